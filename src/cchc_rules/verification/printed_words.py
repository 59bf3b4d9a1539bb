"""Printed words: whether the words in which a rule is told stand in its passage, or rather in another one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from fractions import Fraction
from math import log
from typing import Final

from cchc_rules.law.clause import Clause
from cchc_rules.law.rule import Activity, Rule, Target
from cchc_rules.verification.claims import ClaimKind, UnprovenClaim

__all__ = ["unproven_places"]

_WORD: Final = re.compile(r"[^\W\d_]+")
_RATHER: Final = 1.55
"""So many times as well have the words of a rule to fit the passage of another, to be those of that passage."""
_RATHER_LEFT: Final = 1.25
"""The same of a passage that no rule has: one that a rule was taken from by mistake is left without one."""
_SHARE: Final = Fraction(1, 3)
"""Of the words of a rule that the document has, its passage has so many."""
_SHORT_FORMS: Final = range(3, 7)
"""So many words are written as their first letters: thủ tục hành chính, TTHC."""


def unproven_places(
    rules: Collection[Rule], passages: Mapping[Clause, str], headings: Mapping[Clause, str]
) -> Iterator[UnprovenClaim]:
    """The rules whose words stand far rather in another passage than in the one that they are said to be encoded from.

    A rule is told in words of its own, but about the same things as its passage: of its words, each counts for more the
    fewer passages have it. Those of the heading above a passage count as its own.

    Args:
        rules: The rules.
        passages: All passages of the copy, by their clauses.
        headings: The passage above that of each rule; empty where there is none.
    """
    told = {text: set(_WORD.findall(text.lower())) for text in {*passages.values(), *headings.values()}}
    beside = {clause: told[text] | told[headings.get(clause, text)] for clause, text in passages.items()}
    places: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    for clause, held in beside.items():
        place = clause.address, 1 / (_RATHER if clause in headings else _RATHER_LEFT)
        for word in held:
            places[word].append(place)
    weights = {word: log(len(beside) / len(found)) for word, found in places.items()}
    for rule in rules:
        words = _words_of(rule) & weights.keys()
        own, all_of_it = (sum(weights[word] for word in each) for each in (words & beside[rule.clause], words))
        if all_of_it <= _RATHER_LEFT * own:  # no other passage could have so much more of them
            continue
        fits: defaultdict[str, float] = defaultdict(float)
        for word in words:
            for address, share in places[word]:
                fits[address] += weights[word] * share
        best = max(fits, key=lambda address: fits[address])
        if fits[best] > own or own < _SHARE * all_of_it:
            yield UnprovenClaim(rule.key, ClaimKind.PLACE, rule.address, (best,))


def _words_of(rule: Rule) -> set[str]:
    """The words in which a rule is told, and what they are short for."""
    told = [rule.title.vi]
    if isinstance(rule, Activity):
        told.append(rule.product.vi)
    elif isinstance(rule, Target):
        told.append(rule.measure.title.vi)
    words = _WORD.findall(" ".join(told).lower())
    first = "".join(word[0] for word in words)
    return {*words, *(first[end - count : end] for count in _SHORT_FORMS for end in range(count, len(words) + 1))}
