"""The converter: what turns the forms of a document back into objects, and tells a fault with its place.

It is one of cattrs, which the extra `json` installs; an unknown key is an error, never dropped.
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
from cchc_rules.agencies.succession import Succession
from cchc_rules.dates.due import Before, By, Due, During, PlanDay, Within
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.recurring import CycleDay, Recurring, WeekDay
from cchc_rules.errors import BadCell, BadDocument, CchcError
from cchc_rules.extras import needing_extra
from cchc_rules.findings.miss_budget import MissBudget
from cchc_rules.findings.observation import Observation
from cchc_rules.findings.values import FigureValue, Quantity, Share, Tally, share_without_sign
from cchc_rules.formats.json_objects.json_text import DAY, NUMBER, PERCENTAGE, choice, choice_of, require_type
from cchc_rules.formats.json_objects.kinds import CODE_LISTS, OBSERVATION_KINDS, PATCH_KINDS
from cchc_rules.formats.json_objects.predicate_json import read_predicate
from cchc_rules.law.amendment import Amendment, Patch, PlanReplacement, Revision, revisable_fields
from cchc_rules.law.budget import Budget
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import RULE_KINDS, Activity, Outcome, Rule
from cchc_rules.measures.measure import Condition, Measure
from cchc_rules.measures.predicate import Predicate
from cchc_rules.measures.unit import WELL_KNOWN_UNITS, Unit
from cchc_rules.message import message
from cchc_rules.text import Bilingual, LabelledCode

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["KEYS_IN_FILES", "REVISABLE", "Amends", "Meanings", "meaning", "structure_at", "with_path"]

_T = TypeVar("_T")
_VALUES: Final[Mapping[str, type[FigureValue]]] = MappingProxyType({"yes": Tally, "share": Share, "quantity": Quantity})
_OFTEN: Final[Mapping[str, Any]] = MappingProxyType({"weeks": int, "times": int, "due_day": CycleDay | WeekDay})
_DUE_FLAGS: Final = ("working_days", "next_month", "months")
KEYS_IN_FILES: Final[Mapping[tuple[Any, str], str | None]] = MappingProxyType(
    {
        (Share, "value"): "share",
        (Quantity, "value"): "quantity",
        (Agency, "name"): None,
        (AgencyClass, "name"): None,
        (Measure, "title"): None,
        (Plan, "id"): "plan",
        (Plan, "roster"): "agencies",
    }
)
"""The fields that stand under another key in a document than in an object, or beside its other keys."""

REVISABLE: Final = MappingProxyType(
    {name: kind for rule in RULE_KINDS.values() for name, kind in revisable_fields(rule).items()}
)
"""The fields of rules that can be revised, and what they hold.

:meta hide-value:
"""

Amends: TypeAlias = Amendment | PlanReplacement
"""What amends a plan."""

_AMENDS: Final = (Amendment, PlanReplacement)


@frozen
class Meanings:
    """What the names in a document mean. Where one of these is not told, the thing stands there itself."""

    codes: Mapping[type[LabelledCode], Mapping[str, LabelledCode]] = MappingProxyType({})
    agency: Callable[[str], AgencyOrClass] | None = None
    measure: Callable[[str], Measure] | None = None
    rule: Callable[[str], Rule] | None = None
    units: Mapping[str, Unit] = WELL_KNOWN_UNITS
    succession: Callable[[object], Succession] | None = None

    def reader(self, kind: Any) -> Callable[[object], Any] | None:
        """What reads the name of a thing of a kind."""
        if kind in self.codes:
            return partial(choice_of, self.codes[kind])
        if kind is Succession:
            return self.succession
        find: Any = {Measure: self.measure, Activity: self.rule, Outcome: self.rule}.get(kind, self.agency)
        return None if find is None else lambda given: find(require_type(given, str))


_MEANINGS: Final[ContextVar[Meanings]] = ContextVar("_MEANINGS")
_NAMED: Final = frozenset({*CODE_LISTS.values(), Agency, AgencyClass, Measure, Activity, Outcome, Succession})


@contextmanager
def meaning(meanings: Meanings) -> Iterator[None]:
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
    hook(date, lambda given, _: date.fromisoformat(_require_match(DAY, given, "a day: 2025-12-31")))
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
    hook(Share, make_dict_structure_fn(Share, converter, value=override(rename="share", struct_hook=_percentage)))
    hook(Quantity, make_dict_structure_fn(Quantity, converter, value=override(rename="quantity")))
    hook(FigureValue, lambda given, _: converter.structure(given, _value_kind(given)))
    hook(Rule, lambda given, _: converter.structure(*_without_kind(given, RULE_KINDS)))
    hook(Observation, lambda given, _: converter.structure(*_without_kind(given, OBSERVATION_KINDS)))
    hook(MissBudget, lambda given, _: _budget(require_type(given, dict), converter))
    hook(AgencyOrClass, lambda key, _: converter.structure(key, Agency))
    hook(AgencyOrClass | None, lambda key, _: None if key is None else converter.structure(key, Agency))
    hook(AgencyClass | None, lambda key, _: None if key is None else converter.structure(key, AgencyClass))
    told = override(
        struct_hook=lambda given, _: {
            key: converter.structure(content, REVISABLE[key]) for key, content in require_type(given, dict).items()
        }
    )
    hook(Revision, make_dict_structure_fn(Revision, converter, changes=told))
    hook(Patch, lambda given, _: converter.structure(*_without_kind(given, PATCH_KINDS)))
    listed = override(struct_hook=lambda given, _: tuple(converter.structure(key, Measure) for key in given))
    hook(Amendment, make_dict_structure_fn(Amendment, converter, measures=listed))
    hook(Amends, lambda said, _: converter.structure(said, _AMENDS["replaced_by" in said]))
    return converter


def _budget(given: dict[str, Any], converter: Converter) -> MissBudget:
    sure, possible = (None if given[name] is None else _two_numbers(given[name]) for name in ("sure", "possible"))
    lost_at = None if given["lost_at"] is None else require_type(given["lost_at"], int)
    counted = converter.structure(given["counted"], Tally)
    unreported = tuple(converter.structure(days, Period) for days in given.get("unreported", ()))
    return MissBudget(counted, require_type(given["expected"], int), sure, possible, lost_at, unreported)


def _percentage(given: object, _: object) -> Fraction:
    """The number of a percentage; without its sign, one that may be a fraction of 1 instead is not guessed at."""
    written = _require_match(PERCENTAGE, given, 'a percentage as text: "97.95"')
    number = written.removesuffix("%").rstrip()
    if number != written:
        return Fraction(number)
    try:
        return share_without_sign(Fraction(number)).value
    except BadCell as fault:
        raise BadDocument(given, fault.expected, fault.remedy) from None


def _two_numbers(given: object) -> tuple[int, int]:
    match given:
        case [int(fewest), int(most)]:
            return require_type(fewest, int), require_type(most, int)
    raise BadDocument(given, "two whole numbers, from how many to how many")


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
        if kind == "by":
            return By(last, phrase, remark=remark)
        return Before(Period.of_days(last, last).end, phrase, remark=remark)
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


def structure_at(given: object, kind: Any, path: str) -> Any:
    """What a form stands for; a fault is raised as an error of this library, at its path."""
    converter = _converter()
    return with_path(path, lambda: converter.structure(given, kind), given)


def with_path(path: str, make: Callable[[], _T], given: object = None) -> _T:
    """What is made at a path of a document; a fault is raised as an error of this library, at that path."""
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
        return index if name is None else KEYS_IN_FILES.get((getattr(group, "cl", None), name), name)
    return None
