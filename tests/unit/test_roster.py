import pickle
from datetime import UTC, date, datetime

import pytest
from attrs import evolve

from cchc_rules.errors import AgencyNotInExistence, NotADay, PlanConflict, UnknownAgency, WrongKind
from cchc_rules.roster import Agency, AgencyClass, AgencyKind, Level, Roster
from cchc_rules.text import Bilingual
from tests import tiny


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("so-noi-vu", tiny.HOME),
        ("SỞ NỘI VỤ", tiny.HOME),
        ("sởnộivụ", tiny.HOME),
        ("department of home affairs", tiny.HOME),
        ("vp thị xã", tiny.OFFICE),
        ("Văn phòng UBND thị xã", tiny.OFFICE),
        ("UBND các huyện", tiny.DISTRICTS),
        ("Uỷ ban nhân dân cấp huyện", tiny.DISTRICTS),
    ],
)
def test_agencies_are_found_by_the_names_people_write(written: str, meant: Agency | AgencyClass) -> None:
    assert tiny.ROSTER.find(written) is meant


def test_a_key_is_asked_for_exactly() -> None:
    assert tiny.ROSTER.get("so-noi-vu") is tiny.HOME
    with pytest.raises(UnknownAgency):
        tiny.ROSTER.get("Sở Nội vụ")


def test_an_unknown_name_offers_the_nearest() -> None:
    with pytest.raises(UnknownAgency, match=r"Nearest: .*Sở Nội vụ"):
        tiny.ROSTER.find("Sở Nội vụn")
    with pytest.raises(UnknownAgency, match=r"Nearest: .*Sở Tư pháp"):
        tiny.ROSTER.get("so-tu-phapp")
    with pytest.raises(UnknownAgency, match="with_parties") as caught:
        tiny.ROSTER.find("zzzzzzzzzz")
    assert "Nearest" not in str(caught.value)
    assert isinstance(caught.value, LookupError)


@pytest.mark.parametrize("name", ["", " ", "-"])
def test_no_name_is_nobodys(name: str) -> None:
    with pytest.raises(UnknownAgency):
        tiny.ROSTER.find(name)


def test_an_agency_exists_from_its_first_day_to_before_its_end() -> None:
    found = [tiny.JUSTICE.exists_on(date(year, 1, 1)) for year in (1989, 1990, 2026, 2027)]
    assert found == [False, True, True, False]
    assert tiny.HOME.exists_on(date.min)
    assert tiny.HOME.exists_on(date.max)


def test_an_agency_is_refused_on_a_day_without_it() -> None:
    assert tiny.ROSTER.existing("Sở Tư pháp", date(2026, 12, 31)) is tiny.JUSTICE
    assert tiny.ROSTER.existing("Các sở", date(1900, 1, 1)) is tiny.DEPARTMENTS
    with pytest.raises(AgencyNotInExistence, match="so-tu-phap on 2027-01-01"):
        tiny.ROSTER.existing("Sở Tư pháp", date(2027, 1, 1))
    with pytest.raises(NotADay):
        tiny.ROSTER.existing("Sở Tư pháp", datetime(2025, 1, 1, tzinfo=UTC))


def test_members_of_a_class() -> None:
    assert tiny.ROSTER.members(tiny.DEPARTMENTS) == (tiny.HOME, tiny.JUSTICE)
    assert tiny.ROSTER.members(tiny.EVERYBODY) == ()


def test_a_roster_grows_into_a_new_one() -> None:
    more = Agency("so-y-te", Bilingual("Sở Y tế", "Department of Health"), AgencyKind.DEPARTMENT, Level.PROVINCE)
    grown = tiny.ROSTER.with_parties(more)
    assert grown.find("sở y tế") is more
    assert more in grown
    assert more not in tiny.ROSTER
    assert list(grown) == [*tiny.ROSTER, more]


def test_an_agency_that_says_something_else_is_not_in_the_roster() -> None:
    assert evolve(tiny.HOME, official_id="x") not in tiny.ROSTER


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (tiny.HOME, "a key for each agency"),
        (evolve(tiny.HOME, key="so-noi-vu-2"), "so-noi-vu-2 uses it too"),
        (AgencyClass("x", Bilingual("Sở X", "X"), aliases=("SO-NOI-VU",)), "a name for so-noi-vu alone"),
        (Agency("x", Bilingual("X", "X"), AgencyKind.MEDIA, Level.PROVINCE, classes=("cac-bao",)), "cac-bao"),
        (Agency("x", Bilingual("X", "X"), AgencyKind.MEDIA, Level.PROVINCE, classes=("so-noi-vu",)), "classes that"),
    ],
)
def test_a_roster_without_contradictions(more: Agency | AgencyClass, said: str) -> None:
    with pytest.raises(PlanConflict, match=said):
        tiny.ROSTER.with_parties(more)


def test_a_roster_is_a_value() -> None:
    other = pickle.loads(pickle.dumps(tiny.ROSTER))
    assert other == tiny.ROSTER == Roster(tiny.ROSTER.parties)
    assert hash(other) == hash(tiny.ROSTER)
    assert other.find("sở nội vụ") == tiny.HOME


def test_a_name_is_text() -> None:
    with pytest.raises(WrongKind):
        tiny.ROSTER.find(b"So Noi vu")  # type: ignore[arg-type]
