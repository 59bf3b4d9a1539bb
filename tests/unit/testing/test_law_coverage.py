from datetime import date

from attrs import evolve

from cchc_rules.dates.period import Period
from cchc_rules.findings.assessment import assess
from cchc_rules.findings.observation import Figure
from cchc_rules.findings.reasons import Reason
from cchc_rules.findings.values import Tally
from cchc_rules.testing.law_coverage import LawCoverage, conditions_of, single_conditions
from tests import tiny
from tests.sample_package import COPY

MET = Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Tally(99, 1))
COMPLETED, DUE = tiny.COMPLETED_ON, tiny.DUE_ON


def test_what_was_found_is_told_by_clause() -> None:
    """Each rule with the statuses and reasons that were found, and those that were not; undated activities are open."""
    coverage = LawCoverage(tiny.PLAN)
    coverage.see(assess(tiny.PLAN, [MET], as_of=tiny.AFTERWARDS))
    told = {rule["rule"]: rule for rule in coverage.to_json()["rules"]}
    assert told["II.1.1/1"] == {
        "rule": "II.1.1/1",
        "statuses": {"met": 1},
        "reasons": {"reached": 1},
        "missing": ["missed", "open", "unknown", "contested"],
    }
    assert told["II.1.9/1"]["missing"] == []
    assert told["II.1.8/1"]["missing"] == ["met", "missed", "open"]
    summary = coverage.to_json()["summary"]
    assert summary["rules"] == [9, 9]
    assert summary["statuses"] == [9, 5 * 5 + 3 * 4 + 1]
    assert summary["reasons"] == [3, len(Reason)]
    assert coverage.lines()[0] == "II.1.1/1       met (reached); not missed, open, unknown, contested"


def test_what_another_process_saw_is_added() -> None:
    one, other = LawCoverage(tiny.PLAN), LawCoverage(tiny.PLAN)
    for coverage in (one, other):
        coverage.see(assess(tiny.PLAN, [MET], as_of=tiny.AFTERWARDS))
    one.ask(tiny.ON_TIME, "yes", COMPLETED <= DUE, [True, None])
    other.add(one.counts())
    assert other.found == {seen: 2 * times for seen, times in one.found.items()}
    assert other.asked == one.asked


def test_findings_of_another_plan_count_for_nothing() -> None:
    coverage = LawCoverage(evolve(tiny.plan_of(COPY), id="tiny-2025"))
    coverage.plan = evolve(coverage.plan, id="elsewhere", rules=(), not_encoded=())
    coverage.see(assess(tiny.PLAN, [], as_of=date(2025, 1, 1)))
    assert not coverage.found
    reasons = f"reasons 0 of {len(Reason)}"
    assert coverage.lines() == [f"rules 0 of 0; statuses 0 of 0; {reasons}; conditions 0 of 0"]


def test_conditions_are_those_that_a_measure_is_put_together_from() -> None:
    """Each once; of those that ask whether something is missing, unknown is not asked for."""
    alike = ~(COMPLETED.is_null() | (DUE > COMPLETED)) & (DUE > COMPLETED)
    assert list(map(str, single_conditions(alike))) == ["completed_on is null", "due_on > completed_on"]
    assert [(measure.key, part) for measure, part, _ in conditions_of(tiny.PLAN)] == [
        (tiny.ON_TIME.key, part) for part in ("population", "population", "population", "yes")
    ]
    coverage = LawCoverage(tiny.PLAN)
    missing, *_, yes = (condition for _, _, condition in conditions_of(tiny.PLAN))
    coverage.ask(tiny.ON_TIME, "population", missing, [True, False])
    coverage.ask(tiny.ON_TIME, "yes", yes, [None, None])
    told = coverage.to_json()["conditions"]
    assert (told[0]["true"], told[0]["false"], told[0]["unknown"]) == (1, 1, None)
    assert (told[-1]["true"], told[-1]["false"], told[-1]["unknown"]) == (0, 0, 2)
    assert coverage.to_json()["summary"]["conditions"] == [3, 11]
    assert "on-time-of-closed, yes: completed_on <= due_on was never true or false" in coverage.lines()
    assert Period.year(2025) == tiny.YEAR
