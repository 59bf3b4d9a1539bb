import re
from pathlib import Path

import pytest

from cchc_rules.findings.reasons import Reason, Status
from tests.site import build_site

PAGE = "Codes\n=====\n\n.. cchc-codes:: {}\n"


@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_member_stands_with_its_code_and_its_words(tmp_path: Path, language: str) -> None:
    page = PAGE.format("cchc_rules.findings.reasons.Reason")
    assert not build_site(tmp_path, {"index": page}, language=language)
    said = (tmp_path / "out/index.html").read_text(encoding="utf-8")
    words = re.sub("<[^>]+>", " ", said)
    assert all(f"Reason.{each.name} " in words for each in Reason)
    assert Reason.DELIVERED.label.in_("vi" if language == "vi" else "en") in words
    assert Reason.DELIVERED.label.in_("en" if language == "vi" else "vi") not in words
    assert Status.MET.name not in words


@pytest.mark.parametrize(
    "named", ["cchc_rules.findings.reasons.Nothing", "nowhere", "cchc_rules.errors.BadCell", "a b"]
)
def test_what_has_no_codes_with_words_is_refused(tmp_path: Path, named: str) -> None:
    assert "ERROR" in build_site(tmp_path, {"index": PAGE.format(named)})
