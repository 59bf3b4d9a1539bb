"""Around the pages of a plan: not the contents of the whole site, but the way to the next."""

import re
from collections.abc import Iterator
from html import escape
from itertools import pairwise
from pathlib import Path

import pytest

from cchc_rules.law.rule import Rule
from cchc_rules.sphinxext.page_names import PageName, page_names
from tests import tiny
from tests.shelf import offer
from tests.site import build_site

FRAME = (
    "[{{ toctree() }}]({{ prev.link if prev else '' }})"
    "({{ next.link if next else '' }})({{ next.title if next else '' }})"
)
PAGES = {"index": "Plans\n=====\n\n.. toctree::\n\n   other\n", "other": "Other\n=====\n"}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a site whose pages are nothing but their frame; the tiny plan is offered."""
    offer(monkeypatch, tiny.PLAN)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/layout.html").write_text(FRAME, encoding="utf-8")
    return tmp_path


def frames(site: Path, names: dict[str, PageName]) -> Iterator[tuple[str, str, str]]:
    """What leads back and on from each of these pages, and what the latter reads as."""
    for name in names.values():
        page = (site / "out" / f"{name.docname}.html").read_text(encoding="utf-8")
        matched = re.fullmatch(r"\[\]\((.*)\)\((.*)\)\((.*)\)", page)
        assert matched is not None, page
        yield matched[1], matched[2], matched[3]


def test_the_contents_of_the_site_stand_beside_no_page_of_a_plan(site: Path) -> None:
    """But beside every other page."""
    assert build_site(site, PAGES, cchc_plans=["tiny-2025"], templates_path=["templates"]) == ""
    assert (site / "out/plans/tiny-2025/index.html").read_text(encoding="utf-8") == "[]()()()"
    assert "other" in (site / "out/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("sort", ["rules", "headings"])
def test_each_rule_and_heading_leads_to_the_one_before_and_the_one_after_it(site: Path, sort: str) -> None:
    """In the order of the plan; nothing stands before the first and after the last."""
    assert build_site(site, PAGES, cchc_plans=["tiny-2025"], templates_path=["templates"]) == ""
    names = dict(getattr(page_names(tiny.PLAN), sort))
    files = [f"{name.docname.rpartition('/')[2]}.html" for name in names.values()]
    found = [*frames(site, names)]
    assert [back for back, _, _ in found] == ["", *files[:-1]]
    assert [on for _, on, _ in found] == [*files[1:], ""]


def test_what_leads_on_reads_as_the_rule_does(site: Path) -> None:
    assert build_site(site, PAGES, cchc_plans=["tiny-2025"], templates_path=["templates"], language="vi") == ""
    first, second = next(pairwise(tiny.PLAN.rules))
    _, _, title = next(frames(site, dict(page_names(tiny.PLAN).rules)))
    assert isinstance(first, Rule)
    assert title == escape(f"{second.title.vi} ({second.address}/{second.ordinal})")


def test_a_rule_that_has_no_page_on_the_site_is_passed_over(site: Path) -> None:
    names = page_names(tiny.PLAN).rules
    first, second, third = [*names.values()][:3]
    left_out = [f"{second.docname}.rst"]
    build_site(site, PAGES, cchc_plans=["tiny-2025"], templates_path=["templates"], exclude_patterns=left_out)
    [(_, on, _)] = frames(site, {first.label: first})
    assert on == f"{third.docname.rpartition('/')[2]}.html"


def test_pages_of_a_plan_that_is_no_longer_asked_for_lead_nowhere(site: Path) -> None:
    pages = {**PAGES, "plans/tiny-2025/rules/ii-1-1-1": ":orphan:\n\nRule\n====\n"}
    build_site(site, pages, templates_path=["templates"])
    assert (site / "out/plans/tiny-2025/rules/ii-1-1-1.html").read_text(encoding="utf-8") == "[]()()()"
