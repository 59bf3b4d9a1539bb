"""Printed parties: who leads and who supports by a passage, by the names that a roster knows."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.law.rule import Duty, Outcome, Rule
from cchc_rules.text import fold_name
from cchc_rules.verification.claims import ClaimKind, UnprovenClaim

__all__ = ["NameInPrint", "NamesInPrint", "split_cells", "unproven_parties"]

_FARTHEST_APART: Final = 60
"""So many letters may stand between two words of a name where several names share one of them."""
_ASIDE: Final = re.compile(r":\s*đối với[^;]*|\([^)]*\)")
_JOINING: Final = re.compile("và|cùng|với|các|cơquan|đơnvị|địaphương|cóliênquan|liênquan|khác")
_SHARED_HEAD: Final = re.compile(r"[Cc]ác (\w+):([^;|]*)")
_SHARED_END: Final = re.compile(r"\b([A-ZĐ]{3,}), ([A-ZĐ]{3,})( cấp \w+)")
_HEADING_LABEL: Final = re.compile(r"\W*(?:[0-9]+|[IVX]+|[a-zđ])\W+")
_GIVES_A_ROLE: Final = re.compile("[|‖]|chủ trì|phối hợp với", re.IGNORECASE)
"""Without any of this, and without a rule that says who leads, no passage gives anybody a role."""
_LEADS: Final = "chủtrì"
_WITH: Final = "phốihợpvới"
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
        self._alone: dict[str, list[NameInPrint]] = {}
        self._openers = (*known, *_JOINING.pattern.split("|"))

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
        if printed not in self._alone:
            self._alone[printed] = self._names_alone(printed)
        return self._alone[printed]

    def _names_alone(self, printed: str) -> list[NameInPrint]:
        said = fold_name(_spelled_out(_ASIDE.sub("", printed)))
        if not said.startswith(self._openers):
            return []
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


def _spelled_out(printed: str) -> str:
    """Names that share a word, each with it: “các Sở: Y tế, Xây dựng”, “HĐND, UBND cấp huyện”."""
    headed = _SHARED_HEAD.sub(lambda found: ", ".join(f"{found[1]} {name}" for name in found[2].split(",")), printed)
    return _SHARED_END.sub(r"\1\3, \2\3", headed)


def split_cells(passage: str) -> list[str]:
    """The cells of a row, where a copy has bars between them; empty ones are none."""
    return [cell for cell in re.split(r"[|‖]", passage) if any(map(str.isalnum, cell))]


class _PrintedRoles(NamedTuple):
    """Whom a passage names in each role, as far as print tells it; nobody where it does not.

    Args:
        may_lead: Whoever leads is one of these.
        leads: Each of these leads.
        may_support: Whoever supports is one of these.
        supports: Each of these supports, or leads.
        together: Whether all who lead lead the same rules, as those whom a heading names.
    """

    may_lead: Sequence[NameInPrint] = ()
    leads: Sequence[NameInPrint] = ()
    may_support: Sequence[NameInPrint] = ()
    supports: Sequence[NameInPrint] = ()
    together: bool = False


def unproven_parties(
    rules: Sequence[Rule], passages: Sequence[str], heading: str, names: NamesInPrint
) -> Iterator[UnprovenClaim]:
    """Who leads or supports the rules of a passage by the plan and not by the passage, and whom they leave out.

    A party is named by any name that the roster knows; so is whoever attests a state for which print names a lead.
    Where a row has cells of names alone, the first says who leads and the next who supports; elsewhere whoever
    leads stands before “chủ trì”, in a heading of names alone, or before a word for what is done, and whoever
    supports may stand behind “phối hợp với”. Whom print gives a role, some rule of the passage gives it too; of the
    supports, each rule that has any.

    Args:
        rules: The rules of the passage.
        passages: Their passage, and those that they inherit.
        heading: The passage of the heading above it; empty where there is none.
        names: The names of the roster.
    """
    if not (any(rule.lead or rule.support for rule in rules) or _GIVES_A_ROLE.search(passages[0])):
        return
    said = fold_name(" ".join((heading, *passages)))
    yield from (
        UnprovenClaim(rule.key, ClaimKind.ANSWER, rule.answered_by.name.vi, tuple(lead.name.vi for lead in rule.lead))
        for rule in rules
        if isinstance(rule, Outcome) and rule.lead and not names.is_named(rule.answered_by, said)
    )
    roles = _printed_roles(passages, heading, names)
    leading = {rule.key: {party.key for party in (rule.lead or _carrying(rule))} for rule in rules}
    all_leading = set[str]().union(*leading.values())
    leads_any = [rule for rule, keys in leading.items() if keys]
    printed = frozenset[str]().union(*(each.keys for each in roles.leads))
    together = {rule: keys for rule, keys in leading.items() if keys & printed} if roles.together else {}
    yield from _wrong(rules, ClaimKind.LEAD, roles.may_lead, said, names) or _left_out(
        together or dict.fromkeys(leads_any or leading, all_leading), ClaimKind.LEAD, roles.leads, names
    )
    supported = [rule for rule in rules if rule.lead or rule.support] or rules
    yield from _wrong(rules, ClaimKind.SUPPORT, roles.may_support, said, names) or _left_out(
        {rule.key: all_leading | {party.key for party in rule.support} for rule in supported},
        ClaimKind.SUPPORT,
        roles.supports,
        names,
    )


def _carrying(rule: Rule) -> Sequence[AgencyOrClass]:
    """Whoever carries out a duty that nobody is said to lead."""
    return rule.agencies if isinstance(rule, Duty) else ()


def _wrong(
    rules: Iterable[Rule], kind: ClaimKind, printed: Iterable[NameInPrint], said: str, names: NamesInPrint
) -> list[UnprovenClaim]:
    """Who has a role by the plan, and is named nowhere, or not among those whom print gives that role."""
    titles = names.titles(printed)
    return [
        UnprovenClaim(rule.key, kind, party.name.vi, tuple(titles.values()))
        for rule in rules
        for party in dict.fromkeys(rule.lead if kind is ClaimKind.LEAD else rule.support)
        if not names.is_named(party, said) or (titles and party.key not in titles)
    ]


def _left_out(
    known: Mapping[str, Collection[str]], kind: ClaimKind, printed: Sequence[NameInPrint], names: NamesInPrint
) -> Iterator[UnprovenClaim]:
    """Whom print gives a role, and a rule does not: of each rule, by its key, the keys of all whom it names."""
    for rule, keys in known.items():
        if others := [each for each in printed if each.keys.isdisjoint(keys)]:
            yield UnprovenClaim(rule, kind, "", tuple(names.titles(others).values()))


def _printed_roles(passages: Sequence[str], heading: str, names: NamesInPrint) -> _PrintedRoles:
    passage, *inherited = passages
    own, others = _cells_of_names([passage], names), _cells_of_names(inherited, names)
    if others and len(own) < 2:  # one of the cells is blank here, and the row above has it
        return _PrintedRoles(may_lead=[each for cell in (*own, *others) for each in cell])
    if own:
        lead, *others = own
        support = others[0] if others else ()
        return _PrintedRoles(lead, lead, support, support)
    return _roles_of_sentence(fold_name(passage), names.alone(_HEADING_LABEL.sub("", heading, count=1)), names)


def _cells_of_names(passages: Iterable[str], names: NamesInPrint) -> list[list[NameInPrint]]:
    cells = (cell for passage in passages for cell in split_cells(passage)[1:])
    return [alone for alone in map(names.alone, cells) if alone]


def _roles_of_sentence(said: str, above: list[NameInPrint], names: NamesInPrint) -> _PrintedRoles:
    """The roles that a folded sentence gives, under a heading that names some, or nobody."""
    found = names.find(said)
    at = said.find(_WITH)
    beside = _names_from(said, at + len(_WITH), found) if at >= 0 else []
    leading = [each for each in found if said.startswith(_LEADS, each.end)]
    if not above:
        return _PrintedRoles(leading, leading, (), beside)
    if said.startswith(_LEADS):
        return _PrintedRoles(above, above, (), beside, together=True)
    if at == 0:
        return _PrintedRoles([*above, *found[:1]], (), (), [*above, *beside])
    acting = [each for each in found if _ACTING.match(said, each.end)]
    return _PrintedRoles([*above, *acting], above, (), beside, together=True)


def _names_from(said: str, at: int, found: Iterable[NameInPrint]) -> list[NameInPrint]:
    """The names that follow one another from a place on, with nothing between them but what joins names."""
    listed: list[NameInPrint] = []
    for each in found:
        if each.start >= at:
            if _JOINING.sub("", said[at : each.start]):
                break
            listed.append(each)
            at = each.end
    return listed
