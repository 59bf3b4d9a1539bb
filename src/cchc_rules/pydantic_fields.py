"""Fields of pydantic and FastAPI: our types in their models, with the JSON that `to_json` writes and its schema.

A figure names its measure, its rule and its agency by keys, and so do findings: which plan they are of says
`model_validate(..., context={"plan": plan})`, or `Annotated[Figure, UnderPlan(plan)]`, which FastAPI takes too.
Counts, shares, quantities and periods need none.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from datetime import date
from typing import Any, Final

from attrs import frozen

from cchc_rules.agencies.roster import Roster
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadDocument, BadValue, CchcError, FaultGroup
from cchc_rules.findings.comparing.left_out import left_out
from cchc_rules.findings.finding import Finding, Findings
from cchc_rules.findings.reasons import Reason, Status
from cchc_rules.findings.values import Quantity, Share, Tally
from cchc_rules.formats.from_json import load_findings, load_observations
from cchc_rules.formats.json_objects.converter import Meanings, meaning, structure_at
from cchc_rules.formats.json_objects.json_text import FORMAT_VERSION
from cchc_rules.formats.schema import schema_of_class
from cchc_rules.formats.to_json import dump_json, roster_digest, to_plain
from cchc_rules.law.plan import Plan, require_plan
from cchc_rules.measures.unit import WELL_KNOWN_UNITS
from cchc_rules.message import message

__all__ = ["UnderPlan", "core_schema_of", "json_schema_of"]


@frozen
class UnderPlan:
    """Beside the type of a field: under which plan its keys are read (kế hoạch của trường).

    Args:
        plan: The plan whose measures, rules and agencies are named.
        roster: The agencies, where they are followed; None for those that the plan names.

    >>> from typing import Annotated
    >>> from pydantic import TypeAdapter
    >>> from cchc_rules import Delivery
    >>> from cchc_rules.plans import hue_2025
    >>> reader = TypeAdapter(Annotated[Delivery, UnderPlan(hue_2025.PLAN)])
    >>> said = {"kind": "delivery", "rule": "III.8.1/2", "agency": "Sở Nội vụ", "day": "2025-12-20"}
    >>> reader.validate_python(said).rule.key
    'hue-2025:III.8.1/2'
    """

    plan: Plan
    roster: Roster | None = None

    def __attrs_post_init__(self) -> None:
        require_plan(self.plan, "UnderPlan")

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], Any]) -> Any:
        from pydantic_core import core_schema  # noqa: PLC0415  it is pydantic that asks

        def read(given: Any, inner: Callable[[Any], Any]) -> Any:
            before = _PLAN_MEANT.set(self)
            try:
                return inner(given)
            finally:
                _PLAN_MEANT.reset(before)

        return core_schema.no_info_wrap_validator_function(read, handler(source))


_PLAIN_KINDS: Final = frozenset({Period, Tally, Share, Quantity})
"""What names nothing of a plan."""

_MISSED_BY_SILENCE: Final = frozenset({Reason.NOTHING_REPORTED.value, Reason.OTHERS_SILENT.value})

_PLAN_MEANT: Final[ContextVar[UnderPlan | None]] = ContextVar("_PLAN_MEANT", default=None)


def core_schema_of(kind: type) -> Any:
    """How pydantic reads and writes a field of a type; an object of the type is taken as it is.

    Args:
        kind: A type of this library that travels.
    """
    from pydantic_core import PydanticCustomError, core_schema  # noqa: PLC0415  it is pydantic that asks

    def read(given: Any, info: Any) -> Any:
        if isinstance(given, kind):
            return given
        try:
            return _read_as(kind, given, info.context)
        except (CchcError, FaultGroup) as fault:
            said = fault.exceptions[0] if isinstance(fault, FaultGroup) else fault
            raise PydanticCustomError("cchc_rules", "{said}", {"said": str(said)}) from None

    written = core_schema.plain_serializer_function_ser_schema(to_plain, when_used="json")
    return core_schema.with_info_plain_validator_function(read, serialization=written)


def json_schema_of(kind: type) -> dict[str, Any]:
    """The JSON Schema of a field of a type, whole in itself, as OpenAPI shows it.

    Args:
        kind: A type of this library that travels.
    """
    schema = schema_of_class(kind)
    classes = schema.pop("$defs")

    def whole(part: Any) -> Any:
        if isinstance(part, list):
            return [whole(each) for each in part]
        if not isinstance(part, dict):
            return part
        said = {key: whole(each) for key, each in part.items() if key != "$ref"}
        return {**whole(classes[part["$ref"].rpartition("/")[2]]), **said} if "$ref" in part else said

    shown: dict[str, Any] = {"title": kind.__name__, **whole(schema)}
    return shown


def _read_as(kind: Any, given: Any, context: object) -> Any:
    """An object of a type, from its form."""
    told = context if isinstance(context, dict) else {}
    meant = UnderPlan(told["plan"], told.get("roster")) if "plan" in told else _PLAN_MEANT.get()
    if kind in _PLAIN_KINDS:
        units = {} if meant is None else {each.unit.key: each.unit for each in meant.plan.measures}
        with meaning(Meanings(units={**units, **WELL_KNOWN_UNITS})):
            return structure_at(given, kind, "$")
    if meant is None:
        remedy = "Say which: context=dict(plan=plan), or Annotated[…, UnderPlan(plan)]."
        raise BadValue(None, "the plan whose keys these are", remedy, kind.__name__)
    plan, roster = meant.plan, meant.roster
    rosters = () if roster is None else (roster,)
    if kind is Findings:
        return load_findings(_json_of(given), plan, rosters=rosters)
    if kind is Finding:
        (finding,) = load_findings(_json_of(_alone(given, meant)), plan, rosters=rosters)
        return finding
    (observation,) = load_observations(
        _json_of({"format": FORMAT_VERSION, "observations": [given]}), plan, roster=roster
    )
    if not isinstance(observation, kind):
        raise BadDocument(given, message("an observation of the kind {kind}", kind=kind.__name__), where="$")
    return observation


def _alone(given: Any, meant: UnderPlan) -> dict[str, Any]:
    """A document of one finding, picked from others; of a complete record, where silence is missed."""
    said = given if isinstance(given, dict) else {}
    followed = {} if meant.roster is None else {"roster": roster_digest(meant.roster)}
    counts = {status.value: int(status.value == said.get("status")) for status in Status}
    about = {"plan": meant.plan.id, "digest": meant.plan.digest, "as_of": said.get("as_of"), **followed}
    others = _count_others(said, meant)
    picked = {"selection": {"picked": True}, **({"left_out": others} if others else {})}
    complete = said.get("status") == Status.MISSED.value and said.get("reason") in _MISSED_BY_SILENCE
    told = {"closed_world": True} if complete else {}
    return {"format": FORMAT_VERSION, **about, **picked, **told, "counts": counts, "findings": [given], "unused": []}


def _count_others(said: dict[str, Any], meant: UnderPlan) -> int:
    """How many findings an assessment has beside the one that a form tells; the reader refuses a day that is none."""
    try:
        as_of = date.fromisoformat(str(said.get("as_of")))
    except ValueError:
        return 0
    others = left_out(Findings(meant.plan, as_of, (), (), roster=meant.roster))
    told = [each for each in others if each.agency is None and each.rule.key == said.get("rule")]
    return sum(each.id != said.get("id") and each not in told for each in others)


def _json_of(form: Any) -> str:
    try:
        return dump_json(form)
    except (TypeError, ValueError, RecursionError):
        raise BadDocument(form, "what JSON can say: objects, lists, text, numbers, true, false, null") from None
