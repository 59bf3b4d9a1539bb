from io import BytesIO
from unicodedata import normalize

import pytest
from docx import Document
from docx.shared import Length

from cchc_rules.reports.letter_template import letter_template
from cchc_rules.text import Language
from tests.read_letter import read_letter


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_letter_is_laid_out_as_the_decree_has_it(language: Language) -> None:
    """Decree 30/2020/NĐ-CP, annex I: A4 upright, 20–25 mm above and below, 30–35 mm left, 15–20 mm right; one font."""
    document = Document(BytesIO(letter_template(language)))
    (page,) = document.sections
    sides = (
        page.page_width,
        page.page_height,
        page.top_margin,
        page.bottom_margin,
        page.left_margin,
        page.right_margin,
    )
    assert [round(Length(side or 0).mm) for side in sides] == [210, 297, 20, 20, 30, 15]
    assert document.styles["Normal"].font.name == "Times New Roman"
    assert page.different_first_page_header_footer  # the first page has no number
    assert 'w:instr="PAGE"' in page.header.paragraphs[0]._p.xml


def test_it_has_the_parts_of_an_administrative_report() -> None:
    assert {
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: ……/BC-……",
        "………, ngày …… tháng …… năm ……",
        "BÁO CÁO",
        "Nơi nhận:",
    } <= set(read_letter(letter_template("vi")))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_word_of_it_is_nfc(language: Language) -> None:
    texts = read_letter(letter_template(language))
    assert [normalize("NFC", each) for each in texts] == texts


def test_it_names_nobody_as_its_author() -> None:
    properties = Document(BytesIO(letter_template())).core_properties
    assert (properties.author, properties.title, properties.comments) == ("", "", "")


def test_a_figure_of_six_digits_stands_on_one_line() -> None:
    """Each sign is half as wide as eleven points are high; a cell keeps 1.9 mm on either side."""
    document = Document(BytesIO(letter_template("vi")))
    cells = [cell for table in document.tables for cell in table.rows[0].cells if cell.text == "Số liệu"]
    (width,) = [Length(cell.width or 0).mm for cell in cells]
    assert width >= len("123456/123456") * 11 / 2 / 72 * 25.4 + 2 * 1.9
