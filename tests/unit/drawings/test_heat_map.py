from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import Delivery, Findings, assess
from cchc_rules.drawings.heat_map import draw_heat_map
from cchc_rules.findings.reasons import Status
from cchc_rules.testing.plan_strategies import assessments_of
from cchc_rules.text import Language
from tests import tiny
from tests.drawn import SVG, overlaps, read, said, told


@given(assessments_of(tiny.PLAN), st.sampled_from(["vi", "en"]))
def test_every_finding_is_counted_once(findings: Findings, language: Language) -> None:
    drawing = draw_heat_map(findings, language)
    assert sum(int(words) for words in said(drawing) if words.isdigit()) == len(findings)
    assert len([words for words in said(drawing) if words[0].isdigit() and ". " in words]) == len(findings.by_area())
    assert not overlaps(drawing)


def test_more_findings_make_a_darker_cell() -> None:
    drawing = draw_heat_map(assess(tiny.PLAN, [], as_of=date(2025, 6, 30)))
    cells = [float(each.attrib["fill-opacity"]) for each in read(drawing).iter(f"{SVG}rect")]
    counts = [0 if words == "–" else int(words) for words in said(drawing) if words == "–" or words.isdigit()]
    assert sorted(zip(counts, cells, strict=True)) == sorted(zip(sorted(counts), sorted(cells), strict=True))
    assert max(cells) <= 0.35
    assert cells[counts.index(0)] == 0


def test_only_what_occurs_has_a_column() -> None:
    delivered = Delivery(tiny.JOINT_PLAN, tiny.OFFICE, date(2025, 1, 3))
    findings = assess(tiny.PLAN, [delivered], as_of=date(2026, 1, 1))
    drawing = draw_heat_map(findings, "vi")
    for status in Status:
        assert (status.label.vi in " ".join(said(drawing))) == (status in findings.by_status())
    assert "Chỉ đạo, điều hành: Đạt 2" in told(drawing)


@pytest.mark.parametrize(("language", "words"), [("vi", "chưa có kết luận nào"), ("en", "no findings")])
def test_where_nothing_is_found_it_says_so(language: Language, words: str) -> None:
    drawing = draw_heat_map(Findings(tiny.PLAN, date(2025, 6, 30), (), ()), language)
    assert said(drawing) == [words]
    assert told(drawing) == f"{words}."
