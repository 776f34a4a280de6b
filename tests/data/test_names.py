import pytest

from data.names import is_party, party_name


@pytest.mark.parametrize(
    ("code", "name"), [("KAZ", "Kazakhstan"), ("TUR", "Türkiye"), ("XKX", "Kosovo"), ("QQQ", "QQQ")]
)
def test_a_code_has_a_name(code, name):
    assert party_name(code) == name


@pytest.mark.parametrize(("code", "known"), [("AZE", True), ("QQQ", False), ("aze", False)])
def test_only_known_codes_are_parties(code, known):
    assert is_party(code) is known
