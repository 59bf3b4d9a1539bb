"""Renamed bodies: what a body says of a target under several names is judged as said by one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from attrs import evolve, frozen

from cchc_rules.agencies.agency import Agency, AgencyOrClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.agencies.succession import SuccessionKind
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.judging.answers import judge_answers
from cchc_rules.findings.judging.ended_agencies import answering_day
from cchc_rules.findings.judging.matching import FigureOrRollCall, ObservationsByRule
from cchc_rules.findings.observation import ROLL_CALL_SETS, Observation, RollCall
from cchc_rules.law.rule import Target
from cchc_rules.text import Bilingual

__all__ = ["Bodies", "is_renamed_within", "judge_bodies"]

_O = TypeVar("_O", bound=Observation)


def is_renamed_within(target: Target, roster: Roster) -> bool:
    """Whether a name changes between the first and the last day that the figures of a target are of."""
    periods = [each for each in (target.period, target.baseline) if each is not None]
    start, end = min(each.start for each in periods), max(each.end for each in periods)
    return any(start < each.day < end for each in roster.renamings)


@frozen
class Bodies:
    """The agencies of a roster as if no name had changed (cơ quan đổi tên là một).

    Args:
        named: The roster as it is.
        roster: The same without a renaming: each body under its first key, until the last day of its last. What it is
            called is left out, for others may have borne its names before or since.
    """

    named: Roster
    roster: Roster
    _first_keys: Mapping[str, str]

    @classmethod
    def of(cls, named: Roster) -> Bodies:
        """The bodies of a roster."""
        first_keys: dict[str, str] = {}
        last: dict[str, Agency] = {}
        for each in named.renamings:
            (before,), (after,) = each.predecessors, each.successors
            first = first_keys[after.key] = first_keys.get(before.key, before.key)
            last[first] = after
        known = {entry.key: entry for entry in named if isinstance(entry, Agency)}
        for first, agency in last.items():
            until = known[agency.key].until
            known[first] = evolve(known[first], name=Bilingual(first, first), aliases=(), until=until)

        def bodies(agencies: Iterable[Agency]) -> tuple[Agency, ...]:
            return tuple(known[first_keys.get(each.key, each.key)] for each in agencies)

        entries = tuple(known.get(entry.key, entry) for entry in named if entry.key not in first_keys)
        successions = tuple(
            evolve(each, predecessors=bodies(each.predecessors), successors=bodies(each.successors))
            for each in named.successions
            if each.kind is not SuccessionKind.RENAMED
        )
        return cls(named, Roster(entries, successions), first_keys)

    def body(self, agency: AgencyOrClass) -> AgencyOrClass:
        """An agency under the first key that it had."""
        return self.roster.get(self._first_keys[agency.key]) if agency.key in self._first_keys else agency

    def _named(self, body: AgencyOrClass, day: date) -> AgencyOrClass:
        """A body as it is called on a day."""
        return self.named.renamed(self.named.get(body.key) if body in self.roster else body, day)

    def said(self, observation: _O) -> _O:
        """An observation with each body that it speaks of under its first key."""
        changes: dict[str, Any] = {"agency": None if observation.agency is None else self.body(observation.agency)}
        if isinstance(observation, RollCall):
            changes |= {name: [*map(self.body, getattr(observation, name))] for name in ROLL_CALL_SETS}
        under_first_key: _O = evolve(observation, **changes)
        return under_first_key

    def told(self, finding: Finding, said: Iterable[Observation]) -> Finding:
        """A finding with each body under the name that it has when it answers, and its evidence as it was said.

        Args:
            finding: What was found by these bodies.
            said: What was known, as it was said.
        """
        as_said = {self.said(each): each for each in said}
        day = answering_day(finding.rule, finding.as_of)
        return evolve(
            finding,
            agency=None if finding.agency is None else self._named(finding.agency, day),
            evidence=tuple(as_said[each] for each in finding.evidence),
            missing=tuple(self._named(each, day) for each in finding.missing),
        )


def judge_bodies(
    target: Target,
    heard: Sequence[tuple[AgencyOrClass | None, Sequence[FigureOrRollCall]]],
    as_of: date,
    closed_world: bool,
    roster: Roster,
) -> list[Finding]:
    """As `judge_answers`, of bodies that may have been renamed while figures of the target were counted."""
    if not is_renamed_within(target, roster):
        return judge_answers(target, heard, as_of, closed_world, roster)
    bodies = Bodies.of(roster)
    said = ObservationsByRule[FigureOrRollCall]()
    for agency, observations in heard:
        for each in observations:
            part = "" if each.measure.key == target.measure.key else each.measure.key
            said.place(target.key, None if agency is None else bodies.body(agency), part).append(bodies.said(each))
    found = judge_answers(target, said.for_rule(target), as_of, closed_world, bodies.roster)
    return [bodies.told(each, [one for _, observations in heard for one in observations]) for each in found]
