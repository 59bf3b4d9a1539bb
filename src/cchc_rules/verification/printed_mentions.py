"""Printed mentions: whether the numbers and documents in a title or product, and the code of a row, are in print."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from cchc_rules.law.rule import Activity, Rule
from cchc_rules.verification.claims import ClaimKind, UnprovenClaim
from cchc_rules.verification.printed_bounds import readings_of

__all__ = ["row_code", "unproven_code", "unproven_documents", "unproven_mentions"]

_MENTIONED_NUMBER: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_DOCUMENT: Final = re.compile(
    r"(?<!\w)(?:(?<!pháp )luật|pháp lệnh|nghị quyết|nghị định|quyết định|chỉ thị|thông tư|kế hoạch|chương trình|đề án"
    r"|quy chế|công văn|tờ trình|báo cáo|thông báo|tiêu chuẩn|khung kiến trúc)(?!\w)"
)
"""The kinds of document that a row asks for or cites; “quy định” is what all of them hold."""
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
    for kind, text in _titles_of_rule(rule).items():
        for number in _MENTIONED_NUMBER.findall(text):
            if readings_of(number).isdisjoint(printed | years):
                yield UnprovenClaim(rule.key, kind, number)


def unproven_documents(rule: Rule, passages: Sequence[str]) -> Iterator[UnprovenClaim]:
    """The kinds of document that the title or the product of a rule names, and none of its passages prints.

    Args:
        rule: The rule.
        passages: Its passage, and those that it inherits.
    """
    printed = dict.fromkeys(chain.from_iterable(_DOCUMENT.findall(passage.lower()) for passage in passages))
    said = chain.from_iterable(_DOCUMENT.findall(text.lower()) for text in _titles_of_rule(rule).values())
    for kind in dict.fromkeys(said):
        if kind not in printed:
            yield UnprovenClaim(rule.key, ClaimKind.DOCUMENT, kind, tuple(printed))


def _titles_of_rule(rule: Rule) -> dict[ClaimKind, str]:
    """The words in which a rule is told, by what a number in them would be of."""
    product = {ClaimKind.PRODUCT: rule.product.vi} if isinstance(rule, Activity) else {}
    return {ClaimKind.TITLE: rule.title.vi} | product


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
