from typing import get_args

import pytest

from cchc_rules.plans import hue_2025
from cchc_rules.sphinxext.page_names import ThingKind
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
from cchc_rules.sphinxext.search.search_entries import SearchEntry, search_entries
from cchc_rules.text import Language
from tests.browser import in_node, needs_node


def entries(language: Language) -> tuple[SearchEntry, ...]:
    return tuple(search_entries(ShownPlan(hue_2025.PLAN, language)))


BY_LANGUAGE: dict[Language, tuple[SearchEntry, ...]] = {"en": entries("en"), "vi": entries("vi")}


def found(language: Language, query: str, *more: SearchEntry) -> list[str]:
    """The labels of the best hits of a query, the best first, among the entries of the plan and some more."""
    listed = [
        [each.kind, each.label, each.title, each.note, each.names, each.facts, each.words]
        for each in (*BY_LANGUAGE[language], *more)
    ]
    hits = in_node("cchcBestHits(given[0], given[1])", "cchc-fold.js", "cchc-search.js", given=[listed, query])
    return [entry[1] for _, entry in hits]


@pytest.mark.parametrize("language", ["en", "vi"])
def test_everything_that_has_a_page_can_be_found(language: Language) -> None:
    shown = ShownPlan(hue_2025.PLAN, language)
    labels = {(each.kind, each.label) for each in BY_LANGUAGE[language]}
    headings = {("heading", name.label) for name in shown.names.headings.values()}
    assert labels == set(shown.things) | headings
    assert {kind for kind, _ in labels} == set(get_args(ThingKind)) - {"clause"}


def test_both_languages_are_found_on_each_site_and_one_is_shown() -> None:
    vi, en = ({each.label: each for each in BY_LANGUAGE[language]} for language in ("vi", "en"))
    target = hue_2025.DOSSIERS_ON_TIME
    assert vi[target.key].title == target.title.vi
    assert en[target.key].title == target.title.en
    assert vi[target.key].note == "Quy định II.2.a.11/1 · ≥ 98 %"
    assert vi.keys() == en.keys()
    assert all(each.names == en[label].names or each.kind == "heading" for label, each in vi.items())
    assert all((each.facts, each.words) == (en[label].facts, en[label].words) for label, each in vi.items())


ON_TIME, OWN_PLANS = hue_2025.DOSSIERS_ON_TIME.key, hue_2025.OWN_PLANS_ISSUED.key


@needs_node
@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize(
    ("query", "label"),
    [
        ("Hồ sơ được giải quyết đúng hạn", ON_TIME),
        ("dung han", ON_TIME),
        ("98 %", ON_TIME),
        ("98%", ON_TIME),
        ("II.2.a.11", ON_TIME),
        ("DOSSIERS_ON_TIME", ON_TIME),
        ("05/01/2025", OWN_PLANS),
        ("so tu phap", "hue-2025:so-tu-phap"),
        ("Department of Justice", "hue-2025:so-tu-phap"),
        ("on-time-of-closed", "hue-2025:on-time-of-closed"),
        ("468/QĐ-TTg", "hue-2025:468/QĐ-TTg"),
        ("II.2.a", "hue-2025:II.2.a"),
        ("90 %", "hue-2025:II.2.a.12/1"),
        ("báo cáo hàng quý", hue_2025.AGENCY_REPORTS.key),
        ("trước ngày 25/12/2025", "hue-2025:PL.7.1/1"),
    ],
)
def test_what_is_typed_leads_to_what_is_meant(language: Language, query: str, label: str) -> None:
    assert label in found(language, query)[:3]


@needs_node
def test_what_nothing_is_like_finds_nothing() -> None:
    assert found("en", "zeppelin") == []
    assert found("en", "  ") == []
    assert found("en", "zeppelin airship dossiers") == []  # most of what was typed is not there


@needs_node
def test_a_name_comes_before_what_only_begins_with_it() -> None:
    assert found("vi", "II.2.a.1")[0].startswith("hue-2025:II.2.a.1/")


WORKBOOK = SearchEntry("page", "excel", "Excel", "", ("from excel to a report", "0,0"), words="a workbook is filled in")
PART_OF_IT = SearchEntry("page", "excel", "Fill it in", "", ("fill in the workbook",), facts="from excel to a report")


@needs_node
@pytest.mark.parametrize("number", ["97,9", "97.9 %", "1234"])
def test_a_number_that_stands_nowhere_leads_to_how_numbers_are_read(number: str) -> None:
    assert found("en", number, WORKBOOK) == ["excel"]
    assert found("en", number) == []


@needs_node
def test_a_number_that_stands_somewhere_leads_there() -> None:
    assert found("en", "98 %", WORKBOOK)[0] == ON_TIME


@needs_node
@pytest.mark.parametrize("question", ["how do I fill in the workbook", "làm sao để fill in workbook"])
def test_the_words_of_a_question_are_not_looked_for(question: str) -> None:
    assert found("vi", question, WORKBOOK, PART_OF_IT) == ["excel"]  # once, by what fits best


@needs_node
def test_what_asks_and_says_no_more_is_looked_for() -> None:
    assert "who" in found("en", "who are the", SearchEntry("page", "who", "Who?", "", ("who are the",)))
