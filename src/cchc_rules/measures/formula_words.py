"""Formula words: what a measure asks of each record, as a sentence to be read by people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from cchc_rules.dates.period import write_day
from cchc_rules.measures.codes import Channel, Gateway
from cchc_rules.measures.field_kinds import FieldKind, Moment, Operator
from cchc_rules.measures.measure import CaseKind, Measure
from cchc_rules.measures.predicate import And, Comparison, Field, IsNull, IsTrue, Not, OneOf, Or, Predicate, in_period
from cchc_rules.measures.record_types import Dossier, Feedback, field_meanings
from cchc_rules.text import Bilingual, LabelledEnum, Language

__all__ = ["condition_words", "denial_words", "record_type_of"]

_CODE_NAMES: Final[Mapping[tuple[str, ...], type[LabelledEnum]]] = MappingProxyType(
    {tuple(codes): codes for codes in (Channel, Gateway)}
)
_OF_DAYS: Final[Mapping[Operator, Bilingual]] = MappingProxyType(
    {
        Operator.BELOW: Bilingual("trước", "is before"),
        Operator.AT_MOST: Bilingual("không sau", "is not after"),
        Operator.ABOVE: Bilingual("sau", "is after"),
        Operator.AT_LEAST: Bilingual("không trước", "is not before"),
        Operator.EQUAL: Bilingual("là", "is"),
    }
)
_IS_NOT: Final = Bilingual("{} không phải là", "{} is not")
_OF_NUMBERS: Final[Mapping[Operator, Bilingual]] = MappingProxyType(
    {
        Operator.BELOW: Bilingual("nhỏ hơn", "is below"),
        Operator.AT_MOST: Bilingual("không quá", "is at most"),
        Operator.ABOVE: Bilingual("lớn hơn", "is above"),
        Operator.AT_LEAST: Bilingual("ít nhất", "is at least"),
        Operator.EQUAL: Bilingual("là", "is"),
    }
)


_DENIED: Final[Mapping[Operator, Operator]] = MappingProxyType(
    {
        Operator.BELOW: Operator.AT_LEAST,
        Operator.AT_MOST: Operator.ABOVE,
        Operator.ABOVE: Operator.AT_MOST,
        Operator.AT_LEAST: Operator.BELOW,
    }
)
"""How two things compare where they do not compare so."""


def record_type_of(measure: Measure) -> type[Dossier | Feedback]:
    """Of which records a measure asks, where records can answer it."""
    return Feedback if measure.case == CaseKind.FEEDBACK else Dossier


def condition_words(condition: Predicate, record: type, language: Language) -> str:
    """What is asked of a record, in words.

    Args:
        condition: What is asked.
        record: The type of the record, whose fields say what they mean; a field of another is called by its name.
        language: "vi" or "en".

    >>> from cchc_rules.measures.predicate import field, flag
    >>> in_time = field("completed_on") <= field("due_on")
    >>> condition_words(in_time | flag("apologised"), Dossier, "en")
    'the day it was closed is not after the day it is due, or the agency apologised for being late'
    >>> condition_words(in_time, Dossier, "vi")
    'ngày kết thúc xử lý không sau ngày hẹn trả'
    """
    return _ConditionWords(field_meanings(record), language).of(condition)


def denial_words(condition: Predicate, record: type, language: Language) -> str:
    """What is true of a record of which one thing that is asked is false, in words that deny nothing twice.

    Args:
        condition: A comparison, or whether something is missing, known, or said to be so.
        record: As in `condition_words`.
        language: "vi" or "en".

    >>> from cchc_rules.measures.predicate import field, flag
    >>> denial_words(field("completed_on") <= field("due_on"), Dossier, "en")
    'the day it was closed is after the day it is due'
    >>> denial_words(flag("apologised"), Dossier, "vi")
    'chưa xin lỗi vì trễ hạn'
    """
    return _ConditionWords(field_meanings(record), language).denied(condition)


class _ConditionWords:
    """The words of conditions in one language, with what the fields of a record mean."""

    def __init__(self, meanings: Mapping[str, Bilingual], language: Language) -> None:
        self._meanings = meanings
        self._language: Language = language

    def of(self, condition: Predicate) -> str:
        """The words of a condition."""
        match condition:
            case And(parts):
                return self._joined(parts, Bilingual("và", "and"))
            case Or(parts):
                return self._joined(parts, Bilingual("hoặc", "or"))
            case Not(IsNull(missing)):
                return self._said(Bilingual("đã có {}", "{} is known"), missing)
            case Not(part):
                return (
                    Bilingual("không đúng là {}", "it is not so that {}").in_(self._language).format(self._part(part))
                )
            case IsNull(missing):
                return self._said(Bilingual("chưa có {}", "{} is not known"), missing)
            case IsTrue(said):
                return self._noun(said)
            case OneOf(asked, values):
                one_of = self._said(Bilingual("{} là một trong", "{} is one of"), asked)
                return f"{one_of}: {'; '.join(self._value(asked, value) for value in values)}"
        signs = _OF_DAYS if condition.left.kind is FieldKind.DAY else _OF_NUMBERS
        compared = signs[condition.operator].in_(self._language)
        return f"{self._noun(condition.left)} {compared} {self._value(condition.left, condition.right)}"

    def denied(self, condition: Predicate) -> str:
        """The words for it that a condition is false."""
        match condition:
            case Not(IsNull(missing)):
                return self.of(IsNull(missing))
            case IsNull(missing):
                return self.of(~IsNull(missing))
            case Comparison(left, operator, right) if operator in _DENIED:
                return self.of(Comparison(left, _DENIED[operator], right))
            case Comparison(left, _, right):
                return f"{self._said(_IS_NOT, left)} {self._value(left, right)}"
            case OneOf(asked, values):
                none_of = self._said(Bilingual("{} không phải là một trong", "{} is none of"), asked)
                return f"{none_of}: {'; '.join(self._value(asked, value) for value in values)}"
            case IsTrue(said) if (noun := self._noun(said)).startswith("đã "):
                return f"chưa {noun.removeprefix('đã ')}"
        return self.of(~condition)

    def _joined(self, parts: tuple[Predicate, ...], by: Bilingual) -> str:
        return f", {by.in_(self._language)} ".join(self._parts(parts))

    def _parts(self, parts: tuple[Predicate, ...]) -> Iterator[str]:
        """Each part; the two that say that a day lies in the period in one."""
        rest = list(parts)
        while rest:
            part = rest.pop(0)
            day = _day_in_period(part, rest[0]) if rest else None
            if day is None:
                yield self._part(part)
            else:
                rest.pop(0)
                yield self._said(Bilingual("{} nằm trong kỳ", "{} lies in the period"), day)

    def _part(self, part: Predicate) -> str:
        return f"({self.of(part)})" if isinstance(part, And | Or) else self.of(part)

    def _said(self, form: Bilingual, of: Field[Any]) -> str:
        return form.in_(self._language).format(self._noun(of))

    def _noun(self, of: Field[Any]) -> str:
        """What a field means, up to its first semicolon, in the middle of a sentence."""
        meaning = self._meanings.get(of.name)
        if meaning is None:
            return of.name
        noun = meaning.in_(self._language).partition(";")[0].removeprefix("Whether ")
        return noun[0].lower() + noun[1:]

    def _value(self, beside: Field[Any], value: Any) -> str:
        if isinstance(value, Field):
            return self._noun(value)
        if isinstance(value, Moment):
            return value.label.in_(self._language)
        if isinstance(value, date):
            return write_day(value, self._language)
        codes = _CODE_NAMES.get(beside.codes)
        return str(value) if codes is None else codes(value).label.in_(self._language)


def _day_in_period(part: Predicate, after: Predicate) -> Field[date] | None:
    """The day that two parts together say to lie in the period; None where they say something else."""
    if isinstance(part, Comparison) and isinstance(part.right, Moment) and (part, after) == in_period(part.left).parts:
        return part.left
    return None
