"""Plans: the rules of one decision, the passages it consists of, and the questions a reader asks of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from fractions import Fraction
from itertools import pairwise
from typing import TypeVar

from attrs import Attribute, field, fields, frozen

from cchc_rules.clause import Clause
from cchc_rules.errors import PlanConflict, UnknownMeasure, UnknownRule
from cchc_rules.measure import Measure
from cchc_rules.model import Activity, Duty, Instrument, Outcome, Rule, Target
from cchc_rules.roster import Agency, AgencyClass, Party, Roster
from cchc_rules.text import Bilingual

__all__ = ["Decision", "NotEncoded", "Plan", "digest", "parties"]

_KINDS = (Target, Outcome, Activity, Duty)
_R = TypeVar("_R", Target, Outcome, Activity, Duty)


@frozen(kw_only=True)
class Decision:
    """The facts of the document that a plan encodes (quyết định).

    Args:
        number: Its number.
        title: What it is about, in our own words.
        issuer: Who issued it.
        issued_on: Its date.
        effective_on: The day from which it is in force.
        signer: Who signed it.
        legal_bases: The instruments it is based on.
        clauses: The passages these facts are read from.
    """

    number: str
    title: Bilingual
    issuer: Agency
    issued_on: date
    effective_on: date
    signer: str
    legal_bases: tuple[Instrument, ...]
    clauses: tuple[Clause, ...]


@frozen
class NotEncoded:
    """A passage that is deliberately no rule, and why (phần không mã hóa)."""

    clause: Clause
    reason: Bilingual


@frozen(kw_only=True)
class Plan:
    """The rules of one decision, in its order (kế hoạch).

    Args:
        id: The name by which it is asked for: `hue-2025`.
        decision: The facts of the document.
        roster: The agencies and classes it names.
        measures: The measures its targets are counted by, and other definitions of them.
        rules: Every rule, in the order of the document.
        not_encoded: The passages that are no rule.

    Raises:
        PlanConflict: Where keys repeat, a rule names a measure, party or rule that is not in the plan, or the passages
            leave a gap in the document or overlap.
    """

    id: str
    decision: Decision
    roster: Roster
    measures: tuple[Measure, ...]
    rules: tuple[Rule, ...]
    not_encoded: tuple[NotEncoded, ...]
    clauses: tuple[Clause, ...] = field(init=False, repr=False, eq=False)
    _by_key: dict[str, Rule] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_by_key", {rule.key: rule for rule in self.rules})
        passages = {rule.clause for rule in self.rules}
        passages.update(self.decision.clauses, (passage.clause for passage in self.not_encoded))
        object.__setattr__(self, "clauses", tuple(sorted(passages, key=lambda clause: clause.start)))
        faults = tuple(self._faults())
        if faults:
            raise PlanConflict(len(faults), "a plan without contradictions", f"Mend: {'; '.join(faults)}.", self.id)

    def _faults(self) -> Iterator[str]:
        if len(self._by_key) < len(self.rules):
            yield "keys that repeat"
        yield from (f"a gap before {first.address}" for first in self.clauses[:1] if first.start != 0)
        for before, after in pairwise(self.clauses):
            if before.end != after.start:
                yield f"a gap or an overlap between {before.address} and {after.address}"
        known = set(self.measures)
        if len({measure.key for measure in self.measures}) < len(self.measures):
            yield "keys of measures that repeat"
        cited = (*self.decision.legal_bases, *(each for rule in self.rules for each in rule.instruments))
        issuers = {self.decision.issuer, *(each.issuer for each in cited if each.issuer is not None)}
        yield from (f"{issuer.key} issues, and is not in the roster" for issuer in issuers if issuer not in self.roster)
        for rule in self.rules:
            if not rule.key.startswith(f"{self.id}:"):
                yield f"{rule.key} belongs to another plan"
            yield from (f"{rule.key} relates to {key}" for key in rule.related if key not in self._by_key)
            if isinstance(rule, Target) and rule.measure not in known:
                yield f"{rule.key} is counted by {rule.measure.key}"
            yield from (f"{rule.key} names {party.key}" for party in parties(rule) if party not in self.roster)

    def rule(self, key: str) -> Rule:
        """The rule with this key; the plan's own id before the colon may be left out.

        Raises:
            UnknownRule: Where there is none; the message offers the nearest keys.
        """
        rule = self._by_key.get(key) or self._by_key.get(f"{self.id}:{key}")
        if rule is None:
            raise UnknownRule(key, f"the key of a rule of {self.id}", _nearest(key, self._by_key))
        return rule

    def measure(self, key: str) -> Measure:
        """The measure with this key.

        Raises:
            UnknownMeasure: Where there is none; the message offers the nearest keys.
        """
        by_key = {measure.key: measure for measure in self.measures}
        if key not in by_key:
            raise UnknownMeasure(key, f"the key of a measure of {self.id}", _nearest(key, by_key))
        return by_key[key]

    def of_kind(self, kind: type[_R]) -> tuple[_R, ...]:
        """The rules of one kind."""
        return tuple(rule for rule in self.rules if isinstance(rule, kind))

    def of_area(self, area: int) -> tuple[Rule, ...]:
        """The rules of an area of reform, 1 to 7."""
        return tuple(rule for rule in self.rules if rule.area == area)

    def at(self, address: str) -> tuple[Rule, ...]:
        """The rules encoded from the passage at an address: `II.2.a.11`."""
        return tuple(rule for rule in self.rules if rule.address == address)

    def of_agency(self, agency: Party) -> tuple[Rule, ...]:
        """The rules that name an agency, or a class it belongs to, as lead, as support or as bearer of a duty."""
        named = {agency.key, *getattr(agency, "classes", ())}
        return tuple(rule for rule in self.rules if any(party.key in named for party in parties(rule)))

    @property
    def digest(self) -> str:
        """SHA-256, in hexadecimal, of everything the plan says, the versions of its rules aside."""
        return digest(self)


def parties(rule: Rule) -> tuple[Party, ...]:
    """The agencies and classes that a rule names."""
    if isinstance(rule, Activity):
        return rule.lead + rule.support
    return rule.agencies if isinstance(rule, Duty) else ()


def digest(content: object) -> str:
    """SHA-256, in hexadecimal, of everything a rule or another frozen value says.

    Left out is what is not content: the version of a rule, which tells contents apart, and how many letters stand
    before its passage, which changes with every passage before it.

    >>> digest(Bilingual("a", "b")) == digest(Bilingual("a", "b")) != digest(Bilingual("a", "c"))
    True
    """
    import json  # noqa: PLC0415  needed to lock and to export, not to judge
    from hashlib import sha256  # noqa: PLC0415  as above

    return sha256(json.dumps(_plain(content), ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _plain(value: object) -> object:
    """A value as lists, mappings and text; parties as their keys, for the roster is not part of a rule."""
    if isinstance(value, Roster):
        return [_fields(party) for party in value]
    if isinstance(value, Agency | AgencyClass):
        return value.key
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, date | Fraction):
        return str(value)
    return value if value is None or isinstance(value, bool | int | str) else _fields(value)


def _fields(value: object) -> object:
    stated: Iterable[Attribute[object]] = fields(type(value))  # type: ignore[arg-type]
    content = [each.name for each in stated if each.init and each.metadata.get("content", True)]
    return {"": type(value).__name__, **{name: _plain(getattr(value, name)) for name in content}}


def _nearest(key: str, keys: Iterable[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415  needed only once something has gone wrong

    near = get_close_matches(key, list(keys), n=3, cutoff=0.4)
    return f"Nearest: {', '.join(near)}." if near else "None is like it; the plan's export lists them all."
