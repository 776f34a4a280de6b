from data.resolve import resolve
from data.resolve.renamed import renamed
from tests.resolve.making import told, visit


def by_release_id(*releases):
    return sorted(releases, key=lambda one: one[0].release_id)


FIRST, SECOND = by_release_id(told("a", visit("2024-06-26")), told("b", visit("2024-06-26")))


def test_an_id_that_a_smaller_mention_changed_leads_to_the_new_one():
    old, new = resolve([SECOND]), resolve([FIRST, SECOND])
    (before,), (after,) = old.tables["engagements"], new.tables["engagements"]
    moved = renamed(old.links.items(), new.links)
    assert before["engagement_id"] != after["engagement_id"]
    assert moved[before["engagement_id"]] == after["engagement_id"]
    assert moved.keys() > {row["official_id"] for row in old.tables["officials"]}


def test_an_id_that_stays_has_no_alias():
    old, new = resolve([FIRST]), resolve([FIRST, SECOND])
    assert renamed(old.links.items(), new.links) == {}

