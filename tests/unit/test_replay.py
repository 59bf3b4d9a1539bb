import json
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import Attestation, Delivery, Figure, Tally, assess
from cchc_rules import receipt as receipts
from cchc_rules import replay as replays
from cchc_rules.errors import BadReceipt, UnknownPlan, WrongKind
from cchc_rules.finding import Findings, Reason, Status
from cchc_rules.model import AtLeast, Rule
from cchc_rules.observation import Observation
from cchc_rules.plan import Plan
from cchc_rules.plans import hue_2025
from cchc_rules.plans.hue_2025.events import HUE_2025_EVENTS
from cchc_rules.receipt import digest_of, receipt
from cchc_rules.replay import (
    Cause,
    CodeDiffers,
    ObservationsDiffer,
    Part,
    Replay,
    RulesDiffer,
    dumps_replay,
    replay,
)
from cchc_rules.roster import Party
from cchc_rules.text import Bilingual
from tests import tiny
from tests.amending import amendment, revise
from tests.unit.test_receipt import KEPT, ON, TEXT
from tests.unit.test_wire import SEEN

ASKING_MORE = evolve(tiny.DOSSIERS_ON_TIME, at_least=AtLeast("97"), version=2)
A_REPORT_MORE = evolve(tiny.QUARTERLY, key="tiny-2025:II.1.9/2")
AN_AGENCY_MORE = evolve(tiny.RIVERSIDE, key="xa-tren-doi", name=Bilingual("Xã Trên Đồi", "Hillside"))


def with_rules(*rules: Rule, without: tuple[Rule, ...] = ()) -> Plan:
    """The tiny plan with some rules put in the places of those with their keys, the new ones last."""
    by_key = {rule.key: rule for rule in (*tiny.RULES, *rules) if rule not in without}
    return evolve(tiny.PLAN, rules=tuple(by_key.values()))


def with_party(party: Party) -> Plan:
    """The tiny plan, its roster with one more agency."""
    return evolve(tiny.PLAN, roster=tiny.ROSTER.with_parties(party))


def lowered(issued_on: date, effective_on: date) -> Plan:
    """The tiny plan, its target on time lowered by a later decision."""
    less = revise(tiny.DOSSIERS_ON_TIME, at_least=AtLeast(97))
    return tiny.PLAN.amended(amendment(99, effective_on, less, issued_on=issued_on))


@pytest.fixture
def judging_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    """Code that calls every finding about dossiers on time contested."""

    def otherwise(*args: Any, **settings: Any) -> Findings:
        found = assess(*args, **settings)
        changed = (
            evolve(each, status=Status.CONTESTED, reason=Reason.FIGURES_DISAGREE, reaches=None)
            if each.rule.key == tiny.DOSSIERS_ON_TIME.key
            else each
            for each in found
        )
        return evolve(found, all=tuple(changed))

    monkeypatch.setattr(replays, "assess", otherwise)
    monkeypatch.setattr(receipts, "__version__", "9.9.9")


def by_cause(replayed: Replay) -> dict[Cause, list[str]]:
    """The keys of the rules whose findings changed, by cause."""
    found: dict[Cause, list[str]] = {}
    for change in replayed.changes:
        found.setdefault(change.cause, []).append(change.key)
    return found


def test_a_receipt_that_was_kept_replays() -> None:
    replayed = replay(KEPT, SEEN, tiny.PLAN)
    assert replayed.same
    assert (replayed.differences, replayed.changes, replayed.causes) == ((), (), ())
    assert replayed.sentences("vi") == ("Kết quả đánh giá lại không đổi",)
    assert replayed.sentences("en") == ("Replayed: the same",)


def test_the_plan_is_found_by_its_id() -> None:
    on = date(2026, 1, 1)
    assert replay(receipt(assess(hue_2025.PLAN, [], on=on)), []).same
    with pytest.raises(UnknownPlan, match="tiny-2025"):
        replay(TEXT, SEEN)


def test_another_plan_is_refused() -> None:
    with pytest.raises(WrongKind, match=r"^replay: got 'hue-2025'; expected the plan tiny-2025"):
        replay(TEXT, SEEN, hue_2025.PLAN)


def test_what_is_no_receipt_is_refused() -> None:
    with pytest.raises(BadReceipt, match=r"^seal"):
        replay(TEXT.replace("missed", "met"), SEEN, tiny.PLAN)


def test_a_complete_record_is_replayed_as_one() -> None:
    text = receipt(assess(tiny.PLAN, SEEN, on=tiny.AFTERWARDS, closed_world=True))
    assert replay(text, SEEN, tiny.PLAN).same


def test_a_later_version_that_finds_the_same_is_no_change(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receipts, "__version__", "9.9.9")
    replayed = replay(TEXT, SEEN, tiny.PLAN)
    assert replayed.same
    assert replayed.receipt.library != replayed.now.library == "9.9.9"


def test_a_changed_rule_is_named_with_what_it_flips() -> None:
    replayed = replay(TEXT, SEEN, with_rules(ASKING_MORE))
    (rules,) = replayed.differences
    assert isinstance(rules, RulesDiffer)
    (change,) = rules.rules
    assert (change.key, rules.parts) == (ASKING_MORE.key, ())
    assert change.was is not None
    assert change.now is not None
    assert (change.was.version, change.now.version) == (1, 2)
    (flip,) = replayed.changes
    assert (flip.key, flip.agency, flip.part, flip.cause) == (ASKING_MORE.key, "so-noi-vu", None, Cause.RULE_DATA)
    assert replayed.sentences()[:2] == (
        "Replayed: changed in rule data",
        "The rule data differ: tiny-2025:II.1.1/1 (version 1 → 2)",
    )
    was = "was Missed – settled before the end of the period: not reached (979/1000)"
    now = "is now Met – settled before the end of the period: reached (979/1000)"
    assert replayed.sentences()[2:] == (f"tiny-2025:II.1.1/1, so-noi-vu: {was}; {now}",)
    assert replayed.sentences("vi")[:2] == (
        "Kết quả đánh giá lại có thay đổi: dữ liệu quy định",
        "Dữ liệu quy định đã khác: tiny-2025:II.1.1/1 (phiên bản 1 → 2)",
    )


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        (with_rules(evolve(ASKING_MORE, version=1)), "II.1.1/1 (other content, still version 1)"),
        (with_rules(evolve(tiny.CONNECTED, version=2)), "II.1.5/1 (version 1 → 2)"),
        (with_rules(A_REPORT_MORE), "II.1.9/2 (added)"),
        (with_rules(A_REPORT_MORE, without=(tiny.QUARTERLY,)), "II.1.9/1 (gone); tiny-2025:II.1.9/2 (added)"),
        (evolve(tiny.PLAN, decision=evolve(tiny.DECISION, signer="Lê Văn Tư")), "the facts of the decision"),
        (evolve(tiny.PLAN, measures=(*tiny.PLAN.measures, tiny.measure("x", "x"))), "the measures"),
        (with_rules(evolve(tiny.OVERSIGHT, area=6)), "the duties"),
        (evolve(tiny.PLAN, not_encoded=tiny.PLAN.not_encoded[::-1]), "the passages not encoded"),
        (evolve(tiny.PLAN, rules=(*tiny.RULES[1::-1], *tiny.RULES[2:])), "the rest of the plan"),
        (with_party(AN_AGENCY_MORE), "the roster"),
    ],
)
def test_whatever_changed_in_the_plan_is_named(plan: Plan, said: str) -> None:
    replayed = replay(TEXT, SEEN, plan)
    assert replayed.causes == (Cause.RULE_DATA,)
    (difference,) = replayed.differences
    assert difference.sentence().removeprefix("The rule data differ: ").removeprefix("tiny-2025:") == said
    assert difference.sentence("vi").startswith("Dữ liệu quy định đã khác: ")


@pytest.mark.parametrize("effective_on", [date(2025, 7, 2), date(2026, 1, 1)])
def test_an_amendment_that_was_not_issued_yet_changes_nothing(effective_on: date) -> None:
    plan = lowered(date(2025, 7, 2), effective_on)
    assert replay(TEXT, SEEN, plan).same
    assert receipt(assess(plan, SEEN, on=ON)) == TEXT


def test_an_amendment_is_named_with_the_rule_that_it_changes() -> None:
    plan = lowered(ON, ON)
    replayed = replay(TEXT, SEEN, plan)
    (rules,) = replayed.differences
    assert rules.sentence() == "The rule data differ: tiny-2025:II.1.1/1 (version 1 → 2); the amendments"
    assert by_cause(replayed) == {Cause.RULE_DATA: [tiny.DOSSIERS_ON_TIME.key]}
    assert replay(receipt(assess(plan, SEEN, on=ON)), SEEN, plan).same


def test_an_amendment_that_is_issued_and_changes_no_verdict_yet_is_named() -> None:
    (difference,) = replay(TEXT, SEEN, lowered(ON, tiny.AFTERWARDS)).differences
    assert difference.sentence("vi") == "Dữ liệu quy định đã khác: văn bản sửa đổi, bổ sung"


def test_what_a_changed_roster_flips_is_laid_to_the_rule_data() -> None:
    replayed = replay(TEXT, SEEN, with_party(evolve(AN_AGENCY_MORE, classes=("cac-so",))))
    assert by_cause(replayed) == {Cause.RULE_DATA: [tiny.MIDYEAR_REPORTS.key]}
    (difference,) = replayed.differences
    assert isinstance(difference, RulesDiffer)
    assert (difference.rules, difference.parts) == ((), (Part.ROSTER,))
    assert replayed.changes[0].sentence().endswith("was no finding; is now Unknown – nothing was reported")


def test_the_roster_that_was_followed_is_followed_again() -> None:
    on, roster = date(2026, 1, 1), hue_2025.PLAN.roster.with_events(HUE_2025_EVENTS)
    text = receipt(assess(hue_2025.PLAN, [], on=on, roster=roster))
    assert replay(text, [], roster=roster).same
    replayed = replay(text, [])
    (difference,) = replayed.differences
    assert difference.sentence() == "The rule data differ: the roster"
    assert set(by_cause(replayed)) == {Cause.RULE_DATA}


def test_observations_are_named_with_what_they_flip() -> None:
    better = evolve(SEEN[0], value=Tally(981, 19))
    replayed = replay(TEXT, [better, *SEEN[1:]], tiny.PLAN)
    (difference,) = replayed.differences
    assert difference == ObservationsDiffer((digest_of(SEEN[0]),), (better,))
    assert by_cause(replayed) == {Cause.OBSERVATIONS: [tiny.DOSSIERS_ON_TIME.key]}
    was, now = digest_of(SEEN[0])[:12], digest_of(better)[:12]
    about = f"on-time-of-closed, so-noi-vu, 2025-01-01 – 2025-12-31 ({now}…)"
    assert difference.sentence() == f"The observations differ: missing are {was}…; added are {about}"
    assert difference.sentence("vi") == f"Thông tin đầu vào đã khác: thiếu {was}…; thêm {about}"


@pytest.mark.parametrize(
    ("added", "about"),
    [
        (evolve(SEEN[4], unknown=[tiny.JUSTICE]), "offices-ready, 2025-01-01 – 2025-12-31"),
        (Delivery(tiny.QUARTERLY, tiny.JUSTICE, ON), "tiny-2025:II.1.9/1, so-tu-phap, 2025-07-01"),
        (Attestation(tiny.CONNECTED, tiny.HOME, ON, holds=True), "tiny-2025:II.1.5/1, so-noi-vu, 2025-07-01"),
    ],
)
def test_an_observation_is_named_by_its_keys_and_days(added: Any, about: str) -> None:
    (difference,) = replay(TEXT, [*SEEN, added], tiny.PLAN).differences
    assert difference.sentence() == f"The observations differ: added are {about} ({digest_of(added)[:12]}…)"


def test_an_observation_that_flips_nothing_is_named_too() -> None:
    replayed = replay(TEXT, SEEN[1:], tiny.PLAN)
    again = replay(receipt(assess(tiny.PLAN, SEEN[1:], on=ON)), [*SEEN[1:], SEEN[3]], tiny.PLAN)
    assert replayed.changes
    assert again.same
    unused = Figure(tiny.ON_TIME_OF_ALL, tiny.HOME, tiny.YEAR, Tally(4, 2))
    replayed = replay(TEXT, [*SEEN, unused], tiny.PLAN)
    assert (replayed.causes, replayed.changes) == ((Cause.OBSERVATIONS,), ())


@pytest.mark.usefixtures("judging_otherwise")
def test_code_that_judges_otherwise_is_named() -> None:
    replayed = replay(TEXT, SEEN, tiny.PLAN)
    (difference,) = replayed.differences
    assert isinstance(difference, CodeDiffers)
    assert difference.findings == replayed.changes
    assert by_cause(replayed) == {Cause.CODE: [tiny.DOSSIERS_ON_TIME.key]}
    was = replayed.receipt.library
    assert difference.sentence() == f"The code judges otherwise (version {was}, now 9.9.9): tiny-2025:II.1.1/1"
    assert difference.sentence("vi").startswith(f"Phần mềm đánh giá khác (phiên bản {was}, nay 9.9.9): ")
    assert (
        difference.findings[0]
        .sentence("vi")
        .endswith("nay là Số liệu mâu thuẫn – " + "các số liệu cùng kỳ không khớp nhau (979/1000)")
    )


@pytest.mark.usefixtures("judging_otherwise")
def test_every_cause_is_told_apart_where_all_have_changed() -> None:
    seen: list[Observation] = [*SEEN, Delivery(tiny.MIDYEAR_REPORTS, tiny.HOME, date(2025, 6, 30))]
    replayed = replay(TEXT, seen, with_rules(evolve(tiny.SCORE_OF_80, at_least=AtLeast("0.25", tiny.SCORE.unit))))
    assert replayed.causes == (Cause.RULE_DATA, Cause.OBSERVATIONS, Cause.CODE)
    assert by_cause(replayed) == {
        Cause.CODE: [tiny.DOSSIERS_ON_TIME.key],
        Cause.RULE_DATA: [tiny.SCORE_OF_80.key],
        Cause.OBSERVATIONS: [tiny.MIDYEAR_REPORTS.key],
    }


def test_code_that_reads_the_same_observations_otherwise_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def forgetful(plan: Plan, seen: Any, **settings: Any) -> Findings:
        return assess(plan, [each for each in seen if each != SEEN[0]], **settings)

    monkeypatch.setattr(replays, "assess", forgetful)
    replayed = replay(TEXT, SEEN, tiny.PLAN)
    assert replayed.causes == (Cause.CODE,)
    assert set(by_cause(replayed)) == {Cause.CODE}


def test_a_replay_is_written_with_its_sentences() -> None:
    plan = with_rules(ASKING_MORE)
    replayed = replay(TEXT, [*SEEN, Delivery(tiny.QUARTERLY, tiny.JUSTICE, ON)], plan)
    written = json.loads(dumps_replay(replayed))
    assert list(written) == ["format", "plan", "on", "same", "was", "now", "differences", "changes"]
    assert (written["plan"], written["on"], written["same"]) == ("tiny-2025", "2025-07-01", False)
    assert written["was"] == {"library": replayed.receipt.library, "digest": tiny.PLAN.digest}
    assert written["now"]["digest"] == plan.digest
    rules, observations = written["differences"]
    assert (rules["cause"], rules["rules"][0]["now"]["version"]) == ("rule_data", 2)
    assert (observations["missing"], observations["added"][0]["kind"]) == ([], "delivery")
    assert rules["sentence"]["vi"] == replayed.differences[0].sentence("vi")
    (change,) = written["changes"]
    assert (change["cause"], change["was"]["status"], change["now"]["status"]) == ("rule_data", "missed", "met")
    assert change["sentence"]["en"] == replayed.changes[0].sentence()
