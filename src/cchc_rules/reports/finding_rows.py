"""Finding rows: what a row of a report tells of a finding, alike in the workbook and in the letter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from cchc_rules.agencies.agency import Agency
from cchc_rules.findings.finding import Finding, Findings
from cchc_rules.findings.observation import Figure, RollCall
from cchc_rules.findings.reasons import Status
from cchc_rules.findings.roll_calls import who_answered_no, who_answered_unknown
from cchc_rules.flat_table import CellValue
from cchc_rules.reports.deciding_cases import deciding_cases
from cchc_rules.text import Bilingual, Language

__all__ = ["ROW_COLUMNS", "RowColumn", "as_held", "finding_rows", "who_answered"]

_NOT_IN_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class RowColumn(NamedTuple):
    """A column of the findings in a report (cột của báo cáo).

    Args:
        heading: What stands above it.
        about: What stands in it.
        width: How wide it is in a workbook, in digits.
    """

    heading: Bilingual
    about: Bilingual
    width: int


def _column(heading: tuple[str, str], about: tuple[str, str], width: int) -> RowColumn:
    return RowColumn(Bilingual(*heading), Bilingual(*about), width)


ROW_COLUMNS: Final[Mapping[str, RowColumn]] = MappingProxyType(
    {
        "address": _column(
            ("Điều khoản", "Clause"), ("vị trí trong quyết định", "where in the decision it stands"), 10
        ),
        "title": _column(("Nội dung", "What it is about"), ("nội dung quy định", "what the rule is about"), 26),
        "agency": _column(("Cơ quan", "Agency"), ("tên cơ quan", "what the agency is called"), 18),
        "part": _column(("Phần", "Part"), ("phần của chỉ số", "the part of the measure"), 10),
        "status": _column(("Kết quả", "Found"), ("kết quả, bằng lời", "what is found, in words"), 14),
        "reason": _column(
            ("Lý do", "Why"), ("lý do, kèm số liệu và ngày", "why, with the counts and days behind it"), 32
        ),
        "asked": _column(
            ("Yêu cầu", "Asked"), ("mức, hạn được quy định", "what is asked: a threshold or a last day"), 14
        ),
        "value": _column(("Giá trị", "Value"), ("giá trị làm căn cứ", "the value that it rests on"), 13),
        "yes": _column(("Số đạt", "Yes"), ("số trường hợp đạt", "cases that count as yes"), 7),
        "no": _column(("Số không đạt", "No"), ("số trường hợp không đạt", "cases that count as no"), 7),
        "unknown": _column(
            ("Số chưa rõ", "Not known"),
            ("số trường hợp chưa rõ", "cases that are not decided or not known"),
            7,
        ),
        "answered_no": _column(
            ("Trả lời “không”", "Answered no"),
            ("mọi cơ quan trả lời “không”", "everybody who answered no in a roll call"),
            26,
        ),
        "answered_unknown": _column(
            ("Trả lời “chưa rõ”", "Answered unknown"),
            ("mọi cơ quan trả lời “chưa rõ”", "everybody of whom a roll call says that it is not known"),
            26,
        ),
        "missing": _column(
            ("Còn thiếu", "Missing"),
            ("cơ quan chưa có trả lời hoặc số đếm", "who was not called, or of whom there is no count"),
            26,
        ),
        "cases": _column(
            ("Trường hợp quyết định", "Deciding cases"),
            (
                "số trường hợp quyết định và cách liệt kê, nếu cần xử lý",
                "how many cases decided and how they are listed, where somebody has to act",
            ),
            36,
        ),
        "last_day": _column(
            ("Hạn cuối", "Last day"),
            ("ngày cuối của kỳ hoặc hạn cuối", "the last day of the period, or the last permitted day"),
            11,
        ),
        "rule": _column(("Mã quy định", "Rule"), ("quy định, theo mã", "the rule, by its key"), 18),
    }
)
"""What each row tells, by name and in this order.

:meta hide-value:
"""


def as_held(text: str) -> str:
    r"""A text as a workbook or a document can hold it: what XML has no place for is written as Python writes it.

    >>> as_held("Sở\x0b Nội vụ")
    'Sở\\x0b Nội vụ'
    """
    return _NOT_IN_XML.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


def finding_rows(findings: Findings, some: Iterable[Finding], language: Language) -> list[dict[str, CellValue]]:
    """A row for each of some findings, by the names of `ROW_COLUMNS`; None where there is nothing to tell.

    What their flat form holds is taken from there; where it has a column for each language, in the one asked for.

    Args:
        findings: All that was found, whose flat form it is.
        some: Those that are told.
        language: "vi" or "en".

    >>> from datetime import date
    >>> from cchc_rules import assess
    >>> from cchc_rules.plans import hue_2025
    >>> found = assess(hue_2025.PLAN, [], as_of=date(2025, 6, 30))
    >>> finding_rows(found, found.about(hue_2025.DOSSIERS_ON_TIME), "vi")[0]["asked"]
    '≥ 98 %'
    """
    flat = {column.name: column.value for column in findings.columns}

    def told(finding: Finding, name: str) -> CellValue:
        return (flat.get(f"{name}_{language}") or flat[name])(finding)

    def row(finding: Finding) -> dict[str, CellValue]:
        value = None if finding.status is Status.CONTESTED else finding.value
        words: dict[str, CellValue] = {
            "status": finding.status.label.in_(language),
            "reason": finding.explanation(language),
            "value": None if value is None else value.in_(language),
            "cases": "\n".join(each.sentence(language) for each in deciding_cases(finding, language)) or None,
        }
        for name, agencies in who_answered(finding).items():
            words[name] = "; ".join(each.name.in_(language) for each in agencies) or None
        return {name: words[name] if name in words else told(finding, name) for name in ROW_COLUMNS}

    return [row(finding) for finding in some]


def who_answered(finding: Finding) -> dict[str, tuple[Agency, ...]]:
    """Everybody who answered no, and unknown, in the decisive roll calls of a finding, by the columns that name them.

    Args:
        finding: The finding.
    """
    said = [each for each in finding.of_own_period() if isinstance(each, Figure | RollCall)]
    return {"answered_no": who_answered_no(said), "answered_unknown": who_answered_unknown(said)}
