"""From JSON: plans, observations and findings back from the text in which `to_json` writes them.

What is read is written alike again. Plans and observations are equal to those that were written, and so are findings,
but for agencies where these were followed: those come back as the roster has them, with their days.

Reading goes through cattrs, which the extra `json` installs; an unknown key is an error, never dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, Final, TypeVar

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass
from cchc_rules.agencies.roster import Roster, require_roster
from cchc_rules.agencies.succession import Succession
from cchc_rules.errors import BadDocument, CchcError, FaultGroup
from cchc_rules.fault_list import FaultList
from cchc_rules.findings.comparing.left_out import left_out
from cchc_rules.findings.comparing.reassessment import reassess
from cchc_rules.findings.finding import Finding, Findings, JudgedRule
from cchc_rules.findings.miss_budget import MissBudget
from cchc_rules.findings.observation import Observation, UnusedObservation
from cchc_rules.findings.reasons import Reason, Status, UnusedReason
from cchc_rules.findings.selection import Selection
from cchc_rules.findings.values import FigureValue
from cchc_rules.formats.json_objects.converter import Amends, Meanings, meaning, structure_at, with_path
from cchc_rules.formats.json_objects.json_text import FORMAT_VERSION, read_json, require_same, says_same
from cchc_rules.formats.json_objects.kinds import CODE_LISTS
from cchc_rules.formats.json_objects.names_json import add_names, without_names, without_wording
from cchc_rules.formats.to_json import dump_json, roster_digest, to_plain
from cchc_rules.law.decision import Decision, Draft, NotEncoded
from cchc_rules.law.plan import Plan, require_plan
from cchc_rules.law.rule import Duty, Rule
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.unit import WELL_KNOWN_UNITS, Unit
from cchc_rules.message import message
from cchc_rules.plans.shelf import roster_of_names
from cchc_rules.text import Bilingual, LabelledCode

__all__ = ["load_findings", "load_observations", "load_plan_json"]

_C = TypeVar("_C", bound=LabelledCode)


def load_plan_json(text: str) -> Plan:
    """The plan that `dump_plan` wrote.

    Raises:
        MissingExtra: Where cattrs is not installed, or too old.
        BadDocument: Where the text is not JSON of this format, or holds something unknown, missing or contradictory;
            `where` is the path of the first such place, and so it is in what the objects themselves refuse.
    """
    given = _document(text, "a plan")
    with meaning(Meanings()):
        codes = {kind: _codes(given, name, kind) for name, kind in CODE_LISTS.items()}
    with meaning(Meanings(codes)):
        listed = [_agency(key, entry) for key, entry in _section(given, "agencies").items()]
        counted = [
            _entry_value(key, "title", entry, Measure, f"$.measures.{key}")
            for key, entry in _section(given, "measures").items()
        ]
        amending = structure_at(given.get("amendments", []), tuple[dict[str, Any], ...], "$.amendments")
        added = [
            _entry_value(key, "title", entry, Measure, f"$.amendments[{turn}].measures.{key}")
            for turn, amendment in enumerate(amending)
            if "replaced_by" not in amendment
            for key, entry in _section(amendment, "measures", f"$.amendments[{turn}]").items()
        ]
    roster = with_path("$.agencies", lambda: Roster(tuple(listed)))
    with meaning(Meanings(codes, roster.get, {each.key: each for each in (*counted, *added)}.__getitem__)):
        parts: dict[str, Any] = {
            "id": structure_at(given.get("plan"), str, "$.plan"),
            "decision": structure_at(given.get("decision"), _decision_kind(given), "$.decision"),
            "areas": structure_at(given.get("areas"), tuple[Bilingual, ...], "$.areas"),
            "rules": structure_at(given.get("rules"), tuple[Rule, ...], "$.rules"),
            "not_encoded": structure_at(given.get("not_encoded"), tuple[NotEncoded, ...], "$.not_encoded"),
            "amendments": structure_at(given.get("amendments", []), tuple[Amends, ...], "$.amendments"),
            "repealed": structure_at(given.get("repealed", []), tuple[Rule, ...], "$.repealed"),
            "succeeds": structure_at(given.get("succeeds"), str | None, "$.succeeds"),
            "replaces": structure_at(given.get("replaces", False), bool, "$.replaces"),
        }
    plan = with_path("$", lambda: Plan(**parts, roster=roster, measures=tuple(counted)))
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

    given = _document(text, "a list of observations")
    require_same({**given, "observations": []}, {"format": FORMAT_VERSION, "observations": []}, "$")
    observations: list[Observation] = []
    faults = FaultList(BadDocument, "$.observations")
    find_agency, find_measure, find_rule = map(noting_key, (who.find, plan.measure, plan.rule))
    with meaning(Meanings({}, find_agency, find_measure, find_rule, _units(_all_measures(plan)))):
        for turn, each in enumerate(structure_at(given.get("observations"), tuple[Any, ...], "$.observations")):
            path = f"$.observations[{turn}]"
            try:
                observations.append(structure_at(each, Observation, path))
                if not says_same(each, to_plain(observations[-1]), keys):
                    raise BadDocument(each, "an observation that is read as it stands", where=path)
            except CchcError as fault:
                faults.add(fault)
    if faults.count:
        raise FaultGroup("observations that cannot be read", faults.told())
    return tuple(observations)


_FINDING_FORMS: Final[Mapping[str, Any]] = MappingProxyType(
    {
        "agency": AgencyOrClass | None,
        "as_of": date,
        "status": Status,
        "reason": Reason,
        "reaches": bool | None,
        "evidence": tuple[Observation, ...],
    }
)
_MORE_FINDING_FORMS: Final[Mapping[str, Any]] = MappingProxyType(
    {
        "successions": tuple[Succession, ...],
        "missing": tuple[AgencyOrClass, ...],
        "part": Measure,
        "total": FigureValue,
        "baseline": FigureValue,
        "budget": MissBudget,
        "unbudgeted": int,
    }
)
"""What stands in the form of a finding only where it says something."""

_UNUSED_FORMS: Final[Mapping[str, Any]] = MappingProxyType({"observation": Observation, "reason": UnusedReason})
_MORE_UNUSED_FORMS: Final[Mapping[str, Any]] = MappingProxyType(
    {"successions": tuple[Succession, ...], "strangers": tuple[Agency, ...]}
)


_EDITED: Final = "It was changed by hand, or is of another version of the library: assess again."
_FEW: Final = 3


def load_findings(text: str, *plans: Plan, rosters: Iterable[Roster] = ()) -> Findings:
    """The findings that `dump_findings`, or `cchc-rules assess --format json`, wrote.

    They are written alike again, and equal to those that were written; where agencies were followed, but for these,
    which come back as the roster has them. What follows from the rest, such as values, counts and names, has to be what
    the document says. Sentences and labels may read as another version of the library writes them.

    Args:
        text: The JSON.
        plans: The plan that they are about, in the version that they are of; beside it, any whose rules and measures
            the observations name. An observation comes back about the rule and the agencies as these plans have them.
        rosters: Where agencies were followed, the roster that was: `plan.roster.with_successions(...)`; several, where
            it may be any of them.

    Raises:
        MissingExtra: Where cattrs is not installed, or too old.
        BadDocument: Where the text is not JSON of this format, or is about another plan, another version of it or
            another roster, or a finding contradicts itself; `where` is the path of the first such place.
        BadValue: For anything but plans, and rosters in `rosters`.
        UnknownAgency: For an agency that the roster does not have; so for a rule or a measure, UnknownRule and
            UnknownMeasure.

    >>> from cchc_rules import assess
    >>> from cchc_rules.formats.to_json import dump_findings
    >>> from cchc_rules.plans import hue_2025
    >>> findings = assess(hue_2025.PLAN, [], as_of=date(2025, 6, 30))
    >>> load_findings(dump_findings(findings), hue_2025.PLAN) == findings
    True
    """
    for each in plans:
        require_plan(each, "load_findings")
    given = _document(text, "findings")
    unnamed = with_path("$", lambda: without_names(given), given)
    plan = _plan_meant(given, plans)
    roster = _roster_meant(given, rosters)
    with meaning(_names_in_findings(plan, plans, plan.roster if roster is None else roster)):
        findings = _findings_of(unnamed, plan, roster)
    form = to_plain(findings)
    _check_nobody_is_gone(given, findings)
    expected = form if unnamed == given else add_names(form, findings, plan)
    require_same(without_wording(given), without_wording(expected), "$")
    _check_what_follows(unnamed, findings)
    return findings


def _check_nobody_is_gone(given: Mapping[str, Any], findings: Findings) -> None:
    """Refuse findings of fewer than the document says: one of somebody who must answer was taken out."""
    gone = left_out(findings)
    if given.get("left_out", 0) != len(gone):
        named = ", ".join(each.id for each in gone[:_FEW]) or "–"
        expected = message("{count}, as many as must be there and are not: {named}", count=len(gone), named=named)
        raise BadDocument(given.get("left_out"), expected, _EDITED, "$.left_out")


def _check_what_follows(given: Mapping[str, Any], findings: Findings) -> None:
    """Refuse what does not follow from the evidence and from what was not used, judged anew."""
    again = reassess(findings)
    follow = {each.id: each for each in again}
    for turn, (finding, form) in enumerate(zip(findings, given["findings"], strict=True)):
        path, found = f"$.findings[{turn}]", follow.pop(finding.id, None)
        if found is None or not findings.selection.tells(finding.rule, finding.agency, finding.status):
            raise BadDocument(finding.id, "what the rest of the document allows", _EDITED, f"{path}.id")
        require_same(without_wording(form), without_wording(to_plain(found)), path, _EDITED)
    for name in ("unused", "read_otherwise"):
        found_again = set(getattr(again, name))
        for turn, each in enumerate(getattr(findings, name)):
            if each not in found_again:
                said = given[name][turn]
                raise BadDocument(said, "what the rest of the document allows", _EDITED, f"$.{name}[{turn}]")


def _findings_of(given: Mapping[str, Any], plan: Plan, roster: Roster | None) -> Findings:
    as_of = structure_at(given.get("as_of"), date, "$.as_of")
    judged = {rule.key: rule for rule in plan.applicable_rules(as_of)}

    def listed(name: str) -> list[tuple[str, dict[str, Any]]]:
        forms = structure_at(given.get(name), tuple[dict[str, Any], ...], f"$.{name}")
        return [(f"$.{name}[{turn}]", each) for turn, each in enumerate(forms)]

    def rule(path: str, key: object) -> JudgedRule:
        found = judged.get(key) if isinstance(key, str) else None
        if found is None or isinstance(found, Duty):
            expected = message("the key of a rule that {plan} judges on {day}", plan=plan.id, day=str(as_of))
            raise BadDocument(key, expected, where=f"{path}.rule")
        return found

    selection = structure_at(given.get("selection", {}), Selection, "$.selection")
    with_path("$.selection.area", lambda: selection.words(plan))
    otherwise = listed("read_otherwise") if "read_otherwise" in given else ()
    return Findings(
        plan,
        as_of,
        tuple(
            Finding(rule=rule(path, each.get("rule")), **_fields_read(each, path, _FINDING_FORMS, _MORE_FINDING_FORMS))
            for path, each in listed("findings")
        ),
        tuple(
            UnusedObservation(**_fields_read(each, path, _UNUSED_FORMS, _MORE_UNUSED_FORMS))
            for path, each in listed("unused")
        ),
        structure_at(given.get("closed_world", False), bool, "$.closed_world"),
        roster,
        tuple(
            (
                structure_at(each.get("read"), Observation, f"{path}.read"),
                structure_at(each.get("given"), Observation, f"{path}.given"),
            )
            for path, each in otherwise
        ),
        selection,
    )


def _plan_meant(given: Mapping[str, Any], plans: Sequence[Plan]) -> Plan:
    """The plan that findings are about, in the version that they are of."""
    named = [plan for plan in plans if plan.id == given.get("plan")]
    if not named:
        expected = message(
            "findings about {plans}", plans=", ".join(plan.id for plan in plans) or "a plan that is given"
        )
        raise BadDocument(given.get("plan"), expected, "Give the plan that they are about.", "$.plan")
    meant = next((plan for plan in named if plan.digest == given.get("digest")), None)
    if meant is None:
        raise BadDocument(
            given.get("digest"),
            message(
                "findings about the version of {plan} with the digest {digest}",
                plan=named[0].id,
                digest=named[0].digest,
            ),
            "They are about another version of the plan: give that one, or assess again.",
            "$.digest",
        )
    return meant


def _roster_meant(given: Mapping[str, Any], rosters: Iterable[Roster]) -> Roster | None:
    """The roster that was followed; None where none was."""
    if "roster" not in given:
        return None
    for each in rosters:
        require_roster(each, "rosters")
        if roster_digest(each) == given["roster"]:
            return each
    remedy = "Name the file of --agencies that was named then, or in Python its roster (rosters=), or assess again."
    raise BadDocument(given["roster"], "the digest of a roster that is given", remedy, "$.roster")


def _names_in_findings(plan: Plan, plans: Sequence[Plan], roster: Roster) -> Meanings:
    measures = {each.key: each for other in reversed((plan, *plans)) for each in _all_measures(other)}
    followed = {dump_json(to_plain(each)): each for each in roster.successions}

    def rule(key: str) -> Rule:
        return next((each for each in plans if key.startswith(f"{each.id}:")), plan).rule(key)

    def succession(form: object) -> Succession:
        found = followed.get(dump_json(form))
        if found is None:
            raise BadDocument(form, "a succession of the roster that was followed")
        return found

    return Meanings(
        agency=roster.get,
        measure=lambda key: measures.get(key) or plan.measure(key),
        rule=rule,
        units=_units(measures.values()),
        succession=succession,
    )


def _fields_read(
    given: Mapping[str, Any], path: str, stated: Mapping[str, Any], maybe: Mapping[str, Any]
) -> dict[str, Any]:
    """What a form says, field by field, by what the fields are; some stand in it only where they say something."""
    absent = sorted(stated.keys() - given.keys())
    if absent:
        raise BadDocument(None, message("the key {error}", error=repr(absent[0])), where=path)
    forms = {**stated, **{name: form for name, form in maybe.items() if name in given}}
    return {name: structure_at(given[name], form, f"{path}.{name}") for name, form in forms.items()}


def _all_measures(plan: Plan) -> tuple[Measure, ...]:
    return (*plan.measures, *(measure for amendment in plan.amendments for measure in amendment.measures))


def _units(measures: Iterable[Measure]) -> dict[str, Unit]:
    """The units that measures are in, and those that are well known, by their keys."""
    return {**{each.unit.key: each.unit for each in measures}, **WELL_KNOWN_UNITS}


def _section(given: Mapping[str, Any], name: str, path: str = "$") -> dict[str, dict[str, Any]]:
    held: dict[str, dict[str, Any]]
    held = structure_at(given.get(name), dict[str, dict[str, Any]], f"{path}.{name}")
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
    return {key: structure_at({"key": key, "label": label}, kind, f"$.{name}.{key}") for key, label in labels}


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
    return structure_at({"key": key, title: named, **rest}, kind, path)


def _document(text: str, what: str) -> dict[str, Any]:
    given = read_json(text, what)
    if not isinstance(given, dict):
        expected = message("an object around it that begins with its format, {version}", version=FORMAT_VERSION)
        raise BadDocument(given, expected, "Write it as the library does.", "$")
    if (found := given.get("format")) != FORMAT_VERSION:
        expected = message("a document of format {version}", version=FORMAT_VERSION)
        raise BadDocument(found, expected, "Read it with the version that wrote it.", "$.format")
    return given
