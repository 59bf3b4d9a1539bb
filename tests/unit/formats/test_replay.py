import json
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import Delivery, Figure, Tally, assess
from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.errors import BadReceipt, BadValue, UnknownPlan
from cchc_rules.findings.finding import Findings
from cchc_rules.findings.reasons import Reason, Status
from cchc_rules.formats import receipt as receipts
from cchc_rules.formats import replay as replays
from cchc_rules.formats.receipt import observation_digest, write_receipt
from cchc_rules.formats.replay import dump_replay, replay
from cchc_rules.formats.replay_changes import Cause, CodeDiffers, ObservationsDiffer, PlanPart, Replay, RulesDiffer
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Rule
from cchc_rules.plans import hue_2025
from cchc_rules.plans.hue_2025.successions import SUCCESSIONS
from cchc_rules.text import Bilingual
from tests import tiny
from tests.amending import amendment, revise
from tests.snapshots.documents import AS_OF, OBSERVATIONS, RECEIPT, read_snapshot

FIRST = OBSERVATIONS[0]

ASKING_MORE = evolve(tiny.DOSSIERS_ON_TIME, bound=AtLeast("97"), version=2)
A_REPORT_MORE = evolve(tiny.QUARTERLY, key="tiny-2025:II.1.9/2")
AN_AGENCY_MORE = evolve(tiny.RIVERSIDE, key="xa-tren-doi", name=Bilingual("Xã Trên Đồi", "Hillside"))


def with_rules(*rules: Rule, without: tuple[Rule, ...] = ()) -> Plan:
    """The tiny plan with some rules put in the places of those with their keys, the new ones last."""
    by_key = {rule.key: rule for rule in (*tiny.RULES, *rules) if rule not in without}
    return evolve(tiny.PLAN, rules=tuple(by_key.values()))


def with_agency(agency: AgencyOrClass) -> Plan:
    """The tiny plan, its roster with one more agency."""
    return evolve(tiny.PLAN, roster=tiny.ROSTER.with_agencies(agency))


def lowered(issued_on: date, effective_on: date) -> Plan:
    """The tiny plan, its target on time lowered by a later decision."""
    less = revise(tiny.DOSSIERS_ON_TIME, bound=AtLeast(97))
    return tiny.PLAN.with_amendments(amendment(99, effective_on, less, issued_on=issued_on))


@pytest.fixture
def judging_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    """Code that calls every finding about dossiers on time contested."""

    def otherwise(*args: Any, **settings: Any) -> Findings:
        found = assess(*args, **settings)
        changed = (
            evolve(finding, status=Status.CONTESTED, reason=Reason.FIGURES_DISAGREE, reaches=None)
            if finding.rule.key == tiny.DOSSIERS_ON_TIME.key
            else finding
            for finding in found
        )
        return evolve(found, findings=tuple(changed))

    monkeypatch.setattr(replays, "assess", otherwise)
    monkeypatch.setattr(receipts, "__version__", "9.9.9")


def by_cause(replayed: Replay) -> dict[Cause, list[str]]:
    """The keys of the rules whose findings changed, by cause."""
    found: dict[Cause, list[str]] = {}
    for change in replayed.changes:
        found.setdefault(change.cause, []).append(change.key)
    return found


def test_a_receipt_that_was_kept_replays() -> None:
    replayed = replay(read_snapshot("tiny_receipt.json"), OBSERVATIONS, tiny.PLAN)
    assert replayed.same
    assert (replayed.differences, replayed.changes, replayed.causes) == ((), (), ())
    assert replayed.sentences("vi") == ("Kết quả đánh giá lại không đổi",)
    assert replayed.sentences("en") == ("Replayed: the same",)


def test_the_plan_is_found_by_its_id() -> None:
    assert replay(write_receipt(assess(hue_2025.PLAN, [], as_of=tiny.AFTERWARDS)), []).same
    with pytest.raises(UnknownPlan, match="tiny-2025"):
        replay(RECEIPT, OBSERVATIONS)


def test_another_plan_is_refused() -> None:
    told = r"^replay: got 'hue-2025'; expected the plan tiny-2025\. It is the one that the receipt is about\.$"
    with pytest.raises(BadValue, match=told):
        replay(RECEIPT, OBSERVATIONS, hue_2025.PLAN)


def test_what_is_no_receipt_is_refused() -> None:
    with pytest.raises(BadReceipt, match=r"^seal"):
        replay(RECEIPT.replace("behind", "on_track"), OBSERVATIONS, tiny.PLAN)


def test_a_complete_record_is_replayed_as_one() -> None:
    text = write_receipt(assess(tiny.PLAN, OBSERVATIONS, as_of=tiny.AFTERWARDS, closed_world=True))
    assert replay(text, OBSERVATIONS, tiny.PLAN).same


def test_a_later_version_that_finds_the_same_is_no_change(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receipts, "__version__", "9.9.9")
    replayed = replay(RECEIPT, OBSERVATIONS, tiny.PLAN)
    assert replayed.same
    assert replayed.receipt.library != replayed.now.library == "9.9.9"


def test_a_changed_rule_is_named_with_what_it_flips() -> None:
    replayed = replay(RECEIPT, OBSERVATIONS, with_rules(ASKING_MORE))
    (rules,) = replayed.differences
    assert isinstance(rules, RulesDiffer)
    (change,) = rules.rules
    assert (change.key, rules.parts) == (ASKING_MORE.key, ())
    assert change.before is not None
    assert change.after is not None
    assert (change.before.version, change.after.version) == (1, 2)
    (flip,) = replayed.changes
    assert (flip.key, flip.agency, flip.part, flip.cause) == (ASKING_MORE.key, "so-noi-vu", None, Cause.RULE_DATA)
    assert replayed.sentences()[:2] == (
        "Replayed: changed in rule data",
        "The rule data differ: Dossiers on time, tiny-2025:II.1.1/1 (version 1 → 2)",
    )
    was = "was Open – the figures so far are behind (979/1000)"
    now = "is now Open – the figures so far are on track (979/1000)"
    assert replayed.sentences()[2:] == (
        f"Dossiers on time, Department of Home Affairs (tiny-2025:II.1.1/1, so-noi-vu): {was}; {now}",
    )
    assert replayed.sentences("vi")[:2] == (
        "Kết quả đánh giá lại có thay đổi: dữ liệu quy định",
        "Dữ liệu quy định đã khác: Hồ sơ đúng hạn, tiny-2025:II.1.1/1 (phiên bản 1 → 2)",
    )


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        (
            with_rules(evolve(ASKING_MORE, version=1)),
            "Dossiers on time, tiny-2025:II.1.1/1 (other content, still version 1)",
        ),
        (with_rules(evolve(tiny.CONNECTED, version=2)), "Connected, tiny-2025:II.1.5/1 (version 1 → 2)"),
        (with_rules(A_REPORT_MORE), "Quarterly reports, tiny-2025:II.1.9/2 (added)"),
        (
            with_rules(A_REPORT_MORE, without=(tiny.QUARTERLY,)),
            "tiny-2025:II.1.9/1 (gone); Quarterly reports, tiny-2025:II.1.9/2 (added)",
        ),
        (evolve(tiny.PLAN, decision=evolve(tiny.DECISION, signer="Lê Văn Tư")), "the facts of the decision"),
        (evolve(tiny.PLAN, measures=(*tiny.PLAN.measures, tiny.measure("x", "x"))), "the measures"),
        (with_rules(evolve(tiny.OVERSIGHT, area=6)), "the duties"),
        (evolve(tiny.PLAN, not_encoded=tiny.PLAN.not_encoded[::-1]), "the passages not encoded"),
        (evolve(tiny.PLAN, rules=(*tiny.RULES[1::-1], *tiny.RULES[2:])), "the rest of the plan"),
        (with_agency(AN_AGENCY_MORE), "the roster"),
    ],
)
def test_whatever_changed_in_the_plan_is_named(plan: Plan, said: str) -> None:
    replayed = replay(RECEIPT, OBSERVATIONS, plan)
    assert replayed.causes == (Cause.RULE_DATA,)
    (difference,) = replayed.differences
    assert difference.sentence().removeprefix("The rule data differ: ") == said
    assert difference.sentence("vi").startswith("Dữ liệu quy định đã khác: ")


@pytest.mark.parametrize("effective_on", [date(2025, 7, 2), date(2026, 1, 1)])
def test_an_amendment_that_was_not_issued_yet_changes_nothing(effective_on: date) -> None:
    plan = lowered(date(2025, 7, 2), effective_on)
    assert replay(RECEIPT, OBSERVATIONS, plan).same
    assert write_receipt(assess(plan, OBSERVATIONS, as_of=AS_OF)) == RECEIPT


def test_an_amendment_is_named_with_the_rule_that_it_changes() -> None:
    plan = lowered(AS_OF, AS_OF)
    replayed = replay(RECEIPT, OBSERVATIONS, plan)
    (rules,) = replayed.differences
    assert (
        rules.sentence() == "The rule data differ: Dossiers on time, tiny-2025:II.1.1/1 (version 1 → 2); the amendments"
    )
    assert by_cause(replayed) == {Cause.RULE_DATA: [tiny.DOSSIERS_ON_TIME.key]}
    assert replay(write_receipt(assess(plan, OBSERVATIONS, as_of=AS_OF)), OBSERVATIONS, plan).same


def test_an_amendment_that_is_issued_and_changes_no_verdict_yet_is_named() -> None:
    (difference,) = replay(RECEIPT, OBSERVATIONS, lowered(AS_OF, tiny.AFTERWARDS)).differences
    assert difference.sentence("vi") == "Dữ liệu quy định đã khác: văn bản sửa đổi, bổ sung"


def test_what_a_changed_roster_flips_is_laid_to_the_rule_data() -> None:
    replayed = replay(RECEIPT, OBSERVATIONS, with_agency(evolve(AN_AGENCY_MORE, classes=("cac-so",))))
    assert by_cause(replayed) == {Cause.RULE_DATA: [tiny.MIDYEAR_REPORTS.key]}
    (difference,) = replayed.differences
    assert isinstance(difference, RulesDiffer)
    assert (difference.rules, difference.parts) == ((), (PlanPart.ROSTER,))
    assert replayed.changes[0].sentence().endswith("was no finding; is now Unknown – nothing was reported")


def test_the_roster_that_was_followed_is_followed_again() -> None:
    roster = hue_2025.PLAN.roster.with_successions(SUCCESSIONS)
    text = write_receipt(assess(hue_2025.PLAN, [], as_of=tiny.AFTERWARDS, roster=roster))
    assert replay(text, [], roster=roster).same
    replayed = replay(text, [])
    (difference,) = replayed.differences
    assert difference.sentence() == "The rule data differ: the roster"
    assert set(by_cause(replayed)) == {Cause.RULE_DATA}


def test_observations_are_named_with_what_they_flip() -> None:
    better = evolve(FIRST, value=Tally(981, 19))
    replayed = replay(RECEIPT, [better, *OBSERVATIONS[1:]], tiny.PLAN)
    (difference,) = replayed.differences
    assert difference == ObservationsDiffer((observation_digest(FIRST),), (better,))
    assert by_cause(replayed) == {Cause.OBSERVATIONS: [tiny.DOSSIERS_ON_TIME.key]}
    was, now = observation_digest(FIRST)[:12], observation_digest(better)[:12]
    about = f"on-time-of-closed, Department of Home Affairs, 2025-01-01 – 2025-12-31 ({now}…)"
    assert difference.sentence() == f"The observations differ: missing are {was}…; added are {about}"
    about = f"Chỉ số on-time-of-closed, Sở Nội vụ, 01/01/2025 – 31/12/2025 ({now}…)"
    assert difference.sentence("vi") == f"Thông tin đầu vào đã khác: thiếu {was}…; thêm {about}"


def test_a_finding_of_a_part_is_told_by_the_title_of_the_part() -> None:
    """As far as the plan has it; of what the plan no longer has, the keys alone are told."""
    land = Figure(tiny.ON_TIME_OF_LAND, tiny.HOME, tiny.YEAR, Tally(1000, 0))
    added = replay(RECEIPT, [*OBSERVATIONS, land], tiny.PLAN)
    (change,) = added.changes
    keys = "tiny-2025:II.1.1/1, so-noi-vu, on-time-of-land"
    assert change.sentence("vi").startswith(f"Hồ sơ đúng hạn, Sở Nội vụ, Chỉ số on-time-of-land ({keys}): trước là ")
    elsewhere = replay(RECEIPT, OBSERVATIONS, with_rules(A_REPORT_MORE, without=(tiny.QUARTERLY,)))
    gone, come = elsewhere.changes
    assert gone.title is None
    assert gone.sentence().startswith("tiny-2025:II.1.9/1, so-tu-phap: was ")
    assert come.title is not None
    assert come.sentence().startswith("Quarterly reports, Department of Justice (tiny-2025:II.1.9/2, so-tu-phap): was ")


def test_an_observation_that_flips_nothing_is_named_too() -> None:
    unused = Figure(tiny.ON_TIME_OF_ALL, tiny.HOME, tiny.YEAR, Tally(4, 2))
    replayed = replay(RECEIPT, [*OBSERVATIONS, unused], tiny.PLAN)
    assert (replayed.causes, replayed.changes) == ((Cause.OBSERVATIONS,), ())


def test_an_observation_that_is_given_twice_is_no_other() -> None:
    without = OBSERVATIONS[1:]
    assert replay(RECEIPT, without, tiny.PLAN).changes
    kept = write_receipt(assess(tiny.PLAN, without, as_of=AS_OF))
    assert replay(kept, [*without, without[2]], tiny.PLAN).same


@pytest.mark.usefixtures("judging_otherwise")
def test_code_that_judges_otherwise_is_named() -> None:
    replayed = replay(RECEIPT, OBSERVATIONS, tiny.PLAN)
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
        .endswith("nay là Số liệu mâu thuẫn – " + "các số liệu không khớp nhau (979/1000)")
    )


@pytest.mark.usefixtures("judging_otherwise")
def test_every_cause_is_told_apart_where_all_have_changed() -> None:
    delivered = Delivery(tiny.MIDYEAR_REPORTS, tiny.HOME, date(2025, 6, 30))
    plan = with_rules(evolve(tiny.SCORE_OF_80, bound=AtLeast("0.25", tiny.SCORE.unit)))
    replayed = replay(RECEIPT, [*OBSERVATIONS, delivered], plan)
    assert replayed.causes == (Cause.RULE_DATA, Cause.OBSERVATIONS, Cause.CODE)
    assert by_cause(replayed) == {
        Cause.CODE: [tiny.DOSSIERS_ON_TIME.key],
        Cause.RULE_DATA: [tiny.SCORE_OF_80.key],
        Cause.OBSERVATIONS: [tiny.MIDYEAR_REPORTS.key],
    }


def test_code_that_reads_the_same_observations_otherwise_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def forgetful(plan: Plan, observations: Any, **settings: Any) -> Findings:
        return assess(plan, [observation for observation in observations if observation != FIRST], **settings)

    monkeypatch.setattr(replays, "assess", forgetful)
    replayed = replay(RECEIPT, OBSERVATIONS, tiny.PLAN)
    assert replayed.causes == (Cause.CODE,)
    assert set(by_cause(replayed)) == {Cause.CODE}


def test_a_replay_is_written_with_its_sentences() -> None:
    plan = with_rules(ASKING_MORE)
    replayed = replay(RECEIPT, [*OBSERVATIONS, Delivery(tiny.QUARTERLY, tiny.JUSTICE, AS_OF)], plan)
    written = json.loads(dump_replay(replayed))
    assert list(written) == ["format", "plan", "as_of", "same", "before", "after", "differences", "changes"]
    assert (written["plan"], written["as_of"], written["same"]) == ("tiny-2025", "2025-07-01", False)
    assert written["before"] == {"library": replayed.receipt.library, "digest": tiny.PLAN.digest}
    assert written["after"] == {"library": replayed.now.library, "digest": plan.digest}
    rules, observations = written["differences"]
    assert (rules["cause"], rules["rules"][0]["after"]["version"]) == ("rule_data", 2)
    assert (observations["missing"], observations["added"][0]["kind"]) == ([], "delivery")
    assert rules["sentence"]["vi"] == replayed.differences[0].sentence("vi")
    (change,) = written["changes"]
    assert (change["cause"], change["before"]["reason"], change["after"]["reason"]) == (
        "rule_data",
        "behind",
        "on_track",
    )
    assert change["sentence"]["en"] == replayed.changes[0].sentence()
