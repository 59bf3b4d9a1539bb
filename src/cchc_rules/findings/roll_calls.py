"""Roll calls: those of one period read together, and who should have been called, or counted, and was not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction

from attrs import evolve

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass, first_names
from cchc_rules.agencies.roster import Roster
from cchc_rules.findings.observation import Figure, RollCall
from cchc_rules.findings.threshold import reaches
from cchc_rules.findings.values import Tally
from cchc_rules.law.rule import Target
from cchc_rules.text import Bilingual

__all__ = [
    "day_of_call",
    "names_more_than_all",
    "names_of_answers",
    "not_called",
    "reaches_with_missing",
    "read_together",
    "tally_with_missing",
    "who_answered_no",
    "who_answered_unknown",
    "with_uncounted",
]


def read_together(calls: Sequence[RollCall]) -> RollCall | None:
    """Roll calls of one measure and period as one; None where they contradict each other.

    What one call does not know another may; "done" against "not done" or "not concerned" is a contradiction.
    """
    first, *others = calls
    if not others:
        return first
    done, not_done, not_concerned, unknown = (
        {agency.key: agency for call in calls for agency in getattr(call, name)}
        for name in ("done", "not_done", "not_concerned", "unknown")
    )
    told = done | not_done | not_concerned
    if len(told) < len(done) + len(not_done) + len(not_concerned):
        return None
    return evolve(
        first,
        done=done.values(),
        not_done=not_done.values(),
        not_concerned=not_concerned.values(),
        unknown=[agency for key, agency in unknown.items() if key not in told],
        complete=any(call.complete for call in calls),
    )


def day_of_call(call: RollCall, roster: Roster | None) -> date:
    """The last day of a call on which whoever answers for it was there; the last of its period, where nobody does."""
    if roster is None or call.agency is None:
        return call.period.last_day
    return roster.last_day_in(call.period, call.agency)


def not_called(target: Target, call: RollCall, roster: Roster | None) -> tuple[AgencyOrClass, ...]:
    """Who is counted by a target and stands in none of the sets of a call, in the order of its classes.

    Members that the roster lists are named. A class is named where others may belong to it: the roster does not list
    every member, or the class ended with its level of government and who took over is not known. A call that says it is
    complete leaves out no class of which it names anybody, on each of its levels. For an agency that is counted by name
    and has ended, its heirs are called; where they are not all known it is named itself, and where a document says that
    nobody is left nobody is called.

    Args:
        target: A target whose cases are agencies.
        call: What was called.
        roster: Who belongs to a class on the day of the call; None where nobody knows.
    """
    unlisted = _unlisted_classes(target, call, roster)
    called = {agency.key for agency in call.named}
    missing: dict[str, AgencyOrClass] = {}
    for group in target.counted:
        members = _listed_members(target, group, call, roster)
        missing |= {member.key: member for member in members if member.key not in called}
        if group in unlisted and not (call.complete and _names_each_level(call, group, roster)):
            missing[group.key] = group
    return tuple(missing.values())


def with_uncounted(target: Target, said: Sequence[Figure | RollCall], roster: Roster | None) -> Tally | None:
    """What a figure counts, and as unknown whoever the roster lists besides: it does not say who was left out, or why.

    None where it counts no fewer, where a roll call names them, or where each member of a class answers for
    its own.

    Args:
        target: A target whose cases are agencies.
        said: What is said of one period, the decisive figure first.
        roster: Who belongs to a class on the last day of the period; None where nobody knows.
    """
    first = said[0]
    if roster is None or target.each or type(first.value) is not Tally or any(type(each) is RollCall for each in said):
        return None
    day = first.period.last_day
    listed = {member.key for group in target.counted for member in _listed_on(target, group, day, roster)}
    more = len(listed) - first.value.total
    return first.value + Tally(0, 0, more) if more > 0 else None


def _listed_members(target: Target, group: AgencyOrClass, call: RollCall, roster: Roster | None) -> tuple[Agency, ...]:
    """Those who are counted by name on the last day of a call: the members of a class, or who answers for an agency."""
    members = _listed_on(target, group, day_of_call(call, roster), roster)
    if isinstance(group, Agency) or call.agency is None:
        return members
    return tuple(each for each in members if call.agency.key in each.districts)


def _listed_on(target: Target, group: AgencyOrClass, day: date, roster: Roster | None) -> tuple[Agency, ...]:
    if isinstance(group, Agency):
        heirs = None if roster is None else roster.successors(group, day, rule=target.key)
        if heirs is None:
            return (group,)
        return heirs.agencies if heirs.all_known else (*heirs.agencies, group)
    return () if roster is None else roster.members(group, day)


def names_more_than_all(target: Target, calls: Sequence[RollCall], roster: Roster | None) -> bool:
    """Whether calls count somebody besides all there are said to be, by the roster or by a call that is complete."""
    counted = frozenset[Agency]().union(*(call.done | call.not_done | call.unknown for call in calls))
    for call in calls:
        listed = {member.key for group in target.counted for member in _listed_members(target, group, call, roster)}
        unlisted = {group.key for group in _unlisted_classes(target, call, roster)}
        for agency in counted:
            left_out = call.complete and agency not in call.named
            if agency.key not in listed and (left_out or unlisted.isdisjoint(agency.classes)):
                return True
    return False


def _unlisted_classes(target: Target, call: RollCall, roster: Roster | None) -> list[AgencyClass]:
    """The classes to which others may belong than those whom the roster lists."""
    classes = [group for group in target.counted if type(group) is AgencyClass]
    if call.agency is not None:  # where the roster lists communes of a district, it lists all of them
        return [each for each in classes if not _listed_members(target, each, call, roster)]
    day = call.period.last_day
    return [each for each in classes if not _is_listed(each, day, roster)]


def _names_each_level(call: RollCall, group: AgencyClass, roster: Roster | None) -> bool:
    """Whether a call names somebody of a class, and of each of its levels of government that has not ended."""
    named = {each.level for each in call.named if group.key in each.classes}
    day = day_of_call(call, roster)
    return bool(named) and all(
        level in named or (roster is not None and roster.level_end(level, day) is not None) for level in group.levels
    )


def _is_listed(group: AgencyClass, day: date, roster: Roster | None) -> bool:
    """Whether the roster lists every member of a class on a day."""
    return group.complete and roster is not None and roster.level_end(group.level, day) is None


def names_of_answers(said: Sequence[Figure | RollCall]) -> Iterator[Bilingual]:
    """Who answered no, and of whom it is not known, by name; the first few of each, in the order of their keys.

    Args:
        said: What is said of one measure, the decisive first; calls of another period than its are passed over.
    """
    for agencies, vi, en in (
        (who_answered_no(said), "trả lời “không”", "answered no"),
        (who_answered_unknown(said), "trả lời “chưa rõ”", "answered unknown"),
    ):
        if agencies:
            named = first_names(agencies)
            yield Bilingual(f"{vi}: {named.vi}", f"{en}: {named.en}")


def who_answered_no(said: Sequence[Figure | RollCall]) -> tuple[Agency, ...]:
    """Everybody who answered no, in the order of their keys.

    Args:
        said: What is said of one measure, the decisive first; calls of another period than its are passed over.
    """
    return _by_key(agency for call in _decisive_calls(said) for agency in call.not_done)


def who_answered_unknown(said: Sequence[Figure | RollCall]) -> tuple[Agency, ...]:
    """Everybody of whom it is not known, in the order of their keys; what another call knows is known.

    Args:
        said: What is said of one measure, the decisive first; calls of another period than its are passed over.
    """
    calls = _decisive_calls(said)
    told = {agency.key for call in calls for agency in call.done | call.not_done | call.not_concerned}
    return _by_key(agency for call in calls for agency in call.unknown if agency.key not in told)


def _decisive_calls(said: Sequence[Figure | RollCall]) -> list[RollCall]:
    return [each for each in said if isinstance(each, RollCall) and each.period == said[0].period]


def _by_key(agencies: Iterable[Agency]) -> tuple[Agency, ...]:
    found = {agency.key: agency for agency in agencies}
    return tuple(found[key] for key in sorted(found))


def tally_with_missing(call: RollCall, missing: Sequence[AgencyOrClass]) -> Tally:
    """How many do, do not, and may, those of whom nobody asked among the last."""
    silent = sum(type(each) is Agency for each in missing)
    return Tally(len(call.done), len(call.not_done), len(call.unknown) + silent)


def reaches_with_missing(target: Target, call: RollCall, missing: Sequence[AgencyOrClass]) -> bool | None:
    """Whether a call reaches the bound whatever those say who were not called; None where that depends on them.

    Of a class that is missing any number may be, so that all that can be said is that one "not done" refutes 100 %, and
    one "done" refutes none.
    """
    if all(type(each) is Agency for each in missing):
        return reaches(target, tally_with_missing(call, missing))
    bound = target.bound
    if (call.not_done and bound.least == 1) or (call.done and bound.most == 0):
        return bound.is_reached(Fraction(1, 2), Fraction(1, 2))
    some = call.done and bound.is_floor and bound.least == 0
    not_all = call.not_done and bound.is_ceiling and bound.most == 1
    return True if some or not_all else None
