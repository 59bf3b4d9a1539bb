"""The wire: nothing is lost on it, and nothing slips through."""

import json
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import Figure
from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyKind, Level
from cchc_rules.agencies.roster import Roster
from cchc_rules.dates.due import Before, By, Due, During, Within
from cchc_rules.dates.period import Cycle
from cchc_rules.dates.recurring import CycleDay, Recurring, WeekDay
from cchc_rules.errors import CchcError
from cchc_rules.findings.observation import Observation
from cchc_rules.findings.values import Quantity
from cchc_rules.formats.from_json import load_observations, load_plan_json
from cchc_rules.formats.to_json import dump_observations, dump_plan
from cchc_rules.law.bound import Bound, Rank
from cchc_rules.law.budget import Budget, BudgetState
from cchc_rules.law.decision import Decision, Draft, NotEncoded
from cchc_rules.law.instrument import Instrument, InstrumentKind
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Basis, Duty, Interpretation, Modality, Outcome, OwedBy, Role, Rule, Target
from cchc_rules.measures.field_kinds import MAX_NUMBER, FieldKind, Moment, Operator
from cchc_rules.measures.measure import CaseKind, Direction, Measure
from cchc_rules.measures.predicate import And, Comparison, Field, IsNull, IsTrue, Not, OneOf, Or, Predicate
from cchc_rules.measures.unit import WELL_KNOWN_UNITS, Unit
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual
from tests import tiny
from tests.laws import strategies as known

days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
texts = st.builds(Bilingual, known.names, st.none() | known.names)
LEVELS = (*Level.usual(), Level("khu", Bilingual("đặc khu", "special zone")))
levels = st.lists(st.sampled_from(LEVELS), max_size=4, unique=True).map(tuple)
phrases = known.names | st.just("")
bare_dues: st.SearchStrategy[Due] = st.one_of(
    st.builds(Before, days, phrases),
    st.builds(By, days, phrases),
    st.builds(
        lambda period, phrase, completion: During(period, phrase, completion=completion),
        known.any_period,
        phrases,
        st.booleans(),
    ),
    st.builds(
        lambda weeks, on, since: Recurring((), weeks=weeks, due_day=on, since=since),
        st.integers(1, 52),
        st.none() | st.builds(WeekDay, st.integers(1, 7), st.booleans()),
        st.none() | days,
    ),
    st.builds(lambda cycle, times: Recurring((cycle,), times=times), st.sampled_from(Cycle), st.integers(1, 99)),
    st.builds(
        Recurring,
        st.lists(st.sampled_from(Cycle), max_size=4).map(tuple),
        st.booleans(),
        phrases,
        since=st.none() | days,
    ),
    st.builds(Within, st.integers(1, 999), st.just("ngày nhận đủ hồ sơ"), st.booleans(), phrases),
    st.builds(
        lambda on, phrase: Recurring((Cycle.QUARTER,), phrase=phrase, due_day=on),
        st.builds(CycleDay, st.integers(1, 31), st.integers(1, 3), st.booleans()),
        phrases,
    ),
)
dues = st.builds(lambda due, remark: evolve(due, remark=remark), bare_dues, st.none() | texts)
budgets = st.one_of(
    st.builds(Budget, st.just(BudgetState.AMOUNT), st.integers(0, 10**9), known.names),
    st.builds(Budget, st.sampled_from([BudgetState.ANNUAL_ESTIMATE, BudgetState.BLANK])),
)
places_in_a_record = st.text("abcdefghijklmnopqrstuvwxyz0123456789_", max_size=8).map("f{}".format)
sources = st.builds(Source, texts, st.sampled_from([each for each in Certainty if each is not Certainty.UNDETERMINED]))
on_the_text = st.sampled_from([Basis.EXPLICIT, Basis.INFERRED])
rejected = st.lists(texts, max_size=2).map(tuple)
interpretations = st.one_of(
    st.builds(Interpretation, texts, rejected, on_the_text),
    st.builds(Interpretation, texts, rejected, st.just(Basis.EXTERNAL), sources),
)
LITERALS: dict[FieldKind, st.SearchStrategy[Any]] = {
    FieldKind.DAY: days,
    FieldKind.NUMBER: st.integers(-MAX_NUMBER, MAX_NUMBER),
    FieldKind.TEXT: known.names,
}


@st.composite
def questions(draw: st.DrawFn) -> Predicate:
    """Predicates about one field, or two that hold the same."""
    kind = draw(st.sampled_from(FieldKind))
    codes = tuple(draw(st.lists(known.words, min_size=1, max_size=3))) if kind is FieldKind.CODE else ()
    asked: Field[Any] = Field(draw(places_in_a_record), kind, codes)
    if kind is FieldKind.FLAG or draw(st.booleans()):
        return IsTrue(asked) if kind is FieldKind.FLAG and draw(st.booleans()) else IsNull(asked)
    literals = st.sampled_from(codes) if codes else LITERALS[kind]
    if draw(st.booleans()):
        return OneOf(asked, tuple(draw(st.lists(literals, min_size=1, max_size=3))))
    operators = st.sampled_from(Operator) if kind in {FieldKind.DAY, FieldKind.NUMBER} else st.just(Operator.EQUAL)
    others = literals | places_in_a_record.map(lambda name: Field(name, kind, codes))
    return Comparison(
        asked, draw(operators), draw(others | st.sampled_from(Moment) if kind is FieldKind.DAY else others)
    )


def joined(parts: st.SearchStrategy[Predicate]) -> st.SearchStrategy[Predicate]:
    several = st.lists(parts, min_size=2, max_size=3).map(tuple)
    return st.builds(And, several) | st.builds(Or, several) | st.builds(Not, parts)


predicates = st.recursive(questions(), joined, max_leaves=6)
of_records = st.fixed_dictionaries(
    {
        "population": predicates,
        "yes": predicates,
        "case_field": st.none() | places_in_a_record,
        "source": st.none() | sources,
    }
)
"""What a percentage that records can answer says besides."""


UNITS = (
    *(unit for unit in WELL_KNOWN_UNITS.values() if unit != Unit.PERCENTAGE_POINT),
    Unit("lop", Bilingual("lớp tập huấn", "training classes")),
)
"""What a measure may be in."""


@st.composite
def measures_of(draw: st.DrawFn, number: int) -> Measure:
    """Measures of every unit, some of which records can answer."""
    unit = draw(st.sampled_from(UNITS))
    without = st.fixed_dictionaries({"source": st.none() | sources})
    return Measure(
        f"chi-so-{number}",
        draw(known.words),
        draw(texts),
        draw(texts),
        draw(st.sampled_from([*CaseKind.usual(), CaseKind("machine", Bilingual("máy"))])),
        unit,
        Direction.LESS_IS_BETTER if unit == Unit.RANK else draw(st.sampled_from(Direction)),
        part_of=draw(st.none() | known.words),
        **draw(of_records | without if unit is Unit.PERCENT else without),
    )


@st.composite
def bounds_for(draw: st.DrawFn, measure: Measure) -> Bound:
    """Bounds of every form that suits a measure, with the words in which a plan prints them."""
    printed = draw(st.sampled_from(["", "02", "50.000 tỷ"]))
    if measure.unit == Unit.RANK:
        return Rank(draw(st.integers(1, 99)), draw(st.none() | texts), printed=printed)
    bound = draw(known.bounds(measure.unit))
    less = measure.direction is Direction.LESS_IS_BETTER
    if bound.is_floor and less:
        bound = evolve(bound, lowest=None, above=False, highest=bound.lowest, below=bound.above)
    elif bound.is_ceiling and not less:
        bound = evolve(bound, highest=None, below=False, lowest=bound.highest, above=bound.below)
    tolerated = bound.about and bound.highest != 0 and draw(st.booleans())
    if tolerated and bound.highest is not None:
        bound = evolve(bound, lowest=bound.highest / 2, source=draw(sources))
    return evolve(bound, printed=printed)


@st.composite
def rosters(draw: st.DrawFn) -> Roster:
    """Classes and agencies whose names a number of their own keeps apart."""

    def named(number: int) -> dict[str, Any]:
        vi, en, alias = (f"{word} {number} {draw(known.words)}" for word in ("Cơ quan", "Agency", "Tên khác"))
        return {"key": f"so-{number}", "name": Bilingual(vi, en), "aliases": draw(st.sampled_from([(), (alias,)]))}

    classes = [
        AgencyClass(**named(number), levels=draw(levels), complete=draw(st.booleans()))
        for number in range(draw(st.integers(0, 2)))
    ]
    agencies = [
        Agency(
            **named(len(classes) + number),
            kind=draw(st.sampled_from([*AgencyKind.usual(), AgencyKind("institute", Bilingual("viện", "institute"))])),
            level=draw(st.sampled_from(LEVELS)),
            classes=tuple(each.key for each in classes if draw(st.booleans())),
            since=draw(st.none() | days),
            until=draw(st.none() | days),
            official_id=draw(st.none() | known.words),
            districts=tuple(each.key for each in classes if draw(st.booleans())),
            source=draw(st.none() | sources),
        )
        for number in range(draw(st.integers(1, 3)))
    ]
    return Roster(tuple(draw(st.permutations([*classes, *agencies]))))


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Plans of every kind of rule, whose passages follow one another."""
    roster = draw(rosters())
    parties = st.lists(st.sampled_from(roster.entries), max_size=2).map(tuple)
    bearers = st.lists(st.sampled_from(roster.entries), min_size=1, max_size=2).map(tuple)
    agencies = st.sampled_from([party for party in roster if isinstance(party, Agency)])
    instruments = st.lists(
        st.builds(Instrument, st.sampled_from(InstrumentKind), known.names, st.none() | agencies, st.none() | days),
        max_size=2,
    ).map(tuple)
    measures = tuple(draw(measures_of(number)) for number in range(draw(st.integers(1, 3))))
    clauses = tiny.laid_out(*((f"II.{turn}", passage) for turn, passage in enumerate(draw(known.documents()))))
    first, *others = clauses
    keys = [f"thu-2025:{clause.address}/1" for clause in others]

    def rule(key: str, clause: Any) -> Rule:
        common: dict[str, Any] = {
            "key": key,
            "version": draw(st.integers(1, 9)),
            "clause": clause,
            "area": draw(st.integers(1, 7)),
            "title": draw(texts),
            "modality": draw(st.sampled_from(Modality)),
            "instruments": draw(instruments),
            "interpretations": tuple(draw(st.lists(interpretations, max_size=2))),
            "related": tuple(draw(st.lists(st.sampled_from(keys), max_size=2))),
            "support": draw(parties),
            "inherits": tuple(each for each in clauses if each != clause and draw(st.booleans())),
            "printed_code": draw(st.none() | known.names),
        }
        bound: dict[str, Any] = {"period": draw(known.any_period)}
        bound["exclusions"] = tuple(draw(st.lists(texts, max_size=1)))
        kind = draw(st.sampled_from([Target, Outcome, Activity, Duty]))
        if kind is Target:
            measure = draw(st.sampled_from(measures))
            answered_by = draw(st.sampled_from([None, *(each for each in roster if isinstance(each, AgencyClass))]))
            return Target(
                **common,
                **bound,
                lead=draw(parties),
                measure=measure,
                bound=draw(bounds_for(measure)),
                answered_by=answered_by,
                each=answered_by is not None and draw(st.booleans()),
                counted=draw(parties) or roster.entries[:1],
            )
        if kind is Outcome:
            return Outcome(**common, **bound, lead=draw(parties), answered_by=draw(st.sampled_from(roster.entries)))
        if kind is Duty:
            carried = draw(st.sampled_from([Role.STANDING, Role.OVERSEE, Role.CARRY_OUT]))
            led, carriers = draw(st.tuples(bearers, parties) | st.tuples(parties, bearers))
            return Duty(**common, lead=led, agencies=carriers, role=carried)
        led = draw(bearers)
        return Activity(
            **common,
            product=draw(texts),
            lead=led,
            owed_by=draw(st.sampled_from(OwedBy))
            if any(isinstance(each, AgencyClass) for each in led)
            else OwedBy.EACH,
            addressee=draw(st.none() | st.sampled_from(roster.entries)),
            due=draw(dues),
            objective=draw(st.none() | texts),
            task=draw(st.none() | texts),
            budget=draw(st.none() | budgets),
        )

    facts: dict[str, st.SearchStrategy[Any]] = {
        "title": texts,
        "issuer": agencies,
        "legal_bases": instruments,
        "clauses": st.just((first,)),
    }
    return Plan(
        id="thu-2025",
        decision=draw(
            st.builds(Decision, number=known.names, issued_on=days, effective_on=days, signer=known.names, **facts)
            | st.builds(
                Draft,
                number=st.none() | known.names,
                issued_on=st.none() | days,
                signer=st.none() | known.names,
                **facts,
            )
        ),
        areas=tuple(Bilingual(f"Lĩnh vực {number}", draw(st.none() | known.names)) for number in range(1, 8)),
        roster=roster,
        measures=measures,
        rules=tuple(rule(key, clause) for key, clause in zip(keys, others, strict=True)),
        not_encoded=draw(st.sampled_from([(), (NotEncoded(first, draw(texts)),)])),
    )


figures = st.one_of(
    st.builds(
        Figure,
        st.sampled_from([tiny.ON_TIME, tiny.ON_TIME_OF_ALL, tiny.ONLINE]),
        known.any_party,
        known.any_period,
        known.tallies | known.shares,
        known.references,
    ),
    st.builds(
        Figure,
        st.just(tiny.SCORE),
        known.any_party,
        known.any_period,
        st.builds(Quantity, st.fractions(-1000, 1000, max_denominator=1000), st.just(Unit.POINT)),
        known.references,
    ),
)
observations = st.one_of(figures, known.roll_calls, known.attestations, known.deliveries)
records = st.lists(observations, max_size=6)

scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | known.names
    | st.dates().map(str)
)
anything = st.recursive(scalars, lambda inner: st.lists(inner) | st.dictionaries(known.words, inner), max_leaves=5)


def places(document: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to everything in a document but the document itself."""
    if isinstance(document, dict | list):
        for key in document if isinstance(document, dict) else range(len(document)):
            yield (*path, key)
            yield from places(document[key], (*path, key))


def at(document: Any, path: tuple[Any, ...]) -> Any:
    for key in path:
        document = document[key]
    return document


DOCUMENT = json.loads(dump_plan(tiny.PLAN))
PLACES = list(places(DOCUMENT))
OBJECTS = [(), *(path for path in PLACES if isinstance(at(DOCUMENT, path), dict))]


@given(plans())
def test_a_plan_comes_back_as_it_was(plan: Plan) -> None:
    """`loads(dumps(plan)) == plan`, and what does not count for equality, such as a printed phrase, comes back too."""
    back = load_plan_json(dump_plan(plan))
    assert back == plan
    assert back.digest == plan.digest
    assert dump_plan(back) == dump_plan(plan)


@given(records)
def test_observations_come_back_as_they_were(seen: list[Observation]) -> None:
    """`load_observations(dump_observations(seen), plan) == seen`, in the same order, repeats included."""
    assert load_observations(dump_observations(seen), tiny.PLAN) == tuple(seen)


@given(st.sampled_from(OBJECTS), scalars)
def test_an_unknown_key_is_an_error(path: tuple[Any, ...], content: object) -> None:
    """A key that is not documented is refused by name, wherever it stands and whatever it holds."""
    document = deepcopy(DOCUMENT)
    at(document, path)["bất-ngờ"] = content
    with pytest.raises(CchcError, match="bất-ngờ"):
        load_plan_json(json.dumps(document))


@given(st.sampled_from(PLACES), anything)
def test_whatever_is_changed_is_refused_or_kept(path: tuple[Any, ...], content: object) -> None:
    """A document that was changed anywhere is refused, or it makes a plan that says exactly what the document says."""
    document = deepcopy(DOCUMENT)
    at(document, path[:-1])[path[-1]] = content
    try:
        plan = load_plan_json(json.dumps(document))
    except CchcError:
        return
    assert json.loads(dump_plan(plan)) == document


@given(st.sampled_from(PLACES))
def test_whatever_is_left_out_is_missed(path: tuple[Any, ...]) -> None:
    """A document from which anything was taken is refused."""
    document = deepcopy(DOCUMENT)
    del at(document, path[:-1])[path[-1]]
    with pytest.raises(CchcError):
        load_plan_json(json.dumps(document))


@given(observations, st.data())
def test_a_changed_observation_is_refused_or_kept(each: Observation, data: st.DataObject) -> None:
    """An observation that was changed anywhere is refused by an error of the library, or read as it now stands."""
    document = json.loads(dump_observations([each]))
    path = data.draw(st.sampled_from(list(places(document["observations"]))))
    at(document["observations"], path[:-1])[path[-1]] = data.draw(anything)
    seen: tuple[Observation, ...] = ()
    faults: tuple[Exception, ...] = ()
    try:
        seen = load_observations(json.dumps(document), tiny.PLAN)
    except ExceptionGroup as group:
        faults = group.exceptions
    assert all(isinstance(fault, CchcError) for fault in faults)
    assert load_observations(dump_observations(seen), tiny.PLAN) == seen
