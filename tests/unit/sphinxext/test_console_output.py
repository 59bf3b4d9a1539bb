"""Commands on a page are run again, and their output replaces what was written."""

import os
from io import StringIO
from pathlib import Path

import pytest
from sphinx.application import Sphinx
from sphinx.errors import ExtensionError
from sphinx.util.docutils import docutils_namespace, patch_docutils

from cchc_rules.sphinxext.console_output import folder_with, rerun

EXAMPLES = Path(__file__).parents[3] / "examples"
READ = '$ cchc-rules read-due "Quý II, III" --year 2025\n'
ENGLISH = f"""\
{READ}phrase     “Quý II, III”
kind       inside a period
in words   from 2025-04-01 to 2025-09-30
first day  2025-04-01
last day   2025-09-30
"""


def test_the_output_is_that_of_the_command(tmp_path: Path) -> None:
    """Whatever stood below it; and what is right stays as it is, with or without a line's end after it."""
    assert rerun(READ + "something else\n", tmp_path, "en") == ENGLISH
    assert rerun(ENGLISH, tmp_path, "en") == ENGLISH
    assert rerun(ENGLISH.removesuffix("\n"), tmp_path, "en") == ENGLISH.removesuffix("\n")


def test_it_speaks_the_language_that_is_asked_for(tmp_path: Path) -> None:
    before = dict(os.environ)
    said = rerun(ENGLISH, tmp_path, "vi")
    assert said.startswith(f"{READ}nguyên văn  “Quý II, III”\n")
    assert "30/09/2025" in said
    assert "kind" not in said
    assert dict(os.environ) == before


def test_a_command_may_stand_on_several_lines(tmp_path: Path) -> None:
    broken = '$ cchc-rules read-due \\\n    "Quý II, III" \\\n    --year 2025\n'
    assert rerun(broken, tmp_path, "en") == broken + ENGLISH.removeprefix(READ)


def test_lines_that_are_left_out_stay_out(tmp_path: Path) -> None:
    """As many are shown above and below as the page has."""
    assert rerun(f"{READ}x\n…\ny\nz\n", tmp_path, "en") == (
        f"{READ}phrase     “Quý II, III”\n…\nfirst day  2025-04-01\nlast day   2025-09-30\n"
    )
    assert rerun(f"{READ}x\n…\n", tmp_path, "en") == f"{READ}phrase     “Quý II, III”\n…\n"


def test_what_one_command_writes_the_next_one_reads(tmp_path: Path) -> None:
    """In a folder of their own, with copies of what they need."""
    written = (
        "$ cchc-rules template figures hue-2025 -o blank.csv\n"
        "$ cchc-rules assess hue-2025 --figures blank.csv --as-of 2025-04-15\n"
    )
    one = tmp_path / "one.txt"
    one.write_text("1", encoding="utf-8")
    with folder_with([EXAMPLES, one]) as folder:
        assert (folder / "examples/mapping.toml").is_file()
        assert (folder / "one.txt").read_text(encoding="utf-8") == "1"
        said = rerun(written, folder, "en")
        assert "blank.csv" in {path.name for path in folder.iterdir()}
    assert not folder.exists()
    assert said.startswith(written)
    assert len(said) > len(written)


def test_a_failure_is_an_error_unless_its_code_is_asked_for(tmp_path: Path) -> None:
    unread = "$ cchc-rules read-due nonsense --year 2025\n"
    with pytest.raises(ExtensionError, match=r"read-due nonsense .*exit code 2\ncchc-rules: "):
        rerun(unread, tmp_path, "en")
    said = rerun(f"{unread}$ echo $?\n0\n", tmp_path, "en")
    assert said.endswith("$ echo $?\n2\n")
    with pytest.raises(ExtensionError, match="exit code 2"):
        rerun("$ cchc-rules no-such-command\n", tmp_path, "en")
    assert "usage" in rerun("$ cchc-rules --help\n", tmp_path, "en")


def test_other_programs_are_shown_as_they_are_written(tmp_path: Path) -> None:
    block = "Some words\n$ pip install .\nSuccessfully installed\n"
    assert rerun(block, tmp_path, "vi") == block


def page_in(language: str, folder: Path, page: str) -> str:
    """The first page of a site in a language."""
    folder.mkdir()
    (folder / "index.rst").write_text(page, encoding="utf-8")
    build = folder / "build"
    warnings = StringIO()
    with patch_docutils(folder), docutils_namespace():
        Sphinx(
            folder,
            None,
            build,
            build / "doctrees",
            "text",
            confoverrides={"extensions": ["cchc_rules.sphinxext"], "language": language, "root_doc": "index"},
            status=None,
            warning=warnings,
        ).build()
    assert not warnings.getvalue()
    return (build / "index.txt").read_text(encoding="utf-8")


PAGE = f"""\
Page
====

.. code-block:: console

   {READ}   kind

.. code-block:: console

   $ pip install .

.. code-block:: python

   "$ cchc-rules read-due"
"""


def test_a_page_is_left_alone_in_english_and_run_again_in_vietnamese(tmp_path: Path) -> None:
    english, vietnamese = (page_in(language, tmp_path / language, PAGE) for language in ("en", "vi"))
    assert "kind" in english
    assert "first day" not in english
    assert "hạn cuối    30/09/2025" in vietnamese
    assert "kind" not in vietnamese
    assert "$ pip install ." in vietnamese
    assert '"$ cchc-rules read-due"' in vietnamese


def test_a_page_without_commands_needs_no_folder(tmp_path: Path) -> None:
    assert "Nothing" in page_in("vi", tmp_path / "site", "Page\n====\n\nNothing\n")
