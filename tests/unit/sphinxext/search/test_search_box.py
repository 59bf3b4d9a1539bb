"""The best hits are written beside the scripts, and shown where Sphinx shows what it found."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests import tiny
from tests.browser import needs_chromium, page_in_chromium
from tests.shelf import offer
from tests.site import build_site

PAGES = {"index": "Town\n====\n\n.. toctree::\n   :hidden:\n\n   plans/tiny-2025/index\n"}


@pytest.fixture
def _shelf(monkeypatch: pytest.MonkeyPatch) -> None:
    offer(monkeypatch, tiny.PLAN)


def written(folder: Path) -> dict[str, Any]:
    """What the script of the entries says."""
    script = (folder / "out/_static/cchc-entries.js").read_text(encoding="utf-8")
    told: dict[str, Any] = json.loads(script.removeprefix("const cchcFound = ").removesuffix(";\n"))
    return told


@pytest.mark.usefixtures("_shelf")
@pytest.mark.parametrize(("builder", "rule"), [("html", "rules/ii-1-1-1.html"), ("dirhtml", "rules/ii-1-1-1/")])
def test_each_entry_leads_to_a_page(tmp_path: Path, builder: str, rule: str) -> None:
    assert not build_site(tmp_path, PAGES, builder, cchc_plans=["tiny-2025"], language="en")
    [plan] = written(tmp_path)["plans"]
    places = {entry[1]: entry[-1] for entry in plan["entries"]}
    assert places["tiny-2025:II.1.1/1"].endswith(f"plans/tiny-2025/{rule}")
    search = tmp_path / "out" / ("search.html" if builder == "html" else "search/index.html")
    for place in (*places.values(), plan["register"]):
        target = (search.parent / place).resolve()
        assert target.exists(), place
    assert written(tmp_path)["words"]["hits"] == "Best hits"


@pytest.mark.usefixtures("_shelf")
def test_only_pages_that_need_scripts_have_them(tmp_path: Path) -> None:
    assert not build_site(tmp_path, PAGES, cchc_plans=["tiny-2025"], language="vi")
    out = tmp_path / "out"
    loaded = {
        page.relative_to(out).as_posix(): re.findall(r"cchc-[a-z]+\.js", page.read_text(encoding="utf-8"))
        for page in out.rglob("*.html")
    }
    assert {page: scripts for page, scripts in loaded.items() if scripts} == {
        "search.html": ["cchc-fold.js", "cchc-entries.js", "cchc-search.js"],
        "plans/tiny-2025/register.html": ["cchc-fold.js", "cchc-register.js"],
    }
    assert written(tmp_path)["words"]["hits"] == "Kết quả sát nhất"


def test_a_site_without_plans_has_no_entries(tmp_path: Path) -> None:
    assert not build_site(tmp_path, {"index": "Town\n====\n"})
    assert not (tmp_path / "out/_static/cchc-entries.js").exists()
    assert "cchc-search.js" not in (tmp_path / "out/search.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("_shelf")
def test_another_builder_has_no_search(tmp_path: Path) -> None:
    assert not build_site(tmp_path, PAGES, "text", cchc_plans=["tiny-2025"])
    assert not (tmp_path / "out/_static").exists()


@pytest.mark.usefixtures("_shelf")
def test_what_is_on_no_page_is_not_found(tmp_path: Path) -> None:
    left_out = ["plans/**/rules/**", "plans/**/register.rst"]
    build_site(tmp_path, PAGES, cchc_plans=["tiny-2025"], exclude_patterns=left_out)
    [plan] = written(tmp_path)["plans"]
    assert {entry[0] for entry in plan["entries"]} == {"measure", "agency", "heading", "instrument"}
    assert plan["register"] == ""


@pytest.mark.usefixtures("_shelf")
def test_a_site_without_the_pages_of_its_plans_finds_nothing(tmp_path: Path) -> None:
    build_site(tmp_path, {"index": "Town\n====\n"}, cchc_plans=["tiny-2025"], exclude_patterns=["plans/**"])
    assert written(tmp_path)["plans"] == []


@needs_chromium
@pytest.mark.usefixtures("_shelf")
def test_the_best_hits_stand_above_the_others_from_a_folder(tmp_path: Path) -> None:
    assert not build_site(tmp_path, PAGES, cchc_plans=["tiny-2025"], language="vi")
    page = page_in_chromium(tmp_path / "out/search.html", "?q=so+tu+phap")
    box = re.search(r'<section class="cchc-hits".*?</section>', page, flags=re.DOTALL)
    assert box is not None
    assert page.index(box[0]) < page.index('id="search-results"')
    links = re.findall(r'href="([^"]+)"', box[0])
    assert links[0] == "plans/tiny-2025/agencies/so-tu-phap.html"
    assert links[1] == "plans/tiny-2025/register.html#agency=so-tu-phap"
    assert "plans/tiny-2025/register.html#q=so+tu+phap" in links
