"""The library, asked what a case asks: from the JSON of a question to the JSON of an answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Final
from unicodedata import normalize

from attrs import evolve

from cchc_rules import Attestation, Delivery, Figure, Quantity, RollCall, Share, Tally, distance, judge, reaches
from cchc_rules.agencies.agency import Agency, AgencyKind, Level
from cchc_rules.agencies.roster import Roster
from cchc_rules.agencies.succession import Succession, SuccessionKind
from cchc_rules.counting.records import tally
from cchc_rules.dates.deadline import Roll, fixed_deadline
from cchc_rules.dates.due import MONTH_REPORTED, Before, By, Due, During, Within
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.phrases import read_due_cell
from cchc_rules.dates.recurring import CycleDay, Recurring, WeekDay
from cchc_rules.dates.workdays import VIETNAM
from cchc_rules.errors import AmbiguousAgency, BadValue, UnknownAgency, UnknownYear, UnreadablePhrase
from cchc_rules.exact import format_number
from cchc_rules.findings.observation import ROLL_CALL_SETS, Observation
from cchc_rules.findings.values import FigureValue
from cchc_rules.formats.json_objects.converter import structure_at
from cchc_rules.formats.to_json import to_plain
from cchc_rules.law.bound import Bound
from cchc_rules.law.rule import Activity, Outcome, Target
from cchc_rules.measures.measure import Direction, OverTime
from cchc_rules.measures.predicate import Predicate
from cchc_rules.measures.unit import WELL_KNOWN_UNITS, Unit
from cchc_rules.plans import hue_2025
from cchc_rules.plans.hue_2025.successions import SUCCESSIONS
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual
from tests import tiny
from tests.vectors.build import SUBJECTS
from tests.vectors.cases import Json

__all__ = ["ASKED", "is_right"]

_SOMEBODY = Source(Bilingual("giả định", "an assumption"), Certainty.INFERRED)


def _number(text: str) -> Fraction:
    return Fraction(text)


def _bound(given: Json) -> Bound:
    more: dict[str, Any] = {name: _number(given[name]) for name in ("lowest", "highest") if name in given}
    tolerant = given.get("about", False) and given["lowest"] != given["highest"]
    more |= {name: given[name] for name in ("above", "below", "about") if name in given}
    return Bound(unit=WELL_KNOWN_UNITS[given["unit"]], source=_SOMEBODY if tolerant else None, **more)


def _value(given: Json) -> FigureValue:
    if "yes" in given:
        return Tally(given["yes"], given["no"], given["unknown"])
    if "unit" in given:
        return Quantity(_number(given["value"]), WELL_KNOWN_UNITS[given["unit"]])
    return Share(_number(given["value"]), decimals=given.get("decimals"))


def _target(question: Json) -> Target:
    bound = _bound(question["bound"])
    if "better" not in question:
        return tiny.bounded(bound)
    better = Direction(f"{question['better']}_is_better")
    unit = _value(question["value"])
    counted = tiny.measure("changing", "changing", unit=unit.unit if isinstance(unit, Quantity) else Unit.PERCENT)
    return tiny.against(bound, evolve(counted, direction=better))


def _baseline(question: Json) -> FigureValue | None:
    return _value(question["baseline"]) if "baseline" in question else None


def _asked_reaches(question: Json) -> Json:
    return {"reaches": reaches(_target(question), _value(question["value"]), _baseline(question))}


def _asked_distance(question: Json) -> Json:
    """How far away; null throughout where there is no change from the baseline."""
    value = _value(question["value"])
    assert not isinstance(value, Share)
    try:
        found = distance(_target(question), value, _baseline(question))
    except BadValue as refusal:
        if refusal.expected != "a value that a change can be taken from":
            raise
        return dict.fromkeys(("to_turn", "to_add", "to_spare", "short", "unit"))
    return {
        "to_turn": found.to_turn,
        "to_add": found.to_add,
        "to_spare": found.to_spare,
        "short": format_number(found.short),
        "unit": found.unit.key,
    }


def _or_null(ask: Callable[[], Any]) -> Any:
    """An answer as JSON; null where it lies in a year without a table."""
    try:
        return to_plain(ask())
    except UnknownYear:
        return None


def _day(given: Json, name: str) -> date:
    return date.fromisoformat(given[name])


def _asked_working_days(question: Json) -> Json:
    match question["ask"]:
        case "count":
            return {"n": _or_null(lambda: VIETNAM.count(_day(question, "start"), _day(question, "end")))}
        case "add":
            return {"day_found": _or_null(lambda: VIETNAM.add(_day(question, "day"), question["n"]))}
        case "is_workday":
            return {"works": _or_null(lambda: VIETNAM.is_workday(_day(question, "day")))}
        case ask:
            return {"day_found": _or_null(lambda: getattr(VIETNAM, ask)(_day(question, "day")))}


def _period(given: Json) -> Period:
    return Period.of_days(_day(given, "first_day"), _day(given, "last_day"))


def _window(given: Json) -> Before | By | During:
    match given["kind"]:
        case "before":
            return Before(_day(given, "day"))
        case "by":
            return By(_day(given, "day"))
    return During(_period(given), completion=given["completion"])


def _recurring(given: Json) -> Recurring:
    since = _day(given, "since") if "since" in given else None
    if "weeks" in given:
        return Recurring((), weeks=given["weeks"], due_day=WeekDay(**given["due_day"]), since=since)
    return Recurring((Cycle[given["cycle"].upper()],), due_day=CycleDay(**given["due_day"]), since=since)


def _limit_end(question: Json) -> date:
    event, count, unit = _day(question, "event"), question["count"], question["counted_in"]
    within = Within(count, "ngày nhận đủ hồ sơ", unit == "working_days", months=unit == "months")
    last = within.resolve(event, VIETNAM if question["moves"] else None).last_day
    if question["moves"]:
        assert within.deadline_from(event).day == last
    return last


def _asked_dues(question: Json) -> Json:
    match question["ask"]:
        case "due":
            due = _window(question["due"])
            in_time = due.accepts(_day(question, "delivered"))
            return {"first_day": to_plain(due.first_day), "last_day": to_plain(due.last_day), "in_time": in_time}
        case "time_limit":
            return {"last_day": _or_null(lambda: _limit_end(question))}
        case "next_month":
            within = Within(question["day"], MONTH_REPORTED, next_month=True)
            return {"last_day": to_plain(within.resolve(_day(question, "event")).last_day)}
        case "roll":
            return {"last_day": _or_null(lambda: fixed_deadline(_day(question, "day"), Roll(question["roll"])).day)}
    recurring = _recurring(question["due"])
    turns = recurring.periods(_period(question["inside"]))
    return {"turns": [{**to_plain(turn), "due": to_plain(recurring.last_day_of(turn))} for turn in turns]}


def _body(key: str) -> Agency:
    return Agency(key, Bilingual(key, key), AgencyKind.OFFICE, Level.DISTRICT)


def _succession(given: Json) -> Succession:
    of, to = (tuple(map(_body, given[side])) for side in ("of", "to"))
    nobody = given.get("leaves_nobody", False)
    source = evolve(_SOMEBODY, certainty=Certainty.DOCUMENTED) if nobody else _SOMEBODY
    ends_level = Level.DISTRICT if given.get("ends_level") else None
    kind = SuccessionKind(given["kind"])
    return Succession(kind, _day(given, "day"), of, to, source, ends_level=ends_level, leaves_nobody=nobody)


def _rule(given: Json, agency: Agency) -> Target | Activity | Outcome:
    match given["kind"]:
        case "activity":
            return evolve(tiny.MIDYEAR_REPORTS, due=_window(given["due"]), lead=(agency,))
        case "outcome":
            return evolve(tiny.CONNECTED, period=_period(given["period"]), answered_by=agency)
    target = tiny.bounded(_bound(given["bound"]))
    of_agencies = given.get("counts") == "agencies"
    measure = evolve(tiny.OFFICES_READY if of_agencies else target.measure, over_time=OverTime(given["over_time"]))
    counted = (tiny.EVERYBODY,) if of_agencies else ()
    return evolve(target, measure=measure, period=_period(given["period"]), counted=counted)


def _observation(rule: Target | Activity | Outcome, agency: Agency, given: Json) -> Observation:
    match rule:
        case Target() if "done" in given:
            called: dict[str, Any] = {
                name: [each for each in tiny.ROSTER if each.key in given[name]] for name in ROLL_CALL_SETS
            }
            return RollCall(rule.measure, _period(given["period"]), complete=True, **called)
        case Target():
            return Figure(rule.measure, agency, _period(given["period"]), _value(given["value"]))
        case Activity():
            return Delivery(rule, agency, _day(given, "day"))
    return Attestation(rule, agency, _day(given, "day"), given["holds"])


def _asked_judge(question: Json) -> Json:
    followed = [_succession(each) for each in question.get("successions", ())]
    agency = _body("a")
    roster = Roster((agency, _body("b"))).with_successions(followed) if followed else None
    rule = _rule(question["rule"], agency)
    known = [_observation(rule, agency, each) for each in question["observations"]]
    as_of, closed_world = _day(question, "as_of"), question["closed_world"]
    found = judge(rule, known, as_of=as_of, closed_world=closed_world, roster=roster)
    about = {"agency": found.agency.key} if followed and found.agency else {}
    return {**about, "status": found.status.value, "reason": found.reason.value, "reaches": found.reaches}


def _asked_counting(question: Json) -> Json:
    asked = SUBJECTS["counting"].named["measures"][question["measure"]]
    conditions = {name: structure_at(asked[name], Predicate, name) for name in ("population", "yes")}
    counted = evolve(tiny.ON_TIME, case_field=asked.get("case_field"), **conditions)
    records = [{name: _cell(name, given) for name, given in each.items()} for each in question["records"]]
    found = tally(records, counted, by=(), period=_period(question["period"]), as_of=_day(question, "as_of"))
    total = found.total(counted)
    of_cases = {name: getattr(total.tally, name) for name in ("yes", "no", "unknown")}
    return of_cases | {"outside": total.outside, "undetermined": total.undetermined}


def _cell(name: str, given: Any) -> Any:
    return date.fromisoformat(given) if name.endswith("_on") and given else given


_FOLLOWED = hue_2025.PLAN.roster.with_successions(SUCCESSIONS)


def _asked_names(question: Json) -> Json:
    """Whom a name means, in both ways of writing its letters."""
    on = _day(question, "on") if "on" in question else None
    roster = _FOLLOWED if on else hue_2025.PLAN.roster
    found = []
    for form in ("NFC", "NFD"):
        try:
            found.append([roster.find(normalize(form, question["name"]), on).key])
        except AmbiguousAgency as refusal:
            found.append(sorted(agency.key for agency in refusal.candidates))
        except UnknownAgency:
            found.append([])
    assert found[0] == found[1]
    return {"means": found[0]}


def _part(due: Due) -> Json:
    if isinstance(due, Recurring):
        if due.kind == "recurring":
            return {"kind": "recurrent"}
        during = None if due.remark is None else due.remark.vi
        more = {"first_day": to_plain(due.since), "during": during}
        return {"kind": "standing", **{name: said for name, said in more.items() if said}}
    return {"kind": "dated", "first_day": to_plain(due.first_day), "last_day": to_plain(due.last_day)}


def _asked_time_cells(question: Json) -> Json:
    try:
        parts = read_due_cell(question["cell"], year=question.get("year")).parts
    except UnreadablePhrase:
        return {"reading": None}
    return {"reading": [_part(part.due) for part in parts]}


def is_right(answer: Json, found: Json) -> bool:
    """Whether what was found is the answer of a case, or one of its answers."""
    match answer:
        case {"any_of": readings}:
            return found["reading"] in readings
        case {"means": keys, "may_refuse": may_refuse}:
            refused = len(found["means"]) != 1
            return found["means"] == sorted(keys) or (refused and (may_refuse or not keys))
    return found == answer


ASKED: Final = MappingProxyType(
    {
        "counting": _asked_counting,
        "distance": _asked_distance,
        "distance_of_change": _asked_distance,
        "dues": _asked_dues,
        "judge": _asked_judge,
        "names": _asked_names,
        "reaches": _asked_reaches,
        "time_cells": _asked_time_cells,
        "working_days": _asked_working_days,
    }
)
"""How the library is asked what the cases of a subject ask, and what it answers."""
