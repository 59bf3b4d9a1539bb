from datetime import date
from typing import Any

import pytest
from attrs import fields
from attrs.exceptions import FrozenInstanceError

from cchc_rules.dossier import CONTRADICTIONS, Channel, Dossier, Feedback, Gateway, meanings, typed_fields
from cchc_rules.predicate import Kind, fields_of


@pytest.mark.parametrize("kind", [Dossier, Feedback])
def test_every_field_means_something_and_may_be_missing(kind: Any) -> None:
    assert list(meanings(kind)) == [each.name for each in fields(kind)] == list(typed_fields(kind))
    assert all(getattr(kind(), name) is None for name in meanings(kind))
    for meaning in meanings(kind).values():
        assert meaning.vi[0].isupper()
        assert meaning.en.startswith(("The ", "A ", "Its ", "Whether ", "How ", "Through "))


def test_fields_are_typed_as_predicates_name_them() -> None:
    typed = typed_fields(Dossier)
    assert typed["due_on"].kind is Kind.DAY
    assert typed["apologised"].kind is Kind.FLAG
    assert typed["fee"].kind is Kind.NUMBER
    assert typed["procedure"].kind is Kind.TEXT
    assert (typed["channel"].kind, typed["channel"].codes) == (Kind.CODE, tuple(each.value for each in Channel))
    assert typed["gateway"].codes == tuple(each.value for each in Gateway)


def test_both_records_give_a_name_one_meaning_only() -> None:
    dossier, feedback = typed_fields(Dossier), typed_fields(Feedback)
    for name in dossier.keys() & feedback.keys():
        assert (dossier[name].kind, dossier[name].codes) == (feedback[name].kind, feedback[name].codes)


def test_contradictions_are_about_fields_of_one_record() -> None:
    for contradiction in CONTRADICTIONS:
        asked = {each.name for each in fields_of(contradiction.holds)}
        assert asked <= typed_fields(Dossier).keys() or asked <= typed_fields(Feedback).keys()
        assert contradiction.title.vi != contradiction.title.en


def test_records_are_frozen() -> None:
    dossier = Dossier(due_on=date(2025, 1, 1))
    with pytest.raises(FrozenInstanceError):
        dossier.due_on = None  # type: ignore[misc]
