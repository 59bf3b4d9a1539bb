"""Written keys: which measure, rule or agency of a plan a cell names: by key, with its words behind, or by these alone.

Words behind a key that are those of another are refused: either of the two may be what was meant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import Final, TypeVar

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.errors import AmbiguousAgency, BadCell, UnknownAgency, UnknownMeasure, UnknownRule
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Duty, Outcome, Rule, Target
from cchc_rules.measures.measure import Measure
from cchc_rules.message import message
from cchc_rules.text import fold_name

__all__ = ["agency_reader", "key_and_words", "measure_reader", "rule_reader"]

_R = TypeVar("_R", Activity, Outcome)
_Titled = TypeVar("_Titled", Measure, Rule)
_KEY_AND_WORDS = re.compile(r"([A-Za-z0-9_.:/-]+)\s+[–—-]\s+(.*)", re.DOTALL)
_KEY_OF: Final[Mapping[type[Rule], str]] = MappingProxyType(
    {Activity: "the key of an activity", Outcome: "the key of an outcome"}
)
_INSTEAD: Final[Mapping[type[Rule], str]] = MappingProxyType(
    {
        Target: "It is a target: report a figure of its measure, or a roll call.",
        Outcome: "It is an outcome: attest it.",
        Activity: "It is an activity: report its delivery.",
        Duty: "It is a duty, which is never judged.",
    }
)
_BLANK: Final = "The cell is blank, or merged with another: write it into each row."


def key_and_words(cell: str) -> tuple[str, str]:
    """The key in a cell and the words behind it; where it is no key with words, all of it and none.

    >>> key_and_words("III.8.1/2 – Báo cáo quý"), key_and_words("Sở Văn hóa - Thể thao")
    (('III.8.1/2', 'Báo cáo quý'), ('Sở Văn hóa - Thể thao', ''))
    """
    found = _KEY_AND_WORDS.fullmatch(cell)
    return (found[1], found[2]) if found else (cell, "")


def measure_reader(plan: Plan) -> Callable[[str], Measure]:
    """What reads the measure that a cell names.

    Args:
        plan: Whose measures they are.
    """
    return _titled_reader(plan.measure, lambda: plan.measures, "the key of a measure")


def rule_reader(plan: Plan, kind: type[_R]) -> Callable[[str], _R]:
    """What reads the rule that a cell names.

    Args:
        plan: Whose rules they are.
        kind: Which of them are reported in the sheet; any other is refused, with what to report of it.
    """
    read = _titled_reader(
        plan.rule, lambda: [each.rule for versions in plan.versions().values() for each in versions], _KEY_OF[kind]
    )

    def read_of_kind(cell: str) -> _R:
        rule = read(cell)
        if not isinstance(rule, kind):
            raise BadCell(cell, _KEY_OF[kind], _INSTEAD[type(rule)])
        return rule

    return read_of_kind


def agency_reader(roster: Roster) -> Callable[[str], str]:
    """What reads the key or the name of an agency, and refuses one that nobody bears.

    Args:
        roster: Who is known; which of several is meant by a name is asked once the day is known.
    """
    keys = {entry.key.casefold(): entry for entry in roster.entries}

    def read(cell: str) -> str:
        if not cell:
            raise BadCell(cell, "the name of an agency", _BLANK)
        key, words = key_and_words(cell)
        entry = keys.get(key.casefold())
        if entry is None:
            try:
                _meant(roster, cell)
            except UnknownAgency as unknown:
                raise BadCell(cell, unknown.expected, unknown.remedy) from unknown
            return cell
        if words:
            with suppress(UnknownAgency):
                meant = _meant(roster, words)
                if all(each.key != entry.key for each in meant):
                    raise _contradiction(cell, entry.key, entry.name.vi, meant[0].key)
        return entry.key

    return read


def _meant(roster: Roster, name: str) -> tuple[AgencyOrClass, ...]:
    """Whoever can be meant by a name.

    Raises:
        UnknownAgency: Where nobody can.
    """
    try:
        return (roster.find(name),)
    except AmbiguousAgency as several:
        return several.candidates


def _titled_reader(
    find: Callable[[str], _Titled], known: Callable[[], Iterable[_Titled]], expected: str
) -> Callable[[str], _Titled]:
    """What reads a measure or a rule, whose words are its title in either language."""
    titles: dict[str, list[str]] = {}

    def read(cell: str) -> _Titled:
        if not cell:
            raise BadCell(cell, expected, _BLANK)
        key, words = key_and_words(cell)
        try:
            found = find(key)
        except (UnknownMeasure, UnknownRule):
            return find(cell)  # of which a title may have a dash of its own
        if words and not titles:
            for each in known():
                for title in (each.title.vi, each.title.en):
                    titles.setdefault(fold_name(title), []).append(each.key)
        meant = titles.get(fold_name(words), [found.key])
        if found.key not in meant:
            raise _contradiction(cell, key, found.title.vi, meant[0].rpartition(":")[2])
        return found

    return read


def _contradiction(cell: str, key: str, title: str, other: str) -> BadCell:
    remedy = message(
        "{key} is “{title}”; the words behind it are those of {other}: correct one of them.",
        key=key,
        title=title,
        other=other,
    )
    return BadCell(cell, "a key, and behind it no words of another", remedy)
