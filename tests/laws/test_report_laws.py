"""Reports: whatever is found is told, whoever is waited for is named, and every link leads somewhere."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.findings.finding import Findings
from cchc_rules.findings.reasons import Status
from cchc_rules.law.rule import Target
from cchc_rules.reports.contents import TO_ACT_ON, by_rule, silences, to_act_on
from cchc_rules.reports.page import write_page
from cchc_rules.testing.plan_strategies import assessments_of
from cchc_rules.text import Language
from tests import tiny
from tests.read_page import ReadPage

LANGUAGES: st.SearchStrategy[Language] = st.sampled_from(["vi", "en"])


@given(assessments_of(tiny.PLAN), LANGUAGES)
def test_a_page_tells_everything_that_was_found(findings: Findings, language: Language) -> None:
    """Each finding once, each rule at an anchor of its own, each status with its number, each observation not used."""
    page = ReadPage(write_page(findings, language=language))
    assert page.classes["finding"] == len(findings)
    assert {key for key in page.anchors if ":" in key} == {finding.rule.key for finding in findings}
    assert set(page.anchors.values()) <= {1}
    assert set(page.targets) <= set(page.anchors)
    for status, found in findings.by_status().items():
        assert f"{status.label.in_(language)} {len(found)}" in " ".join(page.words.split())
    for unused in findings.unused:
        assert unused.sentence(language) in page.words
    for finding in findings:
        assert finding.explanation(language) in page.words


@given(assessments_of(tiny.PLAN))
def test_a_target_is_drawn_as_far_as_it_is_decided(findings: Findings) -> None:
    """What decides a target stands beside its threshold wherever a value is known, and once where none is."""
    drawn = Counter(
        finding.rule.key
        for finding in findings
        if isinstance(finding.rule, Target) and finding.decides and finding.value is not None
    )
    pictures = ReadPage(write_page(findings)).elements["svg"] - 2
    targets = {finding.rule.key for finding in findings if isinstance(finding.rule, Target) and finding.decides}
    assert drawn.total() <= pictures <= drawn.total() + len(targets)


@given(assessments_of(tiny.PLAN))
def test_whoever_is_waited_for_is_named(findings: Findings) -> None:
    """Of a finding that is open, unknown or contested, whoever is missing; of one without evidence, its own agency."""
    told = {
        (silence.agency and silence.agency.key, finding.id)
        for silence in silences(findings)
        for finding in (*silence.overdue, *silence.awaited)
    }
    expected: set[tuple[str | None, str]] = set()
    for finding in findings:
        if finding.evidence and finding.status in (Status.MET, Status.MISSED, Status.NOT_APPLICABLE):
            continue
        if finding.missing:
            expected |= {(each.key, finding.id) for each in finding.missing}
        elif not finding.evidence and finding.status is not Status.NOT_APPLICABLE:
            expected.add((finding.agency and finding.agency.key, finding.id))
    assert told == expected


@given(assessments_of(tiny.PLAN))
def test_what_is_to_act_on_is_there_once(findings: Findings) -> None:
    """By status, the worst first, and by rule, every finding in exactly one place."""
    acts = to_act_on(findings)
    assert list(acts) == [status for status in TO_ACT_ON if status in findings.by_status()]
    assert sum(map(len, acts.values())) == sum(finding.status in TO_ACT_ON for finding in findings)
    by_area = by_rule(findings)
    assert [each for rules in by_area.values() for rule in rules for each in rule.findings] == sorted(
        findings, key=lambda finding: finding.rule.area
    )
    assert all(each.rule.area == area for area, rules in by_area.items() for each in rules)
