import pytest

from cchc_rules.documents.word_blocks import word_blocks

etree = pytest.importorskip("lxml.etree")

BODY = (
    '<w:body xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">{}</w:body>'
)


def blocks(written: str) -> list[str | list[str]]:
    """What a body holds, in which words stand in braces for runs of text."""
    said = written.replace("{", "<w:r><w:rPr/><w:t>").replace("}", "</w:t></w:r>")
    return list(word_blocks(etree.fromstring(BODY.format(said)), {"ListBullet"}))


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("<w:p>{Sở }<w:ins>{Nội vụ}</w:ins></w:p>", "Sở Nội vụ"),
        ("<w:p>{Sở }<w:del><w:r><w:delText>Y tế</w:delText></w:r></w:del>{Nội vụ}</w:p>", "Sở Nội vụ"),
        ("<w:p><w:moveFrom>{Y tế}</w:moveFrom><w:moveTo>{Sở Nội vụ}</w:moveTo></w:p>", "Sở Nội vụ"),
        ("<w:p>{Sở }<w:sdt><w:sdtPr/><w:sdtContent>{Nội vụ}</w:sdtContent></w:sdt></w:p>", "Sở Nội vụ"),
        ("<w:sdt><w:sdtContent><w:p>{Sở Nội vụ}</w:p></w:sdtContent></w:sdt>", "Sở Nội vụ"),
        ("<w:p><w:hyperlink>{Sở}</w:hyperlink><w:r><w:tab/></w:r>{Nội vụ}</w:p>", "Sở Nội vụ"),
        ("<w:p>{Sở}<w:r><w:br/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>{Nội vụ}</w:p>", "Sở Nội vụ"),
        ("<w:p><mc:Choice>{Sở Nội vụ}</mc:Choice><mc:Fallback>{Sở Nội vụ}</mc:Fallback></w:p>", "Sở Nội vụ"),
        ('<w:p><w:pPr><w:pStyle w:val="ListBullet"/></w:pPr>{Sở Nội vụ}</w:p>', "- Sở Nội vụ"),
    ],
)
def test_what_was_inserted_is_text_and_what_was_deleted_is_none(written: str, text: str) -> None:
    assert blocks(written) == [text]


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{{{text}}}</w:p></w:tc>"


ONE, TWO, THREE = map(cell, ("Một", "Hai", "Ba"))
WIDE = cell("Một", '<w:gridSpan w:val="2"/>')
FIRST, REST = cell("Một", '<w:vMerge w:val="restart"/>'), cell("Một", "<w:vMerge/>")
CONTROL = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("rows", "cells"),
    [
        (f"<w:tr>{ONE}{TWO}</w:tr>", [["Một", "Hai"]]),
        (f"<w:tr>{WIDE}{THREE}</w:tr>", [["Một", "", "Ba"]]),
        (f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{TWO}</w:tr>', [["", "Hai"]]),
        (f"<w:tr>{FIRST}</w:tr><w:tr>{REST}</w:tr>", [["Một"], [""]]),
        (f"<w:tr>{ONE}</w:tr><w:tr><w:trPr><w:del/></w:trPr>{TWO}</w:tr>", [["Một"]]),
        (CONTROL.replace("{}", f"<w:tr>{CONTROL.replace('{}', ONE)}</w:tr>"), [["Một"]]),
        ("<w:tr><w:tc><w:p>{Một}</w:p><w:p>{Hai}</w:p></w:tc></w:tr>", [["Một\nHai"]]),
    ],
)
def test_the_cells_of_a_row_stand_in_their_columns(rows: str, cells: list[list[str]]) -> None:
    """Of merged ones the first says what stands there; a row that was deleted is none."""
    assert blocks(f"<w:tbl>{rows}</w:tbl>") == cells
