import pickle
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from attrs import evolve

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyKind, Level
from cchc_rules.agencies.roster import Roster, require_roster
from cchc_rules.agencies.succession import Succession, SuccessionKind
from cchc_rules.dates.period import Period
from cchc_rules.errors import AgencyAbsent, AmbiguousAgency, BadValue, NotADay, PlanConflict, UnknownAgency
from cchc_rules.plans import hue_2025
from cchc_rules.plans.hue_2025.successions import SUCCESSIONS
from cchc_rules.text import Bilingual
from tests import changing, tiny


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
    with pytest.raises(UnknownAgency, match="--agencies FILE adds others") as caught:
        tiny.ROSTER.find("zzzzzzzzzz")
    assert "Nearest" not in str(caught.value)
    assert isinstance(caught.value, LookupError)


@pytest.mark.parametrize("name", ["", " ", "-"])
def test_no_name_is_nobodys(name: str) -> None:
    with pytest.raises(UnknownAgency):
        tiny.ROSTER.find(name)


def test_an_agency_is_refused_on_a_day_without_it() -> None:
    assert tiny.ROSTER.find_existing("Sở Tư pháp", date(2026, 12, 31)) is tiny.JUSTICE
    assert tiny.ROSTER.find_existing("Các sở", date(1900, 1, 1)) is tiny.DEPARTMENTS
    with pytest.raises(AgencyAbsent, match="so-tu-phap on 2027-01-01"):
        tiny.ROSTER.find_existing("Sở Tư pháp", date(2027, 1, 1))
    with pytest.raises(NotADay):
        tiny.ROSTER.find_existing("Sở Tư pháp", datetime(2025, 1, 1, tzinfo=UTC))


def test_members_of_a_class() -> None:
    assert tiny.ROSTER.members(tiny.DEPARTMENTS) == (tiny.HOME, tiny.JUSTICE)
    assert tiny.ROSTER.members(tiny.EVERYBODY) == (tiny.HOME, tiny.JUSTICE, tiny.OFFICE, tiny.NORTH, tiny.SOUTH)
    assert tiny.ROSTER.members(evolve(tiny.EVERYBODY, key="khong-ai")) == ()


def test_a_roster_grows_into_a_new_one() -> None:
    more = Agency("so-y-te", Bilingual("Sở Y tế", "Department of Health"), AgencyKind.DEPARTMENT, Level.PROVINCE)
    grown = tiny.ROSTER.with_agencies(more)
    assert grown.find("sở y tế") is more
    assert more in grown
    assert more not in tiny.ROSTER
    assert list(grown) == [*tiny.ROSTER, more]


def test_an_agency_that_says_something_else_is_not_in_the_roster() -> None:
    assert evolve(tiny.HOME, official_id="x") not in tiny.ROSTER


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (tiny.HOME, r"^Roster: got \[.*'so-noi-vu'.*\]?; expected a key for each agency\.$"),
        (evolve(tiny.HOME, key="so-noi-vu-2"), "so-noi-vu-2 uses it too"),
        (AgencyClass("x", Bilingual("Sở X", "X"), aliases=("SO-NOI-VU",)), "a name for so-noi-vu alone"),
        (evolve(tiny.JUSTICE, key="x", name=Bilingual("Sở X", "X"), aliases=("CÁC SỞ",)), "a name for cac-so alone"),
        (
            Agency("x", Bilingual("X", "X"), AgencyKind.MEDIA, Level.PROVINCE, classes=("cac-bao",)),
            r"^Roster, x: got \['cac-bao'\]; expected classes that the roster lists\.$",
        ),
        (Agency("x", Bilingual("X", "X"), AgencyKind.MEDIA, Level.PROVINCE, classes=("so-noi-vu",)), "classes that"),
    ],
)
def test_a_roster_without_contradictions(more: Agency | AgencyClass, said: str) -> None:
    with pytest.raises(PlanConflict, match=said):
        tiny.ROSTER.with_agencies(more)


@pytest.mark.parametrize("apart", [-1, 0, 1])
def test_a_name_is_shared_only_by_those_who_never_meet(apart: int) -> None:
    """One may begin on the day on which the other is gone, whichever is listed first."""
    gone = date(2025, 4, 1)
    one = evolve(tiny.RIVERSIDE, key="truoc", until=gone)
    other = evolve(tiny.RIVERSIDE, key="sau", since=gone + timedelta(days=apart))
    for entries in ((one, other), (other, one)):
        if apart < 0:
            with pytest.raises(PlanConflict, match="a name for"):
                Roster(entries)
        else:
            assert Roster(entries).find("Xã Ven Sông", date(2025, 6, 1)) in (one, other)


def test_a_roster_is_a_value() -> None:
    other = pickle.loads(pickle.dumps(tiny.ROSTER))
    assert other == tiny.ROSTER == Roster(tiny.ROSTER.entries)
    assert hash(other) == hash(tiny.ROSTER)
    assert other.find("sở nội vụ") == tiny.HOME
    assert repr(Roster((tiny.RIVERSIDE,))) == "Roster(entries=(<Agency xa-ven-song>,), successions=())"
    with pytest.raises(TypeError):
        Roster((), (), {})  # type: ignore[call-arg, arg-type]


def test_a_name_is_text() -> None:
    with pytest.raises(BadValue):
        tiny.ROSTER.find(b"So Noi vu")  # type: ignore[arg-type]


def test_successions_end_and_begin_agencies_in_a_new_roster() -> None:
    roster = changing.ROSTER
    assert roster.successions == (
        changing.RENAMED,
        changing.MERGED,
        changing.DIVIDED,
        changing.FORMED,
        changing.DISSOLVED,
    )
    assert [roster.find(name).key for name in ("van-phong-thanh-pho", "Huyện Đông")] == [
        "van-phong-thanh-pho",
        "huyen-dong",
    ]
    east = roster.get("huyen-dong")
    assert isinstance(east, Agency)
    assert (east.since, east.until) == (date(2025, 4, 1), date(2025, 7, 1))
    assert tiny.ROSTER.successions == ()
    assert tiny.ROSTER.get("so-noi-vu") is tiny.HOME
    more = Agency("x", Bilingual("X", "X"), AgencyKind.MEDIA, Level.PROVINCE)
    assert roster.with_agencies(more).successions == roster.successions
    assert pickle.loads(pickle.dumps(roster)) == roster
    assert tiny.ROSTER.with_successions([changing.RENAMED]).with_successions(
        [changing.MERGED]
    ) == tiny.ROSTER.with_successions([changing.MERGED, changing.RENAMED])


def test_who_answers_is_followed_through_every_succession() -> None:
    days = [date(2025, 3, 31), date(2025, 4, 1), date(2025, 7, 1)]
    found = [changing.ROSTER.successors(tiny.NORTH, day) for day in days]
    assert [[heir.key for heir in successors.agencies] for successors in found] == [
        ["huyen-bac"],
        ["huyen-dong", "huyen-tay"],
        [],
    ]
    assert [successors.successions for successors in found] == [
        (),
        (changing.DIVIDED,),
        (changing.DIVIDED, changing.DISSOLVED),
    ]
    assert changing.ROSTER.successors(changing.EAST, date(2025, 1, 1)).agencies == ()
    assert [(successors.agency, successors.on) for successors in found] == [
        (changing.ROSTER.get("huyen-bac"), day) for day in days
    ]
    with pytest.raises(NotADay, match=r"^on: got"):
        changing.ROSTER.successors(tiny.NORTH, datetime(2025, 4, 1, tzinfo=UTC))


def test_an_agency_that_is_not_listed_answers_for_itself() -> None:
    """Nothing is recorded of it, so that it exists on every day that its own data do not leave out."""
    day = date(2025, 6, 1)
    found = tiny.ROSTER.successors(changing.WEST, day)
    assert (found.agency, found.agencies, found.successions, found.all_known) == (
        changing.WEST,
        (changing.WEST,),
        (),
        True,
    )
    assert tiny.ROSTER.require_existing(changing.WEST, day) is changing.WEST
    assert tiny.ROSTER.why_absent(changing.WEST, day) is None
    assert tiny.ROSTER.why_absent(evolve(changing.WEST, since=date(2025, 7, 1)), day) == ()


def test_a_duty_can_go_elsewhere_than_the_agency() -> None:
    roster = changing.ROSTER.with_successions([changing.TRANSFERRED])
    day = date(2025, 3, 1)
    assert [heir.key for heir in roster.successors(tiny.HOME, day).agencies] == ["so-tu-phap"]
    moved = roster.successors(tiny.HOME, day, rule=tiny.OVERSIGHT.key)
    assert ([heir.key for heir in moved.agencies], moved.successions) == (
        ["van-phong-thanh-pho"],
        (changing.TRANSFERRED,),
    )
    assert roster.successions_of(tiny.HOME) == (changing.MERGED,)
    assert (
        tiny.ROSTER.with_successions([changing.RENAMED, changing.TRANSFERRED]).successors(tiny.HOME, day).successions
        == ()
    )


def test_several_merge_into_a_new_one_and_one_into_an_old_one() -> None:
    def agency(key: str) -> Agency:
        return Agency(key, Bilingual(f"Sở {key}", key), AgencyKind.DEPARTMENT, Level.PROVINCE)

    a, b, c, d, e = map(agency, "abcde")
    day = date(2025, 3, 1)
    roster = Roster(()).with_successions(
        [
            Succession(SuccessionKind.MERGED, day, (a, b), (c,), changing.READ),
            Succession(SuccessionKind.MERGED, day, (d,), (e,), changing.READ),
        ]
    )
    born = {entry.key: entry.since for entry in roster if isinstance(entry, Agency)}
    assert born == {"a": None, "b": None, "c": day, "d": None, "e": None}


def test_members_of_a_class_on_a_day() -> None:
    roster = changing.ROSTER
    found = [{member.key for member in roster.members(tiny.DISTRICTS, date(2025, month, 1))} for month in (3, 4, 6, 7)]
    north, south, parts = {"huyen-bac"}, {"huyen-nam"}, {"huyen-dong", "huyen-tay"}
    assert found == [north | south, parts | south, parts | south, set()]
    assert len(roster.members(tiny.DISTRICTS)) == 4


def test_a_name_that_passed_from_one_to_another_needs_a_day() -> None:
    roster = changing.ROSTER
    with pytest.raises(AmbiguousAgency, match="huyen-bac, before 2025-04-01; so-y-te, from 2025-05-01"):
        roster.find("Huyện Bắc")
    found = [roster.find("huyện bắc", date(2025, month, 1)).key for month in (3, 4, 5)]
    assert found == ["huyen-bac", "huyen-bac", "so-y-te"]
    assert [roster.find_existing("huyện bắc", date(2025, month, 1)).key for month in (3, 5)] == found[::2]
    with pytest.raises(NotADay):
        roster.find("huyện bắc", datetime(2025, 3, 1, tzinfo=UTC))
    later = evolve(changing.HEALTH, aliases=("Văn phòng thành phố",))
    first = tiny.ROSTER.with_successions(
        [
            changing.RENAMED,
            Succession(SuccessionKind.DISSOLVED, date(2025, 6, 1), (changing.TOWN_OFFICE,), (), changing.READ),
            Succession(SuccessionKind.FORMED, date(2025, 8, 1), (), (later,), changing.READ),
        ]
    )
    assert first.find("Văn phòng thành phố", date(2025, 1, 1)).key == "van-phong-thanh-pho"


def test_who_does_not_exist_is_refused_with_who_answers() -> None:
    roster = changing.ROSTER
    assert roster.require_existing(tiny.NORTH, date(2025, 3, 31)).key == "huyen-bac"
    assert roster.require_existing(tiny.DISTRICTS, date(2025, 6, 30)) == tiny.DISTRICTS
    with pytest.raises(AgencyAbsent, match=r"before 2025-04-01.* Ask huyen-dong, huyen-tay\. 01/04/2025"):
        roster.require_existing(tiny.NORTH, date(2025, 4, 1))
    with pytest.raises(AgencyAbsent, match=r"expected a day before 2025-04-01\. 01/04/2025.* 01/07/2025"):
        roster.require_existing(tiny.NORTH, date(2025, 7, 1))
    with pytest.raises(AgencyAbsent, match=r"from 2025-04-01 and before 2025-07-01\. 01/04/2025"):
        roster.require_existing(changing.EAST, date(2025, 3, 31))
    with pytest.raises(AgencyAbsent) as ended:
        roster.require_existing(tiny.DISTRICTS, date(2025, 7, 1))
    assert (ended.value.given, ended.value.expected) == ("'ubnd-cap-huyen on 2025-07-01'", "a day before 2025-07-01")
    assert ended.value.remedy == changing.DISSOLVED.sentence()
    with pytest.raises(AgencyAbsent, match=r"from 1990-01-01 and before 2027-01-01\.$"):
        roster.require_existing(tiny.JUSTICE, date(1989, 1, 1))


def test_a_level_ends_with_its_succession() -> None:
    assert changing.ROSTER.level_end(Level.DISTRICT, date(2025, 6, 30)) is None
    assert changing.ROSTER.level_end(Level.DISTRICT, date(2025, 7, 1)) is changing.DISSOLVED
    assert changing.ROSTER.level_end(Level.COMMUNE, date(2025, 7, 1)) is None
    assert changing.ROSTER.level_end(None, date(2025, 7, 1)) is None


def test_departments_are_consolidated_into_a_new_one() -> None:
    """All end and a new one begins; where it keeps a name it keeps the key, and the succession says that it is new."""
    roster = changing.ROSTER.with_successions([changing.CONSOLIDATED])
    july, august = date(2025, 7, 31), date(2025, 8, 1)
    kept, gone = roster.get("so-tu-phap"), roster.get("so-y-te")
    assert kept == tiny.JUSTICE
    assert isinstance(gone, Agency)
    assert gone.until == august
    for asked in (tiny.HOME, tiny.JUSTICE, changing.HEALTH):
        before, after = roster.successors(asked, july), roster.successors(asked, august)
        assert changing.CONSOLIDATED not in before.successions
        assert [heir.key for heir in after.agencies] == ["so-tu-phap"]
        assert after.successions[-1] == changing.CONSOLIDATED
        assert not after.certain
    assert roster.successors(tiny.JUSTICE, july).successions == ()
    assert roster.successions_of(tiny.JUSTICE) == (changing.CONSOLIDATED,)
    assert roster.why_absent(tiny.JUSTICE, august) is None
    assert [each.key for each in roster.members(tiny.DEPARTMENTS, august)] == ["so-tu-phap"]
    new = succession(SuccessionKind.CONSOLIDATED, 8, (tiny.RIVERSIDE, changing.HEALTH), (changing.TOWN_OFFICE,))
    with pytest.raises(PlanConflict, match="when they are consolidated"):  # it was there before
        changing.ROSTER.with_successions([new])
    born = evolve(new, successors=(evolve(tiny.HOME, key="so-moi", name=Bilingual("Sở Mới", "New Department")),))
    formed = changing.ROSTER.with_successions([born]).get("so-moi")
    assert isinstance(formed, Agency)
    assert (formed.since, formed.until) == (august, None)


def test_a_department_that_was_consolidated_can_be_so_again() -> None:
    again = succession(SuccessionKind.CONSOLIDATED, 9, (tiny.JUSTICE, changing.TOWN_OFFICE), (tiny.JUSTICE,))
    roster = changing.ROSTER.with_successions([again, changing.CONSOLIDATED])
    found = roster.successors(tiny.JUSTICE, date(2025, 9, 1))
    assert (found.agencies, found.successions) == ((tiny.JUSTICE,), (changing.CONSOLIDATED, again))
    assert [heir.key for heir in roster.successors(tiny.OFFICE, date(2025, 9, 1)).agencies] == ["so-tu-phap"]


def test_a_duty_that_goes_elsewhere_later_has_come_by_what_happened_before() -> None:
    """What happened to the agency as a whole comes first where its day does."""
    moved = succession(SuccessionKind.TRANSFERRED, 9, (tiny.JUSTICE,), (changing.TOWN_OFFICE,), "x")
    roster = changing.ROSTER.with_successions([changing.CONSOLIDATED, moved])
    found = roster.successors(tiny.JUSTICE, date(2025, 9, 1), rule="x")
    assert [heir.key for heir in found.agencies] == ["van-phong-thanh-pho"]
    assert found.successions == (changing.CONSOLIDATED, moved)
    assert roster.successors(tiny.JUSTICE, date(2025, 9, 1), rule="y").successions == (changing.CONSOLIDATED,)


def test_duties_of_two_rules_can_go_two_ways_on_one_day() -> None:
    ways = [
        succession(SuccessionKind.TRANSFERRED, 4, (tiny.HOME,), (tiny.JUSTICE,), "x"),
        succession(SuccessionKind.TRANSFERRED, 4, (tiny.HOME,), (), "y"),
        succession(SuccessionKind.TRANSFERRED, 5, (tiny.HOME,), (tiny.OFFICE,), "x"),
    ]
    roster = tiny.ROSTER.with_successions(ways)
    found = [roster.successors(tiny.HOME, date(2025, 4, 1), rule=rule) for rule in ("x", "y", "z")]
    assert [(each.agencies, each.all_known) for each in found] == [
        ((tiny.JUSTICE,), True),
        ((), False),
        ((tiny.HOME,), True),
    ]


def test_an_heir_keeps_its_own_first_day() -> None:
    """A day that the data of an heir record goes before that of the succession; else it begins with the succession."""
    older = evolve(changing.TOWN_OFFICE, since=date(2020, 1, 1))
    for heir, since in ((older, date(2020, 1, 1)), (changing.TOWN_OFFICE, changing.RENAMED.day)):
        found = tiny.ROSTER.with_successions([evolve(changing.RENAMED, successors=(heir,))]).get(heir.key)
        assert isinstance(found, Agency)
        assert found.since == since
        assert found.exists_on(since)
        assert not found.exists_on(since - timedelta(days=1))


def test_who_has_not_begun_yet_is_absent_by_its_first_event_alone() -> None:
    roster = changing.ROSTER.with_successions([changing.CLOSED])
    assert roster.why_absent(changing.HEALTH, date(2025, 4, 30)) == (changing.FORMED,)
    assert roster.why_absent(changing.HEALTH, date(2025, 5, 1)) is None
    assert roster.why_absent(changing.HEALTH, date(2025, 8, 31)) is None
    assert roster.why_absent(changing.HEALTH, date(2025, 9, 1)) == (changing.CLOSED,)
    found = roster.successors(changing.HEALTH, date(2025, 4, 30))
    assert (found.agencies, found.successions, found.all_known) == ((), (), True)


def test_who_is_gone_is_refused_with_what_is_known_of_its_heirs() -> None:
    with pytest.raises(AgencyAbsent, match=r"before 2027-01-01\. Who took over is not known\.$"):
        tiny.ROSTER.require_existing(tiny.JUSTICE, date(2027, 1, 1))
    with pytest.raises(
        AgencyAbsent, match=r"dissolved; read in the named document; who took over is not known\) – Decision 1$"
    ):
        changing.ROSTER.require_existing(tiny.SOUTH, date(2025, 7, 1))
    closed = changing.ROSTER.with_successions([changing.CLOSED])
    with pytest.raises(AgencyAbsent, match=r"dissolved; read in the named document\) – Decision 1$"):
        closed.require_existing(changing.HEALTH, date(2025, 9, 1))


def succession(
    change: SuccessionKind, month: int, of: tuple[Agency, ...], to: tuple[Agency, ...], *rule_keys: str
) -> Succession:
    return Succession(change, date(2025, month, 1), of, to, changing.READ, rule_keys)


@pytest.mark.parametrize(
    ("base", "successions", "said"),
    [
        (
            tiny.ROSTER,
            [changing.MERGED, evolve(changing.MERGED, day=date(2025, 4, 1))],
            r"^with_successions: got .*so-noi-vu.*; expected an agency that ends once\. 01/04/2025: Department of Home",
        ),
        (tiny.ROSTER, [succession(SuccessionKind.RENAMED, 1, (tiny.JUSTICE,), (changing.EAST,))], "ends once"),
        (changing.ROSTER, [succession(SuccessionKind.MERGED, 5, (tiny.NORTH,), (tiny.RIVERSIDE,))], "ends once"),
        (
            changing.ROSTER,
            [succession(SuccessionKind.MERGED, 8, (tiny.RIVERSIDE,), (tiny.SOUTH,))],
            r"^2025-08-01: got .*huyen-nam.*; expected agencies that exist when they are merged\.$",
        ),
        (
            changing.ROSTER,
            [succession(SuccessionKind.MERGED, 8, (tiny.RIVERSIDE,), (tiny.HOME,))],
            "when they are merged",
        ),
        (changing.ROSTER, [succession(SuccessionKind.FORMED, 9, (), (changing.EAST,))], "when they are formed"),
        (tiny.ROSTER, [succession(SuccessionKind.FORMED, 5, (), (tiny.HOME,))], "when they are formed"),
        (  # it took on a duty before it was there
            tiny.ROSTER,
            [
                succession(SuccessionKind.TRANSFERRED, 4, (tiny.HOME,), (changing.EAST,), "x"),
                succession(SuccessionKind.FORMED, 5, (), (changing.EAST,)),
            ],
            "when they are formed",
        ),
        (  # it ended in another on the day on which it began
            tiny.ROSTER,
            [
                succession(SuccessionKind.FORMED, 5, (), (changing.EAST,)),
                succession(SuccessionKind.CONSOLIDATED, 5, (tiny.HOME, changing.EAST), (changing.EAST,)),
            ],
            "when they are",
        ),
        (
            changing.ROSTER,
            [succession(SuccessionKind.RENAMED, 4, (changing.HEALTH,), (tiny.RIVERSIDE,))],
            "ends once|when they are",
        ),
        (
            tiny.ROSTER,
            [
                succession(SuccessionKind.FORMED, 9, (), (changing.HEALTH,)),
                succession(SuccessionKind.RENAMED, 9, (changing.HEALTH,), (changing.TOWN_OFFICE,)),
            ],
            "when they are",
        ),
        (
            changing.ROSTER,
            [succession(SuccessionKind.TRANSFERRED, 9, (tiny.SOUTH,), (tiny.RIVERSIDE,), "x")],
            "duties transferred",
        ),
        (
            tiny.ROSTER,
            [succession(SuccessionKind.CONSOLIDATED, 4, (tiny.HOME, tiny.OFFICE), (tiny.NORTH,))],
            "when they are consolidated",
        ),
        (  # who keeps its name was there before
            tiny.ROSTER.with_agencies(evolve(changing.EAST, since=date(2025, 5, 1))),
            [succession(SuccessionKind.CONSOLIDATED, 5, (tiny.HOME, changing.EAST), (changing.EAST,))],
            "when they are consolidated",
        ),
        (
            tiny.ROSTER,
            [
                succession(SuccessionKind.CONSOLIDATED, 4, (tiny.HOME, tiny.OFFICE), (tiny.HOME,)),
                succession(SuccessionKind.RENAMED, 5, (tiny.OFFICE,), (changing.TOWN_OFFICE,)),
            ],
            "ends once",
        ),
        (
            tiny.ROSTER,
            [
                succession(SuccessionKind.TRANSFERRED, 4, (tiny.HOME,), (tiny.JUSTICE,), "x", "y"),
                succession(SuccessionKind.TRANSFERRED, 4, (tiny.HOME,), (), "y"),
            ],
            r"^got .*so-noi-vu.*; expected a duty that is transferred once a day\. 01/04/2025: Department of Home",
        ),
    ],
)
def test_successions_without_contradictions(base: Roster, successions: list[Succession], said: str) -> None:
    with pytest.raises(PlanConflict, match=said):
        base.with_successions(successions)


def test_whoever_is_recorded_with_a_succession_ends_by_it() -> None:
    """A roster that is put together by hand is checked as one that grew: who is merged away ends on that day."""
    with pytest.raises(PlanConflict, match="when they are merged"):
        Roster(tiny.ROSTER.entries, (changing.MERGED,))
    other_day = evolve(tiny.HOME, until=changing.MERGED.day + timedelta(days=1))
    for home, fits in ((other_day, False), (evolve(tiny.HOME, until=changing.MERGED.day), True)):
        entries = tuple(home if entry is tiny.HOME else entry for entry in tiny.ROSTER)
        if fits:
            assert Roster(entries, (changing.MERGED,)) == tiny.ROSTER.with_successions([changing.MERGED])
        else:
            with pytest.raises(PlanConflict, match="when they are merged"):
                Roster(entries, (changing.MERGED,))


def test_a_class_does_not_end_by_a_succession() -> None:
    same_key = changing.district("ubnd-cap-huyen", "Huyện Trung", "Middle District")
    with pytest.raises(PlanConflict, match="ends once"):
        tiny.ROSTER.with_successions(
            [Succession(SuccessionKind.DISSOLVED, date(2025, 5, 1), (same_key,), (), changing.READ)]
        )


def test_why_an_agency_is_absent() -> None:
    """By which successions, none where the plan itself records the days; None where it is there."""
    roster = changing.ROSTER
    assert roster.why_absent(tiny.NORTH, date(2025, 3, 31)) is None
    assert roster.why_absent(tiny.NORTH, date(2025, 4, 1)) == (changing.DIVIDED,)
    assert roster.why_absent(tiny.NORTH, date(2025, 7, 1)) == (changing.DIVIDED, changing.DISSOLVED)
    assert roster.why_absent(changing.EAST, date(2025, 3, 31)) == (changing.DIVIDED,)
    assert roster.why_absent(tiny.DISTRICTS, date(2025, 7, 1)) == (changing.DISSOLVED,)
    assert roster.why_absent(tiny.EVERYBODY, date(2025, 7, 1)) is None
    assert roster.why_absent(tiny.JUSTICE, date(1989, 1, 1)) == ()


def test_what_became_of_an_agency_is_told_from_its_beginning() -> None:
    roster = changing.ROSTER.with_successions([changing.TRANSFERRED])
    assert roster.successions_of(changing.EAST) == (changing.DIVIDED, changing.DISSOLVED)
    assert roster.successions_of(changing.HEALTH) == (changing.FORMED,)
    assert roster.successions_of(tiny.HOME) == (changing.MERGED,)
    assert roster.successions_of(tiny.RIVERSIDE) == ()


def test_what_happened_to_others_on_the_day_is_not_the_beginning_of_an_agency() -> None:
    formed = evolve(changing.FORMED, day=changing.DIVIDED.day)
    roster = tiny.ROSTER.with_successions([formed, changing.DIVIDED])
    assert roster.successions_of(changing.HEALTH) == (formed,)
    assert roster.successions_of(changing.EAST) == (changing.DIVIDED,)


# A name that has passed on, where that is not followed


def test_a_name_that_came_later_says_so_where_that_is_not_followed() -> None:
    """Whether one bears it since or, one behind the other, several; a name that nobody ever bears came at no time."""
    again = changing.district("huyen-dong-moi", changing.EAST.name.vi, "New East District")
    formed = Succession(SuccessionKind.FORMED, date(2025, 8, 1), (), (again,), changing.READ)
    for successions in (changing.SUCCESSIONS, [changing.DISSOLVED, changing.DIVIDED, formed]):
        roster = tiny.ROSTER.refusing_passed_names(successions)
        with pytest.raises(UnknownAgency, match=r"It came later than the plan: follow the successions"):
            roster.find("Huyện Đông")
        with pytest.raises(UnknownAgency, match=r"the name of an agency in the roster"):
            roster.find("Cục Hải quan")


def test_a_name_that_another_bears_since_is_refused_where_that_is_not_followed() -> None:
    """The district was divided on 1 April, and a department has its name from 1 May on."""
    roster = tiny.ROSTER.refusing_passed_names(changing.SUCCESSIONS)
    assert roster == tiny.ROSTER
    april, june = Period.month(2025, 4), Period.month(2025, 6)
    for found in (roster.find("Huyện Bắc", april.last_day), roster.find_in("huyện bắc", april)):
        assert found is tiny.NORTH
    asked: list[Callable[[], object]] = [
        lambda: roster.find("Huyện Bắc", june.start),
        lambda: roster.find_in("Huyện Bắc", june),
        lambda: roster.find_in("Huyện Bắc", tiny.YEAR),
        lambda: roster.find("Huyện Bắc"),
    ]
    for ask in asked:
        with pytest.raises(AmbiguousAgency, match="huyen-bac, before 2025-04-01; so-y-te, from 2025-05-01") as caught:
            ask()
        assert caught.value.given.lower() == "'huyện bắc'"
        assert [agency.key for agency in caught.value.candidates] == ["huyen-bac", "so-y-te"]
    with pytest.raises(AmbiguousAgency, match=r"\. Write the first key, or follow the successions for who came"):
        roster.find("Huyện Bắc", june.start)
    assert roster.find("huyen-bac", june.start) is tiny.NORTH
    assert roster.find("Các sở", june.start) is tiny.DEPARTMENTS


def test_who_answers_for_an_agency_by_its_name_is_not_another() -> None:
    """A town's office that is renamed goes on; what is short for both names is the plan's own."""
    town = Roster((tiny.EVERYBODY, evolve(tiny.OFFICE, aliases=("VP",))))
    renamed = evolve(changing.TOWN_OFFICE, aliases=("VP",))
    successions = [Succession(SuccessionKind.RENAMED, date(2025, 2, 1), (tiny.OFFICE,), (renamed,), changing.READ)]
    kept = town.refusing_passed_names(successions)
    assert kept.find("VP", date(2025, 3, 1)).key == kept.find_in("VP", Period.month(2025, 3)).key == "van-phong"
    with pytest.raises(AmbiguousAgency):
        kept.find_in("VP", Period.quarter(2025, 1))
    assert town.with_successions(successions).find("VP", date(2025, 3, 1)).key == "van-phong-thanh-pho"


@pytest.mark.parametrize("day", [date(2025, 1, 1), date(2025, 4, 1), date(2025, 8, 1)])
def test_what_a_refusal_offers_is_found_or_said_to_have_come_later(day: date) -> None:
    """Of a name that another bears since, the first key is found as it stands; the others lead to the successions."""
    kept = hue_2025.PLAN.roster.refusing_passed_names(SUCCESSIONS)
    followed = hue_2025.PLAN.roster.with_successions(SUCCESSIONS)
    refused = []
    for entry in followed.entries:
        with suppress(UnknownAgency):
            try:
                kept.find(entry.name.vi, day)
            except AmbiguousAgency as fault:
                refused.append(fault.candidates)
    assert refused
    for first, *others in refused:
        assert kept.find(first.key, day).key == first.key
        for other in others:
            with pytest.raises(UnknownAgency, match="follow the successions, in a command with --follow-successions"):
                kept.find(other.key, day)


def test_a_roster_that_refuses_passed_names_is_kept_so_with_more_agencies() -> None:
    more = Agency("so-van-hoa", Bilingual("Sở Văn hóa", "Culture"), AgencyKind.DEPARTMENT, Level.PROVINCE)
    for roster in (
        tiny.ROSTER.with_agencies(more).refusing_passed_names(changing.SUCCESSIONS),
        tiny.ROSTER.refusing_passed_names(changing.SUCCESSIONS).with_agencies(more),
    ):
        assert roster.find("SVH", date(2025, 6, 1)) is more
        with pytest.raises(AmbiguousAgency):
            roster.find("Huyện Bắc", date(2025, 6, 1))
    assert pickle.loads(pickle.dumps(roster)).find("SVH", date(2025, 6, 1)) == more


def test_a_plan_is_no_roster_and_a_name_no_agency() -> None:
    """Each is refused by what it is, and told what to give instead."""
    require_roster(tiny.ROSTER, "here")
    with pytest.raises(BadValue, match=r"here: got <Plan tiny-2025: [^>]+>; expected a Roster\. plan\.roster is one"):
        require_roster(tiny.PLAN, "here")
    name: Any = tiny.DISTRICTS.key
    look_it_up = r"\. Look it up: plan\.roster\.find\(name\)\.$"
    with pytest.raises(BadValue, match=r"^Roster\.members: got 'ubnd-cap-huyen'; expected an AgencyClass" + look_it_up):
        tiny.ROSTER.members(name)
    with pytest.raises(BadValue, match=r"^Roster\.successors: got 'ubnd-cap-huyen'; expected an Agency or AgencyClass"):
        tiny.ROSTER.successors(name, date(2025, 1, 1))
    agency: Any = tiny.HOME
    with pytest.raises(BadValue, match=r"^Roster\.get: got .*so-noi-vu.*; expected the key of an agency, as text\.$"):
        tiny.ROSTER.get(agency)
