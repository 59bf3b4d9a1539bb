import re
import sys
from datetime import date
from typing import Any
from unicodedata import normalize

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import Findings, Period, RollCall, Tally, assess
from cchc_rules.agencies.agency import names_together
from cchc_rules.errors import BadValue, MissingExtra
from cchc_rules.findings.observation import Figure, Observation
from cchc_rules.law.rule import Target
from cchc_rules.plans import hue_2025
from cchc_rules.reports.contents import STATUS_SIGNS
from cchc_rules.reports.page import write_page
from cchc_rules.text import Bilingual, Language
from tests import tiny
from tests.quarter import LOOKED, quarter
from tests.read_page import ReadPage


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_page_stands_by_itself(language: Language) -> None:
    """It has no script, fetches nothing, is at most 200 kB, and says in which language it is."""
    written = write_page(quarter(), language=language)
    page = ReadPage(written)
    assert page.addresses == []
    assert not page.elements.keys() & {"script", "link", "img", "iframe", "object"}
    assert "url(" not in written
    assert "@import" not in written
    assert f'<html lang="{language}">' in written
    assert len(written.encode()) <= 200_000
    assert normalize("NFC", written) == written


def test_no_code_breaks_inside() -> None:
    """Neither in the list of what is to act on nor in the narrow columns of who has not reported."""
    written = write_page(quarter())
    links = re.findall(r'<a [^>]*href="#[^"]*:[^>]*>', written)
    assert links
    assert all('class="key"' in link for link in links)
    assert ".key { white-space: nowrap; }" in written


def test_a_year_that_is_fully_reported_fits_as_well() -> None:
    """Every target with a figure of whoever decides it."""
    plan = hue_2025.PLAN
    silent = assess(plan, [], as_of=date(2026, 1, 31))
    known: list[Observation] = []
    for finding in silent:
        rule = finding.rule
        if isinstance(rule, Target) and finding.agency is not None:
            known.append(Figure(finding.part or rule.measure, finding.agency, rule.period, Tally(979, 21)))
    reported = assess(plan, known, as_of=date(2026, 1, 31))
    assert sum(finding.value is not None for finding in reported) > 40
    assert len(write_page(reported, language="vi").encode()) <= 200_000


def test_whatever_a_name_holds_is_text() -> None:
    body = evolve(tiny.HOME, name=Bilingual('<script>alert("1")</script> & Sở', "<b>Home</b>"))
    plan = evolve(tiny.PLAN, roster=tiny.PLAN.roster)
    findings = assess(plan, [], as_of=LOOKED)
    named = evolve(findings, findings=tuple(evolve(each, agency=body) for each in findings))
    page = ReadPage(write_page(named, language="vi"))
    assert page.elements["script"] == 0
    assert '<script>alert("1")</script> & Sở' in page.words


def test_what_no_page_shows_is_written_out() -> None:
    body = evolve(tiny.HOME, name=Bilingual("Sở\x07 Nội\u202e vụ", "Home\ufffe"))
    findings = assess(tiny.PLAN, [], as_of=LOOKED)
    named = evolve(findings, findings=tuple(evolve(each, agency=body) for each in findings))
    for language, shown in (("vi", r"Sở\x07 Nội\u202e vụ"), ("en", r"Home\ufffe")):
        page = write_page(named, language="vi" if language == "vi" else "en")
        assert shown in ReadPage(page).words
        assert all(each.isprintable() for each in page.replace("\n", ""))


def test_with_a_copy_each_rule_shows_its_passage_or_says_that_it_is_not_there() -> None:
    findings = assess(tiny.PLAN, [], as_of=LOOKED)
    rules = {finding.rule.key for finding in findings}
    without = ReadPage(write_page(findings))
    assert without.elements["blockquote"] == 0
    assert "to the letter" not in without.words
    whole = ReadPage(write_page(findings, copy=tiny.TEXT))
    assert whole.elements["blockquote"] == len(rules)
    empty = ReadPage(write_page(findings, copy="khác"))
    assert empty.elements["blockquote"] == 0
    assert empty.words.count("The copy does not hold this passage to the letter.") == len(rules)


@pytest.mark.parametrize("closed", [True, False])
def test_a_page_says_whether_silence_counts(closed: bool) -> None:
    words = ReadPage(write_page(assess(tiny.PLAN, [], as_of=LOOKED, closed_world=closed))).words
    assert ("The record is taken as complete" in words) is closed
    assert ("The record is not taken as complete" in words) is not closed


def test_where_nobody_is_waited_for_a_page_says_so() -> None:
    words = ReadPage(write_page(Findings(tiny.PLAN, LOOKED, (), ()), language="vi")).words
    assert "Mọi cơ quan phải trả lời đều đã báo cáo." in words


def test_only_findings_make_a_page() -> None:
    given: Any = [*assess(tiny.PLAN, [], as_of=LOOKED)]
    with pytest.raises(BadValue, match="write_page: got "):
        write_page(given)


def test_without_its_extra_a_page_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(MissingExtra, match=r'pip install "cchc-rules\[report\]"'):
        write_page(assess(tiny.PLAN, [], as_of=LOOKED))


@pytest.mark.parametrize(
    ("language", "answer", "said"),
    [
        ("vi", "not_done", "Trả lời “không” (7)"),
        ("en", "not_done", "Answered no (7)"),
        ("vi", "unknown", "Trả lời “chưa rõ” (7)"),
        ("en", "unknown", "Answered unknown (7)"),
    ],
)
def test_a_page_names_everybody_who_answered_no_or_unknown(language: Language, answer: str, said: str) -> None:
    """In the reason the first five; where there are more, all of them below it, to be opened, and nobody where not."""
    bodies = hue_2025.PLAN.roster.members(hue_2025.CAC_SO_BAN_NGANH)[:7]
    for silent in (bodies[:5], bodies):
        call = RollCall(
            hue_2025.REFORM_SECTION_ON_WEBSITE, Period.year(2025), **dict[str, Any]({"done": [], answer: silent})
        )
        page = write_page(assess(hue_2025.PLAN, [call], as_of=date(2026, 1, 1)), language=language)
        in_order = sorted(silent, key=lambda each: each.key)
        everybody = "; ".join(each.name.in_(language) for each in in_order)
        assert (f"<summary>{said}</summary><p>{everybody}</p>" in page) is (len(silent) > 5)
        assert names_together(in_order[:5], language) in page


@given(
    st.integers(0, 20), st.integers(0, 20), st.integers(0, 20), st.sampled_from([date(2025, 7, 1), date(2026, 1, 1)])
)
def test_below_a_drawing_stands_what_its_finding_says(yes: int, no: int, unknown: int, as_of: date) -> None:
    """And nothing else: a figure that is below its threshold before the period is over is no miss yet."""
    known = [Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Tally(yes, no, unknown))]
    findings = assess(tiny.PLAN, known, as_of=as_of)
    (of_home,) = [each for each in findings if each.evidence]
    page = write_page(evolve(findings, findings=(of_home,)), language="vi")
    (told,) = [said for said in re.findall(r"<desc[^>]*>(.*?)</desc>", page) if "Trục từ" in said]
    signs = {sign for sign in "✓✗?…≠–" if f"; {sign} " in told}
    assert signs == {STATUS_SIGNS[of_home.status]}
    assert f"; {STATUS_SIGNS[of_home.status]} {of_home.status.label.vi}. " in told


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "vi",
            "Hồ sơ, trường hợp quyết định, 01/01/2025 – 31/12/2025: không 7, chưa rõ 3; liệt kê bằng lệnh:",
        ),
        ("en", "Dossiers or cases that decided, 2025-01-01 – 2025-12-31: no 7, unknown 3; to list them:"),
    ],
)
def test_where_dossiers_made_a_target_missed_a_page_says_how_many_and_how_to_list_them(
    language: Language, said: str
) -> None:
    target = hue_2025.DOSSIERS_ON_TIME
    counted = Figure(target.measure, hue_2025.TOAN_TINH, target.period, Tally(90, 7, 3), "ho-so.csv")
    for day in (LOOKED, date(2026, 1, 31)):  # while it is open and behind, and once it is missed
        found = assess(hue_2025.PLAN, [counted], as_of=day)
        words = " ".join(ReadPage(write_page(found, language=language)).words.split())
        assert f"{said} cchc-rules tally hue-2025 ho-so.csv --measure on-time-of-closed --period 2025" in words
        assert words.count("cchc-rules tally") == 1
    typed = assess(hue_2025.PLAN, [evolve(counted, source="")], as_of=LOOKED)
    page = write_page(typed, language=language)
    assert said.partition(";")[0] in " ".join(ReadPage(page).words.split())
    assert "<code>cchc-rules tally" not in page
