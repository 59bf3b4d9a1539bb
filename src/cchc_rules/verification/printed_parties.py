"""Printed parties: who leads and who supports by a passage, by the names that a roster knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.law.rule import Rule
from cchc_rules.text import fold_name
from cchc_rules.verification.claims import ClaimKind, UnprovenClaim

__all__ = ["NameInPrint", "NamesInPrint", "split_cells", "unproven_parties"]

_FARTHEST_APART: Final = 60
"""So many letters may stand between two words of a name where several names share one of them."""
_ASIDE: Final = re.compile(r":\s*đối với[^;]*|\([^)]*\)")
_JOINING: Final = re.compile("và|cùng|với|các|cơquan|đơnvị|địaphương|cóliênquan|liênquan|khác")
_HEADING_LABEL: Final = re.compile(r"\W*(?:[0-9]+|[IVX]+|[a-zđ])\W+")
_ACTING: Final = re.compile(
    "chủtrì|báocáo|tổnghợp|trình|thựchiện|xâydựng|triểnkhai|tổchức|chủđộng|theodõi|hướngdẫn|banhành|phốihợp"
)
"""What stands behind the name of whoever acts, folded."""


class NameInPrint(NamedTuple):
    """A name in folded print: from where to where, and the keys of all whom it may mean."""

    start: int
    end: int
    keys: frozenset[str]


class NamesInPrint:
    """The names of a roster, to be found in print: at each place the longest, so that none is found within another.

    Args:
        roster: The agencies and classes.
    """

    def __init__(self, roster: Iterable[AgencyOrClass]) -> None:
        self._titles = {entry.key: entry.name.vi for entry in roster}
        self._of = {entry.key: tuple(map(fold_name, (entry.name.vi, *entry.aliases))) for entry in roster}
        known: dict[str, set[str]] = {}
        for key, folded in self._of.items():
            for name in folded:
                known.setdefault(name, set()).add(key)
        self._known = [(name, frozenset(known[name])) for name in sorted(known, key=len, reverse=True)]

    def of(self, party: AgencyOrClass) -> tuple[str, ...]:
        """The names of an agency or class, folded."""
        return self._of[party.key]

    def find(self, said: str) -> list[NameInPrint]:
        """The names in folded print, in its order."""
        found: list[NameInPrint] = []
        taken = bytearray(len(said))
        for name, keys in self._known:
            start = said.find(name)
            while start >= 0:
                end = start + len(name)
                if not any(taken[start:end]):
                    found.append(NameInPrint(start, end, keys))
                    taken[start:end] = b"\1" * len(name)
                start = said.find(name, end)
        return sorted(found)

    def alone(self, printed: str) -> list[NameInPrint]:
        """The names in print that holds names and what joins them, and nothing else; otherwise none."""
        said = fold_name(_ASIDE.sub("", printed))
        found = self.find(said)
        ends = [(0, 0), *((each.start, each.end) for each in found), (len(said), len(said))]
        between = "".join(said[before[1] : after[0]] for before, after in pairwise(ends))
        return [] if _JOINING.sub("", between) else found

    def is_named(self, party: AgencyOrClass, said: str) -> bool:
        """Whether folded print holds a name of an agency or class.

        Others may stand between the words of its full name: “HĐND, UBND cấp huyện” names two, “các Sở: Tư pháp, Tài
        chính” as well.
        """
        if any(name in said for name in self.of(party)):
            return True
        words = (re.escape(fold_name(word)) for word in re.findall(r"\w+", party.name.vi))
        return re.search(f".{{0,{_FARTHEST_APART}}}?".join(words), said) is not None

    def titles(self, found: Iterable[NameInPrint]) -> dict[str, str]:
        """Whom names in print may mean: the name in full of each, by its key."""
        return {key: self._titles[key] for each in found for key in sorted(each.keys)}


def split_cells(passage: str) -> list[str]:
    """The cells of a row, where a copy has bars between them; empty ones are none."""
    return [cell for cell in re.split(r"[|‖]", passage) if any(map(str.isalnum, cell))]


def unproven_parties(rule: Rule, passage: str, heading: str, names: NamesInPrint) -> Iterator[UnprovenClaim]:
    """Who leads or supports a rule by its plan, and not by its passage or the heading above it.

    A party is named by any name that the roster knows. Where a row has cells of names alone, whoever leads stands in
    the first; elsewhere before “chủ trì”, in a heading of names alone, or before a word for what is done.

    Args:
        rule: The rule.
        passage: Its passage.
        heading: The passage of the heading above it; empty where there is none.
        names: The names of the roster.
    """
    said = fold_name(heading + passage)
    named = {party.key for party in (*rule.lead, *rule.support) if names.is_named(party, said)}
    for kind, parties in ((ClaimKind.LEAD, rule.lead), (ClaimKind.SUPPORT, rule.support)):
        for party in dict.fromkeys(parties):
            if party.key not in named:
                yield UnprovenClaim(rule.key, kind, party.name.vi)
    leading = [party for party in dict.fromkeys(rule.lead) if party.key in named]
    if leading and not _in_cells_of_their_own(rule, split_cells(passage), names):
        leads = names.titles(_printed_leads(passage, heading, names))
        for party in leading:
            if leads and party.key not in leads:
                yield UnprovenClaim(rule.key, ClaimKind.LEAD, party.name.vi, tuple(leads.values()))


def _in_cells_of_their_own(rule: Rule, cells: Sequence[str], names: NamesInPrint) -> bool:
    """Whether one cell holds the names of all leads and nothing else, and a later one those of all supports."""
    later = iter(cells[1:])
    led = any(_holds_only(cell, rule.lead, names) for cell in later)
    return led and (not rule.support or any(_holds_only(cell, rule.support, names) for cell in later))


def _holds_only(cell: str, parties: Sequence[AgencyOrClass], names: NamesInPrint) -> bool:
    rest = fold_name(cell)
    for party in sorted(parties, key=lambda party: -len(party.name.vi)):
        name = max((name for name in names.of(party) if name in rest), key=len, default=None)
        if name is None:
            return False
        rest = rest.replace(name, "", 1)
    return not _JOINING.sub("", rest)


def _printed_leads(passage: str, heading: str, names: NamesInPrint) -> list[NameInPrint]:
    """Whoever leads by print alone, where that can be told; otherwise nobody."""
    cells = [alone for alone in map(names.alone, split_cells(passage)[1:]) if alone]
    if cells:
        return cells[0]
    said = fold_name(passage)
    found = names.find(said)
    above = names.alone(_HEADING_LABEL.sub("", heading, count=1))
    at = said.find("chủtrì")
    if above and at == 0:
        return above
    if above and said.startswith("phốihợpvới"):
        return [*above, *found[:1]]
    acting = [each for each in found if _ACTING.match(said, each.end)]
    leading = [each for each in found if said.startswith("chủtrì", each.end)]
    return leading if leading and not above else [*above, *acting] if above else []
