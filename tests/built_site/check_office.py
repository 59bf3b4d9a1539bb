"""What reports look like in an office program: LibreOffice opens them, prints them, and nothing is cut or cramped."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from cchc_rules.reports.letter import write_letter
from cchc_rules.reports.letter_template import letter_template
from cchc_rules.reports.workbook import write_workbook
from cchc_rules.text import Language
from tests.quarter import quarter

_OFFICE = next(filter(None, map(shutil.which, ("soffice", "libreoffice"))), None)
_TOOLS = [shutil.which(name) for name in ("pdfinfo", "pdftotext", "pdftoppm")]


@pytest.fixture(scope="module", params=["vi", "en"])
def language(request: pytest.FixtureRequest) -> Language:
    return "vi" if request.param == "vi" else "en"


def printed(content: bytes, name: str, folder: Path) -> tuple[str, str]:
    """What a file says once it is printed, and what is told of the print; its pages are pictures beside it."""
    if _OFFICE is None or not all(_TOOLS):
        pytest.skip("LibreOffice or poppler was not found; the distribution packages both")
    source, pdf = folder / name, folder / Path(name).with_suffix(".pdf")
    source.write_bytes(content)
    run = [_OFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*run, "--outdir", str(folder), str(source)], check=True, capture_output=True, timeout=300)  # noqa: S603
    info, text = (
        subprocess.run([tool, *options, str(pdf), *after], check=True, capture_output=True, text=True).stdout  # noqa: S603
        for tool, options, after in (("pdfinfo", [], []), ("pdftotext", ["-layout"], ["-"]))
    )
    pictures = Path(os.environ.get("REPORT_PICTURES", str(folder)))
    subprocess.run(["pdftoppm", "-r", "75", "-png", str(pdf), str(pictures / pdf.stem)], check=True)  # noqa: S603, S607
    assert next(pictures.glob(f"{pdf.stem}-*.png")).stat().st_size > 5_000
    return text, info


def test_a_workbook_is_printed_on_a4_across(language: Language, tmp_path: Path) -> None:
    """With the headings on each page, and every clause and agency in full."""
    findings = quarter()
    text, info = printed(write_workbook(findings, language=language), f"workbook_{language}.xlsx", tmp_path)
    assert re.search(r"Page size: +841\.\d+ x 595\.\d+ pts \(A4\)", info)
    pages = [page for page in text.split("\f") if page.strip()]
    heading = "Kết quả" if language == "vi" else "Found"
    unused = "Thông tin" if language == "vi" else "What was said"
    assert all(heading in page or unused in page for page in pages[1:])
    for finding in findings:
        assert finding.rule.address in text
        assert finding.rule.key in text
    assert "###" not in text  # a number or a day that does not fit
    assert "=" not in text.replace("≥", "").replace("≤", "")


def test_a_letter_is_printed_on_a4_upright(language: Language, tmp_path: Path) -> None:
    """With the number of each page but the first, and no mark of the template."""
    text, info = printed(write_letter(quarter(), language=language), f"letter_{language}.docx", tmp_path)
    assert re.search(r"Page size: +595\.\d+ x 841\.\d+ pts \(A4\)", info)
    pages = [page for page in text.split("\f") if page.strip()]
    assert [page.split()[0] for page in pages[1:]] == [str(number) for number in range(2, len(pages) + 1)]
    assert pages[0].split()[0] != "1"
    assert "{" not in text
    nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" if language == "vi" else "SOCIALIST REPUBLIC OF VIETNAM"
    assert nation in pages[0]  # on one line


def test_the_plain_template_fits_three_pages(language: Language, tmp_path: Path) -> None:
    text, _ = printed(letter_template(language), f"template_{language}.docx", tmp_path)
    assert len([page for page in text.split("\f") if page.strip()]) <= 3
