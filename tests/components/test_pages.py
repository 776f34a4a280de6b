"""Each page shows what the selection holds, and a click leads on."""

from __future__ import annotations

import pytest

from components.text import times
from data.frames import empty
from data.load import Loaded
from data.names import party_name
from tests.components.app import Start


def test_the_timeline_lists_every_held_engagement(start: Start, small: Loaded, whole: None) -> None:
    app = start(small)
    held = small.frames.engagements.loc[small.frames.engagements["status"] == "held", "engagement_id"]
    assert sorted(app.ids("engagements", "dayless")) == sorted(held)


def test_undated_engagements_stand_apart_and_on_no_axis(start: Start, small: Loaded, whole: None) -> None:
    app = start(small)
    held = small.frames.engagements[small.frames.engagements["status"] == "held"]
    undated = set(held.loc[held["date"].isna(), "engagement_id"])
    assert undated
    assert set(app.ids("dayless")) == undated
    assert undated.isdisjoint({point[0] for point in app.points()})
    assert "1970" not in app.words("dayless")


def test_the_title_counts_the_journeys_of_the_selection(start: Start, small: Loaded) -> None:
    visits = small.frames.visits
    guests = visits.loc[visits["host_party"] == "AZE", "guest"].value_counts()
    guest, came = guests.index[0], int(guests.iloc[0])
    assert came > 1
    app = start(small, between=["AZE", guest])
    assert f"{party_name(guest)} came to Azerbaijan {times(came)}" in app.html


def test_pairs_show_direction_and_count_without_it(start: Start, small: Loaded, whole: None) -> None:
    app = start(small).visit("pairs")
    held = small.frames.engagements[small.frames.engagements["status"] == "held"]
    pairs = {pair for pairs in held["pairs"] for pair in pairs}
    assert {tuple(one.split("-")) for one in app.ids("pairs")} == pairs
    travelled = held.dropna(subset=["guest", "host_party"])
    assert {tuple(point) for point in app.points()} == set(
        zip(travelled["guest"], travelled["host_party"], strict=True)
    )


def test_a_chosen_pair_shows_its_bilateral_engagements_only(start: Start, small: Loaded, whole: None) -> None:
    held = small.frames.engagements[small.frames.engagements["status"] == "held"]
    pair = next(pairs[0] for pairs in held["pairs"] if pairs)
    app = start(small, pair="-".join(pair)).visit("pairs")
    met = held.loc[[pair in pairs for pairs in held["pairs"]], "engagement_id"]
    assert sorted(app.ids("pair-engagements")) == sorted(met)


def test_an_official_is_found_without_diacritics(start: Start, small: Loaded, whole: None) -> None:
    app = start(small).visit("officials").choose("search", "kadioglu")
    names = small.frames.officials.set_index("official_id")["name"]
    found = app.ids("officials")
    assert found
    assert all("Kadıoğlu" in names[one] for one in found)


def test_an_official_shows_posts_names_counterparts_with_their_sentences(start: Start, small: Loaded) -> None:
    person = small.frames.officials.sort_values("n_engagements").iloc[-1]
    app = start(small, person=person["official_id"]).visit("officials")
    for table in ("posts", "variants", "counterparts"):
        assert app.ids(table), table
    assert person["position"] in app.words("posts")
    marked = [
        part
        for row in app.tables("posts")[0]["rows"]
        for line in row["cells"][2]
        for part in line["parts"]
        if isinstance(part, list)
    ]
    assert marked == [[person["position"]]]


def test_an_unknown_official_is_told_as_such(start: Start, small: Loaded) -> None:
    assert "not among the releases" in start(small, person="nobody").visit("officials").html


def test_the_report_lists_every_file(start: Start, small: Loaded, whole: None) -> None:
    app = start(small).visit("releases")
    assert app.ids("report") == [row.source for row in small.report]


def test_evidence_marks_the_proving_words_in_the_whole_release(start: Start, small: Loaded) -> None:
    one = small.frames.engagements[small.frames.engagements["date"].notna()].iloc[0]
    app = start(small, engagement=one["engagement_id"])
    assert f"<mark>{one['date']}</mark>" in app.html
    assert "bl-release" in app.html


def test_evidence_of_something_unknown_says_so(start: Start, small: Loaded) -> None:
    assert "not among the releases" in start(small, engagement="nothing").html


@pytest.mark.parametrize("page", ["timeline", "pairs", "officials", "releases"])
def test_a_page_without_any_release_says_what_to_do(start: Start, page: str) -> None:
    app = start(Loaded(empty(), (), {})).visit(page)
    assert "put releases there" in app.html.lower()
    assert len([one for one in app.test.button if one.label == "Look again"]) == 1


@pytest.mark.parametrize("page", ["timeline", "pairs", "officials"])
def test_an_empty_selection_names_the_filter_to_loosen(start: Start, small: Loaded, page: str) -> None:
    app = start(small, from_="2031-01-01", kind="visit").visit(page)
    assert "Without the dates there" in app.html
    app.click("loosen")
    assert app.query == {"kind": ["visit"]}
    assert "Nothing matches" not in app.html


def test_a_page_that_fails_says_so_without_a_trace(
    start: Start, small: Loaded, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = start(small)
    monkeypatch.setattr("components.tables.engagements", lambda *_: 1 / 0)
    app.test.run()
    assert "could not be drawn" in app.html
    assert not app.test.exception
    assert "ZeroDivision" not in app.html
