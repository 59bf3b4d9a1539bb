"""From JSON: plans and observations back from the text in which `to_json` writes them, losing nothing.

Reading goes through cattrs, which the extra `json` installs; an unknown key is an error, never dropped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from datetime import date
from enum import StrEnum
from fractions import Fraction
from functools import cache, partial
from types import GenericAlias, MappingProxyType
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

from attrs import frozen

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.dates.due import Before, By, Due, During, PlanDay, Within
from cchc_rules.dates.period import ONE_DAY, Cycle, Period
from cchc_rules.dates.recurring import CycleDay, Recurring, WeekDay
from cchc_rules.errors import BadDocument, CchcError, FaultGroup
from cchc_rules.extras import needing_extra
from cchc_rules.fault_list import FaultList
from cchc_rules.findings.observation import Observation
from cchc_rules.findings.values import FigureValue, Quantity, Share, Tally
from cchc_rules.formats.json_text import NUMBER, choice, choice_of, read_json, require_same, require_type, says_same
from cchc_rules.formats.predicate_json import read_predicate
from cchc_rules.formats.to_json import CODE_LISTS, FORMAT_VERSION, OBSERVATION_KINDS, PATCH_KINDS, to_plain
from cchc_rules.law.amendment import Amendment, Patch, PlanReplacement, Revision, revisable_fields
from cchc_rules.law.decision import Decision, Draft, NotEncoded
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import RULE_KINDS, Activity, Budget, Outcome, Rule
from cchc_rules.measures.measure import Condition, Measure
from cchc_rules.measures.predicate import Predicate
from cchc_rules.measures.unit import WELL_KNOWN_UNITS, Unit
from cchc_rules.message import message
from cchc_rules.plans.shelf import roster_of_names
from cchc_rules.text import Bilingual, LabelledCode

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["load_observations", "load_plan_json"]

_T = TypeVar("_T")
_C = TypeVar("_C", bound=LabelledCode)
_VALUES: Final[Mapping[str, type[FigureValue]]] = MappingProxyType({"yes": Tally, "share": Share, "quantity": Quantity})
_OFTEN: Final[Mapping[str, Any]] = MappingProxyType({"weeks": int, "times": int, "due_day": CycleDay | WeekDay})
_DUE_FLAGS: Final = ("working_days", "next_month", "months")
_KEYS_IN_FILES: Final[Mapping[tuple[Any, str], str | None]] = MappingProxyType(
    {
        (Share, "value"): "share",
        (Quantity, "value"): "quantity",
        (Agency, "name"): None,
        (AgencyClass, "name"): None,
        (Measure, "title"): None,
    }
)
"""The fields that stand under another key in a document than in an object, or beside its other keys."""

_REVISABLE: Final = MappingProxyType(
    {name: kind for rule in RULE_KINDS.values() for name, kind in revisable_fields(rule).items()}
)
_Amends: TypeAlias = Amendment | PlanReplacement
_AMENDS: Final = (Amendment, PlanReplacement)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def load_plan_json(text: str) -> Plan:
    """The plan that `dump_plan` wrote.

    Raises:
        MissingExtra: Where cattrs is not installed, or too old.
        BadDocument: Where the text is not JSON of this format, or holds something unknown, missing or contradictory;
            `where` is the path of the first such place, and so it is in what the objects themselves refuse.
    """
    given = _document(text, "a plan")
    with _meaning(_Meanings()):
        codes = {kind: _codes(given, name, kind) for name, kind in CODE_LISTS.items()}
    with _meaning(_Meanings(codes)):
        listed = [_agency(key, entry) for key, entry in _section(given, "agencies").items()]
        counted = [
            _entry_value(key, "title", entry, Measure, f"$.measures.{key}")
            for key, entry in _section(given, "measures").items()
        ]
        amending = _structure_at(given.get("amendments", []), tuple[dict[str, Any], ...], "$.amendments")
        added = [
            _entry_value(key, "title", entry, Measure, f"$.amendments[{turn}].measures.{key}")
            for turn, amendment in enumerate(amending)
            if "replaced_by" not in amendment
            for key, entry in _section(amendment, "measures", f"$.amendments[{turn}]").items()
        ]
    roster = _with_path("$.agencies", lambda: Roster(tuple(listed)))
    with _meaning(_Meanings(codes, roster.get, {each.key: each for each in (*counted, *added)}.__getitem__)):
        parts: dict[str, Any] = {
            "id": _structure_at(given.get("plan"), str, "$.plan"),
            "decision": _structure_at(given.get("decision"), _decision_kind(given), "$.decision"),
            "areas": _structure_at(given.get("areas"), tuple[Bilingual, ...], "$.areas"),
            "rules": _structure_at(given.get("rules"), tuple[Rule, ...], "$.rules"),
            "not_encoded": _structure_at(given.get("not_encoded"), tuple[NotEncoded, ...], "$.not_encoded"),
            "amendments": _structure_at(given.get("amendments", []), tuple[_Amends, ...], "$.amendments"),
            "repealed": _structure_at(given.get("repealed", []), tuple[Rule, ...], "$.repealed"),
            "succeeds": _structure_at(given.get("succeeds"), str | None, "$.succeeds"),
            "replaces": _structure_at(given.get("replaces", False), bool, "$.replaces"),
        }
    plan = _with_path("$", lambda: Plan(**parts, roster=roster, measures=tuple(counted)))
    require_same(given, to_plain(plan), "$")
    return plan


def load_observations(text: str, plan: Plan, *, roster: Roster | None = None) -> tuple[Observation, ...]:
    """The observations that `dump_observations`, or another system, wrote.

    Args:
        text: The JSON.
        plan: Whose measures and rules it names, by key or title, and whose agencies, by key or any name people write.
        roster: Who is named, where agencies are followed: `plan.roster.with_successions(...)`. A name that several have
            had is refused, whatever the day: their keys tell them apart. None for the agencies as the plan names them;
            a name that another has had since is refused.

    Raises:
        MissingExtra: Where cattrs is not installed, or too old.
        BadDocument: Where the text is not JSON of this format.
        FaultGroup: Of the first fault of each observation that cannot be read, up to twenty, each a `CchcError`
            whose `where` is its path, and of how many more there were.
    """
    who, keys = roster_of_names(plan, roster), dict[str, str]()

    def noting_key(find: Any) -> Callable[[str], Any]:
        def found(name: str) -> Any:
            keys[name] = (thing := find(name)).key
            return thing

        return found

    measures = (*plan.measures, *(each for amendment in plan.amendments for each in amendment.measures))
    units = {**{each.unit.key: each.unit for each in measures}, **WELL_KNOWN_UNITS}
    given = _document(text, "a list of observations")
    require_same({**given, "observations": []}, {"format": FORMAT_VERSION, "observations": []}, "$")
    observations: list[Observation] = []
    faults = FaultList(BadDocument, "$.observations")
    find_agency, find_measure, find_rule = map(noting_key, (who.find, plan.measure, plan.rule))
    with _meaning(_Meanings({}, find_agency, find_measure, find_rule, units)):
        for turn, each in enumerate(_structure_at(given.get("observations"), tuple[Any, ...], "$.observations")):
            path = f"$.observations[{turn}]"
            try:
                observations.append(_structure_at(each, Observation, path))
                if not says_same(each, to_plain(observations[-1]), keys):
                    raise BadDocument(each, "an observation that is read as it stands", where=path)
            except CchcError as fault:
                faults.add(fault)
    if faults.count:
        raise FaultGroup("observations that cannot be read", faults.told())
    return tuple(observations)


@frozen
class _Meanings:
    """What the names in a document mean. Where one of these is not told, the thing stands there itself."""

    codes: Mapping[type[LabelledCode], Mapping[str, LabelledCode]] = MappingProxyType({})
    agency: Callable[[str], AgencyOrClass] | None = None
    measure: Callable[[str], Measure] | None = None
    rule: Callable[[str], Rule] | None = None
    units: Mapping[str, Unit] = WELL_KNOWN_UNITS

    def reader(self, kind: Any) -> Callable[[object], Any] | None:
        """What reads the name of a thing of a kind."""
        if kind in self.codes:
            return partial(choice_of, self.codes[kind])
        find: Any = {Measure: self.measure, Activity: self.rule, Outcome: self.rule}.get(kind, self.agency)
        return None if find is None else lambda given: find(require_type(given, str))


_MEANINGS: Final[ContextVar[_Meanings]] = ContextVar("_MEANINGS")
_NAMED: Final = frozenset({*CODE_LISTS.values(), Agency, AgencyClass, Measure, Activity, Outcome})


@contextmanager
def _meaning(meanings: _Meanings) -> Iterator[None]:
    """While this is read, its names mean this."""
    before = _MEANINGS.set(meanings)
    try:
        yield
    finally:
        _MEANINGS.reset(before)


@cache
def _converter() -> Converter:
    """What turns the forms back into objects, by what their names mean; it is made once, for it writes code."""
    with needing_extra("json"):
        from cattrs import Converter, override  # noqa: PLC0415  an extra, needed for reading alone
        from cattrs.gen import make_dict_structure_fn  # noqa: PLC0415  as above
    converter = Converter(forbid_extra_keys=True, use_alias=True)
    hook = converter.register_structure_hook
    for primitive in (bool, int, str):
        hook(primitive, require_type)
    converter.register_structure_hook_func(
        lambda kind: getattr(kind, "__origin__", None) in {tuple, frozenset},
        lambda given, kind: _from_list(given, kind, converter),
    )
    converter.register_structure_hook_factory(
        lambda kind: kind in _NAMED, lambda kind: partial(_read_named, converter.gen_structure_attrs_fromdict(kind))
    )
    hook(StrEnum, choice)
    hook(date, lambda given, _: date.fromisoformat(_require_match(_DAY, given, "a day: 2025-12-31")))
    hook(Period, lambda given, _: _period_of_days(given, converter))
    hook(Fraction, lambda given, _: Fraction(_require_match(NUMBER, given, 'an exact number as text: "97.95", "1/3"')))
    hook(Cycle, lambda given, _: choice_of({cycle.name.lower(): cycle for cycle in Cycle}, given))
    hook(Due, lambda given, _: _due(given, converter))
    hook(Predicate, lambda given, _: read_predicate(given, converter))
    hook(Condition | None, lambda given, _: None if given is None else read_predicate(given, converter))
    whole = override(struct_hook=lambda given, _: None if given is None else int(require_type(given, str)))
    hook(Budget, make_dict_structure_fn(Budget, converter, million_vnd=whole))
    own = make_dict_structure_fn(Unit, converter)
    hook(Unit, lambda said, _: own(said, Unit) if isinstance(said, dict) else choice_of(_MEANINGS.get().units, said))
    hook(Share, make_dict_structure_fn(Share, converter, value=override(rename="share")))
    hook(Quantity, make_dict_structure_fn(Quantity, converter, value=override(rename="quantity")))
    hook(FigureValue, lambda given, _: converter.structure(given, _value_kind(given)))
    hook(Rule, lambda given, _: converter.structure(*_without_kind(given, RULE_KINDS)))
    hook(Observation, lambda given, _: converter.structure(*_without_kind(given, OBSERVATION_KINDS)))
    hook(AgencyOrClass, lambda key, _: converter.structure(key, Agency))
    hook(AgencyOrClass | None, lambda key, _: None if key is None else converter.structure(key, Agency))
    hook(AgencyClass | None, lambda key, _: None if key is None else converter.structure(key, AgencyClass))
    told = override(
        struct_hook=lambda given, _: {
            key: converter.structure(content, _REVISABLE[key]) for key, content in require_type(given, dict).items()
        }
    )
    hook(Revision, make_dict_structure_fn(Revision, converter, changes=told))
    hook(Patch, lambda given, _: converter.structure(*_without_kind(given, PATCH_KINDS)))
    listed = override(struct_hook=lambda given, _: tuple(converter.structure(key, Measure) for key in given))
    hook(Amendment, make_dict_structure_fn(Amendment, converter, measures=listed))
    hook(_Amends, lambda said, _: converter.structure(said, _AMENDS["replaced_by" in said]))
    return converter


def _read_named(read_whole: Callable[[Any, Any], Any], given: object, kind: Any) -> Any:
    """A thing by its name; where names mean nothing yet, what is said of it."""
    read = _MEANINGS.get().reader(kind)
    return read_whole(given, kind) if read is None else read(given)


def _value_kind(given: object) -> type[FigureValue]:
    for key, kind in _VALUES.items():
        if isinstance(given, dict) and key in given:
            return kind
    raise BadDocument(given, message("a value: an object with one of {keys}", keys=", ".join(_VALUES)))


def _from_list(given: object, kind: Any, converter: Converter) -> Any:
    """A tuple or a set from a JSON list: cattrs would go through an object or a text as well."""
    as_list: Any = GenericAlias(list, kind.__args__[:1])
    return kind.__origin__(converter.structure(require_type(given, list), as_list))


def _require_match(pattern: re.Pattern[str], given: object, expected: str) -> str:
    if not isinstance(given, str) or not pattern.fullmatch(given):
        raise BadDocument(given, expected)
    return given


def _period_of_days(given: object, converter: Converter) -> Period:
    days = converter.structure(given, dict[str, date])
    if days.keys() != {"first_day", "last_day"}:
        expected = "first_day and last_day, both of which belong to the period"
        raise BadDocument(", ".join(days), expected, "An end may be meant as the last day.")
    return Period.of_days(days["first_day"], days["last_day"])


def _due(given: dict[str, Any], converter: Converter) -> Due:
    """A due day from its first and last permitted days; that nothing else was said is checked on the whole plan."""
    kind, phrase = require_type(given, dict)["kind"], require_type(given["phrase"], str)
    remark = converter.structure(given["remark"], Bilingual) if "remark" in given else None
    if kind in ("recurring", "standing"):
        cycles = converter.structure(given["cycles"], tuple[Cycle, ...])
        since = None if given["first_day"] is None else converter.structure(given["first_day"], date)
        often = {name: converter.structure(given[name], form) for name, form in _OFTEN.items() if name in given}
        return Recurring(cycles, require_type(given["on_request"], bool), phrase, since=since, remark=remark, **often)
    if kind == "within":
        of_plan = "plan_day" in given
        event = converter.structure(given["plan_day"], PlanDay) if of_plan else require_type(given["event"], str)
        event_day = converter.structure(given["event_day"], date) if "event_day" in given else None
        flags = {name: require_type(given[name], bool) for name in _DUE_FLAGS if name in given}
        return Within(
            require_type(given["count"], int), event, phrase=phrase, event_day=event_day, remark=remark, **flags
        )
    if kind in ("by", "before"):
        last = converter.structure(given["last_day"], date)
        return By(last, phrase, remark=remark) if kind == "by" else Before(last + ONE_DAY, phrase, remark=remark)
    if kind == "during":
        whole = given["period"] if "completion" in given else {name: given[name] for name in ("first_day", "last_day")}
        return During(converter.structure(whole, Period), phrase, completion="completion" in given, remark=remark)
    raise BadDocument(kind, "one of before, by, during, recurring, standing or within")


def _without_kind(given: dict[str, Any], kinds: Mapping[str, type]) -> tuple[dict[str, Any], type]:
    """A rule or an observation without what its class and its key already say; rules are checked for it afterwards."""
    named = require_type(given, dict).get("kind")
    kind = kinds.get(named) if isinstance(named, str) else None
    if kind is None:
        raise BadDocument(named, message("as its kind, one of {kinds}", kinds=", ".join(kinds)))
    held = {name: content for name, content in given.items() if name != "kind"}
    if kinds is RULE_KINDS:
        del held["address"], held["ordinal"]
    return held, kind


def _section(given: Mapping[str, Any], name: str, path: str = "$") -> dict[str, dict[str, Any]]:
    held: dict[str, dict[str, Any]]
    held = _structure_at(given.get(name), dict[str, dict[str, Any]], f"{path}.{name}")
    return held


def _decision_kind(given: Mapping[str, Any]) -> type[Decision | Draft]:
    """What stands as the decision of a plan: a draft where its number or a day of it is not known yet."""
    match given.get("decision"):
        case {"number": None} | {"issued_on": None} | {"effective_on": None}:
            return Draft
    return Decision


def _codes(given: Mapping[str, Any], name: str, kind: type[_C]) -> dict[str, _C]:
    """The codes of a section, by their keys."""
    labels = _section(given, name).items()
    return {key: _structure_at({"key": key, "label": label}, kind, f"$.{name}.{key}") for key, label in labels}


def _agency(key: str, entry: dict[str, Any]) -> AgencyOrClass:
    kind: type[AgencyOrClass] = Agency
    if entry.get("kind") == "class":
        kind, entry = AgencyClass, {name: content for name, content in entry.items() if name != "kind"}
    agency: AgencyOrClass = _entry_value(key, "name", entry, kind, f"$.agencies.{key}")
    return agency


def _entry_value(key: str, title: str, entry: dict[str, Any], kind: type, path: str) -> Any:
    """What stands under a key, its name being `vi` and `en` beside the rest."""
    named = {language: entry[language] for language in ("vi", "en") if language in entry}
    rest = {name: content for name, content in entry.items() if name not in named}
    return _structure_at({"key": key, title: named, **rest}, kind, path)


def _structure_at(given: object, kind: Any, path: str) -> Any:
    """What a form stands for; a fault is raised as an error of this library, at its path."""
    converter = _converter()
    return _with_path(path, lambda: converter.structure(given, kind), given)


def _with_path(path: str, make: Callable[[], _T], given: object = None) -> _T:
    try:
        return make()
    except Exception as error:  # noqa: BLE001  cattrs gathers whatever its hooks and our objects raise
        raise _first_fault(error, path, given) from None


def _first_fault(error: Exception, path: str, given: Any) -> CchcError:
    """The first fault in what cattrs gathered, at its path, in words of ours."""
    while isinstance(error, ExceptionGroup):
        step = _step(error)
        error = error.exceptions[0]
        path += "" if step is None else f"[{step}]" if isinstance(step, int) else f".{step}"
        with suppress(KeyError, TypeError):  # where the document has no such place
            given = given[step]
    if isinstance(error, CchcError):
        return error.at(path)
    if isinstance(error, KeyError):
        return BadDocument(None, message("the key {error}", error=error), where=path)
    unknown = getattr(error, "extra_fields", None)
    if unknown:
        return BadDocument(", ".join(sorted(unknown)), "no key but those of the documented form", where=path)
    less = ", nested less deeply" if isinstance(error, RecursionError) else ""
    return BadDocument(given, message("a value of the documented form{less}", less=less), where=path)


def _step(group: ExceptionGroup[Any]) -> str | int | None:
    """Where below its parent the first error of a group arose: by the note of cattrs on it, as the file has it."""
    for note in getattr(group.exceptions[0], "__notes__", ()):
        name: str | None = getattr(note, "name", None)
        index: int | str | None = getattr(note, "index", None)
        return index if name is None else _KEYS_IN_FILES.get((getattr(group, "cl", None), name), name)
    return None


def _document(text: str, what: str) -> dict[str, Any]:
    given = read_json(text, what)
    if not isinstance(given, dict):
        expected = message("an object around it that begins with its format, {version}", version=FORMAT_VERSION)
        raise BadDocument(given, expected, "Write it as the library does.", "$")
    if (found := given.get("format")) != FORMAT_VERSION:
        expected = message("a document of format {version}", version=FORMAT_VERSION)
        raise BadDocument(found, expected, "Read it with the version that wrote it.", "$.format")
    return given
