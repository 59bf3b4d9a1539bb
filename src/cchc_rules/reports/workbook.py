"""Workbooks: findings as a workbook of Excel, to be filtered, printed and reckoned with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from io import BytesIO
from types import MappingProxyType
from typing import Any, Final

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.dates.period import write_day
from cchc_rules.errors import BadValue
from cchc_rules.extras import needing_extra
from cchc_rules.findings.finding import Findings
from cchc_rules.findings.reasons import Status
from cchc_rules.findings.selection import Selection
from cchc_rules.flat_table import CellValue
from cchc_rules.reports.contents import NOBODY_SILENT, record_words, report_title, silences
from cchc_rules.reports.finding_rows import ROW_COLUMNS, as_held, finding_rows
from cchc_rules.reports.sheets import FONT, LINE_HEIGHT, Heads, SheetLooks, set_up_print, write_cell, write_table
from cchc_rules.text import Bilingual, Language

__all__ = ["write_workbook"]

_LONGEST_SHEET_NAME: Final = 31
_NOT_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\']")
_SUMMARY: Final = Bilingual("Tổng hợp", "Summary")
_SILENT: Final = Bilingual("Chưa báo cáo", "Not reported")
_UNUSED: Final = Bilingual("Không sử dụng", "Not used")
_AREA: Final = Bilingual("Lĩnh vực", "Area")
_IN_ALL: Final = Bilingual("Tổng số", "All")
_BY_AREA: Final = Bilingual("Số kết luận theo lĩnh vực", "Findings by area")
_WAITED_FOR: Final = Bilingual("Thời hạn báo cáo", "Due or not")
_OVERDUE: Final = Bilingual("Đã đến hạn", "Due")
_AWAITED: Final = Bilingual("Chưa đến hạn hoặc không ấn định ngày", "Not due yet, or no stated day")
_ALL_USED: Final = Bilingual("Mọi thông tin đều được sử dụng.", "Everything that was said was used.")
_OF_SILENT: Final = ("address", "title", "part", "asked", "last_day", "status", "rule")
_SAID: Final = Bilingual("Thông tin", "What was said")
_STATUS_FILLS: Final[Mapping[Status, str]] = MappingProxyType(
    {
        Status.MET: "#C6E0B4",
        Status.MISSED: "#F4B6B6",
        Status.OPEN: "#DDEBF7",
        Status.UNKNOWN: "#FFE699",
        Status.CONTESTED: "#E2C5EA",
        Status.NOT_APPLICABLE: "#E7E6E6",
    }
)  # under black letters; what a colour says, the word in the cell says too


def write_workbook(findings: Findings, *, language: Language = "en", about: AgencyOrClass | None = None) -> bytes:
    """Findings as a workbook of Excel: the same findings make the same bytes.

    The first sheet counts them, by area and status, with a chart. Then each area has a sheet with a row a finding, by
    the names of `ROW_COLUMNS`; the last two tell who has not reported, and what could not be used. Every cell is text,
    a number or a day, and none a formula, whatever a name begins with.

    Args:
        findings: The findings.
        language: "vi" or "en".
        about: An agency or class, to tell only what is found about it, the classes that it belongs to, and its members;
            None for everything.

    Raises:
        MissingExtra: Where XlsxWriter is not installed; the extra is `excel`.
        BadValue: For anything but findings.

    >>> from datetime import date
    >>> from cchc_rules import assess
    >>> from cchc_rules.plans import hue_2025
    >>> write_workbook(assess(hue_2025.PLAN, [], as_of=date(2025, 6, 30)), language="vi")[:2]
    b'PK'
    """
    if not isinstance(findings, Findings):
        raise BadValue(findings, "findings", "assess() makes them.", "write_workbook")
    findings = findings.selected(Selection(agency=about))
    with needing_extra("excel", "XlsxWriter"):
        from xlsxwriter import Workbook  # noqa: PLC0415  an extra
    content = BytesIO()
    with Workbook(content, {"in_memory": True, "default_format_properties": {"font_name": FONT}}) as book:
        day = findings.as_of
        title = report_title(findings, language, about)
        book.set_properties({"title": title, "created": datetime(day.year, day.month, day.day)})  # noqa: DTZ001  a day
        fills = {status.label.in_(language): colour for status, colour in _STATUS_FILLS.items()}
        looks = SheetLooks.of(book, language, ROW_COLUMNS["status"].heading.in_(language), fills)
        _write_summary(book, looks, findings, title, language)
        header = f"{findings.plan.decision.label.in_(language)}, {write_day(day, language)}".replace("&", "&&")
        for name, heads, rows in _tables(findings, language, about):
            write_table(book.add_worksheet(name), looks, heads, rows, header)
    return content.getvalue()


def _write_summary(book: Any, looks: SheetLooks, findings: Findings, title: str, language: Language) -> None:
    """How many findings of each status an area has, and all areas together, with a chart of the areas."""
    name = _SUMMARY.in_(language)
    sheet = book.add_worksheet(name)
    for row, (text, look) in enumerate(
        (
            (title, looks.title),
            (f"{findings.plan.decision.label.in_(language)} – {findings.plan.decision.title.in_(language)}", None),
            *((each.in_(language), None) for each in record_words(findings)),
        )
    ):
        write_cell(sheet, row, 0, text, look)
    counts = Counter((finding.rule.area, finding.status) for finding in findings)
    areas = sorted({area for area, _ in counts})
    top = 4
    heads = (_AREA.in_(language), *(status.label.in_(language) for status in Status), _IN_ALL.in_(language))
    table: list[tuple[CellValue, ...]] = [heads]
    for area in areas:
        of_area = [counts[area, status] for status in Status]
        table.append((f"{area}. {findings.plan.area_name(area).in_(language)}", *of_area, sum(of_area)))
    of_all = [sum(counts[area, status] for area in areas) for status in Status]
    table.append((_IN_ALL.in_(language), *of_all, sum(of_all)))
    for row, cells in enumerate(table, start=top):
        look = looks.head if row == top else looks.bold if row == top + len(areas) + 1 else looks.plain
        for column, value in enumerate(cells):
            write_cell(sheet, row, column, value, look)
        sheet.set_row(row, LINE_HEIGHT * (2 if row == top else 1))
    sheet.set_column(0, 0, 44)
    sheet.set_column(1, len(heads) - 1, 11)
    set_up_print(sheet, pages_high=1)
    if areas:
        first, last = top + 1, top + len(areas)
        chart = book.add_chart({"type": "bar", "subtype": "stacked"})
        for column, status in enumerate(Status, start=1):
            if of_all[column - 1]:
                chart.add_series(
                    {
                        "name": [name, top, column],
                        "categories": [name, first, 0, last, 0],
                        "values": [name, first, column, last, column],
                        "fill": {"color": _STATUS_FILLS[status]},
                        "border": {"color": "#7F7F7F"},
                        "gap": 50,
                        "data_labels": {"value": True, "num_format": "0;;"},
                    }
                )
        chart.set_title({"name": _BY_AREA.in_(language), "name_font": {"size": 12}})
        chart.set_legend({"position": "bottom"})
        chart.set_y_axis({"reverse": True})
        chart.set_x_axis({"num_format": "0", "label_position": "high"})
        chart.set_size({"width": 880, "height": 140 + 40 * len(areas)})
        sheet.insert_chart(last + 3, 0, chart)


def _tables(
    findings: Findings, language: Language, about: AgencyOrClass | None
) -> Iterator[tuple[str, Heads, list[tuple[CellValue, ...]]]]:
    """What the other sheets are called, their columns and their rows."""

    def heads(names: Iterable[str]) -> list[tuple[str, int]]:
        return [(ROW_COLUMNS[name].heading.in_(language), ROW_COLUMNS[name].width) for name in names]

    for area, found in sorted(findings.by_area().items()):
        name = _NOT_IN_SHEET_NAMES.sub(" ", as_held(f"{area}. {findings.plan.area_name(area).in_(language)}"))
        rows = [tuple(row.values()) for row in finding_rows(findings, found, language)]
        yield name[:_LONGEST_SHEET_NAME].strip(), heads(ROW_COLUMNS), rows

    silent: list[tuple[CellValue, ...]] = [
        (silence.name.in_(language), due.in_(language), *(row[name] for name in _OF_SILENT))
        for silence in silences(findings, about)
        for waiting, due in ((silence.overdue, _OVERDUE), (silence.awaited, _AWAITED))
        for row in finding_rows(findings, waiting, language)
    ]
    agency = ROW_COLUMNS["agency"].heading.in_(language)
    yield (
        _SILENT.in_(language),
        [(agency, 36), (_WAITED_FOR.in_(language), 30), *heads(_OF_SILENT)],
        silent or [(NOBODY_SILENT.in_(language),)],
    )

    unused: list[tuple[CellValue, ...]] = [
        (
            None if each.observation.agency is None else each.observation.agency.name.in_(language),
            each.subject(language),
            each.explanation(language),
        )
        for each in findings.unused
    ]
    why = ROW_COLUMNS["reason"].heading.in_(language)
    yield (
        _UNUSED.in_(language),
        [(agency, 36), (_SAID.in_(language), 60), (why, 50)],
        unused or [(_ALL_USED.in_(language),)],
    )
