"""A body under several names, judged as one."""

from datetime import date

from attrs import evolve

from cchc_rules import Figure, Period, Reason, RollCall, Status, Tally, assess, judge
from cchc_rules.agencies.succession import Succession, SuccessionKind
from cchc_rules.findings.judging.renamed_bodies import Bodies, is_renamed_within
from cchc_rules.measures.measure import OverTime
from cchc_rules.text import Bilingual
from tests import changing, tiny

ADDS = evolve(tiny.ON_TIME, over_time=OverTime.SUM)
RULE = evolve(tiny.DOSSIERS_ON_TIME, measure=ADDS)
IN_MAY = evolve(changing.RENAMED, day=date(2025, 5, 1))
NEWER = evolve(changing.TOWN_OFFICE, key="van-phong-moi", name=Bilingual("Văn phòng mới", "New Office"))
AGAIN = Succession(SuccessionKind.RENAMED, date(2025, 8, 1), (changing.TOWN_OFFICE,), (NEWER,), changing.READ)
CLOSED = Succession(SuccessionKind.DISSOLVED, date(2025, 11, 1), (NEWER,), (), changing.READ)
ROSTER = tiny.ROSTER.with_successions([IN_MAY, AGAIN])
QUARTERS = [Figure(ADDS, tiny.OFFICE, Period.quarter(2025, number), Tally(49, 1)) for number in (1, 2, 3, 4)]


def test_names_change_within_a_target_after_its_first_day_and_before_its_last_has_passed() -> None:
    assert is_renamed_within(RULE, ROSTER)
    assert not is_renamed_within(RULE, tiny.ROSTER.with_successions([changing.MERGED]))
    for day, is_within in ((tiny.YEAR.start, False), (tiny.YEAR.last_day, True), (tiny.YEAR.end, False)):
        roster = tiny.ROSTER.with_successions([evolve(IN_MAY, day=day)])
        assert is_renamed_within(RULE, roster) is is_within
    between = tiny.ROSTER.with_successions([evolve(IN_MAY, day=tiny.YEAR.start)])
    assert is_renamed_within(evolve(RULE, baseline=tiny.LAST_YEAR), between)


def test_a_body_has_its_first_key_until_the_last_day_of_its_last_name() -> None:
    bodies = Bodies.of(tiny.ROSTER.with_successions([IN_MAY, AGAIN, CLOSED]))
    assert {entry.key for entry in bodies.roster} == {entry.key for entry in tiny.ROSTER}
    for each in (tiny.OFFICE, changing.TOWN_OFFICE, NEWER):
        assert bodies.body(each).key == tiny.OFFICE.key
    office = bodies.body(NEWER)
    assert bodies.roster.why_absent(office, date(2025, 10, 31)) is None
    (gone,) = bodies.roster.why_absent(office, date(2025, 11, 1)) or ()
    assert gone.predecessors == (office,)


def test_another_body_may_bear_the_name_since() -> None:
    heir = evolve(changing.HEALTH, key="van-phong-khac", name=tiny.OFFICE.name, aliases=())
    formed = Succession(SuccessionKind.FORMED, IN_MAY.day, (), (heir,), changing.READ)
    bodies = Bodies.of(tiny.ROSTER.with_successions([IN_MAY, formed]))
    assert bodies.roster.get(heir.key).name == tiny.OFFICE.name


def test_the_quarters_of_a_year_add_up_under_the_name_of_its_last_day() -> None:
    plan = tiny.plan_with(RULE)
    (assessed,) = assess(plan, QUARTERS, as_of=tiny.AFTERWARDS, roster=ROSTER)
    judged = judge(RULE, QUARTERS, as_of=tiny.AFTERWARDS, roster=ROSTER)
    for found in (assessed, judged):
        assert (found.agency, found.status, found.value) == (ROSTER.get(NEWER.key), Status.MET, Tally(196, 4))
        assert [each.agency and each.agency.key for each in found.evidence] == [
            *("van-phong-moi", "van-phong-moi", "van-phong-thanh-pho", "van-phong"),
        ]


def test_what_is_open_is_about_the_name_of_today() -> None:
    early = judge(RULE, QUARTERS[:1], as_of=date(2025, 4, 30), roster=ROSTER)
    later = judge(RULE, QUARTERS[:1], as_of=date(2025, 5, 1), roster=ROSTER)
    assert [each.agency and each.agency.key for each in (early, later)] == ["van-phong", "van-phong-thanh-pho"]
    assert (early.status, early.reason) == (later.status, later.reason) == (Status.OPEN, Reason.ON_TRACK)


def test_of_a_roll_call_each_is_called_once_and_missing_under_the_name_of_the_day() -> None:
    call = RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.OFFICE], unknown=[tiny.HOME])
    target = evolve(tiny.ALL_OFFICES_READY, counted=(tiny.OFFICE, tiny.HOME, tiny.JUSTICE))
    roster = tiny.ROSTER.with_successions([IN_MAY])
    found = judge(target, [call], as_of=tiny.AFTERWARDS, roster=roster)
    assert (found.status, found.reason) == (Status.UNKNOWN, Reason.NOT_ALL_CALLED)
    assert [each.key for each in found.missing] == [tiny.JUSTICE.key]
    (read,) = found.evidence
    assert isinstance(read, RollCall)
    assert {each.key for each in read.done} == {changing.TOWN_OFFICE.key}
    silent = judge(target, [evolve(call, done=[])], as_of=tiny.AFTERWARDS, roster=roster)
    assert [each.key for each in silent.missing] == [changing.TOWN_OFFICE.key, tiny.JUSTICE.key]
