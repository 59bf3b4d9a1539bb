"""The wire: plans, observations and findings as JSON text, and plans and observations back again, losing nothing.

What is written needs no extra. What is read goes through cattrs, which the extra `wire` installs; an unknown key is an
error, never dropped. The forms are those of `cchc_rules.forms`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, TypeVar

from cchc_rules.amendment import Amendment, Patch, Revision, revisable
from cchc_rules.decision import Decision, NotEncoded
from cchc_rules.errors import BadDocument, CchcError, MissingExtra
from cchc_rules.finding import Findings
from cchc_rules.forms import FORMAT, PATCHES, RULES, SEEN, plain, printed
from cchc_rules.measure import Measure
from cchc_rules.model import Activity, Budget, Outcome, Rule
from cchc_rules.observation import Observation, Quantity, Share, Tally, Value
from cchc_rules.plan import Plan
from cchc_rules.predicate import (
    And,
    Comparison,
    Field,
    Holds,
    IsNull,
    Kind,
    Moment,
    Not,
    OneOf,
    Operator,
    Or,
    Predicate,
)
from cchc_rules.roster import Agency, AgencyClass, Party, Roster
from cchc_rules.when import Before, By, Cycle, CycleDay, Due, During, Period, Recurring, Within

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["dumps", "dumps_findings", "dumps_seen", "loads", "loads_seen"]

_T = TypeVar("_T")

_ONE_DAY = timedelta(days=1)
_VALUES: Final = MappingProxyType({"yes": Tally, "share": Share, "quantity": Quantity})
_REVISABLE: Final = MappingProxyType({name: kind for rule in RULES.values() for name, kind in revisable(rule).items()})
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMBER = re.compile(r"-?[0-9]{1,300}(?:\.[0-9]{1,300}|/[1-9][0-9]{0,299})?")


def dumps(plan: Plan) -> str:
    """A whole plan as JSON; `loads` gives back an equal plan.

    >>> from cchc_rules.plans import hue_2025
    >>> loads(dumps(hue_2025.PLAN)) == hue_2025.PLAN
    True
    """
    return printed(plain(plan))


def dumps_seen(seen: Iterable[Observation]) -> str:
    """Observations as JSON; `loads_seen` gives back equal ones, in the same order."""
    return printed({"format": FORMAT, "observations": [plain(each) for each in seen]})


def dumps_findings(findings: Findings) -> str:
    """Findings as JSON, in the order of the plan's rules and then of the agencies' keys."""
    return printed(plain(findings))


def loads(text: str) -> Plan:
    """The plan that `dumps` wrote.

    Raises:
        MissingExtra: Where cattrs is not installed.
        BadDocument: Where the text is not JSON of this format, or holds something unknown, missing or contradictory;
            `where` is the path of the first such place, and so it is in what the objects themselves refuse.
    """
    plainly = _converter()
    given = _json(text)
    agencies = _entries(given, "agencies", plainly)
    measures = _entries(given, "measures", plainly)
    parties = [_party(key, entry, plainly) for key, entry in agencies.items()]
    counted = [_titled(key, "title", entry, Measure, f"$.measures.{key}", plainly) for key, entry in measures.items()]
    amending = _structured(given.get("amendments", []), tuple[dict[str, Any], ...], "$.amendments", plainly)
    added = [
        _titled(key, "title", entry, Measure, f"$.amendments[{turn}].measures.{key}", plainly)
        for turn, amendment in enumerate(amending)
        for key, entry in _entries(amendment, "measures", plainly, f"$.amendments[{turn}]").items()
    ]
    roster = _at("$.agencies", lambda: Roster(tuple(parties)))
    inward = _converter(roster, {measure.key: measure for measure in (*counted, *added)}.__getitem__)
    parts: dict[str, Any] = {
        "id": _structured(given.get("plan"), str, "$.plan", inward),
        "decision": _structured(given.get("decision"), Decision, "$.decision", inward),
        "rules": _structured(given.get("rules"), tuple[Rule, ...], "$.rules", inward),
        "not_encoded": _structured(given.get("not_encoded"), tuple[NotEncoded, ...], "$.not_encoded", inward),
        "amendments": _structured(amending, tuple[Amendment, ...], "$.amendments", inward),
        "repealed": _structured(given.get("repealed", []), tuple[Rule, ...], "$.repealed", inward),
    }
    plan = _at("$", lambda: Plan(**parts, roster=roster, measures=tuple(counted)))
    _same(given, plain(plan), "$")
    return plan


def loads_seen(text: str, plan: Plan) -> tuple[Observation, ...]:
    """The observations that `dumps_seen`, or another system, wrote.

    Args:
        text: The JSON.
        plan: Whose measures, agencies and rules it names, by their keys.

    Raises:
        MissingExtra: Where cattrs is not installed.
        BadDocument: Where the text is not JSON of this format.
        ExceptionGroup: Of the first fault of every observation that cannot be read, each a `CchcError` whose `where`
            is its path.
    """
    inward = _converter(plan.roster, plan.measure)
    for kind in (Activity, Outcome):
        inward.register_structure_hook(kind, lambda key, _: plan.rule(_exactly(key, str)))
    given = _json(text)
    _same({**given, "observations": []}, {"format": FORMAT, "observations": []}, "$")
    seen: list[Observation] = []
    faults: list[CchcError] = []
    for turn, each in enumerate(_structured(given.get("observations"), tuple[Any, ...], "$.observations", inward)):
        try:
            seen.append(_structured(each, Observation, f"$.observations[{turn}]", inward))
        except CchcError as fault:
            faults.append(fault)
    if faults:
        raise ExceptionGroup("observations that cannot be read", faults)
    return tuple(seen)


def _converter(roster: Roster | None = None, measure: Callable[[str], Measure] | None = None) -> Converter:
    """What turns the forms back into objects; with a roster, agencies, classes and measures are found by key."""
    try:
        from cattrs import Converter, override  # noqa: PLC0415  an extra, needed for reading alone
        from cattrs.gen import make_dict_structure_fn  # noqa: PLC0415  as above
    except ImportError:
        remedy = 'Install it: pip install "cchc-rules[wire]".'
        raise MissingExtra("an installation without cattrs", "the package cattrs", remedy, "cchc_rules.wire") from None
    inward = Converter(forbid_extra_keys=True)
    hook = inward.register_structure_hook
    for primitive in (bool, int, str):
        hook(primitive, _exactly)
    hook(StrEnum, lambda given, kind: kind(given))
    hook(date, lambda given, _: date.fromisoformat(_matching(_DAY, given, "a day: 2025-12-31")))
    hook(Fraction, lambda given, _: Fraction(_matching(_NUMBER, given, 'an exact number as text: "97.95", "1/3"')))
    hook(Cycle, lambda given, _: Cycle[_exactly(given, str).upper()])
    hook(Due, lambda given, _: _due(given, inward))
    hook(Predicate, lambda given, _: _predicate(given, inward))
    hook(Predicate | None, lambda given, _: None if given is None else _predicate(given, inward))
    whole = override(struct_hook=lambda given, _: None if given is None else int(_exactly(given, str)))
    hook(Budget, make_dict_structure_fn(Budget, inward, million_vnd=whole))
    hook(Share, make_dict_structure_fn(Share, inward, value=override(rename="share")))
    hook(Quantity, make_dict_structure_fn(Quantity, inward, value=override(rename="quantity")))
    hook(Value, lambda given, _: inward.structure(given, next(_VALUES[key] for key in _VALUES if key in given)))
    hook(Rule, lambda given, _: inward.structure(*_untagged(given, RULES)))
    hook(Observation, lambda given, _: inward.structure(*_untagged(given, SEEN)))
    if roster is not None and measure is not None:
        hook(Party, lambda key, _: roster.get(_exactly(key, str)))
        hook(Party | None, lambda key, _: None if key is None else roster.get(_exactly(key, str)))
        hook(Agency, lambda key, _: roster.get(_exactly(key, str)))
        hook(Measure, lambda key, _: measure(_exactly(key, str)))
        told = override(
            struct_hook=lambda given, _: {key: inward.structure(given[key], _REVISABLE[key]) for key in given}
        )
        hook(Revision, make_dict_structure_fn(Revision, inward, changes=told))
        hook(Patch, lambda given, _: inward.structure(*_untagged(given, PATCHES)))
        listed = override(struct_hook=lambda given, _: tuple(measure(key) for key in given))
        hook(Amendment, make_dict_structure_fn(Amendment, inward, measures=listed))
    return inward


def _exactly(given: object, kind: type[_T]) -> _T:
    """A value of exactly this type: cattrs would turn the number 1.9 into 1, and any value into text."""
    if type(given) is not kind:
        raise BadDocument(given, f"a JSON value that becomes {kind.__name__}")
    return given


def _matching(pattern: re.Pattern[str], given: object, expected: str) -> str:
    if not isinstance(given, str) or not pattern.fullmatch(given):
        raise BadDocument(given, expected)
    return given


def _due(given: dict[str, Any], inward: Converter) -> Due:
    """A due day from its first and last permitted days; that nothing else was said is checked on the whole plan."""
    kind, phrase = given["kind"], _exactly(given["phrase"], str)
    if kind in ("recurring", "standing"):
        cycles = inward.structure(given["cycles"], tuple[Cycle, ...])
        on = inward.structure(given["on"], CycleDay) if "on" in given else None
        since = None if given["first_day"] is None else inward.structure(given["first_day"], date)
        return Recurring(cycles, _exactly(given["on_request"], bool), phrase, on=on, since=since)
    if kind == "relative":
        count, event = _exactly(given["count"], int), _exactly(given["event"], str)
        return Within(count, event, _exactly(given["working"], bool), phrase)
    last = inward.structure(given["last_day"], date)
    if kind == "by":
        return By(last, phrase)
    if kind == "before":
        return Before(last + _ONE_DAY, phrase)
    if kind == "during":
        return During(Period(inward.structure(given["first_day"], date), last + _ONE_DAY), phrase)
    raise BadDocument(kind, "one of before, by, during, recurring, standing or relative")


def _predicate(given: Any, inward: Converter) -> Predicate:
    """A predicate by the key that names it; that nothing else was said is checked on the whole plan."""
    match given:
        case {"all": _}:
            return And(_below(given, "all", tuple[Predicate, ...], inward))
        case {"any": _}:
            return Or(_below(given, "any", tuple[Predicate, ...], inward))
        case {"not": _}:
            return Not(_below(given, "not", Predicate, inward))
        case {"holds": name}:
            return Holds(Field(_exactly(name, str), Kind.FLAG))
        case {"is_null": name}:
            return IsNull(_field(name, given))
        case {"one_of": name, "values": [*values]}:
            asked = _field(name, given)
            return OneOf(asked, tuple(_literal(value, asked, inward) for value in values))
        case {"compare": name, "is": operator, "to": dict(to)}:
            asked = _field(name, given)
            return Comparison(asked, Operator(operator), _compared(to, asked, inward))
    raise BadDocument(given, "a predicate: compare, is_null, one_of, holds, all, any or not, with its other keys")


def _below(given: Mapping[str, Any], key: str, kind: Any, inward: Converter) -> Any:
    """What stands under a key of a predicate, so that a fault in it is told with its place."""
    return inward.structure({key: given[key]}, dict[str, kind])[key]


def _field(name: object, given: Mapping[str, Any]) -> Field[Any]:
    codes = tuple(_exactly(code, str) for code in given.get("codes", ()))
    return Field(_exactly(name, str), Kind(given["kind"]), codes)


def _compared(to: Mapping[str, Any], left: Field[Any], inward: Converter) -> Any:
    """What a field is compared with: a field that holds the same, a moment, or a literal named by its kind."""
    match to:
        case {"field": name}:
            return Field(_exactly(name, str), left.kind, left.codes)
        case {"moment": moment}:
            return Moment(moment)
    return _literal(to[left.kind.value], left, inward)


def _literal(given: object, held_by: Field[Any], inward: Converter) -> Any:
    return inward.structure(given, date) if held_by.kind is Kind.DAY else given


def _untagged(given: dict[str, Any], kinds: Mapping[str, type]) -> tuple[dict[str, Any], type]:
    """A rule or an observation without what its class and its key already say; rules are checked for it afterwards."""
    kind = kinds.get(given.get("kind", ""))
    if kind is None:
        raise BadDocument(given.get("kind"), f"as its kind, one of {', '.join(kinds)}")
    held = {name: content for name, content in given.items() if name != "kind"}
    if kinds is RULES:
        held["instruments"] = held.pop("citations")
        del held["address"], held["ordinal"]
    return held, kind


def _entries(given: Mapping[str, Any], section: str, inward: Converter, path: str = "$") -> dict[str, dict[str, Any]]:
    entries: dict[str, dict[str, Any]] = _structured(
        given.get(section), dict[str, dict[str, Any]], f"{path}.{section}", inward
    )
    return entries


def _party(key: str, entry: dict[str, Any], inward: Converter) -> Party:
    kind: type[Party] = Agency
    if entry.get("kind") == "class":
        kind, entry = AgencyClass, {name: content for name, content in entry.items() if name != "kind"}
    party: Party = _titled(key, "name", entry, kind, f"$.agencies.{key}", inward)
    return party


def _titled(key: str, title: str, entry: dict[str, Any], kind: type, path: str, inward: Converter) -> Any:
    """What stands under a key, its name being `vi` and `en` beside the rest."""
    named = {language: entry[language] for language in ("vi", "en") if language in entry}
    rest = {name: content for name, content in entry.items() if name not in named}
    return _structured({"key": key, title: named, **rest}, kind, path, inward)


def _structured(given: object, kind: Any, path: str, inward: Converter) -> Any:
    """What a form stands for; a fault is raised as an error of this library, at its path."""
    return _at(path, lambda: inward.structure(given, kind))


def _at(path: str, make: Callable[[], _T]) -> _T:
    try:
        return make()
    except Exception as error:  # noqa: BLE001  cattrs gathers whatever its hooks and our objects raise
        raise _first_fault(error, path) from None


def _first_fault(error: Exception, path: str) -> CchcError:
    if isinstance(error, ExceptionGroup):
        return _first_fault(error.exceptions[0], path + _step(error.exceptions[0]))
    if isinstance(error, CchcError):
        return type(error)(error.given, error.expected, error.remedy, path)
    if isinstance(error, KeyError):
        return BadDocument(None, f"the key {error}", where=path)
    unknown = getattr(error, "extra_fields", None)
    if unknown:
        return BadDocument(", ".join(sorted(unknown)), "no key but those of the documented form", where=path)
    return BadDocument(str(error), "a value of the documented form", where=path)


def _step(error: Exception) -> str:
    """Where below its parent an error arose, by the note that cattrs leaves on it."""
    for note in getattr(error, "__notes__", ()):
        place = note.name if hasattr(note, "name") else note.index
        return f"[{place}]" if isinstance(place, int) else f".{place}"
    return ""


def _json(text: str) -> dict[str, Any]:
    try:
        given = json.loads(text, object_pairs_hook=_distinct)
    except (ValueError, RecursionError) as error:
        raise BadDocument(text, "a JSON document", f"{error}.") from None
    if not isinstance(given, dict) or given.get("format") != FORMAT:
        found = given.get("format") if isinstance(given, dict) else given
        raise BadDocument(
            found, f"a document of format {FORMAT}", "Read it with the version that wrote it.", "$.format"
        )
    return given


def _distinct(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    held = dict(pairs)
    if len(held) < len(pairs):
        raise ValueError(f"A key stands twice among {', '.join(key for key, _ in pairs)}")
    return held


def _same(given: Any, expected: Any, path: str) -> None:
    """Refuse what a document says otherwise than the objects made of it: a contradiction, or a key not known."""
    if isinstance(given, dict) and isinstance(expected, dict):
        for key in sorted(given.keys() ^ expected.keys()):
            raise BadDocument(key, "no key but those of the documented form, and all of them", where=path)
        for key, content in expected.items():
            _same(given[key], content, f"{path}.{key}")
    elif isinstance(given, list) and isinstance(expected, list) and len(given) == len(expected):
        for turn, (one, other) in enumerate(zip(given, expected, strict=True)):
            _same(one, other, f"{path}[{turn}]")
    elif type(given) is not type(expected) or given != expected:
        raise BadDocument(given, f"{expected!r}, as the rest of the document says", where=path)
