import re
from pathlib import Path

import pytest

from cchc_rules import assess
from tests import tiny
from tests.site import build_site

PAGE = "Columns\n=======\n\n.. cchc-flat-columns:: {}\n"


@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_column_stands_with_its_type_and_what_it_says(tmp_path: Path, language: str) -> None:
    assert not build_site(tmp_path, {"index": PAGE.format("Findings")}, language=language)
    said = (tmp_path / "out/index.html").read_text(encoding="utf-8")
    words = re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", said))
    for column in assess(tiny.PLAN, [], as_of=tiny.AFTERWARDS).columns:
        told = (column.name, column.type.label, column.type.value, column.about)
        row = " ".join(each if isinstance(each, str) else each.in_("vi" if language == "vi" else "en") for each in told)
        assert re.sub(r"\s", "", row) in re.sub(r"\s|&#x27;", "", words).replace("’", "'"), row


@pytest.mark.parametrize("named", ["FindingsComparison", "Agenda", "Tallies", "CaseRecords", "Replay", "Plan"])
def test_every_collection_has_a_table(tmp_path: Path, named: str) -> None:
    assert not build_site(tmp_path, {"index": PAGE.format(named)})
    assert "<table" in (tmp_path / "out/index.html").read_text(encoding="utf-8")


def test_what_is_no_collection_is_refused(tmp_path: Path) -> None:
    assert "expected one of Findings" in build_site(tmp_path, {"index": PAGE.format("Finding")})
