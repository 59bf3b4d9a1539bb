from datetime import date
from typing import Any
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import Figure, RollCall, Tally, assess
from cchc_rules.findings.reasons import Status
from cchc_rules.plans import hue_2025
from cchc_rules.reports.finding_rows import ROW_COLUMNS, as_held, finding_rows
from tests import tiny
from tests.quarter import quarter


def test_a_row_tells_what_the_flat_form_holds() -> None:
    """By the same names; of what is there in each language, in the language asked for."""
    findings = quarter()
    for row, flat in zip(finding_rows(findings, findings, "vi"), findings.to_dicts(), strict=True):
        assert list(row) == list(ROW_COLUMNS)
        assert [row[name] for name in ("address", "rule", "yes", "no", "unknown", "last_day")] == [
            flat[name] for name in ("address", "rule", "yes", "no", "unknown", "last_day")
        ]
        assert [row[name] for name in ("title", "agency", "part", "asked", "missing")] == [
            flat[f"{name}_vi"] for name in ("title", "agency", "part", "asked", "missing")
        ]
        who = f"{row['agency']}: " if row["agency"] else ""
        assert f"{who}{row['status']} – {row['reason']}" == flat["sentence_vi"]


def test_figures_that_disagree_have_no_value() -> None:
    """Neither is the one; the reason tells both."""
    told = [Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Tally(yes, 100)) for yes in (980, 990)]
    findings = assess(tiny.PLAN, told, as_of=date(2026, 2, 1))
    contested = findings.by_status()[Status.CONTESTED]
    (row,) = finding_rows(findings, contested, "en")
    assert (row["value"], row["yes"]) == (None, None)
    assert "980/1080" in str(row["reason"])
    (agreed,) = finding_rows(assess(tiny.PLAN, told[:1], as_of=date(2026, 2, 1)), contested, "en")
    assert agreed["status"] == "Contested"


def test_a_value_is_told_in_words() -> None:
    figure = Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Tally(979, 21))
    findings = assess(tiny.PLAN, [figure], as_of=date(2026, 2, 1))
    (of_home,) = [each for each in findings if each.evidence]
    (row,) = finding_rows(findings, [of_home], "vi")
    assert (row["value"], row["yes"], row["no"], row["unknown"]) == ("979/1000", 979, 21, 0)
    assert str(row["cases"]).startswith("01/01/2025 – 31/12/2025: không 21; không có bảng hồ sơ để liệt kê: ")


@pytest.mark.parametrize(("answer", "column"), [("not_done", "answered_no"), ("unknown", "answered_unknown")])
def test_everybody_who_answered_no_or_unknown_is_named(answer: str, column: str) -> None:
    """Of the calls of one period together; a reason names the first five alone."""
    bodies = hue_2025.PLAN.roster.members(hue_2025.CAC_SO_BAN_NGANH)[:7]
    halves = [
        RollCall(hue_2025.REFORM_SECTION_ON_WEBSITE, tiny.YEAR, **dict[str, Any]({"done": [], answer: half}))
        for half in (bodies[:4], bodies[3:])
    ]
    findings = assess(hue_2025.PLAN, halves, as_of=date(2026, 2, 1))
    (of_call,) = [each for each in findings if each.evidence]
    (row,) = finding_rows(findings, [of_call], "vi")
    assert str(row[column]).split("; ") == [each.name.vi for each in sorted(bodies, key=lambda each: each.key)]
    assert {
        row[each]
        for row in finding_rows(findings, findings, "en")
        for each in ("answered_no", "answered_unknown")
        if each != column or row["rule"] != of_call.rule.key
    } == {None}


def is_xml(text: str) -> bool:
    try:
        ET.fromstring(f"<t>{escape(text)}</t>")  # noqa: S314  our own words
    except (ET.ParseError, UnicodeEncodeError):
        return False
    return True


@given(st.text(st.characters() | st.sampled_from("\0\x0b\x1f\ud800\ufffe\uffff\n\xa0")))
def test_what_xml_has_no_place_for_is_written_out_and_nothing_else_changes(text: str) -> None:
    assert is_xml(as_held(text))
    assert (as_held(text) == text) is is_xml(text)
