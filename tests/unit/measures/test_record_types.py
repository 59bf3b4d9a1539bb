from datetime import date
from typing import Any

import pytest
from attrs import fields
from attrs.exceptions import FrozenInstanceError

from cchc_rules.dates.period import Period
from cchc_rules.measures.codes import Channel, Gateway
from cchc_rules.measures.conditions import fields_of
from cchc_rules.measures.field_kinds import FieldKind
from cchc_rules.measures.predicate import field
from cchc_rules.measures.record_types import (
    CONTRADICTIONS,
    Dossier,
    Feedback,
    far_day,
    field_meanings,
    predicate_fields,
)


@pytest.mark.parametrize("kind", [Dossier, Feedback])
def test_every_field_means_something_and_may_be_missing(kind: Any) -> None:
    assert list(field_meanings(kind)) == [attribute.name for attribute in fields(kind)] == list(predicate_fields(kind))
    assert all(getattr(kind(), name) is None for name in field_meanings(kind))
    for meaning in field_meanings(kind).values():
        assert meaning.vi[0].isupper()
        assert meaning.en.startswith(("The ", "A ", "Its ", "Whether ", "How ", "Through "))


def test_fields_are_typed_as_predicates_name_them() -> None:
    typed = predicate_fields(Dossier)
    assert typed["due_on"].kind is FieldKind.DAY
    assert typed["apologised"].kind is FieldKind.FLAG
    assert typed["fee"].kind is FieldKind.NUMBER
    assert typed["procedure"].kind is FieldKind.TEXT
    assert (typed["channel"].kind, typed["channel"].codes) == (
        FieldKind.CODE,
        tuple(channel.value for channel in Channel),
    )
    assert typed["gateway"].codes == tuple(gateway.value for gateway in Gateway)


def test_both_records_give_a_name_one_meaning_only() -> None:
    dossier, feedback = predicate_fields(Dossier), predicate_fields(Feedback)
    for name in dossier.keys() & feedback.keys():
        assert (dossier[name].kind, dossier[name].codes) == (feedback[name].kind, feedback[name].codes)


def test_contradictions_are_about_fields_of_one_record() -> None:
    for contradiction in CONTRADICTIONS:
        names = {each.name for each in fields_of(contradiction.condition)}
        assert names <= predicate_fields(Dossier).keys() or names <= predicate_fields(Feedback).keys()
        assert contradiction.title.vi != contradiction.title.en


@pytest.mark.parametrize(
    ("year", "first", "last"),
    [(2025, "2005-01-01", "2045-12-31"), (15, "0001-01-01", "0035-12-31"), (9990, "9970-01-01", "9999-12-31")],
)
def test_a_day_is_far_that_is_more_than_twenty_years_away(year: int, first: str, last: str) -> None:
    found = far_day(field("due_on"), Period.year(year))
    assert str(found.condition) == f"due_on < {first} or due_on > {last}"
    assert found.title.en == "due_on more than 20 years from the year in which the period begins"
    assert found.title.vi == "ngày hẹn trả cách năm đầu kỳ hơn 20 năm"
    assert far_day(field("filed_on"), Period.year(year)).title.vi == "filed_on cách năm đầu kỳ hơn 20 năm"


def test_records_are_frozen() -> None:
    dossier = Dossier(due_on=date(2025, 1, 1))
    with pytest.raises(FrozenInstanceError):
        dossier.due_on = None  # type: ignore[misc]
