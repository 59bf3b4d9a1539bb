import re
from html import unescape
from pathlib import Path

import pytest

from cchc_rules.cli.parser import build_parser
from tests.site import build_site

PAGE = """\
Commands
========

.. cchc-commands::

   read-due "Quý II, III" --year 2025
   deadline --on 2025-06-01
   deadline \\
       --on 2025-06-02
"""


def built(folder: Path, language: str) -> str:
    assert not build_site(folder, {"index": PAGE}, language=language)
    return (folder / "out/index.html").read_text(encoding="utf-8")


def words(html: str) -> str:
    return " ".join(unescape(re.sub("<[^>]+>", "", html)).split())


def section(page: str, command: str) -> str:
    return page.partition(f'id="command-{command}"')[2].partition("<section")[0]


def test_every_command_has_a_section_of_its_own(tmp_path: Path) -> None:
    page = built(tmp_path, "en")
    [commands] = re.findall(r"\{([^}]*)\}", build_parser().format_usage()) or [None]
    found = re.findall(r'id="command-([a-z-]+)"', page)
    assert len(found) == len(set(found)) == page.count("<h2>")
    assert {"plans", "list", "assess", "who", "renew"} <= set(found)
    assert commands is None  # its usage names no command one by one


def test_a_command_says_how_it_is_called_and_what_it_prints(tmp_path: Path) -> None:
    said = words(section(built(tmp_path, "en"), "read-due"))
    for shown in (
        "The due that a phrase of a time column states.",
        "cchc-rules read-due [-h]",
        "--year YEAR",
        "the year of what is written without one",
        "--format {table,json}",
        '$ cchc-rules read-due "Quý II, III" --year 2025',
        "last day 2025-09-30",
    ):
        assert shown in said


def test_examples_stand_in_the_order_in_which_they_are_written(tmp_path: Path) -> None:
    said = words(section(built(tmp_path, "en"), "deadline"))
    assert said.index("--on 2025-06-01") < said.rindex("--on 2025-06-02")


def test_a_vietnamese_site_is_told_in_vietnamese(tmp_path: Path) -> None:
    said = words(section(built(tmp_path, "vi"), "read-due"))
    for shown in (
        "Thời hạn mà một cụm từ trong cột thời gian nêu.",
        "--year NĂM",
        "năm của phần không ghi năm",
        "thời hạn",
    ):
        assert shown in said
    assert "the year of" not in said


def test_what_is_no_command_is_refused(tmp_path: Path) -> None:
    page = "Commands\n========\n\n.. cchc-commands::\n\n   reed-due x\n"
    assert "got reed-due; expected one of plans, list" in build_site(tmp_path, {"index": page})


def test_an_example_that_fails_fails_the_build(tmp_path: Path) -> None:
    page = "Commands\n========\n\n.. cchc-commands::\n\n   show hue-2025 nothing\n"
    with pytest.raises(Exception, match="exit code 2"):
        build_site(tmp_path, {"index": page})
