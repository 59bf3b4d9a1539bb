"""The draft of a decision: its number, its day and its issuer, as far as its first lines print them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from cchc_rules.agencies.agency import Agency, AgencyKind, Level
from cchc_rules.authoring.document_passages import Passage, PassageKind
from cchc_rules.authoring.draft_rules import Todo
from cchc_rules.law.clause import Clause
from cchc_rules.law.decision import Draft
from cchc_rules.text import Bilingual

__all__ = ["document_word", "draft_decision"]

_DECISION_NUMBER: Final = re.compile(
    r"[Ss]ố:? ?(?P<number>[0-9]* ?(?:/[0-9]{4})?/(?P<kind>[A-ZĐ][A-Za-zĐ]*(?:-[A-ZĐ][A-Za-zĐ]*)*))"
)
_DECISION_DAY: Final = re.compile(
    r"ngày ([0-9]{1,2}) tháng ([0-9]{1,2}) năm ([0-9]{4})|ngày ([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})"
)
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
    for passage in _introducing(passages):
        if found := _DECISION_NUMBER.search(passage.text):
            return _DOCUMENT_WORDS.get(found["kind"].partition("-")[0], "")
    return ""


def _introducing(passages: Sequence[Passage]) -> list[Passage]:
    """The passages in which a document introduces itself."""
    kinds = (PassageKind.FRONT, PassageKind.TEXT)
    return [each for each in passages if each.kind in kinds and not each.text.startswith(("Căn cứ", "Thực hiện"))]


def draft_decision(
    plan_id: str, passages: Sequence[Passage], clauses: Mapping[str, Clause]
) -> tuple[Draft, tuple[Todo, ...]]:
    """The facts of the document, and what of them is to do.

    They are read where the document introduces itself: before its first heading, or below the title of an annex. The
    decision stays a draft until its author knows from which day it is in force.

    Args:
        plan_id: The id of the plan.
        passages: The passages of the document.
        clauses: The clause of each, by its address.
    """
    introducing = _introducing(passages)
    numbered = [(each, found) for each in introducing if (found := _DECISION_NUMBER.search(each.text))]
    dated = [(each, found) for each in introducing if (found := _DECISION_DAY.search(each.text))]
    todos: list[Todo] = []

    def to_do(vi: str, en: str) -> None:
        todos.append(Todo(1, "", Bilingual(vi, en)))

    number = re.sub(" ", "", numbered[0][1]["number"]) if numbered else ""
    if not number[:1].isdigit():
        to_do("không thấy số của văn bản", "no number of the document is printed")
    issued_on = _day_of(dated[0][1]) if dated else None
    if issued_on is None:
        to_do("không thấy ngày của văn bản", "no day of the document is printed")
    kind = numbered[0][1]["kind"] if numbered else ""
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
    facts = dict.fromkeys(each.address for each, _ in (*numbered[:1], *dated[:1]))
    draft = Draft(
        number=number if number[:1].isdigit() else None,
        title=Bilingual(f"TODO: tên của {plan_id}", f"TODO: title of {plan_id}"),
        issuer=issuer,
        issued_on=issued_on,
        clauses=tuple(sorted((clauses[address] for address in facts), key=lambda clause: clause.start)),
    )
    return draft, tuple(todos)


def _day_of(found: re.Match[str]) -> date | None:
    day, month, year = (int(each) for each in found.groups() if each is not None)
    try:
        return date(year, month, day)
    except ValueError:
        return None
