"""Printed words: whether the words in which a rule is told stand in its passage, or rather in another one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from math import log
from typing import Final

from cchc_rules.law.clause import Clause
from cchc_rules.law.rule import Activity, Rule, Target
from cchc_rules.verification.claims import ClaimKind, UnprovenClaim

__all__ = ["unproven_places"]

_WORD: Final = re.compile(r"[^\W\d_]+")
_RATHER: Final = 1.75
"""So many times as well have the words of a rule to fit another passage, to be those of that passage."""
_SHORT_FORMS: Final = range(3, 7)
"""So many words are written as their first letters: thủ tục hành chính, TTHC."""


def unproven_places(
    rules: Iterable[Rule], passages: Mapping[Clause, str], headings: Mapping[Clause, str]
) -> Iterator[UnprovenClaim]:
    """The rules whose words stand far rather in another passage than in the one that they are said to be encoded from.

    A rule is told in words of its own, but about the same things as its passage: of its words, each counts for more the
    fewer passages have it. Those of the heading above a passage count as its own.

    Args:
        rules: The rules.
        passages: The passage of each of their clauses.
        headings: The passage above each of them; empty where there is none.
    """
    told = {text: set(_WORD.findall(text.lower())) for text in {*passages.values(), *headings.values()}}
    beside = {clause: told[text] | told[headings[clause]] for clause, text in passages.items()}
    counts = Counter(chain.from_iterable(beside.values()))
    weights = {word: log(len(beside) / count) for word, count in counts.items()}
    for rule in rules:
        words = _words_of(rule) & weights.keys()
        own = sum(weights[word] for word in words & beside[rule.clause])
        if sum(weights[word] for word in words) <= _RATHER * own:  # no other passage could have so much more of them
            continue
        fits = {clause: sum(weights[word] for word in words & held) for clause, held in beside.items()}
        best = max(fits, key=lambda clause: fits[clause])
        if fits[best] > _RATHER * own:
            yield UnprovenClaim(rule.key, ClaimKind.PLACE, rule.address, (best.address,))


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
