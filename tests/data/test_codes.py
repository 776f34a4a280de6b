import pytest

from data.codes import cameo, plover

CASES = [
    (("visit", "held", "AZE", ["AZE", "KAZ"], []), "042", "CONSULT/visit"),
    (("visit", "held", "AZE", ["AZE", "KAZ"], ["award", "invitation"]), "042", "CONSULT/visit"),
    (("visit", "held", "AZE", ["AZE", "KAZ"], ["award", "agreement"]), "057", "SUPPORT"),
    (("meeting", "held", "BEL", ["FRA", "GRC"], []), "044", "CONSULT/third-party"),
    (("meeting", "held", "VNM", ["LAO", "VNM"], []), "040", "CONSULT"),
    (("meeting", "held", None, ["LAO", "VNM"], []), "040", "CONSULT"),
    (("call", "held", None, ["GBR", "USA"], []), "041", "CONSULT/phone"),
    (("multilateral", "held", "EST", ["EST", "LTU", "LVA"], []), "040", "CONSULT/multilateral"),
    (("exercise", "held", "MNG", ["MNG", "USA"], ["exercise"]), "062", "COOPERATE/military"),
    (("visit", "announced", "USA", ["JAM", "USA"], []), "036", "AGREE"),
    (("visit", "postponed", "LKA", ["IND", "LKA"], []), "036", "AGREE"),
    (("meeting", "refused", "SGP", ["CHN", "USA"], []), "125", "REJECT/meet"),
    (("visit", "cancelled", "USA", ["RUS", "USA"], []), "160", "SANCTION/discontinue"),
    (("call", "cancelled", None, ["RUS", "USA"], []), "164", "SANCTION/discontinue"),
]


@pytest.mark.parametrize(("engagement", "code", "_event"), CASES)
def test_cameo_code(engagement, code, _event):
    assert cameo(*engagement) == code


@pytest.mark.parametrize(("engagement", "_code", "event"), CASES)
def test_plover_event(engagement, _code, event):
    assert plover(*engagement) == event


def test_nothing_is_signed_at_a_meeting_that_was_not_held():
    assert cameo("visit", "postponed", "LKA", ["IND", "LKA"], ["agreement"]) == "036"
