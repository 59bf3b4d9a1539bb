"""Printed mentions: whether the numbers in a title or product, and the code of a row, are those of the passage."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cchc_rules.law.rule import Activity, Rule
from cchc_rules.verification.claims import ClaimKind, UnprovenClaim
from cchc_rules.verification.printed_bounds import readings_of

__all__ = ["row_code", "unproven_code", "unproven_mentions"]

_MENTIONED_NUMBER: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_ROW_CODE: Final = re.compile(r"\W*(?P<code>[0-9]+(?:\.[0-9]+)*|[A-Za-zĐđ]|[IVX]+|[A-Z]+[0-9][\w.]*)\s*(?:[|‖)]|[.]\s)")


def unproven_mentions(rule: Rule, passages: Sequence[str], years: frozenset[int]) -> Iterator[UnprovenClaim]:
    """The numbers in the title and the product of a rule that neither its passages nor the years above them print.

    A number may be written otherwise, 02 for 2; one that is said as a word is not looked for.

    Args:
        rule: The rule.
        passages: Its passage, and those that it inherits.
        years: The years printed above it.
    """
    printed = {
        each for passage in passages for number in _MENTIONED_NUMBER.findall(passage) for each in readings_of(number)
    }
    said = {ClaimKind.TITLE: rule.title.vi} | (
        {ClaimKind.PRODUCT: rule.product.vi} if isinstance(rule, Activity) else {}
    )
    for kind, text in said.items():
        for number in _MENTIONED_NUMBER.findall(text):
            if readings_of(number).isdisjoint(printed | years):
                yield UnprovenClaim(rule.key, kind, number)


def row_code(passage: str) -> str:
    """The number or letter that a passage begins with; nothing where it begins with none.

    >>> row_code("11.2 | Tỉ lệ | %"), row_code("đ) Ban hành"), row_code("Công bố 2 danh mục")
    ('11.2', 'đ', '')
    """
    found = _ROW_CODE.match(passage)
    return found["code"] if found else ""


def unproven_code(rule: Rule, passage: str, above: str) -> Iterator[UnprovenClaim]:
    """The printed code of a rule, where its line has another.

    A line without one, of a cell that is merged with those above, has the code of the nearest line above that has one.

    Args:
        rule: The rule.
        passage: Its passage.
        above: The nearest passage above it, under the same heading, that begins with a code; empty where none does.
    """
    if rule.printed_code is None:
        return
    line = passage if row_code(passage) else above
    code = re.compile(rf"\W*{re.escape(rule.printed_code)}(?!\w|[.,][0-9])")
    if not (code.match(passage) or code.match(line)):
        yield UnprovenClaim(rule.key, ClaimKind.CODE, rule.printed_code, tuple(filter(None, [row_code(line)])))
