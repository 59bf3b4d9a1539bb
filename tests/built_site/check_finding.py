"""What a reader types leads to the rule, on the whole of both sites. `make check-docs` runs it."""

from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from cchc_rules.plans import hue_2025


@pytest.mark.parametrize(
    ("query", "leads_to"),
    [
        ("Hồ sơ được giải quyết đúng hạn", "rules/ii-2-a-11-1.html"),
        ("dung han", "rules/ii-2-a-11-1.html"),
        ("98 %", "rules/ii-2-a-11-1.html"),
        ("05/01/2025", "register.html#q=05%2F01%2F2025"),
        ("II.2.a.11", "rules/ii-2-a-11-1.html"),
        ("so tu phap", "register.html#agency=so-tu-phap"),
    ],
)
def test_a_search_finds_the_rule_within_three_hits(site: Path, tab: Page, query: str, leads_to: str) -> None:
    tab.goto(f"{(site / 'search.html').as_uri()}?{urlencode({'q': query})}")
    hits = tab.locator(".cchc-hits li:nth-child(-n+3) a")
    hits.first.wait_for()
    hrefs = [hit.get_attribute("href") or "" for hit in hits.all()]
    assert f"plans/hue-2025/{leads_to}" in hrefs
    tab.locator(f".cchc-hits a[href='plans/hue-2025/{leads_to}']").first.click()
    expect(tab.locator("h1")).to_be_visible()  # a page is there


def shown_rules(tab: Page) -> list[str]:
    """The keys of the rules that the register shows, in the order of the plan."""
    rows = tab.locator(".cchc-register-table tbody tr:visible td.cchc-in-rule")
    return [text.split()[-1] for text in rows.all_inner_texts()]


def test_the_register_shows_what_its_address_asks_for(site: Path, tab: Page) -> None:
    register = (site / "plans/hue-2025/register.html").as_uri()
    tab.goto(f"{register}#q=dung+han")
    narrowed = shown_rules(tab)
    assert "II.2.a.11/1" in narrowed
    assert len(narrowed) < len(hue_2025.PLAN.rules)


def test_the_register_is_narrowed_by_typing_and_its_address_follows(site: Path, tab: Page) -> None:
    tab.goto((site / "plans/hue-2025/register.html").as_uri())
    assert len(shown_rules(tab)) == len(hue_2025.PLAN.rules)
    tab.locator(".cchc-filter input[name=q]").press_sequentially("II.2.a.11")
    rows = tab.locator(".cchc-register-table tbody tr:visible")
    expect(rows).to_have_count(2)
    assert shown_rules(tab) == ["II.2.a.11/1", "II.2.a.11/2"]
    assert "q=II.2.a.11" in tab.url
    tab.reload()
    assert shown_rules(tab) == ["II.2.a.11/1", "II.2.a.11/2"]
