import pytest

from data.resolve import resolve
from data.resolve.handovers import handovers
from tests.resolve.making import told, visit


def shown(*seen):
    """The hand-overs of releases, each a day on which somebody is seen in an office."""
    releases = [told(day + name, visit(day, {"name": name, "country": "KAZ", "position": office}))
                for day, name, office in seen]  # fmt: skip
    tables = resolve(releases).tables
    names = {row["official_id"]: row["name"] for row in tables["officials"]}
    return [(one.post_key, names[one.before], one.last, names[one.after], one.first)
            for one in handovers(tables["posts"])]  # fmt: skip


CHIEF = "Chief of the General Staff"


def test_an_office_is_handed_over_between_the_last_and_the_first_day_seen():
    found = shown(("2020-05-01", "Murat Khusainov", CHIEF), ("2021-06-01", "Murat Khusainov", CHIEF),
                  ("2023-02-01", "Sultan Kamaletdinov", CHIEF))  # fmt: skip
    assert found == [
        ("KAZ/chief_of_general_staff", "Murat Khusainov", "2021-06-01", "Sultan Kamaletdinov", "2023-02-01")
    ]


def test_nothing_is_concluded_of_two_who_are_seen_in_it_at_one_time():
    assert shown(("2020-05-01", "Murat Khusainov", CHIEF), ("2021-06-01", "Sultan Kamaletdinov", CHIEF),
                 ("2022-06-01", "Murat Khusainov", CHIEF)) == []  # fmt: skip


@pytest.mark.parametrize("office", ["Deputy Minister of Defence", "military attaché"])
def test_an_office_of_several_people_is_not_handed_over(office):
    assert shown(("2020-05-01", "Murat Khusainov", office), ("2023-02-01", "Sultan Kamaletdinov", office)) == []
