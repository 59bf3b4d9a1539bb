"""Our types as fields of pydantic and FastAPI: read and written as our JSON, and described in OpenAPI."""

import asyncio
import json
from datetime import date
from fractions import Fraction
from functools import reduce
from operator import attrgetter, getitem
from typing import Annotated, Any

import httpx
import pytest
from fastapi import Body, FastAPI
from jsonschema import Draft202012Validator
from pydantic import BaseModel, TypeAdapter, ValidationError, create_model
from referencing import Registry
from referencing.jsonschema import DRAFT202012

import cchc_rules
from cchc_rules import (
    Attestation,
    Delivery,
    Figure,
    Finding,
    Findings,
    Period,
    Quantity,
    RollCall,
    Share,
    Tally,
    assess,
)
from cchc_rules.errors import BadValue
from cchc_rules.findings.observation import Observation
from cchc_rules.formats.schema import schema_of_class
from cchc_rules.formats.to_json import to_plain
from cchc_rules.json_field import JsonField
from cchc_rules.measures.unit import Unit
from cchc_rules.pydantic_fields import UnderPlan
from tests import changing, tiny

YEAR = Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Tally(979, 21))
FINDINGS = assess(tiny.PLAN, [YEAR], as_of=tiny.AFTERWARDS)
PLAIN: list[Any] = [tiny.YEAR, Tally(9, 1), Share("97.95"), Quantity(Fraction(1, 3), Unit.HOUR)]
NAMING: list[Any] = [
    YEAR,
    RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME], not_done=[tiny.NORTH]),
    Delivery(tiny.MEETINGS, tiny.NORTH, date(2025, 5, 1)),
    Attestation(tiny.CONNECTED, tiny.HOME, date(2025, 5, 1), holds=True),
    FINDINGS.findings[0],
    FINDINGS,
]
CONTEXT = {"plan": tiny.PLAN}


def named(value: object) -> str:
    return type(value).__name__


@pytest.mark.parametrize("value", [*PLAIN, *NAMING], ids=named)
def test_what_pydantic_writes_is_our_json_and_is_read_back_equal(value: Any) -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(type(value))
    written = adapter.dump_json(value)
    assert json.loads(written) == to_plain(value)
    assert adapter.validate_json(written, context=CONTEXT) == value
    assert adapter.validate_python(to_plain(value), context=CONTEXT) == value
    assert adapter.validate_python(value) is value


@pytest.mark.parametrize("value", PLAIN, ids=named)
def test_counts_shares_quantities_and_periods_need_no_plan(value: Any) -> None:
    assert TypeAdapter(type(value)).validate_python(to_plain(value)) == value


@pytest.mark.parametrize("value", NAMING, ids=named)
def test_what_names_things_of_a_plan_is_refused_without_one(value: Any) -> None:
    with pytest.raises(ValidationError, match=r"expected the plan whose keys these are\. Say which: context="):
        TypeAdapter(type(value)).validate_python(to_plain(value))


@pytest.mark.parametrize("value", NAMING, ids=named)
def test_the_plan_may_stand_beside_the_type(value: Any) -> None:
    under_plan: Any = Annotated[type(value), UnderPlan(tiny.PLAN)]
    assert TypeAdapter(under_plan).validate_python(to_plain(value)) == value


def test_the_plan_beside_one_field_is_not_that_of_the_next() -> None:
    class Report(BaseModel):
        of_plan: Annotated[Figure, UnderPlan(tiny.PLAN)]
        of_none: Figure

    with pytest.raises(ValidationError) as refusal:
        Report.model_validate({"of_plan": to_plain(YEAR), "of_none": to_plain(YEAR)})
    assert [each["loc"] for each in refusal.value.errors()] == [("of_none",)]


def test_observations_of_any_kind_are_read_from_one_list() -> None:
    adapter: TypeAdapter[list[Observation]] = TypeAdapter(list[Observation])
    assert adapter.validate_python([to_plain(each) for each in NAMING[:4]], context=CONTEXT) == NAMING[:4]


def test_a_unit_of_the_plan_is_known_by_it() -> None:
    assert TypeAdapter(Quantity).validate_python({"quantity": "3", "unit": "hour"}, context=CONTEXT).unit is Unit.HOUR
    with pytest.raises(ValidationError, match="expected one of"):
        TypeAdapter(Quantity).validate_python({"quantity": "3", "unit": "training_class"})


def test_findings_that_followed_successions_are_read_with_the_roster() -> None:
    findings = assess(tiny.PLAN, [YEAR], as_of=tiny.AFTERWARDS, roster=changing.ROSTER)
    context = {**CONTEXT, "roster": changing.ROSTER}
    for value in (findings, findings.findings[0]):
        back = TypeAdapter(type(value)).validate_python(to_plain(value), context=context)
        assert to_plain(back) == to_plain(value)


@pytest.mark.parametrize(
    ("kind", "given", "said"),
    [
        (Tally, {"yes": 1.5, "no": 0}, r"\$\.yes: got 1.5; expected a whole number"),
        (Tally, {"yes": 1, "no": 0, "nein": 0}, "got 'nein'; expected no key but"),
        (Share, {"share": "120", "decimals": None}, "expected a percentage from 0 to 100"),
        (Period, "2025", "expected"),
        (Figure, to_plain(NAMING[2]), "expected an observation of the kind Figure"),
        (Figure, to_plain(YEAR) | {"agency": "so-khac"}, "got 'so-khac'"),
        (Figure, date(2025, 1, 1), "expected what JSON can say"),
        (Finding, [], "expected"),
        (Finding, to_plain(FINDINGS.findings[0]) | {"reaches": None}, "reaches"),
        (Findings, to_plain(FINDINGS) | {"digest": "x"}, r"\$\.digest"),
    ],
)
def test_what_our_reader_refuses_pydantic_refuses_in_our_words(kind: Any, given: Any, said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        TypeAdapter(kind).validate_python(given, context=CONTEXT)


def test_what_is_no_plan_is_refused_as_one() -> None:
    with pytest.raises(BadValue, match="UnderPlan: got"):
        UnderPlan("tiny-2025")  # type: ignore[arg-type]
    with pytest.raises(ValidationError, match="UnderPlan: got"):
        TypeAdapter(Tally).validate_python({"yes": 1, "no": 0}, context={"plan": "tiny-2025"})


app = FastAPI()


@app.post("/figures")
def counted(figures: list[Annotated[Figure, UnderPlan(tiny.PLAN)]]) -> Findings:
    return assess(tiny.PLAN, figures, as_of=tiny.AFTERWARDS)


@app.post("/figure")
def counted_alone(figure: Annotated[Figure, UnderPlan(tiny.PLAN), Body()]) -> Findings:
    return counted([figure])


def answer_to(said: Any, at: str = "/figures") -> httpx.Response:
    async def post() -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://app") as client:
            return await client.post(at, json=said)

    return asyncio.run(post())


def test_fastapi_takes_figures_and_answers_with_findings() -> None:
    for answer in (answer_to([to_plain(YEAR)]), answer_to(to_plain(YEAR), "/figure")):
        assert (answer.status_code, answer.json()) == (200, to_plain(FINDINGS))


def test_fastapi_refuses_what_our_reader_refuses_at_its_place() -> None:
    refused = answer_to([to_plain(YEAR) | {"measure": "x"}])
    assert refused.status_code == 422
    (fault,) = refused.json()["detail"]
    assert fault["loc"] == ["body", 0]
    assert "got 'x'; expected" in fault["msg"]


# What is told of the forms

KINDS = [each for each in vars(cchc_rules).values() if isinstance(each, type) and issubclass(each, JsonField)]


def described(kind: Any) -> dict[str, Any]:
    """What FastAPI writes, as OpenAPI, of an application that takes a type, answers with it, and has it in a model."""
    told = FastAPI()
    model: Any = create_model("Report", said=kind)

    @told.post("/")
    def echo(alone: Annotated[kind, Body()], among_others: Annotated[model, Body()]) -> kind:
        return alone

    return told.openapi()


def resolved(part: Any, resolver: Any) -> Any:
    """The same without references; what stands beside one is of that place."""
    match part:
        case {"$ref": reference, **beside}:
            found = resolver.lookup(reference)
            return {**resolved(found.contents, found.resolver), **beside}
        case dict():
            return {key: resolved(each, resolver) for key, each in part.items()}
        case list():
            return [resolved(each, resolver) for each in part]
    return part


def whole(document: Any, *path: str) -> Any:
    """The schema at a place of a document, by itself and without the title that its place gives it."""
    resolver = Registry().with_resource("", DRAFT202012.create_resource(document)).resolver()
    found = resolved(reduce(getitem, path, document), resolver)
    return {key: each for key, each in found.items() if key not in {"title", "$defs"}}


def test_every_type_that_travels_is_tried() -> None:
    assert {*map(type, [*PLAIN, *NAMING])} == {*KINDS}


@pytest.mark.parametrize("kind", KINDS, ids=attrgetter("__name__"))
def test_openapi_says_of_a_type_what_its_schema_says(kind: type) -> None:
    said = whole(schema_of_class(kind))
    told = described(kind)
    body = ("components", "schemas", "Body_echo__post", "properties")
    answer = ("paths", "/", "post", "responses", "200", "content", "application/json", "schema")
    assert whole(told, *body, "alone") == said
    assert whole(told, *body, "among_others")["properties"]["said"] | {"title": None} == said | {"title": None}
    assert whole(told, *answer) == said


@pytest.mark.parametrize("value", [*PLAIN, *NAMING], ids=named)
def test_the_schema_of_a_field_accepts_no_unknown_key(value: Any) -> None:
    schema = TypeAdapter(type(value)).json_schema()
    Draft202012Validator.check_schema(schema)
    assert Draft202012Validator(schema).is_valid(to_plain(value))
    assert not Draft202012Validator(schema).is_valid(to_plain(value) | {"nobody-knows": None})


def test_openapi_says_what_a_key_means_where_it_stands() -> None:
    """And not what the class of what stands there is for."""
    told = TypeAdapter(Figure).json_schema()["properties"]
    assert told["period"]["description"] == "The days it covers."
    assert told["period"]["required"] == ["first_day", "last_day"]
