"""From counts of records to the tallies of groups: names, agencies, and cases of several records."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import date
from itertools import chain, product
from typing import Any

import polars as pl
import pytest

from cchc_rules.counting import frames
from cchc_rules.counting.counts.group_counts import Answer, GroupCount
from cchc_rules.counting.field_mapping import FieldMapping
from cchc_rules.counting.question import Question
from cchc_rules.counting.records import tally
from cchc_rules.counting.tallies import Tallies
from cchc_rules.counting.tallying import RawCounts, case_answer, to_tallies
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadColumn, UnknownAgency
from cchc_rules.findings.values import Tally
from cchc_rules.measures.field_kinds import AS_OF
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.predicate import field, flag, in_period
from cchc_rules.plans import hue_2025
from tests.dossiers import every_library
from tests.laws.records_strategies import question as measure_of
from tests.mapped import mapped
from tests.tables import in_library

RECEIVED, DUE = field("received_on"), field("due_on")
ROSTER = hue_2025.PLAN.roster
ON_TIME = measure_of(in_period(RECEIVED), DUE >= AS_OF, "on-time")
OVERDUE = measure_of(in_period(RECEIVED), DUE < AS_OF, "overdue")
ALL_OF_THEM = measure_of(in_period(RECEIVED), flag("one_stop"), "all", each="procedure")


def question_of(*measures: Any, **more: Any) -> Question:
    given: dict[str, Any] = {"by": ("agency",), "period": Period.year(2025), "as_of": date(2026, 1, 1)}
    return Question.from_arguments(measures or ON_TIME, **mapped(**given | more))


@pytest.mark.parametrize(
    ("counts", "which"),
    [
        ((1, 0, 0, 0), Answer.YES),
        ((0, 1, 0, 0), Answer.NO),
        ((9, 1, 9, 9), Answer.NO),
        ((0, 0, 1, 0), Answer.UNKNOWN),
        ((1, 0, 1, 0), Answer.UNKNOWN),
        ((1, 0, 0, 1), Answer.UNKNOWN),
        ((0, 0, 1, 1), Answer.UNKNOWN),
        ((0, 0, 0, 0), Answer.OUTSIDE),
        ((0, 0, 0, 1), Answer.UNDETERMINED),
    ],
)
def test_a_case_is_one_of_five(counts: tuple[int, int, int, int], which: Answer) -> None:
    assert case_answer(*counts) is which


def completions(yes: int, no: int, unknown: int, undetermined: int) -> Iterator[tuple[bool, ...]]:
    """The answers of the records in the population, in every way in which what is open can turn out."""
    settled = [(True,)] * yes + [(False,)] * no
    either = [((True,), (False,))] * unknown + [((True,), (False,), ())] * undetermined
    for outcome in product(*either):
        yield tuple(chain.from_iterable((*settled, *outcome)))


@pytest.mark.parametrize("counts", list(product(range(3), repeat=4)))
def test_a_case_is_yes_or_no_where_it_is_so_however_its_records_turn_out(counts: tuple[int, int, int, int]) -> None:
    records = list(completions(*counts))
    answers = {all(of_case) for of_case in records if of_case}
    if not any(records):
        expected = Answer.OUTSIDE
    elif not all(records):
        expected = Answer.UNDETERMINED
    elif len(answers) > 1:
        expected = Answer.UNKNOWN
    else:
        expected = Answer.YES if answers == {True} else Answer.NO
    assert case_answer(*counts) is expected


def test_groups_are_renamed_summed_and_sorted() -> None:
    question = question_of(ON_TIME, OVERDUE, codes={"agency": {1: "B", "2": "B", None: "A"}})
    question = question.in_columns(["agency", "received_on", "due_on"])
    one = dict.fromkeys(("on-time", "overdue"), (1, 0, 0, 0, 2))
    groups = RawCounts.of({("1",): one, ("2 ",): one, (None,): one, ("0",): one})
    tallies = to_tallies(question, groups, {}, rows=9, impossible=[0, 0, 3, 0])
    assert [(count.measure.key, count.group) for count in tallies.groups] == [
        (key, (group,)) for key in ("on-time", "overdue") for group in ("0", "A", "B")
    ]
    assert tallies.get(ON_TIME, "B").tally == Tally(2, 0)
    assert tallies.get(ON_TIME, "B").undetermined == 4
    assert (tallies.rows, tallies.repeated) == (9, None)
    assert tallies.contradictions == ((question.contradictions[2], 3),)


SETTLED = {"received_on": date(2025, 2, 3), "due_on": date(2025, 3, 1), "one_stop": True}
WHEN: dict[str, Any] = {"period": Period.year(2025), "as_of": date(2026, 1, 1)}


def records_of(*agencies: str, **more: Any) -> list[dict[str, Any]]:
    """Records of one procedure, each of an agency as somebody writes it; the last was not handled through one stop."""
    return [
        {"agency": name, "procedure": "1.001", **SETTLED, "one_stop": turn < len(agencies), **more}
        for turn, name in enumerate(agencies, 1)
    ]


def both_ways(library: str, table: list[dict[str, Any]], measure: Measure, **more: Any) -> Tallies:
    """What is counted of a table, whether record by record or as a data frame."""
    found = tally(table, measure, **WHEN | more)
    columns = {name: (pl.Series([row[name] for row in table]).dtype, [row[name] for row in table]) for name in table[0]}
    assert frames.tally(in_library(library, columns), measure, **WHEN | more) == found
    return found


@every_library
def test_one_agency_written_in_two_ways_is_one_where_a_roster_says_so(library: str) -> None:
    table = records_of("Sở Tư pháp", unicodedata.normalize("NFD", "SỞ TƯ PHÁP "), "sở tư  pháp")
    found = both_ways(library, table, ALL_OF_THEM, roster=ROSTER)
    assert found.groups == (GroupCount(ALL_OF_THEM, ("so-tu-phap",), Tally(0, 1)),)
    assert both_ways(library, table, ALL_OF_THEM, by=(), roster=ROSTER).total(ALL_OF_THEM).tally == Tally(0, 1)
    assert both_ways(library, table, ON_TIME, roster=ROSTER).get(ON_TIME, "so-tu-phap").cases == 3


@every_library
@pytest.mark.parametrize("by", [("agency",), ()])
def test_without_a_roster_cases_of_agencies_that_may_be_one_are_refused(library: str, by: tuple[str, ...]) -> None:
    table = records_of("Sở Tư pháp", "SỞ TƯ PHÁP", "Sở Nội vụ")
    for count, given in ((tally, table), (frames.tally, pl.DataFrame(table))):
        with pytest.raises(ExceptionGroup) as caught:
            count(given, ALL_OF_THEM, by=by, **WHEN)
        (fault,) = caught.value.exceptions
        assert isinstance(fault, BadColumn)
        assert str(fault) == (
            "column 'agency': got 'SỞ TƯ PHÁP', 'Sở Tư pháp'; expected one way of writing each agency, where cases "
            "are told apart by it. Give the question a roster: roster=plan.roster; or say in codes what each means."
        )
    meant = FieldMapping(codes={"agency": {"Sở Tư pháp": "A", "Sở Nội vụ": "B"}})
    assert both_ways(library, table, ALL_OF_THEM, by=by, mapping=meant).total(ALL_OF_THEM).tally == Tally(1, 1)


@every_library
@pytest.mark.parametrize("other", ["1.001 ", " 1.001", "1.001\u00a0"])
def test_a_trailing_blank_is_no_other_procedure(library: str, other: str) -> None:
    table = [*records_of("A"), *records_of("A", procedure=other)]
    assert both_ways(library, table, ALL_OF_THEM).get(ALL_OF_THEM, "A").tally == Tally(0, 1)


def test_a_case_is_told_apart_by_its_agency_however_that_is_called() -> None:
    table = [*records_of("Sở Tư pháp"), *records_of("Sở Nội vụ")]
    assert tally(table, ALL_OF_THEM, by=(), **WHEN).total(ALL_OF_THEM).tally == Tally(0, 2)
    meant = FieldMapping(codes={"agency": {"Sở Tư pháp": "A", "Sở Nội vụ": "A"}})
    assert tally(table, ALL_OF_THEM, by=(), mapping=meant, **WHEN).total(ALL_OF_THEM).tally == Tally(0, 1)


@every_library
def test_agencies_that_a_roster_does_not_know_are_all_named(library: str) -> None:
    table = pl.DataFrame(records_of("Sở Tư pháp", "Sở Lạ", "Huyện Lạ"))
    with pytest.raises(ExceptionGroup) as caught:
        frames.tally(table, ON_TIME, roster=ROSTER, **WHEN)
    assert [type(fault) for fault in caught.value.exceptions] == [UnknownAgency, UnknownAgency]
    where = "column 'agency' (or [codes.agency] of the mapping)"
    assert {getattr(fault, "where", "") for fault in caught.value.exceptions} == {where}
    by_nothing = frames.tally(table, ON_TIME, by=(), roster=ROSTER, **WHEN)
    assert by_nothing.total(ON_TIME).cases == 3


@every_library
@pytest.mark.parametrize("total", ["Tổng cộng", "TỔNG:", "Total"])
def test_a_group_of_totals_is_refused_as_such(library: str, total: str) -> None:
    table = records_of("A", total)
    for count, given in ((tally, table), (frames.tally, pl.DataFrame(table))):
        with pytest.raises(ExceptionGroup) as caught:
            count(given, ON_TIME, **WHEN)
        assert f"got '{total}'; expected no row of totals. Remove it" in str(caught.value.exceptions[0])
