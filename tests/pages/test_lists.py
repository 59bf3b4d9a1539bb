"""What pages list of the package is what there is: its extras, its names, the numbers of its forms."""

import re
import tomllib
from pathlib import Path

import pytest

import cchc_rules
from cchc_rules.formats.schema import FORMS

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("page", ["README.md", "README.vi.md", "docs/install.md"])
def test_every_extra_is_in_the_table_of_extras(page: str) -> None:
    """In the order of the alphabet, and no other."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    text = (ROOT / page).read_text(encoding="utf-8")
    _, _, table = text.partition("pip install '.[frames]'")
    assert re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) == sorted(project["optional-dependencies"])


def test_every_name_that_the_package_hands_on_is_listed() -> None:
    page = (ROOT / "docs/reference/package.md").read_text(encoding="utf-8")
    listed = re.findall(r"\{py:obj\}`~cchc_rules\.[\w.]*\.(\w+)`", page)
    assert sorted(listed) == sorted({*cchc_rules.__all__} - {"__version__"})


def test_every_form_of_document_is_described() -> None:
    """By its schema, key by key."""
    page = (ROOT / "docs/reference/files.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^```\{cchc-json\} (\w+)$", page, re.MULTILINE)) == sorted(FORMS)
