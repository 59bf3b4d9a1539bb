import re
import sys
from html import unescape
from importlib import import_module
from io import StringIO
from pathlib import Path

import pytest
from attrs import evolve
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from cchc_rules.dates.due import Due, During, Within
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.recurring import Recurring, WeekDay
from cchc_rules.errors import MissingExtra
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.rule import Interpretation, OwedBy
from cchc_rules.measures.field_kinds import Moment
from cchc_rules.measures.measure import Direction
from cchc_rules.measures.predicate import field, flag
from cchc_rules.measures.record_types import Dossier, Feedback, field_meanings
from cchc_rules.measures.unit import Unit
from cchc_rules.plans import hue_2025
from cchc_rules.sphinxext.nodes import anchor
from cchc_rules.text import Bilingual
from tests import tiny
from tests.shelf import offer
from tests.years import PLAN_JULY, REPLACED

EVERYTHING = """\
Catalogue
=========

See :ref:`hue-2025-ii-2-a-11-1`.

.. cchc-catalogue:: hue-2025
   :module: cchc_rules.plans.hue_2025
"""
TINY = """\
Catalogue
=========

.. cchc-catalogue:: tiny-2025
"""

DOSSIER = field_meanings(Dossier)


def build(folder: Path, page: str, **config: str) -> tuple[str, str]:
    """The HTML of a project of one page, and the warnings of the build."""
    (folder / "index.rst").write_text(page, encoding="utf-8")
    warnings = StringIO()
    with patch_docutils(), docutils_namespace():
        app = Sphinx(
            folder,
            None,
            folder / "out",
            folder / "doctrees",
            "html",
            {"extensions": ["cchc_rules.sphinxext.catalogue"], "nitpicky": True, **config},
            status=None,
            warning=warnings,
        )
        app.build()
    return (folder / "out" / "index.html").read_text(encoding="utf-8"), warnings.getvalue()


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> str:
    page, warnings = build(tmp_path_factory.mktemp("hue"), EVERYTHING, cchc_decision_text="")
    assert not warnings
    return page


@pytest.fixture
def a_tiny_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    offer(monkeypatch, tiny.PLAN)


def section(page: str, key: str) -> str:
    """The part of a page from the anchor of a rule or measure to the next section."""
    return page.partition(f'id="{anchor(key)}"')[2].partition("<section")[0]


def text(page: str) -> str:
    """What stands on a page, without its markup."""
    return unescape(re.sub("<[^>]+>", "", page))


def test_every_rule_and_measure_has_an_anchor(everything: str) -> None:
    for rule in hue_2025.PLAN.rules:
        assert everything.count(f'id="{anchor(rule.key)}"') == 1
    for measure in hue_2025.PLAN.measures:
        assert everything.count(f'id="{anchor(f"hue-2025:{measure.key}")}"') == 1


def test_every_link_leads_somewhere(everything: str) -> None:
    linked = {part.partition('"')[0] for part in everything.split('href="#')[1:]} - {""}
    assert all(f'id="{target}"' in everything for target in linked)
    assert anchor("hue-2025:II.2.a.11/1") in linked  # by the reference in the prose


def test_a_target_says_what_it_asks_and_by_which_reading(everything: str) -> None:
    said = section(everything, "hue-2025:II.2.a.11/1")
    target = hue_2025.DOSSIERS_ON_TIME
    reading = target.interpretations[0]
    for shown in (
        target.key,
        f"version {target.version}",
        "hue_2025.DOSSIERS_ON_TIME",
        target.title.vi,
        target.title.en,
        "98 %",
        "31/12/2025",
        target.measure.definition.vi,
        target.measure.definition.en,
        reading.reading.vi,
        reading.rejected[0].en,
        f"{target.clause.length} signs",
        target.clause.fingerprint[:14],
    ):
        assert shown in said


def test_an_activity_says_who_what_and_until_when(everything: str) -> None:
    activity = hue_2025.EXPIRED_DOCUMENTS_PUBLISHED
    said = section(everything, activity.key)
    for shown in (activity.due.phrase, "30/01/2025", activity.product.vi, *(lead.name.vi for lead in activity.lead)):
        assert shown in said
    assert f'href="#{anchor("hue-2025:II.3.b.3/1")}"' in said  # the related rule
    assert "left blank" in said
    assert "Owed by" not in said
    assert OwedBy.ONE.label.vi in section(everything, hue_2025.SERVICE_LIST_RESOLUTION.key)


def test_a_rule_says_where_its_readings_and_its_measure_come_from(everything: str) -> None:
    """Whatever rests on more than the passage is told with its source and how certain that is."""
    measure = hue_2025.DOSSIERS_ON_TIME.measure
    assert measure.source is not None
    for key in (hue_2025.DOSSIERS_ON_TIME.key, f"hue-2025:{measure.key}"):
        assert measure.source.text.en in section(everything, key)
    assert "a ministry's task register" in section(everything, hue_2025.OWN_PLANS_ISSUED.key).replace("’", "'")
    assert "reported, to be confirmed" in section(everything, hue_2025.OWN_PLANS_ISSUED.key)


def test_a_measure_leads_to_the_targets_that_ask_for_it(everything: str) -> None:
    said = section(everything, "hue-2025:on-time-of-closed")
    assert f'href="#{anchor("hue-2025:II.2.a.11/1")}"' in said
    assert f'href="#{anchor("hue-2025:on-time-of-received")}"' in said
    assert "hue_2025.ON_TIME_OF_CLOSED" in said


def test_a_measure_says_how_it_is_counted_and_where_that_comes_from(everything: str) -> None:
    said = text(section(everything, "hue-2025:on-time-of-received"))
    measure = hue_2025.ON_TIME_OF_RECEIVED
    assert measure.source is not None
    for shown in (
        "received_on >= period.start and received_on < period.end",
        "(completed_on is not null and completed_on <= due_on) or due_on >= as_of",
        "Dossier",
        f"{DOSSIER['due_on'].en} · {DOSSIER['due_on'].vi}",
        measure.source.text.vi,
        measure.source.text.en,
        "reported, to be confirmed · theo báo chí hoặc thực tiễn, cần kiểm tra",
    ):
        assert shown in said
    assert "One case" not in said
    assert f"{Moment.AS_OF.label.en} · {Moment.AS_OF.label.vi}" in everything


def test_a_measure_whose_case_is_several_records_says_so(everything: str) -> None:
    said = section(everything, "hue-2025:procedures-through-one-stop-by-dossiers")
    assert "all counted dossiers of one" in said
    assert DOSSIER["procedure"].vi in said


def test_a_measure_of_feedback_asks_of_feedback(everything: str) -> None:
    said = section(everything, "hue-2025:feedback-handled-in-time")
    assert "Feedback" in said
    assert field_meanings(Feedback)["due_on"].vi in said


def test_a_measure_that_records_cannot_answer_says_nothing_of_them(everything: str) -> None:
    said = section(everything, "hue-2025:satisfaction-land")
    assert not any(label in said for label in ("Population", "Asks of", "Comes from"))


def test_a_field_that_our_records_lack_is_shown_by_its_kind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = evolve(tiny.ONLINE, key="own", population=flag("on_paper"), yes=field("pages", int) > 0, case_field="office")
    plan = evolve(tiny.PLAN, measures=(*tiny.PLAN.measures, own))
    offer(monkeypatch, plan)
    page, warnings = build(tmp_path, TINY, cchc_decision_text="")
    assert not warnings
    for shown in ("yes or no · có hoặc không", "a whole number · số nguyên", "text · chữ"):
        assert shown in section(page, "tiny-2025:own")


@pytest.mark.usefixtures("a_tiny_plan")
@pytest.mark.parametrize("path", ["", "nowhere.txt"])
def test_without_a_readable_copy_no_passage_is_shown(tmp_path: Path, path: str) -> None:
    page, warnings = build(tmp_path, TINY, cchc_decision_text=path)
    assert not warnings
    assert "cchc-passage" not in page
    assert "tiny.DOSSIERS_ON_TIME" not in page  # no module was named


@pytest.mark.usefixtures("a_tiny_plan")
def test_with_a_copy_every_passage_is_shown_that_it_holds_to_the_letter(tmp_path: Path) -> None:
    copy = tmp_path / "decision.txt"
    copy.write_text(tiny.TEXT.replace("sẵn sàng", "sẵn sang"), encoding="utf-8")
    page, warnings = build(tmp_path, TINY, cchc_decision_text=str(copy))
    assert not warnings
    assert page.count("cchc-passage") == len(tiny.PLAN.rules) - 1
    assert "Phấn đấu 97,5 % hồ sơ được nộp trực tuyến ở cấp huyện" in section(page, tiny.DOSSIERS_ONLINE.key)
    assert "không có đúng đoạn này" in section(page, tiny.ALL_OFFICES_READY.key)


def test_every_reading_stands_at_every_rule_that_carries_it(everything: str) -> None:
    """In both languages, with what was rejected for it."""
    for rule in hue_2025.PLAN.rules:
        said = re.sub("[‘’]", "'", text(section(everything, rule.key)))
        for chosen in rule.interpretations:
            for words in (chosen.reading, *chosen.rejected):
                assert words.vi in said, rule.key
                assert words.en in said, rule.key


def test_a_target_says_what_it_is_compared_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cost = evolve(tiny.SCORE, key="cost", unit=Unit.MILLION_VND, direction=Direction.LESS_IS_BETTER)
    halved = tiny.against(AtLeast(50), cost)
    offer(monkeypatch, tiny.plan_with(halved))
    page, _ = build(tmp_path, TINY, cchc_decision_text="")
    assert "01/01/2024 – 31/12/2024" in section(page, halved.key)


def test_a_reading_without_a_rejected_one_says_only_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = evolve(tiny.CONNECTED, interpretations=(Interpretation(Bilingual("hiểu vậy", "read so")),))
    rules = tuple(read if rule is tiny.CONNECTED else rule for rule in tiny.RULES)
    offer(monkeypatch, evolve(tiny.PLAN, rules=rules))
    page, _ = build(tmp_path, TINY, cchc_decision_text="")
    assert "read so (inferred from the text)" in section(page, read.key)


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (TINY, "hue-2025"),  # the message lists the plans there are
        (EVERYTHING.replace("plans.hue_2025", "plans.hue_1925"), "hue_1925"),
    ],
)
def test_an_unknown_plan_or_module_is_a_warning_of_the_build(tmp_path: Path, page: str, told: str) -> None:
    _, warnings = build(tmp_path, page.replace(":ref:", ""))
    assert told in warnings


def test_the_environment_names_the_copy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    copy = tmp_path / "decision.txt"
    copy.write_text(tiny.TEXT, encoding="utf-8")
    offer(monkeypatch, tiny.PLAN)
    monkeypatch.setenv("CCHC_DECISION_TEXT", str(copy))
    page, _ = build(tmp_path, TINY)
    assert page.count("cchc-passage") == len(tiny.PLAN.rules)


def test_without_sphinx_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extension says what to install."""
    monkeypatch.delitem(sys.modules, "cchc_rules.sphinxext.catalogue", raising=False)
    monkeypatch.setitem(sys.modules, "sphinx.application", None)
    with pytest.raises(
        MissingExtra, match=r'expected sphinx 8 or later\. Install it: pip install "cchc-rules\[sphinx\]"'
    ):
        import_module("cchc_rules.sphinxext.catalogue")


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (
            Within(5, "ngày nhận đủ hồ sơ", phrase="trong 5 ngày"),
            "“trong 5 ngày”: within 5 days of “ngày nhận đủ hồ sơ” · trong 5 ngày kể từ ngày nhận đủ hồ sơ",
        ),
        (
            Recurring((), weeks=1, due_day=WeekDay(5), phrase="thứ 6 hằng tuần"),
            "“thứ 6 hằng tuần”: weekly, by Friday · chậm nhất thứ Sáu hằng tuần",
        ),
        (Recurring((Cycle.QUARTER,), phrase="hằng quý"), "“hằng quý”: no day · không ấn định ngày"),
        (During(Period.month(2025, 12), "12/2025", completion=True), "“12/2025”: last day · hạn cuối 31/12/2025"),
    ],
)
def test_a_due_that_no_last_day_tells_is_said_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, due: Due, words: str
) -> None:
    waiting = evolve(tiny.QUARTERLY, due=due)
    rules = tuple(waiting if rule.key == waiting.key else rule for rule in tiny.RULES)
    plan = evolve(tiny.PLAN, rules=rules)
    offer(monkeypatch, plan)
    page, _ = build(tmp_path, TINY)
    said = text(section(page, waiting.key))
    assert words in said


def test_what_a_plan_succeeds_and_what_replaces_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    offer(monkeypatch, REPLACED, PLAN_JULY)
    page, _ = build(tmp_path, f"{TINY}\n.. cchc-catalogue:: tiny-july\n")
    told = text(page)
    assert "02/01/2025, until · đến 30/06/2025; replaced by · thay thế bằng tiny-july (tiny-july/QĐ-UBND)" in told
    assert re.search(r"Succeeds · Tiếp nối\s*:?\s*tiny-2025\b", told)
    assert "tiny-2025:II.1.8/1" in text(section(page, "tiny-july:B.3/1"))
    assert "Succeeds" not in text(section(page, "tiny-july:B.4/1"))


def test_a_heading_and_a_rule_of_the_same_numbers_have_anchors_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first rule of II.1 stands above the heading II.1.1."""
    clauses = tiny.laid_out(("II.1", "một"), ("II.1.1.a", "hai"))
    duties = tuple(evolve(tiny.OVERSIGHT, key=f"tiny-2025:{each.address}/1", clause=each) for each in clauses)
    facts = evolve(tiny.DECISION, clauses=())
    offer(monkeypatch, evolve(tiny.PLAN, decision=facts, rules=duties, not_encoded=()))
    page, warnings = build(tmp_path, TINY, cchc_decision_text="")
    assert not warnings
    for name in ("tiny-2025-II-1-1", "tiny-2025-heading-II-1-1", "tiny-2025-II-1-1-a-1"):
        assert page.count(f'id="{name}"') == 1
