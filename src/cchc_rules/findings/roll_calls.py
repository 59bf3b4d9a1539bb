"""Roll calls: those of one period read together, and who should have been called and was not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from attrs import evolve

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.findings.observation import RollCall
from cchc_rules.findings.threshold import reaches
from cchc_rules.findings.values import Tally
from cchc_rules.law.rule import Target

__all__ = ["not_called", "reaches_with_missing", "read_together", "tally_with_missing"]


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


def not_called(target: Target, call: RollCall, roster: Roster | None) -> tuple[AgencyOrClass, ...]:
    """Who is counted by a target and stands in none of the sets of a call, in the order of its classes.

    Members that the roster lists are named. A class is named where others may belong to it: the roster does not list
    every member, or the class ended with its level of government and who took over is not known. A call that says it is
    complete leaves out no class. For an agency that is counted by name and has ended, its heirs are called; where they
    are not all known it is named itself, and where a document says that nobody is left nobody is called.

    Args:
        target: A target whose cases are agencies.
        call: What was called.
        roster: Who belongs to a class on the last day of the call; None where nobody knows.
    """
    day = call.period.last_day
    called = {agency.key for agency in call.named}
    missing: dict[str, AgencyOrClass] = {}
    for group in target.counted:
        # Of the members of a class that one agency answers for, the roster does not say which are its own.
        if type(group) is Agency:
            heirs = None if roster is None else roster.successors(group, day, rule=target.key)
            members: tuple[Agency, ...] = (group,)
            if heirs is not None:
                members = heirs.agencies if heirs.all_known else (*heirs.agencies, group)
        else:
            members = () if roster is None or call.agency is not None else roster.members(group, day)
        missing |= {member.key: member for member in members if member.key not in called}
        if type(group) is AgencyClass and not call.complete and (call.agency or not _is_listed(group, day, roster)):
            missing[group.key] = group
    return tuple(missing.values())


def _is_listed(group: AgencyClass, day: date, roster: Roster | None) -> bool:
    """Whether the roster lists every member of a class on a day."""
    return group.complete and roster is not None and roster.level_end(group.level, day) is None


def tally_with_missing(call: RollCall, missing: Sequence[AgencyOrClass]) -> Tally:
    """How many do, do not, and may, those of whom nobody asked among the last."""
    silent = sum(type(each) is Agency for each in missing)
    return Tally(len(call.done), len(call.not_done), len(call.unknown) + silent)


def reaches_with_missing(target: Target, call: RollCall, missing: Sequence[AgencyOrClass]) -> bool | None:
    """Whether a call reaches the bound whatever those say who were not called; None where that depends on them.

    Of a class that is missing any number may be, so that all that can be said is that one "not done" refutes 100 %.
    """
    if all(type(each) is Agency for each in missing):
        return reaches(target, tally_with_missing(call, missing))
    return False if call.not_done and target.at_least.value == 100 else None
