from pathlib import Path

import pytest
from sphinx.errors import ConfigError

from cchc_rules.sphinxext.page_files import page_sources
from tests import tiny
from tests.shelf import offer
from tests.site import build_site

INDEX = {"index": "Plans\n=====\n\n:doc:`plans/tiny-2025/index`\n"}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a site; the tiny plan is offered."""
    offer(monkeypatch, tiny.PLAN)
    return tmp_path


@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_page_of_a_plan_is_built_without_a_warning(site: Path, language: str) -> None:
    """In either language, with every link resolved, and the style beside them."""
    assert build_site(site, INDEX, cchc_plans=["tiny-2025"], language=language) == ""
    for docname, _ in page_sources("tiny-2025"):
        page = (site / "out" / f"{docname}.html").read_text(encoding="utf-8")
        assert f'lang="{language}"' in page
        assert "cchc-pages.css" in page
    assert (site / "out/_static/cchc-pages.css").is_file()


def test_a_source_is_written_where_it_changed_and_removed_where_nothing_stands_behind_it(site: Path) -> None:
    """What somebody else wrote stays."""
    build_site(site, INDEX, cchc_plans=["tiny-2025"])
    rule, gone, own = (site / f"plans/tiny-2025/{name}.rst" for name in ("rules/ii-1-1-1", "rules/gone", "note"))
    unchanged = rule.stat().st_mtime_ns
    gone.write_text(":orphan:\n\n.. cchc-page:: rule tiny-2025:II.9/1\n", encoding="utf-8")
    own.write_text(":orphan:\n\nNote\n====\n", encoding="utf-8")
    other = site / "plans/tiny-2025/rules/ii-1-2-1.rst"
    other.write_text("changed", encoding="utf-8")
    assert build_site(site, INDEX, cchc_plans=["tiny-2025"]) == ""
    assert rule.stat().st_mtime_ns == unchanged
    assert not gone.exists()
    assert own.exists()
    assert "cchc-page:: rule tiny-2025:II.1.2/1" in other.read_text(encoding="utf-8")


def test_sentences_to_translate_are_not_gathered_from_the_pages_of_plans(site: Path) -> None:
    pages = {"index": "Plans\n=====\n", "plans/tiny-2025/index": ":orphan:\n\n.. cchc-page:: plan tiny-2025\n"}
    assert build_site(site, pages, "gettext", cchc_plans=["tiny-2025"]) == ""
    assert [file.name for file in (site / "out").rglob("*.pot")] == ["index.pot"]


def test_a_plan_that_is_not_installed_is_a_fault_of_the_configuration(site: Path) -> None:
    with pytest.raises(ConfigError, match=r"cchc_plans: .*tiny-1925"):
        build_site(site, INDEX, cchc_plans=["tiny-1925"])
