"""The register is whole without its script, and shows with it what the address asks for."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from cchc_rules.law.rule import Rule
from cchc_rules.sphinxext.pages.register_page import register_page
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
from tests import tiny
from tests.browser import needs_chromium, page_in_chromium
from tests.shelf import offer
from tests.site import build_site
from tests.years import REPLACED

TOC = "Town\n====\n\n.. toctree::\n   :hidden:\n\n   plans/tiny-2025/index\n"


def site(folder: Path, language: str) -> Path:
    """The register of a site of the tiny plan."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        offer(monkeypatch, tiny.PLAN)
        assert not build_site(folder, {"index": TOC}, cchc_plans=["tiny-2025"], language=language)
    return folder / "out/plans/tiny-2025/register.html"


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return site(tmp_path_factory.mktemp("en"), "en")


@pytest.fixture(scope="module")
def vietnamese(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return site(tmp_path_factory.mktemp("vi"), "vi")


def rows(page: str) -> Iterator[tuple[str, dict[str, str], str]]:
    """The key of each rule in the table, what its row is filtered by, and its cells."""
    for attributes, cells in re.findall(r"<tr([^>]*data-[^>]*)>(.*?)</tr>", page, flags=re.DOTALL):
        data = dict(re.findall(r'data-(\w+)="([^"]*)"', attributes))
        key = re.search(r"tiny|[IVX]+\.[\w.]+/\d+", unescape(re.sub("<[^>]+>", "", cells)))
        assert key is not None
        yield key[0], data | ({"hidden": ""} if re.search(r"\shidden", attributes) else {}), cells


def shown_in(page: str) -> list[str]:
    """The keys of the rules that a reader sees, in their order."""
    return [key for key, data, _ in rows(page) if "hidden" not in data]


def within_plan(*rules: Rule) -> list[str]:
    return [rule.key.partition(":")[2] for rule in rules]


def test_every_rule_stands_in_the_table_without_a_script(english: Path) -> None:
    page = english.read_text(encoding="utf-8")
    assert [key for key, _, _ in rows(page)] == within_plan(*tiny.PLAN.rules)
    assert '<form class="cchc-filter" hidden' in page
    first = next(rows(page))
    assert first[1]["kind"] == "target"
    assert first[1]["area"] == "2"
    assert first[1]["day"] == "2025-12-31"
    assert "Dossiers on time" in first[2]
    assert 'href="rules/ii-1-1-1.html"' in first[2]


def test_a_row_says_what_is_asked_of_whom_and_by_when(english: Path, vietnamese: Path) -> None:
    en, vi = (
        {key: unescape(re.sub("<[^>]+>", "", cells)) for key, _, cells in rows(page.read_text(encoding="utf-8"))}
        for page in (english, vietnamese)
    )
    for said in ("≥\u00a097.5", "2025-12-31", "District People's Committees", "target"):
        assert said in en["II.1.2/1"].replace("’", "'")
    for said in ("≥\u00a097,5", "31/12/2025", "UBND cấp huyện", "chỉ tiêu định lượng"):
        assert said in vi["II.1.2/1"]
    assert "Asks: A plan" in en["II.1.6/1"]
    assert "Asks: –" in en["II.1.5/1"]  # its title says it all
    assert "Last day: quarterly" in en["II.1.9/1"]
    assert "Last day: –" in en["II.1.10/1"]
    assert "is striven for" in "".join(en.values()) or all(rule.modality == "must" for rule in tiny.PLAN.rules)


def test_whoever_is_in_a_class_that_is_named_can_be_chosen(english: Path) -> None:
    page = english.read_text(encoding="utf-8")
    assert '<option value="so-tu-phap" data-classes="cac-so moi-co-quan">Department of Justice</option>' in page
    assert '<option value="huyen-nam"' in page
    assert '<option value="bo-noi-vu"' not in page  # no rule names it


def test_a_rule_that_was_repealed_or_replaced_is_registered_too() -> None:
    table = register_page(ShownPlan(REPLACED, "en"))[1]
    keys = {rule.key for rule in ShownPlan(REPLACED, "en").rules}
    assert len(keys) == str(table).count("<FilteredRow")


@needs_chromium
@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("", within_plan(*tiny.PLAN.rules)),
        ("#level=district&from=2025-01-01&until=2025-01-31", within_plan(tiny.JOINT_PLAN)),
        ("#q=HO+SO+d%C3%BAng", within_plan(tiny.DOSSIERS_ON_TIME)),
        ("#kind=outcome", within_plan(tiny.CONNECTED)),
        ("#area=4", within_plan(tiny.SCORE_OF_80)),
        ("#q=zeppelin", []),
    ],
)
def test_the_address_says_what_is_shown(english: Path, address: str, expected: list[str]) -> None:
    page = page_in_chromium(english, address)
    assert shown_in(page) == expected
    assert f">{len(expected)} of {len(tiny.PLAN.rules)} rules</p>" in page
    assert '<form class="cchc-filter" data-count' in page  # there to be used


@needs_chromium
def test_an_agency_is_shown_what_its_classes_are_asked(vietnamese: Path) -> None:
    page = page_in_chromium(vietnamese, "#agency=huyen-nam&sort=-day")
    keys = shown_in(page)
    assert set(keys) == set(within_plan(*tiny.PLAN.rules_of_agency(tiny.SOUTH)))
    days = [data["day"] or "9999" for key, data, _ in rows(page) if key in keys and "hidden" not in data]
    assert days == sorted(days, reverse=True)
    assert page.count('aria-sort="descending"') == 1
    assert '<p class="cchc-filtered">Cơ quan: Huyện Nam</p>' in page  # what a printed register was filtered by


@needs_chromium
def test_a_printed_register_says_the_days_of_its_filter_as_its_readers_write_them(
    english: Path, vietnamese: Path
) -> None:
    address = "#from=2025-01-01&until=2025-01-31"
    assert "Hạn từ ngày: 01/01/2025; đến ngày: 31/01/2025</p>" in page_in_chromium(vietnamese, address)
    assert "Due from: 2025-01-01; until: 2025-01-31</p>" in page_in_chromium(english, address)
