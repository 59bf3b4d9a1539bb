import json
import re
import sys
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any

import pytest
from attrs import evolve

from cchc_rules import Delivery, Figure, Quantity, RollCall, Share, Tally
from cchc_rules.dates.due import MONTH_REPORTED, Before, By, Due, During, PlanDay, Within
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.recurring import CycleDay, Recurring, WeekDay
from cchc_rules.errors import (
    AmbiguousAgency,
    BadDocument,
    BadValue,
    FaultGroup,
    FloatRefused,
    MissingExtra,
    NotACount,
    NotADay,
    ReversedPeriod,
    UnknownAgency,
    UnknownMeasure,
    UnknownRule,
)
from cchc_rules.findings.observation import Observation
from cchc_rules.formats.from_json import load_observations, load_plan_json
from cchc_rules.formats.json_objects import converter
from cchc_rules.formats.json_objects.json_text import FORMAT_VERSION
from cchc_rules.formats.to_json import dump_observations, dump_plan, to_plain
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity
from cchc_rules.measures.codes import Channel
from cchc_rules.measures.field_kinds import AS_OF
from cchc_rules.measures.predicate import Predicate, field, flag
from cchc_rules.measures.unit import Unit
from cchc_rules.plans import hue_2025
from tests import changing, tiny
from tests.amending import amendment, revise
from tests.snapshots.documents import OBSERVATIONS
from tests.years import JULY, PLAN_2026, PLAN_JULY, REPLACED


@pytest.fixture
def nothing_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a process in which nothing was read yet."""
    monkeypatch.setattr(converter, "_converter", cache(converter._converter.__wrapped__))


@pytest.fixture
def without_cattrs(monkeypatch: pytest.MonkeyPatch, nothing_read: None) -> None:
    monkeypatch.setitem(sys.modules, "cattrs", None)


def a_plan(change: Callable[[dict[str, Any]], object]) -> str:
    """The document of the tiny plan, changed."""
    document = json.loads(dump_plan(tiny.PLAN))
    change(document)
    return json.dumps(document)


def asking(predicate: Predicate) -> Plan:
    """The tiny plan, with a measure more that asks something of records."""
    more = evolve(tiny.ONLINE, key="asking", population=predicate, yes=predicate)
    return evolve(tiny.PLAN, measures=(*tiny.PLAN.measures, more))


def a_yes(predicate: object, plan: Plan = tiny.PLAN, measure: str = "on-time-of-closed") -> str:
    """The document of a plan, in which something else counts as yes."""
    document = json.loads(dump_plan(plan))
    document["measures"][measure]["yes"] = predicate
    return json.dumps(document)


def one_observation(**changed: object) -> str:
    """A document of one figure, changed."""
    document = json.loads(dump_observations(OBSERVATIONS[:1]))
    document["observations"][0] |= changed
    return json.dumps(document)


def test_the_whole_decision_comes_back() -> None:
    back = load_plan_json(dump_plan(hue_2025.PLAN))
    assert back == hue_2025.PLAN
    assert back.digest == hue_2025.PLAN.digest
    assert [rule.clause for rule in back.rules] == [rule.clause for rule in hue_2025.PLAN.rules]


@pytest.mark.parametrize(
    "due",
    [
        Before(date(2025, 1, 5), "trước ngày 05/01/2025"),
        By(date(2025, 6, 30), "chậm nhất ngày 30/6/2025"),
        During(Period.quarter(2025, 3), "Quý III"),
        Recurring((), phrase="thường xuyên"),
        Recurring((Cycle.QUARTER, Cycle.YEAR), on_request=True, phrase="hằng quý, năm hoặc đột xuất"),
        Recurring((Cycle.QUARTER,), due_day=CycleDay(20, 3, exclusive=True), since=date(2025, 4, 1)),
        Recurring((), weeks=2, phrase="2 tuần một lần"),
        During(Period.month(2025, 12), "12/2025", completion=True),
        Recurring((), weeks=1, due_day=WeekDay(5, exclusive=True), phrase="trước thứ Sáu hằng tuần"),
        Recurring((Cycle.MONTH,), times=2, phrase="02 lần/tháng"),
        Within(60, PlanDay.ISSUED, event_day=tiny.DECISION.issued_on, phrase="60 ngày kể từ ngày ban hành"),
        Within(3, "ngày nhận đủ hồ sơ", months=True),
        Within(20, MONTH_REPORTED, next_month=True),
        Within(5, "ngày nhận đủ hồ sơ", working_days=True, phrase="trong 5 ngày làm việc"),
        Within(10, "ngày nhận đủ hồ sơ"),
    ],
)
def test_a_due_of_any_kind_comes_back_with_its_phrase(due: Due) -> None:
    activity = evolve(tiny.QUARTERLY, due=due)
    plan = evolve(tiny.PLAN, rules=tuple(activity if rule.key == activity.key else rule for rule in tiny.RULES))
    back = load_plan_json(dump_plan(plan)).rule(activity.key)
    assert isinstance(back, Activity)
    assert (back.due, back.due.phrase) == (due, due.phrase)


def test_observations_come_back_in_their_order() -> None:
    assert load_observations(dump_observations(OBSERVATIONS), tiny.PLAN) == OBSERVATIONS
    assert load_observations(dump_observations([]), tiny.PLAN) == ()


def test_what_has_a_default_may_be_left_out_of_an_observation() -> None:
    whole = {"first_day": "2025-01-01", "last_day": "2025-12-31"}
    figure = {"kind": "figure", "measure": "online", "agency": "so-noi-vu", "period": whole, "value": {"share": "50"}}
    call = {"kind": "roll_call", "measure": "offices-ready", "period": whole, "done": ["so-noi-vu"]}
    assert load_observations(json.dumps({"format": 2, "observations": [figure, call]}), tiny.PLAN) == (
        Figure(tiny.ONLINE, tiny.HOME, tiny.YEAR, Share(50)),
        RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME]),
    )


ONLINE = Figure(tiny.ONLINE, tiny.HOME, tiny.YEAR, Share(50))


@pytest.mark.parametrize("nothing", [{"complete": False}, {"not_concerned": []}, {"agency": None}])
def test_a_roll_call_may_say_that_it_says_nothing(nothing: dict[str, Any]) -> None:
    """As what has a default may be left out; the library does not write it."""
    call = RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME])
    assert load_observations(json.dumps({"format": 2, "observations": [to_plain(call) | nothing]}), tiny.PLAN) == (
        call,
    )
    assert not to_plain(call).keys() & nothing.keys()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("0.98 %", "0.98"),
        ("0.98%", "0.98"),
        ("1 %", "1"),
        ("98 %", "98"),
        ("98", "98"),
        ("0", "0"),
        ("1.01", "1.01"),
        ("1/3 %", Fraction(1, 3)),
    ],
)
def test_a_percentage_may_have_its_sign(written: str, read: str | Fraction) -> None:
    """It is read back as it is written by the library, which writes the sign where it is needed."""
    form = to_plain(evolve(ONLINE, value=Share(50)))
    form["value"] = {"share": written}
    (figure,) = load_observations(json.dumps({"format": 2, "observations": [form]}), tiny.PLAN)
    assert figure == evolve(ONLINE, value=Share(read))
    assert load_observations(dump_observations([figure]), tiny.PLAN) == (figure,)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("0.98", "Write 0.98 % if that is meant, or 98 % if 0.98 is a fraction of 1."),
        ("1", "Write 1 % if that is meant, or 100 % if 1 is a fraction of 1."),
        ("1/3", "a percentage with its sign, where it is 1 or less"),
        ("0,98", "expected a percentage as text"),
        ("98 ‰", "expected a percentage as text"),
        ("0.98  %", "expected a percentage as text"),
        (0.98, "expected a percentage as text"),
    ],
)
def test_a_percentage_that_may_be_a_fraction_of_1_is_not_guessed_at(written: object, said: str) -> None:
    """As in a sheet: where it is 1 or less its sign says what is meant."""
    form = to_plain(evolve(ONLINE, value=Share(50)))
    form["value"]["share"] = written
    with pytest.raises(ExceptionGroup) as refused:
        load_observations(json.dumps({"format": 2, "observations": [form]}), tiny.PLAN)
    (fault,) = refused.value.exceptions
    assert said in str(fault)
    assert "$.observations[0].value.share: got " in str(fault)


def test_reading_says_which_extra_it_needs(without_cattrs: None) -> None:
    """Plans and observations are read with the extra `json`, and not without."""
    with pytest.raises(MissingExtra, match=r'expected cattrs 24\.1 or later\. .* pip install "cchc-rules\[json\]"\.'):
        load_plan_json(dump_plan(tiny.PLAN))
    with pytest.raises(MissingExtra):
        load_observations(dump_observations(OBSERVATIONS), tiny.PLAN)


@pytest.mark.parametrize("text", ["", "{", "NaN", "[" * 100_000, '{"format": 2, "a": 1, "a": 2}', '{"format": 02}'])
def test_a_document_is_json(text: str) -> None:
    with pytest.raises(BadDocument, match=r"expected (a JSON document that is a plan|a number|each key once)"):
        load_plan_json(text)


def test_a_key_stands_once_in_an_object() -> None:
    with pytest.raises(BadDocument, match=r"^\$: got 'plan'; expected each key once in an object\."):
        load_plan_json('{"format": 2, "plan": "a", "plan": "b"}')


@pytest.mark.parametrize("given", [1, 3, "2", None])
def test_a_document_of_another_format_is_refused(given: object) -> None:
    with pytest.raises(BadDocument, match=r"^\$\.format: got .*; expected a document of format 2. Read it with"):
        load_plan_json(a_plan(lambda document: document.update(format=given)))
    with pytest.raises(BadDocument, match=r"^\$\.format"):
        load_observations(json.dumps({"format": given, "observations": []}), tiny.PLAN)


@pytest.mark.parametrize("text", ["[]", "1", '"format"', "null"])
def test_a_document_is_an_object(text: str) -> None:
    with pytest.raises(BadDocument, match=r"^\$: got .*expected an object around it that begins with its format, 2"):
        load_observations(text, tiny.PLAN)


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda document: document.update(note=1), r"^\$: got 'note'"),
        (lambda document: document["decision"].update(note=1), r"^\$\.decision: got 'note'"),
        (lambda document: document["agencies"]["so-noi-vu"].update(note=1), r"^\$\.agencies\.so-noi-vu: got 'note'"),
        (lambda document: document["measures"]["online"].update(note=1), r"^\$\.measures\.online: got 'note'"),
        (lambda document: document["rules"][0].update(note=1), r"^\$\.rules\[0\]: got 'note'"),
        (lambda document: document["rules"][0]["title"].update(fr="x"), r"^\$\.rules\[0\]\.title: got 'fr'"),
        (lambda document: document["rules"][5]["due"].update(note=1), r"^\$\.rules\[5\]\.due: got 'note'"),
        (lambda document: document["not_encoded"][1].update(note=1), r"^\$\.not_encoded\[1\]: got 'note'"),
    ],
)
def test_an_unknown_key_is_named_with_its_place(change: Callable[[dict[str, Any]], object], place: str) -> None:
    with pytest.raises(BadDocument, match=f"{place}; expected no key but those of the documented form"):
        load_plan_json(a_plan(change))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda document: document.pop("digest"), r"^\$: got null; expected the key 'digest'"),
        (lambda document: document["rules"][0].pop("area"), r"^\$\.rules\[0\].*expected the key 'area'"),
        (lambda document: document["rules"][0].pop("kind"), r"^\$\.rules\[0\]: got null; expected as its kind, one of"),
        (lambda document: document["rules"][0].update(area="2"), r"^\$\.rules\[0\]\.area: got '2'"),
        (lambda document: document["rules"][0].update(area=True), r"^\$\.rules\[0\]\.area: got true"),
        (
            lambda document: document["rules"][0].update(area=0),
            r"^\$\.rules\[0\]: got 0; expected the place of",
        ),
        (lambda document: document.pop("areas"), r"^\$\.areas: got null"),
        (lambda document: document["levels"].pop("commune"), r"^\$\.agencies\.[a-z-]+\.levels?.*: got 'commune'"),
        (lambda document: document["case_kinds"].update(Tin={"vi": "x"}), r"^\$\.case_kinds\.Tin: got 'Tin'"),
        (lambda document: document["rules"][0].update(version=1.5), r"^\$\.rules\[0\]\.version: got 1\.5"),
        (lambda document: document["rules"][0].update(measure="x"), r"^\$\.rules\[0\]\.measure: got null; .*key 'x'"),
        (
            lambda document: document["rules"][0].update(modality="may"),
            r"^\$\.rules\[0\]\.modality: got 'may'; expected one of must, strive\.",
        ),
        (lambda document: document["rules"][5].update(lead=["x"]), r"^\$\.rules\[5\]\.lead\[0\]: got 'x'; .* the name"),
        (lambda document: document["rules"][5]["due"].update(kind="soon"), r"^\$\.rules\[5\]\.due: got 'soon'"),
        (lambda document: document["rules"][5]["due"].update(last_day="4/1"), r"^\$\.rules\[5\]\.due: got '4/1'"),
        (lambda document: document["rules"][0]["bound"].update(lowest=98), r"^\$\.rules\[0\]\.bound\.lowest"),
        (lambda document: document["rules"][0].update(title="x"), r"^\$\.rules\[0\]\.title"),
        (lambda document: document.update(rules=None), r"^\$\.rules: got"),
        (lambda document: document["agencies"].update(x=[]), r"^\$\.agencies"),
        (lambda document: document["decision"].update(issuer=3), r"^\$\.decision\.issuer: got 3"),
    ],
)
def test_a_value_of_another_kind_is_named_with_its_place(change: Callable[[dict[str, Any]], object], said: str) -> None:
    with pytest.raises((BadDocument, UnknownAgency, BadValue), match=said):
        load_plan_json(a_plan(change))


@pytest.mark.parametrize(
    ("predicate", "form"),
    [
        (
            field("completed_on") <= field("due_on"),
            {"compare": "completed_on", "kind": "day", "is": "<=", "to": {"field": "due_on"}},
        ),
        (field("due_on") >= AS_OF, {"compare": "due_on", "kind": "day", "is": ">=", "to": {"moment": "as_of"}}),
        (
            field("due_on") < date(2025, 1, 1),
            {"compare": "due_on", "kind": "day", "is": "<", "to": {"day": "2025-01-01"}},
        ),
        (field("fee", int) > 0, {"compare": "fee", "kind": "number", "is": ">", "to": {"number": 0}}),
        (field("land", str) == "x", {"compare": "land", "kind": "text", "is": "==", "to": {"text": "x"}}),
        (
            field("channel", Channel) == Channel.ONLINE,
            {
                "compare": "channel",
                "kind": "code",
                "codes": ["counter", "online", "post"],
                "is": "==",
                "to": {"code": "online"},
            },
        ),
        (
            field("channel", Channel).one_of(Channel.POST, Channel.ONLINE),
            {
                "one_of": "channel",
                "kind": "code",
                "codes": ["counter", "online", "post"],
                "values": ["online", "post"],
            },
        ),
        (field("due_on").one_of(date(2025, 1, 2)), {"one_of": "due_on", "kind": "day", "values": ["2025-01-02"]}),
        (field("fee", int).is_null(), {"is_null": "fee", "kind": "number"}),
        (flag("a") & ~flag("b"), {"all": [{"is_true": "a"}, {"not": {"is_true": "b"}}]}),
        (flag("a") | flag("b"), {"any": [{"is_true": "a"}, {"is_true": "b"}]}),
    ],
)
def test_predicates_are_plain_and_come_back(predicate: Predicate, form: object) -> None:
    assert to_plain(predicate) == form
    plan = asking(predicate)
    assert load_plan_json(dump_plan(plan)).measures == plan.measures


@pytest.mark.parametrize(
    ("predicate", "said"),
    [
        ("due_on", r"yes: got 'due_on'; expected a predicate: compare, is_null"),
        ({}, r"yes: got {}; expected a predicate"),
        ({"compare": "due_on", "kind": "day", "is": "<="}, r"yes: got .*; expected a predicate"),
        ({"compare": "due_on", "kind": "day", "is": "!=", "to": {"moment": "as_of"}}, r"yes: got .*'!='"),
        ({"compare": "due_on", "kind": "day", "is": "<=", "to": {"moment": "now"}}, r"yes: got .*'now'"),
        ({"compare": "due_on", "kind": "day", "is": "<=", "to": {"number": 1}}, r"yes: .* the key 'day'"),
        ({"compare": "due_on", "kind": "day", "is": "<=", "to": {"day": "1/1/2025"}}, r"yes: got '1/1/2025'"),
        ({"compare": "fee", "kind": "number", "is": ">", "to": {"number": 0.5}}, r"yes: got 0\.5; .* whole number"),
        ({"compare": "fee", "kind": "number", "is": ">", "to": {"number": "0"}}, r"yes: got '0'; expected a whole"),
        ({"compare": "fee", "kind": "number", "is": ">", "to": {"field": 1}}, r"yes: got 1; expected text\."),
        ({"is_null": "fee"}, r"yes: got null; expected the key 'kind'"),
        ({"is_null": "fee", "kind": "money"}, r"yes: got .*'money'"),
        ({"is_null": "a", "kind": "code", "codes": ["x", 1]}, r"yes: got 1; expected text\."),
        ({"is_true": "Fee"}, r"yes: got 'Fee'; expected a field's name"),
        ({"one_of": "fee", "kind": "number", "values": []}, r"yes: got \(\); expected at least one value"),
        (
            {"all": [{"is_true": "a"}, {"not": {"any": [1]}}]},
            r"yes\.all\[1\]\.not\.any\[0\]: got 1; expected a predicate",
        ),
        (None, r"got 'on-time-of-closed'; expected both a population and what counts as yes"),
    ],
)
def test_a_predicate_that_cannot_be_read_is_named_with_its_place(predicate: object, said: str) -> None:
    with pytest.raises((BadDocument, BadValue, FloatRefused), match=rf"^\$\.measures\.on-time-of-closed.*{said}"):
        load_plan_json(a_yes(predicate))


@pytest.mark.parametrize(
    ("predicate", "form", "said"),
    [
        (flag("a"), {"is_true": "a", "note": 1}, r"yes: got 'note'; expected no key but"),
        (flag("a"), {"is_true": "a", "kind": "flag"}, r"yes: got 'kind'; expected no key but"),
        (~flag("a"), {"not": {"is_true": "a"}, "is_null": "b"}, r"yes: got 'is_null'; expected no key but"),
        (field("a").is_null(), {"is_null": "a", "kind": "day", "codes": []}, r"yes: got 'codes'; expected no key but"),
        (
            flag("a") & flag("b"),
            {"all": [{"all": [{"is_true": "a"}, {"is_true": "b"}]}]},
            r"yes\.all: got .*; expected .* as the rest",
        ),
        (
            field("a", int).one_of(1, 2),
            {"one_of": "a", "kind": "number", "values": [2, 1]},
            r"yes\.values\[0\]: got 2; expected 1, as the rest",
        ),
    ],
)
def test_a_predicate_has_one_form(predicate: Predicate, form: object, said: str) -> None:
    with pytest.raises(BadDocument, match=rf"^\$\.measures\.asking\.{said}"):
        load_plan_json(a_yes(form, asking(predicate), "asking"))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda document: document.update(digest="0"), r"^\$\.digest: got '0'; expected '[0-9a-f]{64}', as the rest"),
        (lambda document: document["rules"][0].update(ordinal=2), r"^\$\.rules\[0\]\.ordinal: got 2; expected 1"),
        (lambda document: document["rules"][0].update(address="II.2"), r"^\$\.rules\[0\]\.address: got 'II.2'"),
        (lambda document: document["rules"][0].update(instruments=[]), r"^\$\.digest: got '[0-9a-f]{64}'"),
        (lambda document: document["rules"][5]["due"].update(first_day="2025-01-01"), r"^\$\.rules\[5\].due.first_day"),
        (lambda document: document["rules"][0]["bound"].update(lowest="98.0"), r"got '98.0'; expected '98'"),
    ],
)
def test_a_document_does_not_contradict_itself(change: Callable[[dict[str, Any]], object], said: str) -> None:
    with pytest.raises(BadDocument, match=said):
        load_plan_json(a_plan(change))


@pytest.mark.parametrize(
    ("changed", "error", "said"),
    [
        ({"agency": "so-noi"}, UnknownAgency, r"^\$\.observations\[0\]\.agency: got 'so-noi'.* Nearest: "),
        ({"measure": "on-lin"}, UnknownMeasure, r"^\$\.observations\[0\]\.measure: got 'on-lin'.* Nearest: online"),
        ({"value": {"yes": -1, "no": 0}}, NotACount, r"^\$\.observations\[0\]\.value: got -1"),
        ({"value": {}}, BadDocument, r"^\$\.observations\[0\]\.value"),
        ({"value": {"share": 97.95}}, BadDocument, r"^\$\.observations\[0\]\.value\.share: got 97.95; .* as text"),
        ({"period": {"first_day": "1/1/2025", "last_day": "2025-12-31"}}, BadDocument, r"\.first_day: got '1/1/2025'"),
        ({"period": {"first_day": "2025-01-01"}}, BadDocument, r"^\$\.observations\[0\]\.period: got 'first_day'; "),
        ({"period": {"first_day": "2025-01-01", "last_day": "2024-12-31"}}, ReversedPeriod, r"\.period: got '2025-01"),
        ({"period": {"first_day": "2025-01-01", "last_day": "9999-12-31"}}, NotADay, "a day with another after it"),
        ({"period": {"start": "2025-01-01", "end": "2025-03-31"}}, BadDocument, "may be meant as the last day"),
        ({"period": {"start": "2025-01-01", "end": "2026-01-01"}}, BadDocument, "may be meant as the last day"),
        ({"period": "2025-Q1"}, BadDocument, r"^\$\.observations\[0\]\.period: got '2025-Q1'"),
        ({"kind": "rumour"}, BadDocument, r"^\$\.observations\[0\]: got 'rumour'; expected as its kind, one of figure"),
        ({"note": "x"}, BadDocument, r"^\$\.observations\[0\]: got 'note'; expected no key but"),
    ],
)
def test_an_observation_that_cannot_be_read_is_named_with_its_place(
    changed: dict[str, Any], error: type[Exception], said: str
) -> None:
    with pytest.raises(ExceptionGroup, match="cannot be read") as raised:
        load_observations(one_observation(**changed), tiny.PLAN)
    (fault,) = raised.value.exceptions
    with pytest.raises(error, match=said):
        raise fault


@pytest.mark.parametrize("written", ["so-noi-vu", "SỞ NỘI VỤ", "Sở NV", "so noi vu", "SNV"])
def test_a_name_stands_where_a_key_does(written: str) -> None:
    (figure,) = load_observations(one_observation(agency=written), tiny.PLAN)
    assert isinstance(figure, Figure)
    assert figure.agency is tiny.HOME
    whole = {"first_day": "2025-01-01", "last_day": "2025-12-31"}
    call = {"kind": "roll_call", "measure": "offices-ready", "period": whole, "done": [written]}
    observations = load_observations(json.dumps({"format": 2, "observations": [call]}), tiny.PLAN)
    assert observations == (RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME]),)


def test_a_name_that_several_have_had_is_refused_where_agencies_are_followed() -> None:
    """The district was divided, and a department has its name since: only their keys tell them apart."""
    for key in ("huyen-bac", "so-y-te"):
        (figure,) = load_observations(one_observation(agency=key), tiny.PLAN, roster=changing.ROSTER)
        assert isinstance(figure, Figure)
        assert figure.agency is not None
        assert figure.agency.key == key
    with pytest.raises(ExceptionGroup) as raised:
        load_observations(one_observation(agency="Huyện Bắc"), tiny.PLAN, roster=changing.ROSTER)
    (fault,) = raised.value.exceptions
    assert isinstance(fault, AmbiguousAgency)
    assert fault.where == "$.observations[0].agency"
    assert [agency.key for agency in fault.candidates] == ["huyen-bac", "so-y-te"]


def test_a_name_that_nobody_has_is_told_with_the_nearest() -> None:
    with pytest.raises(ExceptionGroup) as raised:
        load_observations(one_observation(agency="Sở Nội vụn"), tiny.PLAN)
    (fault,) = raised.value.exceptions
    assert isinstance(fault, UnknownAgency)
    assert fault.nearest[0] == tiny.HOME


def test_a_plan_names_its_agencies_by_their_keys_alone() -> None:
    with pytest.raises(UnknownAgency, match=r"^\$\.rules\[9\]\.agencies\[0\]: got 'Sở Nội vụ'"):
        load_plan_json(a_plan(lambda document: document["rules"][9].update(agencies=["Sở Nội vụ"])))


def test_all_observations_that_cannot_be_read_are_told_together() -> None:
    document = json.loads(dump_observations(OBSERVATIONS))
    document["observations"][5]["rule"] = "tiny-2025:II.1.66/1"
    document["observations"][6]["rule"] = tiny.JOINT_PLAN.key
    with pytest.raises(ExceptionGroup) as raised:
        load_observations(json.dumps(document), tiny.PLAN)
    unknown, wrong = raised.value.exceptions
    assert isinstance(unknown, UnknownRule)
    assert isinstance(wrong, BadValue)
    assert str(wrong).startswith("$.observations[6]")


def test_a_document_of_observations_holds_nothing_else() -> None:
    with pytest.raises(BadDocument, match=r"^\$: got 'note'"):
        load_observations('{"format": 2, "observations": [], "note": 1}', tiny.PLAN)
    with pytest.raises(BadDocument, match=r"^\$\.observations"):
        load_observations('{"format": 2}', tiny.PLAN)


NO_LISTS = [{}, {"so-noi-vu": 1}, "", "so-noi-vu", None, 0]


@pytest.mark.parametrize("given", NO_LISTS)
def test_observations_stand_in_a_list(given: object) -> None:
    """An object, a text or null is no list of nothing."""
    with pytest.raises(BadDocument, match=r"^\$\.observations: got .*; expected a JSON list"):
        load_observations(json.dumps({"format": FORMAT_VERSION, "observations": given}), tiny.PLAN)


@pytest.mark.parametrize("given", NO_LISTS)
@pytest.mark.parametrize("answer", ["done", "not_done", "unknown"])
def test_the_answers_of_a_roll_call_stand_in_lists(answer: str, given: object) -> None:
    """The agencies of one answer are a list of keys, not an object with such keys nor one key."""
    document = json.loads(dump_observations([OBSERVATIONS[4]]))
    document["observations"][0][answer] = given
    with pytest.raises(ExceptionGroup) as raised:
        load_observations(json.dumps(document), tiny.PLAN)
    (fault,) = raised.value.exceptions
    assert re.match(rf"\$\.observations\[0\]\.{answer}: got .* expected a JSON list", str(fault))


@pytest.mark.parametrize("given", NO_LISTS)
@pytest.mark.parametrize(
    ("place", "change"),
    [
        ("rules", lambda document, given: document.update(rules=given)),
        ("not_encoded", lambda document, given: document.update(not_encoded=given)),
        ("amendments", lambda document, given: document.update(amendments=given)),
        ("repealed", lambda document, given: document.update(repealed=given)),
        ("decision.clauses", lambda document, given: document["decision"].update(clauses=given)),
        ("rules[0].counted", lambda document, given: document["rules"][0].update(counted=given)),
        ("agencies.cac-so.levels", lambda document, given: document["agencies"]["cac-so"].update(levels=given)),
        ("rules[5].lead", lambda document, given: document["rules"][5].update(lead=given)),
        ("agencies.so-noi-vu.classes", lambda document, given: document["agencies"]["so-noi-vu"].update(classes=given)),
        (
            "measures.on-time-of-closed.yes",
            lambda document, given: document["measures"]["on-time-of-closed"].update(
                yes={"is_null": "a", "kind": "code", "codes": given}
            ),
        ),
        (
            "measures.on-time-of-closed.yes.all",
            lambda document, given: document["measures"]["on-time-of-closed"].update(yes={"all": given}),
        ),
    ],
)
def test_what_a_plan_lists_stands_in_lists(
    place: str, change: Callable[[dict[str, Any], object], None], given: object
) -> None:
    """The fault is the shape, told at its place, and not what an object or a text would have held."""
    with pytest.raises(BadDocument) as raised:
        load_plan_json(a_plan(lambda document: change(document, given)))
    assert raised.value.where == f"$.{place}"
    assert raised.value.expected == "a JSON list"


@pytest.mark.parametrize("given", [[], "", "bound", None])
def test_what_a_revision_changes_stands_in_an_object(given: object) -> None:
    """A list or a text names no fields."""
    less = amendment(99, date(2025, 6, 1), revise(tiny.DOSSIERS_ON_TIME, bound=AtLeast(97)))
    document = json.loads(dump_plan(tiny.PLAN.with_amendments(less)))
    document["amendments"][0]["patches"][0]["changes"] = given
    with pytest.raises(BadDocument, match=r"^\$\.amendments\[0\]\.patches\[0\]\.changes: .* expected a JSON object"):
        load_plan_json(json.dumps(document))


@pytest.mark.parametrize("share", ["97.95", "97.950", "1959/20"])
def test_a_number_may_be_written_in_several_ways(share: str) -> None:
    (figure,) = load_observations(one_observation(value={"share": share}), tiny.PLAN)
    assert isinstance(figure, Figure)
    assert figure.value == Share("97.95")


@pytest.mark.parametrize("value", [{"yes": "979", "no": 21}, {"yes": 979, "no": 21.9}, {"share": 98}])
def test_what_was_read_is_held_against_its_document(
    monkeypatch: pytest.MonkeyPatch, nothing_read: None, value: dict[str, Any]
) -> None:
    """Were values converted on the way, a document that says something else would be refused all the same."""
    monkeypatch.setattr(converter, "require_type", lambda given, kind: kind(given))
    monkeypatch.setattr(converter, "_require_match", lambda _, given, __: str(given))
    with pytest.raises(ExceptionGroup) as raised:
        load_observations(one_observation(value=value), tiny.PLAN)
    (fault,) = raised.value.exceptions
    assert "expected an observation that is read as it stands" in str(fault)


@pytest.mark.parametrize("given", [None, [], "", 1])
def test_what_stands_for_an_object_is_told_at_its_place(given: object) -> None:
    with pytest.raises(ExceptionGroup) as raised:
        load_observations(one_observation(period=given), tiny.PLAN)
    (fault,) = raised.value.exceptions
    assert str(fault).startswith("$.observations[0].period")
    assert not any(word in str(fault) for word in ("NoneType", "subscriptable", "indices", "attribute"))


def test_a_name_that_has_passed_on_is_refused_where_agencies_are_not_followed() -> None:
    """In 2025 the province itself is called so; the key says who is meant."""
    figure = Figure(hue_2025.ON_TIME_OF_CLOSED, hue_2025.UBND_THANH_PHO_HUE, Period.quarter(2025, 1), Tally(9, 1))
    text = dump_observations([figure])
    assert load_observations(text, hue_2025.PLAN) == (figure,)
    with pytest.raises(FaultGroup) as refused:
        load_observations(text.replace("ubnd-thanh-pho-hue", "UBND thành phố Huế"), hue_2025.PLAN)
    assert isinstance(refused.value.exceptions[0], AmbiguousAgency)


@pytest.mark.parametrize("plan", [PLAN_2026, PLAN_JULY, REPLACED, REPLACED.as_of(JULY)], ids=lambda plan: plan.id)
def test_what_a_plan_succeeds_comes_back(plan: Plan) -> None:
    back = load_plan_json(dump_plan(plan))
    assert (back, back.digest, dict(back.versions())) == (plan, plan.digest, dict(plan.versions()))


def test_a_replacement_is_among_the_amendments_in_a_document() -> None:
    (said,) = json.loads(dump_plan(REPLACED))["amendments"]
    assert list(said) == ["replaced_by", "decision"]
    assert said["replaced_by"] == "tiny-july"
    document = json.loads(dump_plan(PLAN_JULY))
    assert (document["succeeds"], document["replaces"]) == ("tiny-2025", True)
    assert document["rules"][0]["succeeds"] == ["tiny-2025:II.1.1/1"]
    assert {"succeeds", "replaces"}.isdisjoint(json.loads(dump_plan(tiny.PLAN)))
    said["by"] = "a mistake"
    with pytest.raises(BadDocument, match=r"\$\.amendments"):
        load_plan_json(json.dumps({**json.loads(dump_plan(REPLACED)), "amendments": [said]}))


def test_a_measure_or_a_rule_is_named_by_its_title_too() -> None:
    """As an office knows it; the key is what is written back."""
    known: list[Observation] = [
        Figure(tiny.SCORE, tiny.HOME, tiny.YEAR, Quantity(80, Unit.POINT)),
        Delivery(tiny.MIDYEAR_REPORTS, tiny.HOME, date(2025, 6, 1)),
    ]
    text = dump_observations(known)
    assert tiny.SCORE.key in text
    titled = text.replace(f'"{tiny.SCORE.key}"', '"điểm số"').replace(
        f'"{tiny.MIDYEAR_REPORTS.key}"', '"Báo cáo giữa năm"'
    )
    assert titled != text
    assert load_observations(titled, tiny.PLAN) == tuple(known)
