from collections.abc import Callable
from datetime import date
from pathlib import Path
from unicodedata import normalize

import pytest
from attrs import evolve, fields

from cchc_rules import ExpectedCases, Figure, RollCall, Tally, assess, compare
from cchc_rules.cli import headings
from cchc_rules.cli.commands.tally_tables import cases_table, tallies_table
from cchc_rules.cli.finding_tables import (
    agenda_table,
    answers_table,
    comparison_table,
    expected_of_others,
    finding_changes_table,
    findings_table,
    undated_table,
)
from cchc_rules.cli.headings import DUE_KIND_NAMES, heading
from cchc_rules.cli.main import main
from cchc_rules.cli.rule_tables import (
    agencies_table,
    changes_table,
    due_table,
    measures_table,
    plans_table,
    rule_table,
    rules_table,
    verification_table,
)
from cchc_rules.counting.case_records import CaseRecords
from cchc_rules.counting.counts.group_counts import Answer, GroupCount
from cchc_rules.counting.tallies import Tallies
from cchc_rules.dates.due import Before, By, During, Within
from cchc_rules.dates.recurring import Recurring
from cchc_rules.findings.agenda import agenda
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.difference import diff
from cchc_rules.law.plan import Plan
from cchc_rules.law.recurrence import BNV_581
from cchc_rules.law.rule import RULE_KINDS
from cchc_rules.measures.measure import Direction
from cchc_rules.measures.record_types import CONTRADICTIONS
from cchc_rules.measures.unit import Unit
from cchc_rules.plans import hue_2025
from cchc_rules.text import Bilingual
from cchc_rules.verification.verify import verify
from tests import changing, tiny
from tests.shelf import offer
from tests.years import PLAN_2026, REPLACED

FIELDS = {
    "kind",
    *(
        field.name
        for kind in RULE_KINDS.values()
        for field in fields(kind)
        if field.metadata.get("content", True)  # as a difference of two rules names them
    ),
}


class Recorder(dict[str, str]):
    """The Vietnamese words of headings, which keeps what it was asked for."""

    def __init__(self) -> None:
        super().__init__(vars(headings)["_VIETNAMESE"])
        self.asked: set[str] = set()

    def get(self, key: str, default: str = "") -> str:  # type: ignore[override]
        self.asked.add(key)
        return super().get(key, default)


@pytest.fixture
def recorder(monkeypatch: pytest.MonkeyPatch) -> Recorder:
    """What every heading is asked of from now on."""
    kept = Recorder()
    monkeypatch.setattr(headings, "_VIETNAMESE", kept)
    return kept


def show_rules(amended_plan: Plan) -> None:
    """Everything that is told of rules, in Vietnamese."""
    rules_table(hue_2025.PLAN, (*hue_2025.PLAN.rules, evolve(tiny.QUARTERLY, due=Recurring(()))), "vi")
    for plan in (tiny.PLAN, hue_2025.PLAN):
        for rule in plan.rules:
            rule_table(plan, rule, "vi")
    plans_table({"tiny-2025": tiny.DECISION}, {"broken": "a fault"}, "vi")
    for plan, rule in ((PLAN_2026, PLAN_2026.rules[0]), (REPLACED, tiny.MEETINGS), (amended_plan, tiny.MEETINGS)):
        rule_table(plan, rule, "vi")
    rule_table(tiny.PLAN, evolve(tiny.CONNECTED, title=Bilingual("Kết nối"), inherits=(tiny.PURPOSE,)), "vi")
    cost = evolve(tiny.SCORE, key="cost", unit=Unit.MILLION_VND, direction=Direction.LESS_IS_BETTER)
    rule_table(tiny.PLAN, tiny.against(AtLeast(50), cost), "vi")
    measures_table(tiny.PLAN.measures, "vi")
    agencies_table(tiny.PLAN.roster.entries, "vi")
    changes_table(diff(tiny.PLAN, amended_plan), "vi")
    due_table(tiny.JOINT_PLAN.due, "vi", turns=[date(2025, 3, 31)])
    verification_table(verify(tiny.PLAN, tiny.TEXT), "vi")


def show_findings(told: Callable[..., str]) -> None:
    """Everything that is told of findings, in Vietnamese."""
    unused = Figure(tiny.ON_TIME_OF_ALL, tiny.HOME, tiny.YEAR, Tally(1, 0))
    for closed_world in (False, True):
        findings_table(assess(tiny.PLAN, [unused], as_of=tiny.AFTERWARDS, closed_world=closed_world), "vi")
    finding_changes_table((), "vi")
    found = assess(tiny.PLAN, [unused], as_of=tiny.AFTERWARDS)
    comparison_table(compare(found, found), "vi", everything=True)
    comparison_table(compare(found, found.only(())), "vi")
    call = RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME])
    answers_table(assess(tiny.PLAN, [call], as_of=tiny.AFTERWARDS), tiny.HOME, "vi")
    expected_of_others([ExpectedCases(tiny.ON_TIME, tiny.HOME, 400)], tiny.JUSTICE, "vi")
    waiting = evolve(tiny.MIDYEAR_REPORTS, due=Within(5, "ngày nhận đủ hồ sơ"))
    plan = evolve(tiny.PLAN, rules=tuple(waiting if rule.key == waiting.key else rule for rule in tiny.RULES))
    items = agenda(plan, as_of=date(2025, 6, 15), days_ahead=30, roster=changing.ROSTER, reporting_cycle=BNV_581)
    agenda_table(items, "vi")
    undated_table(items.items, "vi")
    told("agenda", "tiny-2025", "--as-of", "2025-06-15", "--lang", "vi")


def show_tallies(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Everything that is told beside figures, in Vietnamese."""
    offer(monkeypatch, hue_2025.PLAN)
    table = folder / "ho-so.csv"
    told = (
        "agency,received_on,due_on,completed_on,documents_asked_again,applicant\nSở Tư pháp,,20/11/2025,19/11/2025,,A\n"
    )
    table.write_text(told, encoding="utf-8")
    asked = ["tally", "hue-2025", str(table), "--as-of", "2025-11-24", "--lang", "vi"]
    assert main([*asked, "--onto", str(folder / "so-far.json"), "--begin"]) == 0
    assert "số tệp đã đếm đến nay" in capsys.readouterr().err
    later = folder / "sau.csv"
    later.write_text(told.splitlines()[0], encoding="utf-8")
    options = ["--onto", str(folder / "so-far.json"), "--instead-of", str(table)]
    assert main([*asked[:2], str(later), *asked[3:], *options]) == 0
    assert "đã bớt ra, không có bản ghi thay" in capsys.readouterr().err
    assert main([*asked, "--agency", "Sở Tư pháp"]) == 0
    assert "của cả bảng" in capsys.readouterr().err
    group = GroupCount(tiny.ONLINE, (), Tally(1, 1), outside=1, undetermined=1)
    counted = Tallies((), tiny.YEAR, tiny.AFTERWARDS, 4, (group,), ((CONTRADICTIONS[0], 1),), repeated=1)
    tallies_table(counted, {"score": "thiếu cột points"}, "vi")
    cases_table([CaseRecords(counted, ())], [Answer.NO, Answer.UNKNOWN], "vi")
    tallies_table(evolve(counted, groups=(GroupCount(tiny.ONLINE, (), Tally(0, 0)),)), {}, "vi")


def show_agencies(told: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything that is told of who answers and by when, in Vietnamese."""
    offer(
        monkeypatch,
        tiny.PLAN,
        successions={"tiny-2025": (*changing.SUCCESSIONS, changing.TRANSFERRED, changing.CLOSED)},
    )
    told("deadline", "--from", "2026-11-19", "--days", "5", "--lang", "vi")
    for agency, day in (
        ("so-noi-vu", "2025-06-15"),
        ("ubnd-cap-huyen", "2025-06-15"),
        ("huyen-nam", "2025-07-01"),
        ("so-y-te", "2025-04-30"),
        ("so-y-te", "2025-09-01"),
        ("xa-ven-song", "2025-06-15"),
    ):
        for options in ((), ("--rules",)):
            told("who", agency, "--on", day, "--lang", "vi", *options)


def test_every_heading_that_tables_use_has_a_vietnamese_one(
    recorder: Recorder,
    told: Callable[..., str],
    monkeypatch: pytest.MonkeyPatch,
    amended_plan: Plan,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What all tables ask for is listed, and nothing is listed that none asks for."""
    show_rules(amended_plan)
    show_findings(told)
    show_tallies(tmp_path, monkeypatch, capsys)
    show_agencies(told, monkeypatch)
    assert {"urgency", "reports on", "waits for", "undetermined", "through", "fingerprint"} <= recorder.asked
    assert recorder.asked - recorder.keys() <= {""}
    assert recorder.keys() - recorder.asked - {name.replace("_", " ") for name in FIELDS} == set()


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_every_field_of_a_rule_that_can_differ_has_a_vietnamese_heading(name: str) -> None:
    words = name.replace("_", " ")
    assert heading(words, "vi") != words
    assert heading(words, "en") == words


def test_vietnamese_headings_are_composed_and_start_small() -> None:
    """They stand in capitals, or at the head of a line, only where a table puts them there."""
    for said in Recorder().values():
        assert normalize("NFC", said) == said == said.strip() != ""
        assert said == "STT" or said[0].islower()


def test_a_word_that_is_not_listed_stays_as_it_is() -> None:
    assert heading("", "vi") == heading("", "en") == ""
    assert heading("Huế", "vi") == heading("Huế", "en") == "Huế"


def test_every_kind_of_due_has_a_name() -> None:
    kinds = {Before.kind, By.kind, During.kind, Within.kind, Recurring(()).kind, Recurring((), on_request=True).kind}
    assert kinds | {"on request", "completion"} == set(DUE_KIND_NAMES)
    assert len({name.vi for name in DUE_KIND_NAMES.values()}) == len({name.en for name in DUE_KIND_NAMES.values()}) == 8
