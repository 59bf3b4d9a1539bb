"""The same content is the same file, whenever it is written."""

import time
from collections.abc import Callable
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest

from cchc_rules import assess
from cchc_rules.formats.sheets.excel_rows import workbook_to_fill
from cchc_rules.reports.letter import write_letter
from cchc_rules.reports.letter_template import letter_template
from cchc_rules.undated import undated
from tests import tiny

FOUND = assess(tiny.PLAN, [], as_of=date(2025, 7, 1))


@pytest.mark.parametrize(
    "write",
    [
        lambda: workbook_to_fill("Số liệu", ["chỉ số"], [["x"]], choices={0: ["x", "y"]}, number_formats={}),
        letter_template,
        lambda: write_letter(FOUND),
    ],
)
def test_what_is_written_twice_is_the_same_to_the_byte(
    write: Callable[[], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On any day: no part has the day of its writing, and neither do the properties."""
    first = write()
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 86_400)
    assert write() == first
    with ZipFile(BytesIO(first)) as parts:
        assert {each.date_time for each in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        told = parts.read("docProps/core.xml")
    assert b"<dcterms:created" not in told
    assert b"<dcterms:modified" not in told


def test_nothing_else_is_lost() -> None:
    """Every part is there, and all but the properties are the same."""
    content = BytesIO()
    with ZipFile(content, "w") as parts:
        parts.writestr("word/document.xml", "<w>2025</w>")
        parts.writestr(
            "docProps/core.xml", "<p><dcterms:created x='1'>2025</dcterms:created><dc:title>x</dc:title></p>"
        )
    with ZipFile(BytesIO(undated(content.getvalue()))) as parts:
        assert {name: parts.read(name) for name in parts.namelist()} == {
            "word/document.xml": b"<w>2025</w>",
            "docProps/core.xml": b"<p><dc:title>x</dc:title></p>",
        }
