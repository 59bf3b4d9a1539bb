"""Records, what they mean, and what can be asked of them: few fields, one of each kind and more, and few values.

Days, numbers and codes lie so close together that comparisons come out equal as often as not.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from hypothesis import strategies as st

from cchc_rules.dates.period import Period
from cchc_rules.measures.codes import Channel
from cchc_rules.measures.field_kinds import AS_OF, PERIOD_END, PERIOD_START, FieldKind, Operator
from cchc_rules.measures.measure import CaseKind, Measure
from cchc_rules.measures.predicate import And, Comparison, Field, IsNull, IsTrue, OneOf, Or, Predicate, field
from cchc_rules.testing.record_strategies import ToldRecord, ways_to_write
from cchc_rules.text import Bilingual

__all__ = [
    "AGENCIES",
    "DISTRICTS",
    "FIELDS",
    "VALUES",
    "completions",
    "meanings_of",
    "measures",
    "predicates",
    "question",
    "questions",
    "tables",
    "told",
    "windows",
]

Meanings: TypeAlias = Mapping[str, Any]

FIELDS: Final[tuple[Field[Any], ...]] = (
    field("received_on"),
    field("due_on"),
    field("completed_on"),
    Field("apologised", FieldKind.FLAG),
    Field("routed", FieldKind.FLAG),
    field("fee", int),
    field("channel", Channel),
    field("procedure", str),
)
VALUES: Final[Mapping[str, Mapping[Any, Any]]] = MappingProxyType({"channel": {1: "counter", 2: "online", 3: "post"}})
"""What the numbers mean that some of the records hold for a channel."""

AGENCIES: Final = ("A", "B", "7")
DISTRICTS: Final = MappingProxyType({"A": "north", "B": "north", "7": "south"})

_FIRST = date(2025, 3, 30)


def meanings_of(of: Field[Any]) -> tuple[Any, ...]:
    """What a field can mean, but for being missing."""
    return {
        FieldKind.DAY: tuple(_FIRST + timedelta(days=more) for more in range(4)),
        FieldKind.FLAG: (True, False),
        FieldKind.NUMBER: (0, 1, 2),
        FieldKind.CODE: of.codes,
        FieldKind.TEXT: ("p", "q"),
    }[of.kind]


days = st.sampled_from(meanings_of(FIELDS[0]))
windows = st.tuples(days, st.integers(1, 4), st.integers(0, 6)).map(
    lambda drawn: (Period(drawn[0], drawn[0] + timedelta(days=drawn[1])), drawn[0] + timedelta(days=drawn[2]))
)
"""A period, and a day of looking in it or later."""


@cache
def _written(of: Field[Any], meaning: Any) -> st.SearchStrategy[Any]:
    """A meaning in the ways that systems write it, the plain one first; a code also by its number."""
    ways = ways_to_write(of, meaning)
    if of.kind is FieldKind.CODE and meaning is not None:
        number = 1 + of.codes.index(meaning)
        ways += [Channel(meaning), number, str(number), float(number)]
    return st.sampled_from(ways)


def _record(*, plain: bool, missing: bool) -> st.SearchStrategy[ToldRecord]:
    @st.composite
    def drawn(draw: st.DrawFn) -> ToldRecord:
        agency = draw(st.sampled_from(AGENCIES))
        record: dict[str, Any] = {"agency": agency, "district": DISTRICTS[agency], "id": draw(st.integers(1, 9))}
        means = dict(record)
        if not plain and agency == "7":
            record["agency"] = draw(st.sampled_from(["7", 7, 7.0]))
        for of in FIELDS:
            possible = st.sampled_from(meanings_of(of))
            means[of.name] = meaning = draw(st.none() | possible if missing and of.name != "procedure" else possible)
            record[of.name] = meaning if plain else draw(_written(of, meaning))
        return ToldRecord(record, means)

    return drawn()


told = _record(plain=False, missing=True)
"""One record in any spelling, any cell of which may be missing; but for its agency, district, procedure and id."""

tables = st.lists(told, max_size=8)

complete_tables = st.lists(_record(plain=True, missing=False).map(lambda each: each.record), min_size=1, max_size=3)


@st.composite
def completions(draw: st.DrawFn, *, at_most: int) -> tuple[list[dict[str, Any]], list[tuple[int, Field[Any]]]]:
    """A small table, and the cells of it that are missing, at most so many."""
    table = draw(complete_tables)
    cells = [(row, of) for row in range(len(table)) for of in FIELDS if of.name != "procedure"]
    missing = draw(st.lists(st.sampled_from(cells), max_size=at_most, unique_by=lambda cell: (cell[0], cell[1].name)))
    for row, of in missing:
        table[row][of.name] = None
    return table, missing


def _comparisons(of: Field[Any]) -> st.SearchStrategy[Predicate]:
    ordered = of.kind in {FieldKind.DAY, FieldKind.NUMBER}
    operators = st.sampled_from(list(Operator)) if ordered else st.just(Operator.EQUAL)
    literals = st.sampled_from(meanings_of(of))
    fields = st.sampled_from([each for each in FIELDS if each.kind is of.kind])
    moments = st.sampled_from([AS_OF, PERIOD_START, PERIOD_END])
    right = st.one_of(literals, fields, *([moments] if of.kind is FieldKind.DAY else []))
    compared = st.builds(Comparison, st.just(of), operators, right)
    if of.kind is FieldKind.DAY:
        return compared
    return compared | st.lists(literals, min_size=1, max_size=2).map(lambda values: OneOf(of, tuple(values)))


def predicates(*, nulls: bool = True) -> st.SearchStrategy[Predicate]:
    """Predicates over the fields; without `nulls`, none asks whether something is missing."""
    flags = [of for of in FIELDS if of.kind is FieldKind.FLAG]
    atoms = st.one_of(
        *(_comparisons(of) for of in FIELDS if of.kind is not FieldKind.FLAG),
        st.sampled_from(flags).map(IsTrue),
        *([st.sampled_from(FIELDS).map(IsNull)] if nulls else []),
    )

    def wholes(parts: st.SearchStrategy[Predicate]) -> st.SearchStrategy[Predicate]:
        several = st.lists(parts, min_size=2, max_size=3).map(tuple)
        return several.map(And) | several.map(Or) | parts.map(lambda part: ~part)

    return st.recursive(atoms, wholes, max_leaves=8)


def question(population: Predicate, yes: Predicate, key: str = "question", each: str | None = None) -> Measure:
    """A measure of which only the predicates, the key and the case matter."""
    title = Bilingual("câu hỏi", "question")
    return Measure(key, key, title, title, CaseKind.DOSSIER, population=population, yes=yes, case_field=each)


def questions(*, each: bool = True, nulls: bool = True) -> st.SearchStrategy[Measure]:
    """Measures over the fields; with `each`, some of procedures."""
    cases = st.sampled_from([None, "procedure"]) if each else st.none()
    return st.builds(question, predicates(nulls=nulls), predicates(nulls=nulls), each=cases)


measures = st.lists(
    st.tuples(predicates(), predicates(), st.sampled_from([None, "procedure"])), min_size=1, max_size=4
).map(
    lambda drawn: tuple(
        question(population, yes, f"m-{turn}", each) for turn, (population, yes, each) in enumerate(drawn)
    )
)
"""Up to four measures that are asked at once, sharing what they share."""
