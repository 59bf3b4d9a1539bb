"""Reports: whatever is found is told, whoever is waited for is named, and every link leads somewhere."""

import re
from collections import Counter

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_rules.agencies.agency import Agency
from cchc_rules.findings.finding import Finding, Findings
from cchc_rules.findings.observation import Figure, RollCall
from cchc_rules.findings.reasons import Reason, Status
from cchc_rules.law.rule import Activity, OwedBy, Target
from cchc_rules.reports.contents import by_rule, silences, to_act_on
from cchc_rules.reports.finding_rows import ROW_COLUMNS
from cchc_rules.reports.letter import write_letter
from cchc_rules.reports.page import write_page
from cchc_rules.reports.workbook import write_workbook
from cchc_rules.testing.plan_strategies import assessments_of
from cchc_rules.text import Language
from tests import tiny
from tests.read_letter import read_letter
from tests.read_page import ReadPage
from tests.read_workbook import read_workbook

BESIDE_ITS_CLASS = evolve(tiny.MEETINGS, lead=(tiny.NORTH, tiny.DISTRICTS))
"""Led by one of a class, and by the class."""
ASSESSED = st.sampled_from(
    [
        tiny.PLAN,
        evolve(
            tiny.PLAN,
            rules=tuple(BESIDE_ITS_CLASS if each is tiny.MEETINGS else each for each in tiny.PLAN.rules),
        ),
    ]
).flatmap(assessments_of)
LANGUAGES: st.SearchStrategy[Language] = st.sampled_from(["vi", "en"])
SHARED = ("address", "rule", "yes", "no", "unknown", "last_day")
WORDED = ("title", "agency", "part", "asked", "missing")


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


@given(ASSESSED)
def test_whoever_is_waited_for_is_named(findings: Findings) -> None:
    """Of a finding that is open, unknown or contested, whoever is missing; of one without evidence, its own agency.

    So is whoever decides and left out days that somebody should have reported by now, or reported no whole.
    Where each member of a class owes, and nobody delivered, that is every agency of the plan that belongs to it, too.
    """
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
        elif lacks_figures(finding):
            expected.add((finding.agency and finding.agency.key, finding.id))
        elif not finding.evidence and finding.status is not Status.NOT_APPLICABLE:
            expected.add((finding.agency and finding.agency.key, finding.id))
            expected |= {(key, finding.id) for key in owing_members(findings, finding)}
    assert told == expected


def lacks_figures(finding: Finding) -> bool:
    """Whether days before the last that was reported are missing, or any once the period is over, or the whole."""
    told = [each for each in finding.evidence if isinstance(each, Figure | RollCall)]
    if not finding.decides or not told:
        return False
    if finding.status is Status.OPEN:
        return any(days.end < each.period.end for days in finding.missing_days for each in told)
    of_no_whole = (Reason.PARTS_DO_NOT_ADD, Reason.SHARES_DO_NOT_ADD, Reason.BASELINE_UNKNOWN)
    return bool(finding.missing_days) or finding.reason in of_no_whole


def owing_members(findings: Findings, finding: Finding) -> set[str]:
    """By brute force over the roster: who belongs to the class that is silent, is there, and has no other finding."""
    rule, day = finding.rule, findings.as_of
    if not isinstance(rule, Activity) or rule.owed_by is not OwedBy.EACH or finding.agency is None:
        return set()
    last = rule.due.last_day
    day = day if last is None else min(day, last)
    return {
        each.key
        for each in findings.plan.roster
        if isinstance(each, Agency) and finding.agency.key in each.classes and each.exists_on(day)
    } - {each.agency.key for each in findings if each.rule == rule and each.agency is not None}


@given(ASSESSED, LANGUAGES)
def test_a_rule_stands_once_in_each_cell_of_who_is_silent(findings: Findings, language: Language) -> None:
    """However many of its parts are waited for."""
    page = write_page(findings, language=language)
    cells = re.findall("<td data-label.*?>(.*?)</td>", page, re.DOTALL)
    told = [re.findall('class="key".*?>(.*?)</a>', cell) for cell in cells]
    assert told == [
        list(dict.fromkeys(finding.rule.key.partition(":")[2] for finding in waiting))
        for silence in silences(findings)
        for waiting in (silence.overdue, silence.awaited)
    ]


@given(assessments_of(tiny.PLAN))
def test_what_is_to_act_on_is_there_once(findings: Findings) -> None:
    """By status, the worst first, and by rule, every finding in exactly one place."""
    acts = to_act_on(findings)
    assert [each for found in acts.values() for each in found] == list(findings.to_act_on())
    assert all(each.status is status for status, found in acts.items() for each in found)
    by_area = by_rule(findings)
    assert [each for rules in by_area.values() for rule in rules for each in rule.findings] == sorted(
        findings, key=lambda finding: finding.rule.area
    )
    assert all(each.rule.area == area for area, rules in by_area.items() for each in rules)


@given(assessments_of(tiny.PLAN), LANGUAGES)
def test_every_finding_stands_in_the_workbook_once(findings: Findings, language: Language) -> None:
    """In the sheet of its area, read back as its flat form has it; and no cell of any sheet is a formula."""
    _, *areas, _, _ = read_workbook(write_workbook(findings, language=language)).items()
    rows = [dict(zip(ROW_COLUMNS, row, strict=True)) for _, (_, *rows) in areas for row in rows]
    flat = sorted(findings.to_dicts(), key=lambda row: int(str(row["area"])))
    assert [len(rows) for _, rows in areas] == [len(found) + 1 for _, found in sorted(findings.by_area().items())]
    for row, of_finding in zip(rows, flat, strict=True):
        assert {name: row[name] for name in SHARED} == {name: of_finding[name] for name in SHARED}
        assert {name: row[name] for name in WORDED} == {name: of_finding[f"{name}_{language}"] for name in WORDED}
        who = f"{row['agency']}: " if row["agency"] else ""
        assert f"{who}{row['status']} – {row['reason']}" == of_finding[f"sentence_{language}"]


@given(assessments_of(tiny.PLAN), LANGUAGES)
def test_the_other_sheets_tell_who_is_silent_and_what_was_not_used(findings: Findings, language: Language) -> None:
    """A row for each agency with each finding that waits for it, and one for each observation, or a sentence."""
    sheets = [*read_workbook(write_workbook(findings, language=language)).values()]
    summary, (_, *silent), (_, *unused) = sheets[0], sheets[-2], sheets[-1]
    assert summary[-1][-1] == len(findings)
    waiting = [
        (each.name.in_(language), finding) for each in silences(findings) for finding in (*each.overdue, *each.awaited)
    ]
    assert len(silent) == max(1, len(waiting))
    for row, (agency, finding) in zip(silent, waiting, strict=False):
        assert (row[0], row[2], row[-1]) == (agency, finding.rule.address, finding.rule.key)
    assert len(unused) == max(1, len(findings.unused))
    for row, each in zip(unused, findings.unused, strict=False):
        who = f"{row[0]}: " if row[0] else ""
        said, why = each.sentence(language).split(" – ", 1)[0], each.explanation(language)
        assert f"{who}{row[1]}".startswith(said)
        assert row[2] == why


@settings(max_examples=20)
@given(assessments_of(tiny.PLAN), LANGUAGES)
def test_a_letter_tells_everything_that_is_to_act_on(findings: Findings, language: Language) -> None:
    """Each with its clause and why, as each figure of a target; each observation not used; no mark is left."""
    texts = read_letter(write_letter(findings, language=language))
    told = Counter(texts)
    for finding in findings:
        times = finding.to_act_on + (isinstance(finding.rule, Target) and finding.value is not None)
        assert told[finding.explanation(language)] >= times
        assert told[finding.rule.address] >= times
    for unused in findings.unused:
        assert f"- {unused.sentence(language)}" in texts
    assert not [text for text in texts if "{{" in text or "{%" in text]


@settings(max_examples=20)
@given(assessments_of(tiny.PLAN), LANGUAGES)
def test_the_same_findings_make_the_same_bytes(findings: Findings, language: Language) -> None:
    """Of the workbook and of the letter, so that a job of every night writes what has changed alone."""
    assert write_workbook(findings, language=language) == write_workbook(findings, language=language)
    assert write_letter(findings, language=language) == write_letter(findings, language=language)
