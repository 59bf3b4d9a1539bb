from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cchc_rules import Figure, Tally, assess
from cchc_rules.cli.main import main
from cchc_rules.reports.page import write_page
from tests import tiny


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


def test_the_page_shows_the_passages_of_a_copy(
    told: Callable[..., str], copy: Callable[[str], str], tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    whole = copy(tiny.TEXT)
    assert told("report", "tiny-2025", "--as-of", "2026-02-01", "--copy", whole, "-o", str(page)) == ""
    assert "<blockquote" in page.read_text(encoding="utf-8")
    assert main(["report", "tiny-2025", "--copy", whole, "-o", whole, "--force"]) == 2


@pytest.mark.usefixtures("tiny_plan")
def test_a_report_is_written_as_its_file_is_named(told: Callable[..., str]) -> None:
    refused = told("report", "tiny-2025", "-o", "page.pdf", code=2)
    assert refused == "cchc-rules: --output: got 'page.pdf'; expected a file named .html. Name it so.\n"
