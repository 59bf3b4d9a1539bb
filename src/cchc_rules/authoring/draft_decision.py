"""The draft of a decision: its number, its day and its issuer, as far as its first lines print them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, TypeAlias

from cchc_rules.agencies.agency import Agency, AgencyKind, Level
from cchc_rules.authoring.document_passages import Passage, PassageKind
from cchc_rules.authoring.draft_rules import Todo
from cchc_rules.law.clause import Clause
from cchc_rules.law.decision import Draft
from cchc_rules.text import Bilingual

__all__ = ["document_word", "draft_decision"]

_NUMBER: Final = r":? ?(?P<number>[0-9]* ?(?:/[0-9]{4})?/(?P<kind>[A-ZĐ][A-Za-zĐ]*(?:-[A-ZĐ][A-Za-zĐ]*)*))"
_PRINTED_DAY: Final = (
    r"ngày ([0-9]{1,2}) tháng ([0-9]{1,2}) năm ([0-9]{4})(?![0-9])"
    r"|ngày ([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})(?![0-9])"
)
_HEAD_NUMBER: Final = re.compile(rf"\bSố{_NUMBER}")
"""With a capital: a document that is cited has its number in a sentence."""
_CAPITAL: Final = "".join(letter for letter in map(chr, range(ord("A"), ord("ỹ"))) if letter.isupper())
_HEAD_DAY: Final = re.compile(
    rf"(?:(?:^|[\s|])[{_CAPITAL}][^\W\d_]*, ?|\bSố:? ?[^ ]+ )(?:{_PRINTED_DAY})\W*$", re.MULTILINE
)
"""Behind a place, whose last word has a capital, or behind the number, at the end of the line."""
_ENCLOSED: Final = re.compile(rf"\W*(?:Ban hành )?[Kk]èm theo\D*?[Ss]ố{_NUMBER}(?:\s*,?\s*(?:{_PRINTED_DAY}))?")
"""What the title of an annex says it comes with."""
_ISSUERS: Final = (
    ("NQ-CP|NĐ-CP", "chinh-phu", "Chính phủ", "The Government", AgencyKind.GOVERNMENT, Level.CENTRAL),
    (
        "QĐ-TTg|CT-TTg",
        "thu-tuong",
        "Thủ tướng Chính phủ",
        "The Prime Minister",
        AgencyKind.OFFICE_HOLDER,
        Level.CENTRAL,
    ),
    ("(?:KH|QĐ|CTr|CT)-UBND", "ubnd", "UBND", "People's Committee", AgencyKind.PEOPLES_COMMITTEE, Level.PROVINCE),
    ("(?:NQ|KH)-HĐND", "hdnd", "HĐND", "People's Council", AgencyKind.PEOPLES_COUNCIL, Level.PROVINCE),
)
"""Who issues, by the letters behind the number."""


_CITING: Final = ("Căn cứ", "Thực hiện")
_TITLES: Final = (PassageKind.FRONT, PassageKind.TEXT)

_DOCUMENT_WORDS: Final = {
    "KH": "Kế hoạch",
    "QĐ": "Quyết định",
    "NQ": "Nghị quyết",
    "CTr": "Chương trình",
    "CT": "Chỉ thị",
}
"""What a document calls itself, by the first letters behind its number."""


def document_word(passages: Sequence[Passage]) -> str:
    """What a document calls itself, as its number tells: Kế hoạch; empty where no number is printed."""
    numbered, _ = _introduced(passages)
    return "" if numbered is None else _DOCUMENT_WORDS.get(numbered[1]["kind"].partition("-")[0], "")


_Found: TypeAlias = tuple[Passage, re.Match[str]] | None


def _introduced(passages: Sequence[Passage]) -> tuple[_Found, _Found]:
    """Where a document says its number and its day: in its head, or in the titles of its annexes where that has none.

    Other documents that it cites have numbers and days too; those are not its own.
    """
    head = [each for each in passages if each.kind is PassageKind.FRONT and not each.text.startswith(_CITING)]
    number, day = _first(_HEAD_NUMBER, head), _first(_HEAD_DAY, head)
    if number is not None or day is not None:
        return number, day
    enclosed = next(
        ((each, found) for each in passages if each.kind in _TITLES and (found := _ENCLOSED.match(each.text))), None
    )
    return enclosed, enclosed if enclosed is not None and any(_day_parts(enclosed[1])) else None


def _first(form: re.Pattern[str], passages: Sequence[Passage]) -> _Found:
    return next(((each, found) for each in passages if (found := form.search(each.text))), None)


def draft_decision(
    plan_id: str, passages: Sequence[Passage], clauses: Mapping[str, Clause]
) -> tuple[Draft, tuple[Todo, ...]]:
    """The facts of the document, and what of them is to do.

    They are read where the document introduces itself: behind “Số” and behind the place in its head, or else below the
    title of an annex. A day that is left blank there is to do, whatever other days are printed. The decision stays a
    draft until its author knows from which day it is in force.

    Args:
        plan_id: The id of the plan.
        passages: The passages of the document.
        clauses: The clause of each, by its address.
    """
    numbered, dated = _introduced(passages)
    todos: list[Todo] = []

    def to_do(vi: str, en: str) -> None:
        todos.append(Todo(1, "", Bilingual(vi, en)))

    number = re.sub(" ", "", numbered[1]["number"]) if numbered else ""
    if not number[:1].isdigit():
        to_do("không thấy số của văn bản", "no number of the document is printed")
    issued_on = _day_of(dated[1]) if dated else None
    if issued_on is None:
        to_do("không thấy ngày của văn bản", "no day of the document is printed")
    kind = numbered[1]["kind"] if numbered else ""
    issuer = next(
        (
            Agency(key, Bilingual(vi, en), of, level)
            for form, key, vi, en, of, level in _ISSUERS
            if re.fullmatch(form, kind)
        ),
        None,
    )
    if issuer is None:
        todo = Bilingual("TODO: cơ quan ban hành", "TODO: the issuer")
        issuer = Agency("co-quan-ban-hanh", todo, AgencyKind.GOVERNMENT, Level.CENTRAL)
        to_do("không rõ cơ quan ban hành", "the issuer cannot be told")
    to_do(
        "người ký, tên gọi, căn cứ, ngày hiệu lực", "who signed it, its title, what it is based on, its day of effect"
    )
    facts = dict.fromkeys(found[0].address for found in filter(None, (numbered, dated)))
    draft = Draft(
        number=number if number[:1].isdigit() else None,
        title=Bilingual(f"TODO: tên của {plan_id}", f"TODO: title of {plan_id}"),
        issuer=issuer,
        issued_on=issued_on,
        clauses=tuple(sorted((clauses[address] for address in facts), key=lambda clause: clause.start)),
    )
    return draft, tuple(todos)


def _day_of(found: re.Match[str]) -> date | None:
    day, month, year = (int(each) for each in _day_parts(found))
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day_parts(found: re.Match[str]) -> list[str]:
    """Day, month and year, in whichever of the two forms they are printed."""
    named = set(found.re.groupindex.values())
    return [said for place, said in enumerate(found.groups(), start=1) if place not in named and said is not None]
