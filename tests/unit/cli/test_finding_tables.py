from datetime import date

import pytest
from attrs import evolve

from cchc_rules import Attestation, Delivery, Figure, Period, RollCall, Tally, assess, compare
from cchc_rules.cli.finding_tables import (
    agenda_table,
    answers_table,
    comparison_table,
    finding_changes_table,
    findings_table,
)
from cchc_rules.dates.due import Within
from cchc_rules.dates.period import ONE_DAY
from cchc_rules.dates.recurring import Recurring, WeekDay
from cchc_rules.findings.agenda import agenda
from cchc_rules.findings.reasons import Status, UnusedReason
from cchc_rules.formats.to_json import to_plain
from cchc_rules.law.plan import Plan
from cchc_rules.law.recurrence import BNV_581
from tests import changing, tiny
from tests.years import PLAN_2026, REPLACED

EVENT = "ngày nhận đủ hồ sơ"
CYCLE = "Reporting cycle of 581/BNV-CCHC (581/BNV-CCHC, Ministry of Home Affairs, read in the named document)"
CHU_KY = "Chu kỳ báo cáo theo Công văn 581/BNV-CCHC (Công văn 581/BNV-CCHC của Bộ Nội vụ, đọc trong văn bản)"
OBSERVATIONS = (
    Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Tally(979, 21)),
    Figure(tiny.ON_TIME_OF_ALL, tiny.HOME, tiny.YEAR, Tally(99, 1)),
    RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME]),
    RollCall(tiny.OFFICES_READY, Period.quarter(2027, 1), [], [tiny.HOME]),
    Delivery(tiny.JOINT_PLAN, tiny.HOME, date(2025, 1, 4)),
    Delivery(tiny.QUARTERLY, tiny.NORTH, date(2025, 1, 4)),
    Attestation(tiny.CONNECTED, tiny.HOME, date(2025, 6, 1), holds=True),
)
FINDINGS = assess(tiny.PLAN, OBSERVATIONS, as_of=date(2026, 2, 1))


def words(lines: str) -> list[str]:
    """The lines of a table, with one blank between their words."""
    return [" ".join(line.split()) for line in lines.splitlines()]


def test_findings_to_act_on_come_after_the_counts_the_worst_first_by_area_and_agency() -> None:
    asked, counts, told, folded, _ = findings_table(FINDINGS, "en").split("\n\n")
    assert words(asked) == [
        "plan tiny-2025, 12/QĐ-UBND",
        "day of looking 2026-02-01",
        "record not taken as complete; silence is unknown",
    ]
    assert words(counts) == ["Met 3", "Missed 1", "Open 1", "Unknown 6"]
    lines = told.splitlines()
    assert lines[:2] == [
        "Area 2, Administrative procedures: Department of Home Affairs",
        "  Missed   II.1.1/1  Dossiers on time: the threshold is not reached (979/1000; at least 98 %)",
    ]
    statuses = [line.split()[0] for line in lines if line.startswith("  ")]
    assert statuses == ["Missed"] + ["Unknown"] * 6
    unknown = [line for line in lines[2:] if line.startswith("Area ")]
    assert unknown == sorted(unknown, key=lambda line: line[:6])
    assert len(set(unknown)) == len(unknown)
    assert "Area 3, Organisation: no agency in particular" in unknown
    assert folded == "Not shown; --all shows them: 4"


def test_all_findings_are_told_where_that_is_asked() -> None:
    _, counts, told, unused = findings_table(FINDINGS, "en", everything=True).split("\n\n")
    assert sum(line.startswith("  ") for line in told.splitlines()) == len(FINDINGS)
    assert (counts.splitlines()[0], unused.splitlines()[0]) == ("Met      3", "Unused: 3")


def test_findings_say_that_the_record_was_taken_as_complete() -> None:
    found = assess(tiny.PLAN, OBSERVATIONS, as_of=date(2026, 2, 1), closed_world=True)
    said = "thông tin đầu vào coi là đã đủ; cơ quan không gửi báo cáo nào sau ngày đến hạn là không đạt"
    assert words(findings_table(found, "vi"))[:3] == [
        "kế hoạch tiny-2025, 12/QĐ-UBND",
        "ngày xem xét 01/02/2026",
        said,
    ]


def test_findings_say_which_plan_has_taken_the_place_of_theirs() -> None:
    """From the day on which that decision is issued, for what is due later is judged by the other plan."""
    issued_on = REPLACED.amendments[-1].decision.issued_on
    head = [words(findings_table(assess(REPLACED, (), as_of=day), "en")) for day in (issued_on - ONE_DAY, issued_on)]
    said = "replaced by tiny-july, tiny-july/QĐ-UBND, in force 2025-07-01"
    assert [said in lines for lines in head] == [False, True]
    assert head[1][:2] == ["plan tiny-2025, 12/QĐ-UBND", said]


def test_an_open_finding_is_told_where_it_is_behind() -> None:
    """Halfway through the year: 979 of 1000 is below 98 %, 99 of 100 is not."""
    for tally, is_told in ((Tally(979, 21), True), (Tally(99, 1), False)):
        half = Figure(tiny.ON_TIME, tiny.HOME, Period(date(2025, 1, 1), date(2025, 7, 1)), tally)
        told = findings_table(assess(tiny.PLAN, [half], as_of=date(2025, 7, 1)), "en")
        assert ("  Open" in told) is is_told


def test_below_the_findings_is_what_could_not_be_used() -> None:
    definition, period, lead = (
        UnusedReason(reason).label.en for reason in ("other_definition", "other_period", "not_a_lead")
    )
    assert findings_table(FINDINGS, "en").split("\n\n")[-1].splitlines() == [
        "Unused: 3",
        f"  figure     on-time-of-all  Department of Home Affairs  2025-01-01 – 2025-12-31  {definition}",
        f"  roll call  offices-ready   –                           2027-01-01 – 2027-03-31  {period}",
        f"  delivery   II.1.9/1        North District              2025-01-04               {lead}",
    ]


def test_a_call_that_is_put_aside_names_whom_it_should_not() -> None:
    """Whoever gets it back has to know which row to take out."""
    call = RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME], [tiny.RIVERSIDE])
    told = findings_table(assess(tiny.PLAN, [call], as_of=date(2026, 2, 1)), "en")
    assert " ".join(told.split()).endswith("it names an agency that is not counted: Riverside")


def test_an_agency_is_told_what_it_answered_itself() -> None:
    """Its answer is a part of the whole and no finding of its own, but it is its own: yes, no, unknown, or none."""
    call = RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME], [tiny.NORTH], [tiny.JUSTICE])
    found = assess(tiny.PLAN, [call, *OBSERVATIONS[:2]], as_of=date(2026, 2, 1))
    where = "II.1.3/1 Agencies ready (2025-01-01 – 2025-12-31)"
    for agency, answer in ((tiny.HOME, "yes"), (tiny.NORTH, "no"), (tiny.JUSTICE, "unknown")):
        told = answers_table(found, agency, "en")
        assert words(told) == [f"Answers in roll calls: {agency.name.en}", f"{answer} {where}"]
    assert words(answers_table(found, tiny.SOUTH, "en"))[1] == f"not called {where}"
    assert words(answers_table(found, tiny.NORTH, "vi"))[1].startswith("không II.1.3/1 ")
    assert answers_table(found, tiny.RIVERSIDE, "en") == ""


def test_findings_are_told_in_vietnamese() -> None:
    told = findings_table(FINDINGS, "vi")
    assert "Lĩnh vực 2, Cải cách thủ tục hành chính: Sở Nội vụ\n  Không đạt" in told
    assert "Lĩnh vực 3, Cải cách tổ chức bộ máy: không riêng cơ quan nào" in told
    assert "Không sử dụng: 3\n  số liệu " in told


def test_an_attestation_that_could_not_be_used_is_told_too() -> None:
    stranger = Attestation(tiny.CONNECTED, tiny.RIVERSIDE, date(2025, 6, 1), holds=True)
    told = findings_table(assess(tiny.PLAN, [stranger], as_of=date(2026, 2, 1)), "en")
    assert words(told)[-1].startswith("attestation II.1.5/1 Riverside 2025-06-01 ")


def test_findings_without_leftovers_end_with_the_counts() -> None:
    told = findings_table(assess(tiny.PLAN, [], as_of=date(2026, 2, 1)), "en")
    assert told.splitlines()[-1].startswith("Not shown; --all shows them: ")


def test_an_agenda_has_a_row_for_each_item() -> None:
    due = agenda(tiny.PLAN, as_of=date(2025, 1, 4), days_ahead=0, agency=tiny.OFFICE)
    assert agenda_table(due, "en").splitlines() == [
        "URGENCY    LAST DAY    RULE      TITLE",
        "Office of the People's Committee",
        "Due today  2025-01-04  II.1.6/1  Plan",
    ]
    undated = agenda(tiny.PLAN, as_of=date(2025, 1, 1), days_ahead=30, agency=tiny.JUSTICE)
    told = words(agenda_table(undated, "vi"))[-2:]
    assert told == ["Sở Tư pháp", "Không ấn định ngày – II.1.9/1 Báo cáo quý"]


def test_an_empty_agenda_is_a_head() -> None:
    assert words(agenda_table((), "en")) == ["URGENCY LAST DAY RULE TITLE"]


def test_turns_are_shown_with_what_they_report_on() -> None:
    items = agenda(tiny.PLAN, as_of=date(2025, 6, 15), days_ahead=10, agency=tiny.JUSTICE, reporting_cycle=BNV_581)
    assert words(agenda_table(items, "en")) == [
        "URGENCY LAST DAY RULE RESTS ON TITLE",
        "Department of Justice",
        "Overdue by 87 days 2025-03-20 II.1.9/1 [1] Quarterly reports (reports on: 2024-12-15 – 2025-03-14, quarterly)",
        "Due in 5 days 2025-06-20 II.1.9/1 [1] Quarterly reports (reports on: 2024-12-15 – 2025-06-14, quarterly)",
        "",
        f"[1] {CYCLE}",
    ]
    vietnamese = agenda_table(items, "vi")
    assert "Báo cáo quý (kỳ báo cáo: 15/12/2024 – 14/03/2025, hằng quý)" in vietnamese
    assert "Quá hạn 87 ngày" in vietnamese
    assert "Còn 5 ngày" in vietnamese


def test_every_row_that_rests_on_a_reporting_cycle_names_it_and_its_source() -> None:
    """In both languages, and beside the successions where it rests on those too; other rows name none."""
    items = agenda(tiny.PLAN, as_of=date(2025, 6, 15), days_ahead=10, reporting_cycle=BNV_581, roster=changing.ROSTER)
    for language, cycle in (("en", CYCLE), ("vi", CHU_KY)):
        for item in items:
            rows, _, legend = agenda_table([item], language).partition("\n\n")  # type: ignore[arg-type]
            assert (cycle in legend) is (item.reporting_cycle is not None)
            assert (f"[{len(item.successions) + 1}]" in rows) is (item.reporting_cycle is not None)
    led = evolve(tiny.QUARTERLY, lead=(tiny.HOME,))
    plan = evolve(tiny.PLAN, rules=tuple(led if rule.key == led.key else rule for rule in tiny.RULES))
    both = agenda(plan, as_of=date(2025, 6, 15), days_ahead=10, reporting_cycle=BNV_581, roster=changing.ROSTER)
    assert "[2][3]" in agenda_table(both, "en")
    assert agenda_table(both, "en").endswith(f"\n[3]  {CYCLE}")
    assert agenda_table(both, "vi").endswith(f"\n[3]  {CHU_KY}")


def test_items_without_a_turn_among_those_with_one_have_a_dash() -> None:
    items = agenda(tiny.PLAN, as_of=date(2025, 6, 15), days_ahead=10, reporting_cycle=BNV_581)
    rows = words(agenda_table(items, "en"))
    assert rows[rows.index("Department of Home Affairs") + 1] == "Overdue by 162 days 2025-01-04 II.1.6/1 – Plan"


def test_successions_are_numbered_and_told_below_with_how_certain_they_are() -> None:
    items = agenda(tiny.PLAN, as_of=date(2025, 6, 15), days_ahead=0, roster=changing.ROSTER)
    table, legend = agenda_table(items, "en").split("\n\n")
    assert words(table) == [
        "URGENCY LAST DAY RULE RESTS ON TITLE",
        "City Office",
        "Overdue by 162 days 2025-01-04 II.1.6/1 [1] Plan",
        "Department of Justice",
        "Overdue by 162 days 2025-01-04 II.1.6/1 [2] Plan",
        "Undated – II.1.9/1 – Quarterly reports",
    ]
    assert legend.splitlines() == [f"[1]  {changing.RENAMED.sentence()}", f"[2]  {changing.MERGED.sentence()}"]
    vietnamese = agenda_table(items, "vi")
    assert "CĂN CỨ" in vietnamese
    assert f"[2]  {changing.MERGED.sentence('vi')}" in vietnamese


def test_whose_task_it_is_now_is_said_not_to_be_known() -> None:
    """The row stays, with the succession by which the task was handed on."""
    items = agenda(tiny.PLAN, as_of=date(2025, 12, 20), days_ahead=20, roster=changing.ROSTER)
    (item,) = (item for item in items if item.agency is None and item.rule == tiny.MEETINGS)
    rows, legend = agenda_table([item], "en").split("\n\n")
    assert words(rows)[-2:] == ["not known", "Due in 11 days 2025-12-31 II.1.8/1 [1] Meetings"]
    assert "who took over is not known" in legend
    assert "chưa rõ" in agenda_table([item], "vi")
    assert to_plain(item)["agency"] is None
    (open_to_all,) = (item for item in items if item.rule == tiny.SCORE_OF_80)
    *_, bearer, row = words(agenda_table([open_to_all], "en"))
    assert (bearer, row[-35:]) == ("no agency in particular", "II.1.4/1 Score (must answer for it)")


def test_what_is_waited_for_stands_behind_the_title() -> None:
    waiting = evolve(tiny.QUARTERLY, due=Within(5, EVENT))
    plan = evolve(tiny.PLAN, rules=tuple(waiting if rule.key == waiting.key else rule for rule in tiny.RULES))
    items = agenda(plan, as_of=date(2025, 3, 30), days_ahead=0, agency=tiny.JUSTICE)
    assert agenda_table(items, "en").endswith(f"  Quarterly reports (waits for: {EVENT})")
    assert agenda_table(items, "vi").endswith(f"  Báo cáo quý (chờ: {EVENT})")


def test_a_turn_of_a_week_is_named_by_its_days() -> None:
    weekly = evolve(tiny.QUARTERLY, due=Recurring((), weeks=1, due_day=WeekDay(5), since=date(2025, 3, 24)))
    plan = evolve(tiny.PLAN, rules=tuple(weekly if rule.key == weekly.key else rule for rule in tiny.RULES))
    items = agenda(plan, as_of=date(2025, 3, 28), days_ahead=0, agency=tiny.JUSTICE)
    assert [item.turn and item.turn.cycles for item in items] == [()]
    assert agenda_table(items, "en").endswith("  Quarterly reports (reports on: 2025-03-24 – 2025-03-30)")


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal of 80 columns."""
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.usefixtures("narrow")
def test_findings_that_change_are_counted_and_told(amended_plan: Plan) -> None:
    figure = Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Tally(985, 15))
    plans = (tiny.PLAN, amended_plan.as_of(tiny.AFTERWARDS))
    changes = compare(*(assess(plan, [figure], as_of=tiny.AFTERWARDS) for plan in plans)).changes
    told = finding_changes_table(changes, "en")
    assert told.splitlines()[0] == f"Findings that change: {len(changes)}"
    assert max(map(len, told.splitlines())) <= 80
    said = " ".join(words(told))
    assert "II.1.1/1 Dossiers on time – Department of Home Affairs: worse: Met – the threshold is reached" in said
    assert "II.1.8/1 Meetings – District People's Committees: only before: Unknown – nothing was reported → –" in said
    vietnamese = words(finding_changes_table(changes, "vi"))
    assert vietnamese[0] == f"Kết luận thay đổi: {len(changes)}"
    assert vietnamese[1].startswith("II.1.1/1 Hồ sơ đúng hạn – Sở Nội vụ: kém đi: Đạt")


def test_no_finding_that_changes_is_told_as_none() -> None:
    assert finding_changes_table([], "en") == "Findings that change: 0"


QUARTER, HALF = (
    Figure(tiny.ON_TIME, tiny.HOME, period, tally)
    for period, tally in ((Period.quarter(2025, 1), Tally(99, 1)), (Period.half(2025, 1), Tally(195, 5)))
)
COMPARED = compare(
    assess(tiny.PLAN, [QUARTER], as_of=date(2025, 4, 1)), assess(tiny.PLAN, [QUARTER, HALF], as_of=date(2025, 6, 1))
)


@pytest.mark.usefixtures("narrow")
def test_two_assessments_are_told_then_the_kinds_are_counted_then_the_changes() -> None:
    asked, counts, worse = comparison_table(COMPARED, "en").split("\n\n")
    assert words(asked) == ["first assessment tiny-2025 2025-04-01", "second assessment tiny-2025 2025-06-01"]
    assert words(counts) == ["Worse 1", f"Unchanged {len(COMPARED) - 1}"]
    assert words(worse) == [
        "Worse: 1",
        "II.1.1/1 Dossiers on time – Department of Home Affairs: Open – the figures so",
        "far are on track (99/100 = 99 %) → Open – the figures so far are",
        "behind (195/200 = 97.5 %)",
    ]


def test_a_comparison_is_told_in_vietnamese() -> None:
    asked, counts, worse = comparison_table(COMPARED, "vi").split("\n\n")
    assert words(asked)[1] == "lần đánh giá sau tiny-2025 01/06/2025"
    assert words(counts)[0] == "Kém đi 1"
    assert words(worse)[0] == "Kém đi: 1"


def test_what_is_unchanged_is_told_where_everything_is_asked() -> None:
    told = comparison_table(COMPARED, "en", everything=True).split("\n\n")[-1]
    assert words(told)[0] == f"Unchanged: {len(COMPARED) - 1}"


@pytest.mark.usefixtures("narrow")
def test_no_line_is_wider_than_a_terminal() -> None:
    """Of two years too, where much stands alone and beside others."""
    compared = compare(assess(tiny.PLAN, [], as_of=tiny.AFTERWARDS), assess(PLAN_2026, [], as_of=date(2027, 1, 1)))
    for language in ("en", "vi"):
        assert max(map(len, comparison_table(compared, language, everything=True).splitlines())) <= 80


def test_whoever_is_asked_about_comes_first_with_what_it_has_met() -> None:
    """Before the silence of others; of those, what is met is counted alone."""
    met = next(each for each in FINDINGS if each.status is Status.MET and each.agency is not None)
    assert met.agency is not None
    _, _, told, *_ = findings_table(FINDINGS, "en", own=met.agency).split("\n\n")
    heads = [line.partition(": ")[2] for line in told.splitlines() if line.startswith("Area ")]
    own = [head == met.agency.name.en for head in heads]
    assert own == sorted(own, reverse=True)
    assert {*own} == {True, False}
    assert any(line.startswith(f"Met {met.rule.key.partition(':')[2]}") for line in words(told))
    assert not any(line.startswith("Met ") for line in words(findings_table(FINDINGS, "en").split("\n\n")[2]))
