import pytest

from data.names import party_code, party_name


@pytest.mark.parametrize(
    ("code", "name"),
    [("KAZ", "Kazakhstan"), ("TUR", "Türkiye"), ("XKX", "Kosovo"), ("EU", "European Union"), ("QQQ", "QQQ")],
)
def test_a_code_has_a_name(code, name):
    assert party_name(code) == name


@pytest.mark.parametrize(
    ("written", "code"), [("AZE", "AZE"), ("aze", "AZE"), (" coe ", "CoE"), ("NATO", "NATO"), ("QQQ", None), ("", None)]
)
def test_a_code_is_known_whatever_its_case(written, code):
    assert party_code(written) == code
