"""What the measures of Huế 2025 make of a record, measure by measure: the meaning of each definition as a table.

Counted is the year 2025, and the day of looking is 30/06/2025; what is missing is written as nothing.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TypeAlias

import pytest

from cchc_rules.counting import records
from cchc_rules.counting.records import compile_predicate, tally
from cchc_rules.dates.period import Period
from cchc_rules.findings.values import Tally
from cchc_rules.measures.conditions import population_and_yes
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import Predicate
from cchc_rules.plans import hue_2025
from cchc_rules.source import Certainty
from cchc_rules.testing.coverage_listener import listening
from cchc_rules.testing.law_coverage import LawCoverage

Row: TypeAlias = tuple[str, ...]

YES, NO, UNKNOWN, OUTSIDE, UNDETERMINED = "yes", "no", "unknown", "outside", "undetermined"
YEAR, LOOKING = Period.year(2025), date(2025, 6, 30)

TABLES: tuple[tuple[Measure, Row, tuple[Row, ...]], ...] = (
    (
        hue_2025.ON_TIME_OF_CLOSED,
        ("completed_on", "due_on"),
        (
            ("2025-03-09", "2025-03-10", YES),
            ("2025-03-10", "2025-03-10", YES),  # on the very day
            ("2025-03-11", "2025-03-10", NO),
            ("2025-03-10", "", UNKNOWN),  # some systems would say yes
            ("", "2025-03-10", OUTSIDE),  # open, however late
            ("", "", OUTSIDE),
            ("2025-01-01", "2024-12-31", NO),  # the first day of the period
            ("2024-12-31", "2024-12-31", OUTSIDE),
            ("2025-06-30", "2025-07-10", YES),  # closed on the day of looking
            ("2025-07-01", "2025-07-10", OUTSIDE),  # closed after it: still open then
        ),
    ),
    (
        hue_2025.ON_TIME_OF_RECEIVED,
        ("received_on", "completed_on", "due_on"),
        (
            ("2025-03-01", "2025-03-10", "2025-03-10", YES),
            ("2025-03-01", "2025-03-11", "2025-03-10", NO),
            ("2025-03-01", "", "2025-03-10", NO),  # open and past due
            ("2025-06-01", "", "2025-06-29", NO),
            ("2025-06-01", "", "2025-06-30", YES),  # open and due on the day of looking: not past due
            ("2025-06-01", "", "2025-07-01", YES),
            ("2025-06-01", "2025-07-05", "2025-07-01", YES),  # late in the end, but not yet on the day of looking
            ("2025-06-01", "2025-07-05", "2025-06-20", NO),
            ("2025-03-01", "", "", UNKNOWN),
            ("2025-03-01", "2025-03-10", "", UNKNOWN),
            ("2024-12-31", "2025-01-05", "2025-01-06", OUTSIDE),
            ("2025-01-01", "2025-01-05", "2025-01-06", YES),
            ("2025-07-01", "", "2025-07-06", OUTSIDE),
            ("", "2025-03-10", "2025-03-10", UNDETERMINED),
        ),
    ),
    (
        hue_2025.LATE_DOSSIERS_APOLOGISED_FOR,
        ("due_on", "completed_on", "apologised", "new_due_on"),
        (
            ("2025-03-10", "2025-03-11", "yes", "2025-03-12", YES),
            ("2025-03-10", "", "yes", "2025-03-12", YES),  # open and late
            ("2025-03-10", "2025-03-11", "yes", "", NO),  # an apology without a new date
            ("2025-03-10", "2025-03-11", "no", "2025-03-12", NO),  # a new date without an apology
            ("2025-03-10", "2025-03-11", "", "2025-03-12", UNKNOWN),
            ("2025-03-10", "2025-03-11", "", "", NO),  # whether or not there was an apology
            ("2025-03-10", "2025-03-10", "no", "", OUTSIDE),  # on the very day: not late
            ("2025-06-30", "", "no", "", OUTSIDE),  # due on the day of looking: not late yet
            ("2025-06-29", "", "no", "", NO),
            ("2025-06-20", "2025-07-05", "no", "", NO),  # closed after the day of looking, and late on it
            ("2024-12-31", "", "no", "", OUTSIDE),  # it fell due, and was late, in the year before
            ("", "2025-03-11", "yes", "2025-03-12", UNDETERMINED),
            ("", "", "no", "", UNDETERMINED),
            ("2025-07-01", "", "no", "", OUTSIDE),  # due after the day of looking
        ),
    ),
    (
        hue_2025.DOSSIERS_RESOLVED_ONLINE_OF_ALL,
        ("completed_on", "channel"),
        (
            ("2025-03-10", "online", YES),
            ("2025-03-10", "counter", NO),
            ("2025-03-10", "post", NO),
            ("2025-03-10", "", UNKNOWN),
            ("", "online", OUTSIDE),
            ("2024-12-31", "online", OUTSIDE),
            ("2025-07-01", "online", OUTSIDE),
        ),
    ),
    (
        hue_2025.DOSSIERS_FILED_REMOTELY_OF_ALL,
        ("received_on", "channel", "filed_on_site"),
        (
            ("2025-03-10", "online", "no", YES),
            ("2025-03-10", "online", "yes", NO),  # online, at a computer of the one-stop section
            ("2025-03-10", "online", "", UNKNOWN),
            ("2025-03-10", "counter", "", NO),
            ("2025-03-10", "", "yes", NO),
            ("2025-03-10", "", "no", UNKNOWN),
            ("2025-07-01", "online", "no", OUTSIDE),
            ("", "online", "no", UNDETERMINED),
            ("2024-12-31", "online", "no", OUTSIDE),
        ),
    ),
    (
        hue_2025.PAYMENTS_ON_NATIONAL_PORTAL,
        ("completed_on", "fee", "gateway"),
        (
            ("2025-03-10", "50000", "national", YES),
            ("2025-03-10", "50000", "other", NO),  # the decision says national portal
            ("2025-03-10", "50000", "offline", NO),
            ("2025-03-10", "50000", "", UNKNOWN),
            ("2025-03-10", "0", "national", OUTSIDE),
            ("2025-03-10", "1", "national", YES),
            ("2025-03-10", "", "national", UNDETERMINED),
            ("", "50000", "national", OUTSIDE),
            ("", "", "", OUTSIDE),
            ("2024-12-31", "50000", "national", OUTSIDE),
            ("2025-07-01", "50000", "national", OUTSIDE),
        ),
    ),
    (
        hue_2025.PAYMENTS_ON_ANY_GATEWAY,
        ("completed_on", "fee", "gateway"),
        (
            ("2025-03-10", "50000", "national", YES),
            ("2025-03-10", "50000", "other", YES),
            ("2025-03-10", "50000", "offline", NO),
            ("2025-03-10", "50000", "", UNKNOWN),
            ("2025-03-10", "0", "other", OUTSIDE),
            ("2025-03-10", "", "other", UNDETERMINED),
            ("", "50000", "other", OUTSIDE),
            ("2024-12-31", "50000", "other", OUTSIDE),
            ("2025-07-01", "50000", "other", OUTSIDE),
        ),
    ),
    (
        hue_2025.DOSSIERS_DIGITISED,
        ("completed_on", "components_digitised", "result_digitised"),
        (
            ("2025-03-10", "yes", "yes", YES),
            ("2025-03-10", "yes", "no", NO),
            ("2025-03-10", "no", "yes", NO),
            ("2025-03-10", "yes", "", UNKNOWN),
            ("2025-03-10", "", "no", NO),
            ("", "yes", "", OUTSIDE),
            ("2024-12-31", "yes", "yes", OUTSIDE),
            ("2025-07-01", "yes", "yes", OUTSIDE),
        ),
    ),
    (
        hue_2025.DOCUMENTS_REUSED_BY_PERSON,
        ("received_on", "documents_asked_again"),
        (
            ("2025-03-10", "no", YES),
            ("2025-03-10", "yes", NO),
            ("2025-03-10", "", UNKNOWN),
            ("2024-12-31", "no", OUTSIDE),
            ("", "no", UNDETERMINED),
        ),
    ),
    (
        hue_2025.DOSSIERS_REUSING_DOCUMENTS,
        ("received_on", "reused_components"),
        (
            ("2025-03-10", "1", YES),
            ("2025-03-10", "7", YES),
            ("2025-03-10", "0", NO),
            ("2025-03-10", "", UNKNOWN),
            ("2024-12-31", "1", OUTSIDE),
            ("", "1", UNDETERMINED),
            ("2025-07-01", "1", OUTSIDE),
        ),
    ),
    (
        hue_2025.DOSSIERS_ROUTED_ELECTRONICALLY,
        ("completed_on", "routed", "routed_electronically"),
        (
            ("2025-03-10", "yes", "yes", YES),
            ("2025-03-10", "yes", "no", NO),
            ("2025-03-10", "yes", "", UNKNOWN),
            ("2025-03-10", "no", "", OUTSIDE),  # it never left its agency
            ("2025-03-10", "", "yes", UNDETERMINED),
            ("", "yes", "yes", OUTSIDE),
            ("2024-12-31", "yes", "yes", OUTSIDE),
            ("2025-07-01", "yes", "yes", OUTSIDE),
        ),
    ),
    (
        hue_2025.DOSSIERS_THROUGH_SYSTEM,
        ("received_on", "through_system"),
        (
            ("2025-03-10", "yes", YES),
            ("2025-03-10", "no", NO),
            ("2025-03-10", "", UNKNOWN),
            ("2025-07-01", "yes", OUTSIDE),
            ("", "yes", UNDETERMINED),
            ("2024-12-31", "yes", OUTSIDE),
        ),
    ),
    (
        hue_2025.PROCEDURES_THROUGH_ONE_STOP_BY_DOSSIERS,
        ("received_on", "special_procedure", "one_stop"),
        (
            ("2025-03-10", "no", "yes", YES),
            ("2025-03-10", "no", "no", NO),
            ("2025-03-10", "no", "", UNKNOWN),
            ("2025-03-10", "yes", "no", OUTSIDE),
            ("2025-03-10", "", "yes", UNDETERMINED),
            ("2024-12-31", "no", "yes", OUTSIDE),
            ("", "no", "yes", UNDETERMINED),
        ),
    ),
    (
        hue_2025.PROCEDURES_FOUR_ON_THE_SPOT_BY_DOSSIERS,
        ("received_on", "at_provincial_centre", "four_on_the_spot"),
        (
            ("2025-03-10", "yes", "yes", YES),
            ("2025-03-10", "yes", "no", NO),
            ("2025-03-10", "yes", "", UNKNOWN),
            ("2025-03-10", "no", "yes", OUTSIDE),
            ("2025-03-10", "", "yes", UNDETERMINED),
        ),
    ),
    (
        hue_2025.FEEDBACK_SETTLED,
        ("received_on", "about_rules_or_conduct", "settled"),
        (
            ("2025-03-10", "yes", "yes", YES),
            ("2025-03-10", "yes", "no", NO),
            ("2025-03-10", "yes", "", UNKNOWN),
            ("2025-03-10", "no", "no", OUTSIDE),  # about something else
            ("2025-03-10", "", "yes", UNDETERMINED),  # perhaps about something else
            ("2024-12-31", "yes", "yes", OUTSIDE),
            ("", "yes", "yes", UNDETERMINED),
            ("2025-07-01", "yes", "yes", OUTSIDE),
        ),
    ),
    (
        hue_2025.FEEDBACK_RECEIVED,
        ("received_on", "about_rules_or_conduct", "accepted"),
        (
            ("2025-03-10", "yes", "yes", YES),
            ("2025-03-10", "yes", "no", NO),
            ("2025-03-10", "yes", "", UNKNOWN),
            ("2025-03-10", "no", "yes", OUTSIDE),
            ("2025-03-10", "", "no", UNDETERMINED),
            ("2024-12-31", "yes", "yes", OUTSIDE),
            ("2025-07-01", "yes", "yes", OUTSIDE),
            ("", "yes", "yes", UNDETERMINED),
        ),
    ),
    (
        hue_2025.FEEDBACK_HANDLED_IN_TIME,
        ("received_on", "about_rules_or_conduct", "accepted", "by_procedure", "handled_on", "due_on"),
        (
            ("2025-03-01", "yes", "yes", "yes", "2025-03-10", "2025-03-10", YES),
            ("2025-03-01", "yes", "yes", "yes", "2025-03-11", "2025-03-10", NO),
            ("2025-03-01", "yes", "yes", "no", "2025-03-10", "2025-03-10", NO),  # in time, but not by the procedure
            ("2025-03-01", "yes", "no", "", "", "2025-07-10", NO),
            ("2025-03-01", "yes", "yes", "", "2025-03-10", "2025-03-10", UNKNOWN),
            ("2025-03-01", "yes", "yes", "yes", "2025-03-10", "", UNKNOWN),
            ("2025-03-01", "yes", "yes", "yes", "", "", UNKNOWN),
            ("2025-06-01", "yes", "yes", "yes", "", "2025-06-30", YES),  # open, and not past due
            ("2025-06-01", "yes", "yes", "", "", "2025-06-30", UNKNOWN),
            ("2025-06-01", "yes", "yes", "yes", "", "2025-06-29", NO),
            ("2025-03-01", "no", "yes", "yes", "2025-03-10", "2025-03-10", OUTSIDE),
            ("2025-03-01", "", "yes", "yes", "2025-03-10", "2025-03-10", UNDETERMINED),
            ("2024-12-31", "yes", "yes", "yes", "2025-01-02", "2025-01-02", OUTSIDE),
            ("", "yes", "yes", "yes", "2025-03-10", "2025-03-10", UNDETERMINED),
            ("2025-03-01", "yes", "", "yes", "2025-03-10", "2025-03-10", UNKNOWN),
            ("2025-07-01", "yes", "yes", "yes", "2025-07-02", "2025-07-03", OUTSIDE),
        ),
    ),
)

CASES: tuple[tuple[Measure, Row, tuple[Row, ...], tuple[Tally, int, int]], ...] = (
    (
        hue_2025.PROCEDURES_THROUGH_ONE_STOP_BY_DOSSIERS,
        ("agency", "procedure", "received_on", "special_procedure", "one_stop"),
        (
            ("Sở Nội vụ", "1.001", "2025-03-10", "no", "yes"),  # one of the two did not go through one-stop: no
            ("Sở Nội vụ", "1.001", "2025-03-11", "no", "no"),
            ("Sở Tư pháp", "1.001", "2025-03-10", "no", "yes"),  # the same procedure at another agency: yes
            ("Sở Nội vụ", "1.002", "2025-03-10", "no", "yes"),  # one of the two is not known: unknown
            ("Sở Nội vụ", "1.002", "2025-03-10", "no", ""),
            ("Sở Nội vụ", "1.003", "2025-03-10", "yes", "no"),  # a special one: outside
            ("Sở Nội vụ", "1.004", "2024-12-31", "no", "no"),  # none of this year: not seen
            ("Sở Nội vụ", "1.005", "2025-03-10", "", "yes"),  # perhaps a special one: undetermined
            ("Sở Nội vụ", "1.006", "2025-07-01", "no", "yes"),  # after the day of looking: not seen
            ("Sở Nội vụ", "1.007", "", "no", "yes"),  # perhaps none of this year: undetermined
        ),
        (Tally(1, 1, 1), 3, 2),
    ),
    (
        hue_2025.PROCEDURES_FOUR_ON_THE_SPOT_BY_DOSSIERS,
        ("agency", "procedure", "received_on", "at_provincial_centre", "four_on_the_spot"),
        (
            ("Sở Nội vụ", "1.001", "2025-03-10", "yes", "yes"),
            ("Sở Nội vụ", "1.001", "2025-03-11", "no", "no"),  # received elsewhere: it does not count against it
            ("Sở Nội vụ", "1.002", "2025-03-10", "yes", "yes"),
            ("Sở Nội vụ", "1.002", "2025-03-10", "yes", "no"),
            ("Sở Nội vụ", "1.003", "2024-12-31", "yes", "yes"),
            ("Sở Nội vụ", "1.004", "2025-07-01", "yes", "yes"),
            ("Sở Nội vụ", "1.005", "", "yes", "yes"),
            ("Sở Nội vụ", "1.006", "2025-03-10", "", "yes"),  # perhaps received elsewhere: undetermined
            ("Sở Nội vụ", "1.007", "2025-03-10", "yes", ""),
        ),
        (Tally(1, 1, 1), 2, 2),
    ),
    (
        hue_2025.DOCUMENTS_REUSED_BY_PERSON,
        ("agency", "applicant", "received_on", "documents_asked_again"),
        (
            ("Sở Nội vụ", "A", "2025-03-10", "no"),
            ("Sở Nội vụ", "A", "2025-04-10", "no"),
            ("Sở Nội vụ", "B", "2025-03-10", "no"),
            ("Sở Nội vụ", "B", "2025-04-10", "yes"),  # once is enough
            ("Sở Tư pháp", "B", "2025-04-10", "no"),
            ("Sở Nội vụ", "C", "2024-12-31", "no"),
            ("Sở Nội vụ", "D", "2025-07-01", "no"),
            ("Sở Nội vụ", "E", "", "no"),
            ("Sở Nội vụ", "F", "2025-03-10", ""),
        ),
        (Tally(2, 1, 1), 2, 1),
    ),
)


def answer(measure: Measure, record: dict[str, str]) -> str:
    """What a measure makes of one record."""
    population, yes = population_and_yes(measure)

    def true(predicate: Predicate) -> bool | None:
        return compile_predicate(predicate, period=YEAR, as_of=LOOKING)(record)

    counted = true(population)
    if not counted:
        return UNDETERMINED if counted is None else OUTSIDE
    return {True: YES, False: NO, None: UNKNOWN}[true(yes)]


@pytest.mark.parametrize(
    ("measure", "record", "expected"),
    [
        pytest.param(measure, dict(zip(names, row[:-1], strict=True)), row[-1], id=f"{measure.key}-{turn}")
        for measure, names, rows in TABLES
        for turn, row in enumerate(rows)
    ],
)
def test_each_record_is_what_the_table_says(measure: Measure, record: dict[str, str], expected: str) -> None:
    assert answer(measure, record) == expected


@pytest.mark.parametrize(("measure", "names", "rows"), [table for table in TABLES if table[0].case_field is None])
def test_a_tally_counts_what_the_table_says(measure: Measure, names: Row, rows: tuple[Row, ...]) -> None:
    table = [dict(zip(names, row[:-1], strict=True)) for row in rows]
    counted = tally(table, measure, by=(), period=YEAR, as_of=LOOKING).total(measure)
    expected = Counter(row[-1] for row in rows)
    assert (counted.tally.yes, counted.tally.no, counted.tally.unknown) == tuple(
        expected[a] for a in (YES, NO, UNKNOWN)
    )
    assert (counted.outside, counted.undetermined) == (expected[OUTSIDE], expected[UNDETERMINED])


@pytest.mark.parametrize(("measure", "names", "rows", "expected"), CASES)
def test_a_case_of_several_records_is_yes_where_all_are(
    measure: Measure, names: Row, rows: tuple[Row, ...], expected: tuple[Tally, int, int]
) -> None:
    table = [dict(zip(names, row, strict=True)) for row in rows]
    counted = tally(table, measure, by=(), period=YEAR, as_of=LOOKING).total(measure)
    assert (counted.tally, counted.outside, counted.undetermined) == expected


def test_every_measure_that_records_can_answer_has_a_table() -> None:
    asked = [measure for measure in hue_2025.PLAN.measures if measure.yes is not None]
    assert {measure.key for measure, _, _ in TABLES} == {measure.key for measure in asked}
    assert {measure.key for measure, *_ in CASES} == {
        measure.key for measure in asked if measure.case_field is not None
    }


def test_practice_is_never_certain() -> None:
    """What is known of the practice under Decision 766/QĐ-TTg is reported, and the plan does not say more."""
    for measure in hue_2025.PLAN.measures:
        if measure.source is not None and "766/QĐ-TTg" in measure.source.text.vi:
            assert measure.source.certainty is Certainty.REPORTED


def test_every_condition_is_true_false_and_unknown_of_some_record() -> None:
    """Whether something is missing is never unknown; all else that a measure asks is so of a record above."""
    coverage = LawCoverage(hue_2025.PLAN)
    whole = [table for table in TABLES if table[0].case_field is None]
    tables = [(measure, names, [row[:-1] for row in rows]) for measure, names, rows in whole]
    with listening(coverage):
        for measure, names, rows in (*tables, *((case[0], case[1], [*case[2]]) for case in CASES)):
            table = [dict(zip(names, row, strict=True)) for row in rows]
            records.tally(table, measure, by=(), period=YEAR, as_of=LOOKING)
    assert [line for line in coverage.lines() if "was never" in line] == []
    seen, of = coverage.to_json()["summary"]["conditions"]
    assert seen == of > 200
