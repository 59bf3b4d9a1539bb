"""A plan with its own areas, levels, kinds and cases, without English, number and days, is a plan like any other."""

import json
import pickle
from collections.abc import Callable
from datetime import date

import pytest
from attrs import evolve

from cchc_rules import Attestation, Delivery, Figure, Status, Tally, agenda, assess, verify
from cchc_rules.cli.main import main
from cchc_rules.dates.due import PlanDay, Within
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadValue, PlanConflict
from cchc_rules.findings.agenda import Urgency
from cchc_rules.findings.observation import Observation
from cchc_rules.formats.from_json import load_plan_json
from cchc_rules.formats.to_json import dump_plan, to_plain
from cchc_rules.law.amendment import PlanReplacement
from cchc_rules.law.decision import Decision, Draft
from cchc_rules.law.digest import digest
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import RULE_KINDS
from cchc_rules.text import Bilingual
from tests import draft, tiny
from tests.amending import amendment, repeal
from tests.shelf import offer
from tests.shown import field, page_of, shown, words

AS_OF = date(2027, 1, 15)
SIGNED = Decision(
    number="1/KH-UBND",
    title=draft.PLAN.decision.title,
    issuer=draft.COMMITTEE,
    issued_on=date(2026, 1, 5),
    effective_on=date(2026, 1, 5),
    signer="Lê Văn Ba",
    legal_bases=(),
    clauses=(),
)


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """What a command prints about the draft, which alone is installed."""
    offer(monkeypatch, draft.PLAN)
    monkeypatch.setenv("COLUMNS", "200")

    def run(*arguments: str) -> str:
        assert main(arguments) == 0
        return capsys.readouterr().out

    return run


def test_its_lists_are_its_own() -> None:
    plan = draft.PLAN
    assert len(plan.areas) == 12
    assert plan.area_name(12).vi == "Lĩnh vực thứ 12"
    assert [level.label.vi for level in plan.levels] == ["tỉnh", "đặc khu"]
    assert [kind.key for kind in plan.agency_kinds] == ["peoples_committee", "institute"]
    assert plan.case_kinds == (draft.TRAINING,)
    assert plan.rule("ii.4.đ") is draft.DATA_LINKED
    assert plan.rule("II.4.D") is draft.CLASSES_HELD


def test_it_is_assessed() -> None:
    """A delivery cannot be too early for a plan whose date nobody knows."""
    seen: list[Observation] = [
        Figure(draft.TRAINED, draft.ISLAND, Period.year(2026), Tally(9, 1)),
        Attestation(draft.DATA_LINKED, draft.COMMITTEE, date(2026, 11, 1), holds=True),
        Delivery(draft.DATA_STORE, draft.RESEARCH, date(2025, 12, 1)),
    ]
    found = assess(draft.PLAN, seen, as_of=AS_OF)
    assert {finding.rule: finding.status for finding in found} == {
        draft.CLASSES_HELD: Status.MET,
        draft.DATA_LINKED: Status.MET,
        draft.DATA_STORE: Status.MET,
        draft.QUARTERLY: Status.OPEN,
    }
    assert found.unused == ()
    assert list(found.by_area()) == [11, 12]
    (held,) = (finding for finding in found if finding.rule is draft.CLASSES_HELD)
    assert "UBND đặc khu" in held.sentence("en")


def test_what_recurs_from_a_day_that_is_not_known_is_undated() -> None:
    """Once the day of effect is known, its turns are."""

    def reports(decision: Decision | Draft) -> list[tuple[Urgency, date | None]]:
        items = agenda(evolve(draft.PLAN, decision=decision), as_of=date(2026, 5, 1), days_ahead=60)
        return [(item.urgency, item.last_day) for item in items if item.rule is draft.QUARTERLY]

    assert reports(draft.PLAN.decision) == [(Urgency.UNDATED, None)]
    assert reports(SIGNED) == [(Urgency.OVERDUE, date(2026, 3, 20)), (Urgency.DUE, date(2026, 6, 20))]
    assert draft.DATA_STORE in {item.rule for item in agenda(draft.PLAN, as_of=date(2026, 12, 20), days_ahead=30)}


def test_what_counts_from_its_own_day_waits_for_it() -> None:
    def due(due: Within) -> Plan:
        store = evolve(draft.DATA_STORE, due=due)
        return evolve(draft.PLAN, rules=tuple(store if rule is draft.DATA_STORE else rule for rule in draft.PLAN.rules))

    plan = due(Within(100, PlanDay.ISSUED))
    (item,) = (each for each in agenda(plan, as_of=AS_OF, days_ahead=30) if each.rule.key == draft.DATA_STORE.key)
    assert (item.urgency, item.awaited_event) == (Urgency.UNDATED, PlanDay.ISSUED.label)
    assert load_plan_json(dump_plan(plan)) == plan
    with pytest.raises(PlanConflict, match="counts from 2026-01-05, and the day of issue of the plan is not known"):
        due(Within(100, PlanDay.ISSUED, event_day=date(2026, 1, 5)))


def test_it_is_in_force_on_no_day_that_is_known() -> None:
    assert draft.PLAN.as_of(date(2026, 6, 1)) is draft.PLAN
    for (version,) in draft.PLAN.versions().values():
        assert not version.in_force_on(date(2026, 6, 1))
    assert draft.PLAN.applicable_rules(AS_OF) == draft.PLAN.rules


def test_a_draft_amends_replaces_and_is_amended_by_nothing() -> None:
    with pytest.raises(PlanConflict, match="90/QĐ-UBND amends a draft"):
        evolve(tiny.PLAN, decision=_as_draft()).with_amendments(
            amendment(90, date(2025, 5, 1), repeal(tiny.MEETINGS)),
        )
    with pytest.raises(PlanConflict, match="it is a draft, and replaces no plan yet"):
        evolve(draft.PLAN, succeeds="thanh-pho-2025", replaces=True)
    with pytest.raises(PlanConflict, match=r"got 'draft'; expected a decision with its number and its days\. A draft"):
        PlanReplacement("thanh-pho-2026", draft.PLAN.decision)


def _as_draft() -> Draft:
    known = tiny.DECISION
    return Draft(number=known.number, title=known.title, issuer=known.issuer, clauses=known.clauses)


def test_a_draft_lacks_something() -> None:
    """Of number, date and day of effect; with all three it is a decision."""
    title, issuer, day = draft.PLAN.decision.title, draft.COMMITTEE, date(2026, 1, 5)
    for partly in (
        Draft(title=title, issuer=issuer, issued_on=day, effective_on=day),
        Draft(title=title, issuer=issuer, number="1/KH-UBND", issued_on=day),
        Draft(title=title, issuer=issuer, number="1/KH-UBND", effective_on=day),
    ):
        plan = evolve(draft.PLAN, decision=partly)
        assert load_plan_json(dump_plan(plan)) == plan
    with pytest.raises(BadValue, match=r"^Draft: got '1/KH-UBND'; .* Make it a Decision"):
        Draft(title=title, issuer=issuer, number="1/KH-UBND", issued_on=day, effective_on=day)
    assert draft.PLAN.decision.label == Bilingual("dự thảo", "draft")
    assert _as_draft().label.vi == "dự thảo 12/QĐ-UBND"
    assert SIGNED.label.in_("en") == "1/KH-UBND"


def test_it_is_written_and_read_back() -> None:
    written = dump_plan(draft.PLAN)
    read = load_plan_json(written)
    assert read == draft.PLAN
    assert (read.digest, dump_plan(read)) == (draft.PLAN.digest, written)
    assert [level.label for level in read.levels] == [level.label for level in draft.PLAN.levels]
    form = json.loads(written)
    assert (form["decision"]["number"], form["decision"]["issued_on"], form["decision"]["signer"]) == (None, None, None)
    assert form["levels"] == {"province": {"vi": "tỉnh", "en": "province"}, "special_zone": {"vi": "đặc khu"}}
    assert (form["case_kinds"], len(form["areas"])) == ({"training": {"vi": "lớp tập huấn"}}, 12)
    assert (form["rules"][3]["printed_code"], form["rules"][3]["inherits"]) == (
        "KH20_TT_N01.1",
        [to_plain(draft.DATA_STORE.clause)],
    )
    assert pickle.loads(pickle.dumps(draft.PLAN)) == draft.PLAN


def test_what_its_codes_are_called_is_part_of_what_it_says() -> None:
    renamed = evolve(draft.TRAINED, case=evolve(draft.TRAINING, label=Bilingual("khóa học")))
    _, *others = draft.PLAN.rules
    plan = evolve(draft.PLAN, measures=(renamed,), rules=(evolve(draft.CLASSES_HELD, measure=renamed), *others))
    assert plan.digest != draft.PLAN.digest
    assert digest(plan.rules[0]) == digest(draft.CLASSES_HELD)


def test_it_is_verified() -> None:
    """What a row leaves blank is found in the row that it inherits from; a draft claims no number and no day."""
    facts = evolve(draft.PLAN.decision, clauses=draft.PLAN.clauses[:1])
    assert verify(evolve(draft.PLAN, decision=facts), draft.COPY).matches
    alone = tuple(evolve(rule, inherits=()) for rule in draft.PLAN.rules)
    (missing,) = verify(evolve(draft.PLAN, rules=alone), draft.COPY).unproven
    assert (missing.owner, missing.claimed) == (draft.QUARTERLY.key, "Viện nghiên cứu phát triển")


def _words(told: str) -> str:
    return " ".join(told.split())


def test_it_is_listed_and_shown(told: Callable[..., str]) -> None:
    plan = draft.PLAN.id
    listed = told("list", plan)
    assert "Area 12, Lĩnh vực thứ 12" in listed
    assert [line.split()[0] for line in told("list", plan, "--level", "special_zone").splitlines()[2:]] == ["II.4.d/1"]
    assert "PLI.11.3/1" in told("list", plan, "--area", "12", "--search", "kh20_tt")
    shown = _words(told("show", plan, "PLI.11.3"))
    for line in ("printed code KH20_TT_N01.1", "inherits PLI.11.2", "decision draft", "not translated"):
        assert line in shown
    assert "quyết định dự thảo" in _words(told("show", plan, "PLI.11.3", "--lang", "vi"))
    assert json.loads(told("show", plan, "PLI.11.3", "--format", "json"))["decision"] is None
    assert "thanh-pho-2026, draft" in told("assess", plan, "--as-of", "2027-01-15")
    assert "đặc khu" in told("agencies", plan, "--level", "special_zone")
    assert "PLI.11.2/1" in told("template", "deliveries", plan, "--as-of", "2026-05-01")
    assert json.loads(told("export", plan)) == to_plain(draft.PLAN)


def test_it_is_drawn_in_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """In English too, with Vietnamese in the place of what nobody has translated."""
    plan = shown(monkeypatch, draft.PLAN)
    reports = page_of(plan, "rule", draft.QUARTERLY.key)
    assert field(reports, "Area") == "12. Lĩnh vực thứ 12"
    assert field(reports, "Printed code") == "KH20_TT_N01.1"
    assert field(reports, "Inherits from") == "PLI.11.2"
    assert "lớp tập huấn" in words(page_of(plan, "measure", f"{draft.PLAN.id}:{draft.TRAINED.key}"))
    assert words(page_of(plan, "rule", draft.DATA_LINKED.key)) != words(page_of(plan, "rule", draft.CLASSES_HELD.key))


def test_all_kinds_of_rule_are_in_the_draft() -> None:
    assert {type(rule) for rule in draft.PLAN.rules} == set(RULE_KINDS.values())
