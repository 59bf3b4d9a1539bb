"""What a reader types leads to the rule or the page, on the whole of both sites. `make check-docs` runs it."""

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


@pytest.mark.parametrize(
    ("language", "question", "leads_to"),
    [
        ("vi", "97,9", "how-to/excel.html"),
        ("vi", "vì sao 97,9% chưa đạt", "index.html"),
        ("vi", "việc đến hạn trong tháng 1", "how-to/deadlines.html"),
        ("vi", "làm sao biết việc nào đến hạn", "how-to/deadlines.html"),
        ("vi", "đoạn không được mã hóa", "plans/hue-2025/not_encoded.html"),
        ("vi", "kiểm tra hệ thống", "how-to/test_your_system.html"),
        ("vi", "hệ thống viết bằng Java", "how-to/other_languages.html"),
        ("vi", "viết kế hoạch", "how-to/write_your_own_plan.html"),
        ("vi", "định nghĩa khác", "how-to/definition.html"),
        ("vi", "gia hạn", "how-to/deadlines.html"),
        ("vi", "excel", "how-to/excel.html"),
        ("vi", "tải số liệu", "how-to/excel.html"),
        ("vi", "sai tên cơ quan", "how-to/agencies.html"),
        ("vi", "cột của bảng số liệu", "reference/files.html"),
        ("vi", "không đạt", "reference/statuses.html"),
        ("vi", "BadCell", "reference/errors.html"),
        ("vi", "sáp nhập", "how-to/who_answers_now.html"),
        ("vi", "so sánh hai quý", "how-to/compare.html"),
        ("vi", "còn được trễ bao nhiêu hồ sơ", "how-to/misses.html"),
        ("vi", "nhắc việc trong Outlook", "how-to/calendar.html"),
        ("vi", "in báo cáo", "how-to/report.html"),
        ("en", "97.9 %", "how-to/excel.html"),
        ("en", "what is due in January", "how-to/deadlines.html"),
        ("en", "passages that are not encoded", "plans/hue-2025/not_encoded.html"),
        ("en", "test my own system", "how-to/test_your_system.html"),
        ("en", "check a system in JavaScript", "how-to/other_languages.html"),
        ("en", "write a plan", "how-to/write_your_own_plan.html"),
        ("en", "other definition", "how-to/definition.html"),
        ("en", "extension", "how-to/deadlines.html"),
        ("en", "excel", "how-to/excel.html"),
        ("en", "upload figures", "how-to/excel.html"),
        ("en", "the name of an agency is wrong", "how-to/agencies.html"),
        ("en", "columns of a figures sheet", "reference/files.html"),
        ("en", "error codes", "reference/errors.html"),
        ("en", "who answers after a merger", "how-to/who_answers_now.html"),
        ("en", "what has changed since last quarter", "how-to/compare.html"),
        ("en", "how many may be late", "how-to/misses.html"),
        ("en", "print a report", "how-to/report.html"),
        ("en", "tally command", "reference/cli.html"),
    ],
)
def test_a_question_leads_to_its_page_within_three_hits(
    built: Path, tab: Page, language: str, question: str, leads_to: str
) -> None:
    tab.goto(f"{(built / language / 'search.html').as_uri()}?{urlencode({'q': question})}")
    hits = tab.locator(".cchc-hits li:nth-child(-n+3) a")
    hits.first.wait_for()
    hrefs = [(hit.get_attribute("href") or "").partition("#")[0] for hit in hits.all()]
    assert leads_to in hrefs


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
