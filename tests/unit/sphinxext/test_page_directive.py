from pathlib import Path

import pytest

from cchc_rules.plans import hue_2025
from cchc_rules.sphinxext.page_directive import title_and_page
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
from tests import tiny
from tests.shelf import offer
from tests.site import build_site

PROSE = """\
Prose
=====

:cchc:rule:`tiny-2025:II.1.1/1`, :cchc:clause:`tiny-2025:II.1.1`, :cchc:heading:`tiny-2025:II.1`,
:cchc:measure:`on-time-of-closed`, :cchc:agency:`so-noi-vu`, :cchc:instrument:`61/2018/NĐ-CP`, :ref:`tiny-2025:II.1.2/1`
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a site; the tiny plan is offered."""
    offer(monkeypatch, tiny.PLAN)
    return tmp_path


def test_prose_refers_to_everything_that_has_a_page(site: Path) -> None:
    """A clause stands where the first of its rules does, on the page of its heading."""
    assert build_site(site, {"index": PROSE}, cchc_plans=["tiny-2025"]) == ""
    page = (site / "out/index.html").read_text(encoding="utf-8")
    for place in (
        "rules/ii-1-1-1.html",
        "headings/ii-1.html#rule-ii-1-1-1",
        "headings/ii-1.html",
        "measures/on-time-of-closed.html",
        "agencies/so-noi-vu.html",
        "instruments/61-2018-ndd-cp.html",
        "rules/ii-1-2-1.html",
    ):
        assert f'href="plans/tiny-2025/{place}"' in page
    for said in ("Dossiers on time (II.1.1/1)", "Department of Home Affairs", "61/2018/NĐ-CP"):
        assert said in page


@pytest.mark.parametrize(
    ("directive", "told"),
    [
        ("rule tiny-2025:II.9/1", "got rule tiny-2025:II.9/1; expected a thing of the plan tiny-2025"),
        ("heading tiny-2025:IX", "got heading tiny-2025:IX; expected a thing of the plan tiny-2025"),
        ("rule tiny-1925:II.1/1", "tiny-1925"),
    ],
)
def test_what_is_not_there_is_a_warning_of_the_build(site: Path, directive: str, told: str) -> None:
    assert told in build_site(site, {"index": f"Page\n====\n\n.. cchc-page:: {directive}\n"})


def test_the_environment_names_the_copy(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each page is made anew where it changes."""
    copy = site / "decision.txt"
    copy.write_text(tiny.TEXT, encoding="utf-8")
    monkeypatch.setenv("CCHC_DECISION_TEXT", str(copy))
    assert build_site(site, {"index": "Page\n====\n"}, cchc_plans=["tiny-2025"]) == ""
    page = site / "out/plans/tiny-2025/rules/ii-1-2-1.html"
    assert "cchc-passage" in page.read_text(encoding="utf-8")
    copy.write_text("một văn bản khác", encoding="utf-8")
    build_site(site, {"index": "Page\n====\n"}, cchc_plans=["tiny-2025"])
    assert "does not hold this passage" in page.read_text(encoding="utf-8")


def test_what_is_vietnamese_on_an_english_page_is_read_out_so(site: Path) -> None:
    build_site(site, {"index": "Page\n====\n"}, cchc_plans=["tiny-2025"])
    page = (site / "out/plans/tiny-2025/rules/ii-1-2-1.html").read_text(encoding="utf-8")
    assert '<span lang="vi">Hồ sơ trực tuyến</span>' in page


def test_a_link_reads_as_the_title_of_its_thing() -> None:
    plan = ShownPlan(hue_2025.PLAN, "vi")
    for kind, label, title in (
        ("rule", "hue-2025:II.2.a.11/1", "Hồ sơ được giải quyết đúng hạn, trước hạn (II.2.a.11/1)"),
        ("measure", "hue-2025:on-time-of-closed", "Hồ sơ đúng hạn, trên số đã giải quyết"),
        ("agency", "hue-2025:toan-tinh", "Toàn tỉnh"),
        ("instrument", "hue-2025:76/NQ-CP", "76/NQ-CP"),
        ("heading", "hue-2025:II.2.a", "II.2.a · Cải cách thủ tục hành chính"),
    ):
        drawn = title_and_page(plan, kind, label)
        assert drawn is not None
        assert drawn[0] == title
