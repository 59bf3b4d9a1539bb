"""Each sort of page as it is read: in a folder, on a phone, by readers of text, on paper. `make check-docs` runs it."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.built_site.page_faults import CONTRAST_ALONE, NO_CONTRAST, axe_faults, too_wide
from tests.built_site.page_sorts import PAGE_SORTS


@pytest.fixture(params=PAGE_SORTS)
def page(request: pytest.FixtureRequest, site: Path) -> Path:
    return site / f"{request.param}.html"


def test_a_page_fetches_nothing_and_says_no_error(page: Path, tab: Page) -> None:
    asked: list[str] = []
    errors: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("pageerror", lambda error: errors.append(str(error)))
    tab.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    tab.goto(page.as_uri())
    assert asked
    assert [address for address in asked if not address.startswith("file://")] == []
    assert errors == []


def test_a_page_is_no_wider_than_a_phone(page: Path, tab: Page) -> None:
    tab.set_viewport_size({"width": 390, "height": 844})
    tab.goto(page.as_uri())
    assert too_wide(tab) == []


def test_a_page_has_no_serious_fault_for_those_who_do_not_see_it(page: Path, site: Path, tab: Page) -> None:
    """In the dark it is the colours alone that are others, and these are the same in both languages."""
    tab.emulate_media(color_scheme="light")
    tab.goto(page.as_uri())
    if site.name == "vi":
        assert axe_faults(tab, **NO_CONTRAST) == []
        return
    assert axe_faults(tab) == []
    tab.emulate_media(color_scheme="dark")
    assert axe_faults(tab, **CONTRAST_ALONE) == []


def test_a_page_on_paper_has_no_link_over_its_text(page: Path, tab: Page) -> None:
    tab.emulate_media(media="print")
    tab.goto(page.as_uri())
    assert tab.locator(".skip-to-content").is_hidden()


def test_a_signature_names_each_parameter_before_its_type(site: Path, tab: Page) -> None:
    tab.goto((site / "reference/law.html").as_uri())
    signature = tab.locator("[id='cchc_rules.law.plan.Plan']").inner_text()
    assert "Plan(*, id: str, decision: Decision | Draft, areas: tuple[Bilingual, ...]" in " ".join(signature.split())


def test_the_way_through_a_plan_is_the_same_on_every_page_of_it(site: Path, tab: Page) -> None:
    ways = []
    for name in ("index", "register", "rules/ii-2-a-11-1", "agencies/so-tu-phap"):
        tab.goto((site / f"plans/hue-2025/{name}.html").as_uri())
        doors = tab.locator("nav.doors a")
        ways.append(doors.evaluate_all("links => links.map((link) => link.href.replace(/#$/, ''))"))
    assert len(ways[0]) > 10
    assert ways == [ways[0]] * len(ways)


@pytest.mark.parametrize(
    ("name", "shown"), [("register", ".cchc-register-table tbody tr"), ("headings/ii-2-a", ".cchc-card")]
)
def test_rules_are_printed(site: Path, tab: Page, name: str, shown: str) -> None:
    tab.emulate_media(media="print")
    tab.goto((site / f"plans/hue-2025/{name}.html").as_uri())
    rules = tab.locator(shown)
    assert rules.count() > 10
    assert all(rule.is_visible() for rule in rules.all())


def test_the_first_page_leads_to_the_language_of_the_reader(built: Path, browser: Browser) -> None:
    for locale, site in (("vi-VN", "vi"), ("en-GB", "en"), ("fr-FR", "en")):
        tab = browser.new_page(locale=locale)
        tab.goto((built / "index.html").as_uri())
        tab.wait_for_url(f"**/{site}/index.html")
        assert tab.locator("html").get_attribute("lang") == site
        tab.close()
