"""Letter templates: the plain letter that a report in Word begins as, laid out as Decree 30/2020/NĐ-CP has it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from cchc_rules.agencies.agency import MAX_NAMED
from cchc_rules.extras import needing_extra
from cchc_rules.text import Bilingual, Language, is_vietnamese
from cchc_rules.undated import undated

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table
    from docx.text.paragraph import Paragraph

__all__ = ["letter_template"]

_LETTER_FONT: Final = "Times New Roman"
_TO_FILL_IN: Final = "…………"
_NATION: Final = Bilingual("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIETNAM")
_MOTTO: Final = Bilingual("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness")
_LETTER_NUMBER: Final = Bilingual("Số: ……/BC-……", "No.: ……/BC-……")
_PLACE_AND_DAY: Final = Bilingual("………, ngày …… tháng …… năm ……", "………, …… / …… / ……")
_KIND: Final = Bilingual("BÁO CÁO", "REPORT")
_OPENING: Final = Bilingual(
    "Thực hiện {{ decision_title }} ({{ decision }}), ………… báo cáo kết quả tính đến ngày {{ as_of }} như sau:",
    "Under the {{ decision_title }} ({{ decision }}), ………… reports what is found as of {{ as_of }}:",
)
_SENT_TO: Final = Bilingual("Nơi nhận:", "To:")
_IN_ARCHIVES: Final = Bilingual("- Lưu: VT, …….", "- Archives, …….")
_SIGNER: Final = Bilingual("QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ", "OFFICE OF WHOEVER SIGNS")

_PART_OF_COUNTS: Final = Bilingual("I. KẾT QUẢ CHUNG", "I. RESULTS AS A WHOLE")
_PART_TO_ACT_ON: Final = Bilingual("II. NỘI DUNG CẦN XỬ LÝ", "II. WHAT IS TO BE ACTED ON")
_PART_OF_FIGURES: Final = Bilingual("III. SỐ LIỆU CỦA CÁC CHỈ TIÊU", "III. FIGURES OF THE TARGETS")
_PART_OF_SILENT: Final = Bilingual("IV. CÒN NỘI DUNG CHƯA BÁO CÁO", "IV. WHAT IS NOT REPORTED YET")
_PART_OF_UNUSED: Final = Bilingual("V. THÔNG TIN KHÔNG SỬ DỤNG", "V. WHAT WAS NOT USED")
_ALL_WHO_ANSWERED: Final[Mapping[str, Bilingual]] = MappingProxyType(
    {
        "answered_no": Bilingual("Mọi cơ quan trả lời “không”: ", "All who answered no: "),
        "answered_unknown": Bilingual("Mọi cơ quan trả lời “chưa rõ”: ", "All who answered unknown: "),
    }
)
_TOTAL_AND_COUNTS: Final = Bilingual(
    "Tổng số kết luận: {{ total }}, trong đó: {% for each in counts %}{{ each.status }}: {{ each.count }}"
    "{{ '; ' if not loop.last else '.' }}{% endfor %}",
    "Findings: {{ total }}, of which {% for each in counts %}{{ each.status }}: {{ each.count }}"
    "{{ '; ' if not loop.last else '.' }}{% endfor %}",
)
_NONE_OF_IT: Final = Bilingual("Không có.", "None.")


def letter_template(language: Language = "en") -> bytes:
    """A document of Word with the marks that `write_letter` fills in; an office changes it, and gives its own instead.

    What the library does not know is left blank: whose letter it is, its number, its place and day, who signs and who
    receives it.

    Args:
        language: "vi" or "en".

    Raises:
        MissingExtra: Where docxtpl is not installed; the extra is `word`.

    >>> letter_template("vi")[:2]
    b'PK'
    """
    with needing_extra("word"):
        import docx  # noqa: PLC0415  an extra
    document = docx.Document()
    _set_up_page(document)
    _write_head(document, language)
    _write_counts(document, language)
    _write_to_act_on(document, language)
    _write_figures(document, language)
    _write_silent(document, language)
    _write_unused(document, language)
    _write_foot(document, language)
    content = BytesIO()
    document.save(content)
    return undated(content.getvalue())


def _set_up_page(document: Document) -> None:
    """A4 upright with the margins of the decree, its font, and the number of each page but the first at its top."""
    from docx.oxml import OxmlElement  # noqa: PLC0415  as above
    from docx.oxml.ns import qn  # noqa: PLC0415  as above
    from docx.shared import Mm, Pt  # noqa: PLC0415  as above

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.top_margin = section.bottom_margin = Mm(20)
    section.different_first_page_header_footer = True
    normal: Any = document.styles["Normal"]
    normal.font.name, normal.font.size = _LETTER_FONT, Pt(13)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), _LETTER_FONT)
    normal.paragraph_format.space_after = Pt(6)
    number = OxmlElement("w:fldSimple")
    number.set(qn("w:instr"), "PAGE")
    _aligned(section.header.paragraphs[0], "CENTER")._p.append(number)  # noqa: SLF001  python-docx has no fields
    properties = document.core_properties
    properties.author = properties.title = properties.comments = ""


def _write_head(document: Document, language: Language) -> None:
    """Whose letter it is beside the name of the country, its number, place and day, then what it is about."""
    left, right = _add_table(document, 1, (66, 99)).rows[0].cells
    _write(left.paragraphs[0], _TO_FILL_IN, size=12, align="CENTER", after=0)
    _write(left.add_paragraph(), _TO_FILL_IN, size=12, bold=True, align="CENTER", after=0)
    _rule(left.add_paragraph(), 20)
    _write(left.add_paragraph(), _LETTER_NUMBER.in_(language), align="CENTER")
    _write(right.paragraphs[0], _NATION.in_(language), size=12, bold=True, align="CENTER", after=0)
    _write(right.add_paragraph(), _MOTTO.in_(language), bold=True, align="CENTER", after=0)
    _rule(right.add_paragraph(), 22)
    _write(right.add_paragraph(), _PLACE_AND_DAY.in_(language), italic=True, align="CENTER")
    _write(document.add_paragraph(), _KIND.in_(language), size=14, bold=True, align="CENTER", before=12, after=0)
    _write(document.add_paragraph(), "{{ title }}", size=14, bold=True, align="CENTER", after=0)
    _rule(document.add_paragraph(), 62)
    _write_body(document, _OPENING.in_(language))


def _write_counts(document: Document, language: Language) -> None:
    _write_heading(document, _PART_OF_COUNTS.in_(language))
    _write_body(document, _TOTAL_AND_COUNTS.in_(language))
    _write_body(document, "{{ record }}")
    heads = ("Lĩnh vực", "Kết quả") if is_vietnamese(language) else ("Area", "Found")
    counts = "{% for each in area.counts %}{{ each.status }}: {{ each.count }}{{ '; ' if not loop.last }}{% endfor %}"
    _write_loop(document, heads, (65, 100), "area in areas", ("{{ area.number }}. {{ area.name }}", counts))


def _write_to_act_on(document: Document, language: Language) -> None:
    """By status, the worst first, then by area, each with the clause that it comes from."""
    _write_heading(document, _PART_TO_ACT_ON.in_(language))
    _write_where(document, "to_act_on", language)
    _write(document.add_paragraph(), "{%p for group in to_act_on %}")
    numbered = "{{ loop.index }}. {{ group.status }} ({{ group.count }})"
    _write(document.add_paragraph(), numbered, bold=True, before=6).paragraph_format.keep_with_next = True
    _write(document.add_paragraph(), "{%p for area in group.areas %}")
    _write(document.add_paragraph(), "{{ area.name }}", italic=True).paragraph_format.keep_with_next = True
    heads = ("Điều khoản", "Nội dung", "Cơ quan", "Lý do")
    if language == "en":
        heads = ("Clause", "What it is about", "Agency", "Why")
    told = ("{{ each.address }}", "{{ each.title }}", "{{ each.agency }}", _reason_mark(language))
    _write_loop(document, heads, (26, 46, 37, 56), "each in area.findings", told)
    _write(document.add_paragraph(), "{%p endfor %}")
    _write(document.add_paragraph(), "{%p endfor %}")


def _write_figures(document: Document, language: Language) -> None:
    """What was reported of targets, and what is found of it."""
    _write_heading(document, _PART_OF_FIGURES.in_(language))
    _write_where(document, "reported", language)
    _write(document.add_paragraph(), "{%p if reported %}")
    heads = ("Điều khoản", "Nội dung", "Cơ quan", "Số liệu", "Kết quả, lý do")
    if language == "en":
        heads = ("Clause", "What it is about", "Agency", "Figure", "Found, and why")
    found = f"{{{{ each.status }}}}\n{_reason_mark(language)}"
    told = ("{{ each.address }}", "{{ each.title }}", "{{ each.agency }}", "{{ each.value }}", found)
    _write_loop(document, heads, (22, 34, 28, 30, 51), "each in reported", told)
    _write(document.add_paragraph(), "{%p endif %}")


def _reason_mark(language: Language) -> str:
    """Why, and below it all who answered no, or unknown, where the reason names the first of them alone."""
    lines = ["{{ each.reason }}"]
    for name, words in _ALL_WHO_ANSWERED.items():
        more = f"{{%p if each.{name}.split('; ') | length > {MAX_NAMED} %}}"
        lines += [more, f"{words.in_(language)}{{{{ each.{name} }}}}", "{%p endif %}"]
    return "\n".join(lines)  # a paragraph each


def _write_silent(document: Document, language: Language) -> None:
    _write_heading(document, _PART_OF_SILENT.in_(language))
    _write_where(document, "silent", language)
    _write(document.add_paragraph(), "{%p if silent %}")
    heads = ("Cơ quan, nhóm cơ quan hoặc cấp", "Đã đến hạn", "Chưa đến hạn hoặc không ấn định ngày")
    if language == "en":
        heads = ("Agency, class or level", "Due", "Not due yet, or no stated day")
    told = ("{{ each.agency }}", "{{ each.overdue | join(', ') }}", "{{ each.awaited | join(', ') }}")
    _write_loop(document, heads, (55, 40, 70), "each in silent", told)
    _write(document.add_paragraph(), "{%p endif %}")


def _write_unused(document: Document, language: Language) -> None:
    _write_heading(document, _PART_OF_UNUSED.in_(language))
    _write_where(document, "unused", language)
    _write(document.add_paragraph(), "{%p for each in unused %}")
    _write_body(document, "- {{ each }}")
    _write(document.add_paragraph(), "{%p endfor %}")


def _write_foot(document: Document, language: Language) -> None:
    """Who receives it beside who signs it."""
    left, right = _add_table(document, 1, (75, 90)).rows[0].cells
    _write(left.paragraphs[0], _SENT_TO.in_(language), size=12, bold=True, italic=True, before=12, after=0)
    _write(left.add_paragraph(), f"- {_TO_FILL_IN};", size=11, after=0)
    _write(left.add_paragraph(), _IN_ARCHIVES.in_(language), size=11)
    _write(right.paragraphs[0], _SIGNER.in_(language), bold=True, align="CENTER", before=12, after=54)
    _write(right.add_paragraph(), _TO_FILL_IN, bold=True, align="CENTER")


def _write_where(document: Document, name: str, language: Language) -> None:
    """That there is none, where a list has nothing in it."""
    _write(document.add_paragraph(), f"{{%p if not {name} %}}")
    _write_body(document, _NONE_OF_IT.in_(language))
    _write(document.add_paragraph(), "{%p endif %}")


def _write_heading(document: Document, text: str) -> None:
    _write(document.add_paragraph(), text, bold=True, before=12).paragraph_format.keep_with_next = True


def _write_body(document: Document, text: str) -> None:
    from docx.shared import Mm  # noqa: PLC0415  as above

    _write(document.add_paragraph(), text, align="JUSTIFY").paragraph_format.first_line_indent = Mm(10)


def _write_loop(
    document: Document, heads: Sequence[str], widths: Sequence[int], loop: str, cells: Sequence[str]
) -> None:
    """A table of a row a turn of a loop; its heads stand on every page."""
    from docx.oxml import OxmlElement  # noqa: PLC0415  as above

    table = _add_table(document, 4, widths, "Table Grid")
    for row, texts in zip(table.rows, (heads, [f"{{%tr for {loop} %}}"], cells, ["{%tr endfor %}"]), strict=True):
        for cell, text in zip(row.cells, texts, strict=False):
            head = texts is heads
            align = "CENTER" if head else "LEFT"
            for number, line in enumerate(text.split("\n")):
                paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
                _write(paragraph, line, size=11, bold=head, align=align, before=2, after=2)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001  as above
    _write(document.add_paragraph(), "", size=6, after=0)


def _add_table(document: Document, rows: int, widths: Sequence[int], style: str | None = None) -> Table:
    """A table whose columns have these widths, in millimetres, and whose rows stand on one page each."""
    from docx.oxml import OxmlElement  # noqa: PLC0415  as above
    from docx.shared import Mm  # noqa: PLC0415  as above

    table: Table = document.add_table(rows, len(widths), style)
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001  python-docx cannot say so
    return table


def _write(
    paragraph: Paragraph,
    text: str,
    *,
    size: int = 13,
    bold: bool = False,
    italic: bool = False,
    align: str = "LEFT",
    before: int = 0,
    after: int = 6,
) -> Paragraph:
    """Write a text into a paragraph, with the space before and after it in points."""
    from docx.shared import Pt  # noqa: PLC0415  as above

    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(before), Pt(after)
    return _aligned(paragraph, align)


def _aligned(paragraph: Paragraph, align: str) -> Paragraph:
    from docx.enum.text import WD_PARAGRAPH_ALIGNMENT  # noqa: PLC0415  as above

    paragraph.alignment = WD_PARAGRAPH_ALIGNMENT[align]
    return paragraph


def _rule(paragraph: Paragraph, indent: int) -> None:
    """A line below what stands above, shorter by an indent on both sides, in millimetres."""
    from docx.oxml import parse_xml  # noqa: PLC0415  as above
    from docx.oxml.ns import nsdecls  # noqa: PLC0415  as above
    from docx.shared import Mm  # noqa: PLC0415  as above

    _write(paragraph, "", size=2, after=6)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Mm(indent)
    line = f'<w:pBdr {nsdecls("w")}><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
    paragraph._p.get_or_add_pPr().append(parse_xml(line))  # noqa: SLF001  python-docx has no borders
