"""The page of a report as it is read: on a phone, a tablet and a screen, light, dark and on paper, by itself."""

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page

from cchc_rules import assess
from cchc_rules.plans import hue_2025
from cchc_rules.reports.page import write_page
from cchc_rules.text import Language
from examples.assess_a_quarter import AS_OF, observations
from tests.built_site.page_faults import CONTRAST_ALONE, axe_faults, too_wide

_LANGUAGES: tuple[Language, ...] = ("vi", "en")


@pytest.fixture(scope="module", params=[(language, closed) for language in _LANGUAGES for closed in (False, True)])
def report(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the illustrative quarter, and of a year that is taken as complete, with nothing reported of it."""
    language, closed = request.param
    known, as_of = ((), date(2026, 1, 31)) if closed else (observations(), AS_OF)
    findings = assess(hue_2025.PLAN, known, as_of=as_of, closed_world=closed)
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(write_page(findings, language=language), encoding="utf-8")
    return path


def test_a_report_asks_for_no_other_file(report: Path, tab: Page) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(report.as_uri())
    assert asked == [report.as_uri()]


@pytest.mark.parametrize("width", [390, 800, 1280])
def test_a_report_is_no_wider_than_its_screen(report: Path, tab: Page, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 900})
    tab.goto(report.as_uri())
    assert too_wide(tab) == []


def test_a_report_has_no_serious_fault_for_those_who_do_not_see_it(report: Path, tab: Page) -> None:
    """Contrast AA among it, light and dark; in the dark, it is the colours alone that are others."""
    tab.emulate_media(color_scheme="light")
    tab.goto(report.as_uri())
    assert axe_faults(tab) == []
    tab.emulate_media(color_scheme="dark")
    assert axe_faults(tab, **CONTRAST_ALONE) == []


def test_a_report_needs_no_script(report: Path, tab: Page) -> None:
    """Every link leads to what it names, which is there to be seen."""
    tab.goto(report.as_uri())
    assert tab.locator("script").count() == 0
    first = tab.locator("#silent td a").first
    key = (first.get_attribute("href") or "").removeprefix("#")
    first.click()
    assert tab.evaluate("() => document.querySelector(':target').id") == key
    assert tab.locator("article:target").is_visible()


def test_all_of_a_report_is_printed_but_its_menu(report: Path, tab: Page) -> None:
    tab.emulate_media(media="print", color_scheme="dark")
    tab.goto(report.as_uri())
    assert tab.locator("nav").is_hidden()
    articles = tab.locator("article")
    assert articles.count() > 100
    assert all(article.is_visible() for article in articles.all())
    assert tab.evaluate("() => getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
