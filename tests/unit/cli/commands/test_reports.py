import re
import shlex
from collections.abc import Callable
from datetime import date
from functools import partial
from html import unescape
from pathlib import Path

import pytest
from docx import Document

from cchc_rules import Figure, Tally, assess
from cchc_rules.agencies.agency import Agency
from cchc_rules.cli.main import main
from cchc_rules.reports.letter import write_letter
from cchc_rules.reports.page import write_page
from cchc_rules.reports.workbook import write_workbook
from tests import tiny
from tests.read_letter import read_letter


@pytest.mark.usefixtures("tiny_plan")
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_is_that_of_the_findings(
    told: Callable[..., str], sheet: Callable[[str, str], list[str]], language: str
) -> None:
    """What the command prints is the page of what `assess` finds of the same sheets."""
    figures = sheet(
        "figures", "measure,agency,start,end,yes,no\non-time-of-closed,Sở Nội vụ,2025-01-01,2026-01-01,979,21\n"
    )
    said = told("report", "tiny-2025", *figures, "--as-of", "2026-02-01", "--closed-world", "--lang", language)
    known = [Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Tally(979, 21))]
    findings = assess(tiny.PLAN, known, as_of=date(2026, 2, 1), closed_world=True)
    assert said == f"{write_page(findings, language='vi' if language == 'vi' else 'en')}\n"


@pytest.mark.usefixtures("tiny_plan")
def test_the_page_tells_how_many_of_the_expected_cases_may_be_missed(
    told: Callable[..., str], sheet: Callable[[str, str], list[str]]
) -> None:
    figures = sheet(
        "figures", "measure,agency,start,end,yes,no\non-time-of-closed,Sở Nội vụ,2025-01-01,2025-07-01,590,10\n"
    )
    options = ("report", "tiny-2025", *figures, "--as-of", "2025-07-01", "--lang", "vi")
    said = "dự kiến thêm 400 trường hợp: tối đa 10 trường hợp trong số đó được phép không đạt"
    assert said in told(*options, "--expected", "on-time-of-closed@so-noi-vu=400")
    assert said not in told(*options)


def test_the_page_shows_the_passages_of_a_copy(
    told: Callable[..., str], copy: Callable[[str], str], tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    whole = copy(tiny.TEXT)
    assert told("report", "tiny-2025", "--as-of", "2026-02-01", "--copy", whole, "-o", str(page)) == ""
    assert "<blockquote" in page.read_text(encoding="utf-8")
    assert main(["report", "tiny-2025", "--copy", whole, "-o", whole, "--force"]) == 2


FINDINGS = assess(tiny.PLAN, [], as_of=date(2026, 2, 1))


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("báo cáo.xlsx", partial(write_workbook, FINDINGS, language="vi")),
        ("BC.DOCX", partial(write_letter, FINDINGS, language="vi")),
    ],
)
def test_a_workbook_and_a_letter_are_those_of_the_findings(
    told: Callable[..., str], tmp_path: Path, name: str, written: Callable[..., bytes]
) -> None:
    report = tmp_path / name
    assert told("report", "tiny-2025", "--as-of", "2026-02-01", "--lang", "vi", "-o", str(report)) == ""
    assert report.read_bytes() == written()


@pytest.mark.usefixtures("tiny_plan")
@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("a.html", lambda about: f"{write_page(FINDINGS, about=about)}\n".encode()),
        ("a.xlsx", lambda about: write_workbook(FINDINGS, about=about)),
        ("a.docx", lambda about: write_letter(FINDINGS, about=about)),
    ],
)
def test_an_agency_writes_its_own_report(
    told: Callable[..., str], tmp_path: Path, name: str, written: Callable[[Agency], bytes]
) -> None:
    report = tmp_path / name
    asked = ("report", "tiny-2025", "--as-of", "2026-02-01", "--agency", "Sở Tư pháp", "-o", str(report))
    assert told(*asked) == ""
    assert report.read_bytes() == written(tiny.JUSTICE)
    assert report.read_bytes() != written(tiny.HOME)


def test_a_letter_is_made_of_the_template_of_an_office(told: Callable[..., str], tmp_path: Path) -> None:
    """Which begins as what `template` writes."""
    plain, own, letter = (tmp_path / name for name in ("plain.docx", "own.docx", "letter.docx"))
    assert told("template", "letter", "tiny-2025", "-o", str(plain)) == ""
    document = Document(str(plain))
    document.add_paragraph("Văn phòng: {{ total }}")
    document.save(str(own))
    asked = ("report", "tiny-2025", "--as-of", "2026-02-01", "--template", str(own), "-o", str(letter))
    assert told(*asked) == ""
    assert f"Văn phòng: {len(FINDINGS)}" in read_letter(letter.read_bytes())
    assert main([*asked[:-1], str(own), "--force"]) == 2  # it is read


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            ["-o", "page.pdf"],
            "got 'page.pdf'; expected a file named .html, .xlsx or .docx. Name it so.",
        ),
        (
            ["-o", "a.xlsx", "--copy", "copy.txt"],
            "got 'a.xlsx'; expected a file named .html, for which --copy is. Name it so, or leave that option out.",
        ),
        (
            ["--template", "own.docx"],
            "got ''; expected a file named .docx, for which --template is. Name it so, or leave that option out.",
        ),
    ],
)
def test_a_report_is_written_as_its_file_is_named(told: Callable[..., str], options: list[str], said: str) -> None:
    assert told("report", "tiny-2025", *options, code=2) == f"cchc-rules: --output: {said}\n"


def test_it_is_refused_in_vietnamese_too(told: Callable[..., str]) -> None:
    refused = told("report", "tiny-2025", "--lang", "vi", "-o", "a.docx", "--copy", "copy.txt", code=2)
    assert "một tệp có đuôi .html, vì --copy chỉ dùng cho loại tệp đó" in refused


@pytest.mark.usefixtures("tiny_plan")
@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_a_page_says_to_type_runs_as_it_is_and_lists_what_it_counts(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each command of a page, typed in the folder of the tables, lists as many cases as its card says."""
    monkeypatch.chdir(tmp_path)
    Path("ánh xạ.toml").write_text('[columns]\nagency = "DonVi"\n', encoding="utf-8")
    lines = ["DonVi,due_on,completed_on", "Sở Nội vụ,05/02/2025,06/02/2025", "Sở Tư pháp,05/02/2025,07/02/2025"]
    lines += ["sở nội vụ,05/05/2025,07/05/2025", "Sở Nội vụ,,07/05/2025", "Sở Nội vụ,09/05/2025,07/05/2025"]
    Path("hồ sơ (1).csv").write_text("\n".join(lines), encoding="utf-8")
    options = ["--mapping", "ánh xạ.toml", "--measure", "on-time-of-closed", "--follow-successions"]
    figures = []
    for period, day in (("2025-Q1", "2025-04-15"), ("2025-Q2", "2025-07-15")):
        figures += ["--figures", f"{period}.csv"]
        asked = ["tally", "tiny-2025", "hồ sơ (1).csv", *options, "--period", period, "--as-of", day]
        assert main([*asked, "-o", f"{period}.csv"]) == 0
    asked = ["report", "tiny-2025", *figures, "--as-of", "2026-02-01", "--lang", language]
    assert main([*asked, "--agency", "so-noi-vu", "-o", "page.html"]) == 0
    capsys.readouterr()
    page = unescape(Path("page.html").read_text(encoding="utf-8"))
    cards = dict.fromkeys(
        re.findall(r"(\w+(?: \w+)? \d+(?:, \w+(?: \w+)? \d+)?); [^;]*?: <code>cchc-rules (.*?)</code>", page)
    )
    assert len(cards) == 2
    for counted, command in cards:
        assert main(shlex.split(command)) == 0
        told = capsys.readouterr().err
        assert counted in told
