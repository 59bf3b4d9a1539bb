"""The shelf: encoded plans, found by name, here and in other distributions."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final, get_args

from cchc_rules.agencies.roster import Roster
from cchc_rules.agencies.succession import Succession
from cchc_rules.errors import CchcError, PlanConflict, UnknownPlan, UnknownRule
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Rule, Target
from cchc_rules.message import message
from cchc_rules.text import nearest_names

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = [
    "PLAN_ENTRY_POINTS",
    "SUCCESSION_ENTRY_POINTS",
    "broken_plans",
    "find_rule",
    "installed_plans",
    "load_plan",
    "load_successions",
    "plan_package",
    "roster_of_names",
    "rule_constants",
]

PLAN_ENTRY_POINTS = "cchc_rules.plans"
"""The entry point group under which other distributions offer plans; each entry names a `Plan` object."""

SUCCESSION_ENTRY_POINTS = "cchc_rules.successions"
"""The entry point group under which other distributions offer what became of their plans' agencies; each entry has the
name of the plan, and names a tuple of `Succession` objects."""

_OWN_PLANS: Final = ("hue-2025",)
"""The plans of this distribution, as its own entry points name them: found without a look at what else is installed, and
in a folder of sources that is not installed at all. Each is a package beside this room, whose name has `_` for `-`."""


def installed_plans() -> tuple[str, ...]:
    """The names of all plans that are offered, sorted; `broken_plans` tells which of them cannot be loaded.

    >>> installed_plans()
    ('hue-2025',)
    """
    return tuple(sorted({*_OWN_PLANS, *(entry.name for entry in _entries(PLAN_ENTRY_POINTS))}))


def broken_plans() -> dict[str, CchcError]:
    """Which plans are offered and cannot be loaded, each with the error that names the distribution at fault.

    All that are installed are loaded to find out, and none of them keeps the others from it. One that another
    distribution calls as a plan of this package is called is never loaded; it is told with the distribution behind its
    name.

    >>> broken_plans()
    {}
    """
    found: dict[str, CchcError] = {}
    for name in installed_plans():
        try:
            load_plan(name)
        except (UnknownPlan, PlanConflict) as fault:
            found[name] = fault
    for name in _OWN_PLANS:
        found |= {f"{name} ({_distribution(entry)})": _conflict(name, (entry,)) for entry in _hidden(name)}
    return found


def load_plan(name: str) -> Plan:
    """The plan of this name; a plan of this package comes before one that another distribution calls the same.

    That there is such another, `broken_plans` and `plan_package` tell: looking for it takes as long as loading a plan.

    Raises:
        UnknownPlan: Where none is installed, and the message lists those that are; or where what is offered cannot be
            loaded, is no plan, or is a plan of another name; the message names the distribution.
        PlanConflict: Where two other distributions offer it.
    """
    if name in _OWN_PLANS:
        own: Plan = import_module(_package(name)).PLAN
        return own
    entry = _entry(PLAN_ENTRY_POINTS, name)
    if entry is None:
        raise UnknownPlan(name, message("one of {names}", names=", ".join(installed_plans())), _how_to_install(name))
    offered = _load(entry)
    if not isinstance(offered, Plan):
        raise UnknownPlan(offered, "a cchc_rules.law.plan.Plan", _blame(entry), name)
    if offered.id != name:
        raise UnknownPlan(
            offered.id, message("the plan {plan}, as the entry point is called", plan=name), _blame(entry), name
        )
    return offered


def _how_to_install(name: str) -> str:
    """What to do where the name of a plan is that of a folder or a file; nothing where it is neither."""
    inside = Path(str(name))
    if inside.is_file():
        return "That is a file: name the plan before it."
    if not inside.is_dir():
        return ""
    folders = (inside, *inside.absolute().parents)
    folder = next((each for each in folders if (each / "pyproject.toml").is_file()), inside)
    return message("A plan is found by its name once it is installed: pip install -e {folder}", folder=str(folder))


def plan_package(name: str) -> str:
    """The package that the plan of this name is written in, as it is imported.

    Raises:
        UnknownPlan: As `load_plan` raises.
        PlanConflict: Where two distributions offer it, be one of them this package.

    >>> plan_package("hue-2025")
    'cchc_rules.plans.hue_2025'
    """
    load_plan(name)
    if name in _OWN_PLANS and (others := _hidden(name)):
        raise _conflict(name, others)
    entry = None if name in _OWN_PLANS else _entry(PLAN_ENTRY_POINTS, name)
    return _package(name) if entry is None else entry.module


def load_successions(name: str) -> tuple[Succession, ...]:
    """What became of the agencies of a plan, for `plan.roster.with_successions`; none where none are offered for it.

    Args:
        name: The name of the plan.

    Raises:
        UnknownPlan: Where what is offered for it cannot be loaded or is something else.
        PlanConflict: Where two other distributions offer it.

    >>> sum(succession.ends_level is not None for succession in load_successions("hue-2025"))
    1
    """
    if name in _OWN_PLANS:
        own: tuple[Succession, ...] = import_module(f"{_package(name)}.successions").SUCCESSIONS
        return own
    entry = _entry(SUCCESSION_ENTRY_POINTS, name)
    if entry is None:
        return ()
    offered = _load(entry)
    if isinstance(offered, tuple) and all(isinstance(each, Succession) for each in offered):
        return offered
    raise UnknownPlan(offered, "a tuple of cchc_rules.agencies.succession.Succession", _blame(entry), name)


def roster_of_names(plan: Plan, roster: Roster | None = None) -> Roster:
    """Who is meant by a name: whoever is followed; else as at signing, but for names that another has had since.

    Args:
        plan: The plan, as the shelf knows what became of its agencies.
        roster: Who exists on which day, where agencies are followed or added; None for the agencies of the plan.

    >>> roster_of_names(load_plan("hue-2025")).find("Sở Tư pháp").key
    'so-tu-phap'
    """
    known = plan.roster if roster is None else roster
    since = () if known.successions else load_successions(plan.id)
    return known.refusing_passed_names(since) if since else known


def rule_constants(plan: Plan) -> dict[str, str]:
    """What the rules of a plan are called in its package: the key of each by the name of its constant.

    Args:
        plan: A plan on the shelf; of another, nothing is known.

    >>> rule_constants(load_plan("hue-2025"))["DOSSIERS_ON_TIME"]
    'hue-2025:II.2.a.11/1'
    """
    if plan.id in _OWN_PLANS:
        package = _package(plan.id)
    else:
        entry = _entry(PLAN_ENTRY_POINTS, plan.id)
        package = "" if entry is None else entry.value.partition(":")[0]
    held = vars(import_module(package)) if package else {}
    versions = plan.versions()
    return {name: each.key for name, each in held.items() if isinstance(each, get_args(Rule)) and each.key in versions}


def find_rule(plan: Plan, written: str) -> Rule:
    """The rule of a plan by its key, as `Plan.rule` finds it, or by the name of its constant, in whatever case.

    Args:
        plan: The plan.
        written: The key or the name.

    Raises:
        UnknownRule: Where there is none; the message offers the nearest.

    >>> find_rule(load_plan("hue-2025"), "dossiers_on_time").key
    'hue-2025:II.2.a.11/1'
    """
    constants = rule_constants(plan)
    name = written.strip().upper()
    try:
        return plan.rule(constants.get(name, written))
    except UnknownRule as fault:
        near = nearest_names(name, constants)
        indicators = {each.key: each.indicator for each in plan.measures}
        if written.strip() in indicators:
            remedy = _remedy_for_measure(plan, written.strip(), indicators[written.strip()])
        elif near:
            remedy = message("Nearest: {names}.", names=", ".join(near))
        else:
            raise
        raise UnknownRule(written, fault.expected, remedy) from None


def _remedy_for_measure(plan: Plan, measure: str, indicator: str) -> str:
    """What to do with the key of a measure where that of a rule is asked for."""
    asking = [each.key for each in plan.rules_of_kind(Target) if each.measure.indicator == indicator]
    if not asking:
        return message("{measure} is a measure: measures --search shows it.", measure=measure)
    return message(
        "{measure} is a measure: measures --search shows it, and {rules} asks for it or for another definition of it.",
        measure=measure,
        rules=", ".join(asking),
    )


def _package(name: str) -> str:
    return f"cchc_rules.plans.{name.replace('-', '_')}"


def _load(entry: EntryPoint) -> object:
    """What an entry point names; whatever goes wrong in the other distribution is told as its fault."""
    try:
        return entry.load()
    except KeyboardInterrupt:
        raise
    except BaseException as fault:
        remedy = message(
            "The entry point {entry_point} of the distribution {distribution} is at fault: {name}: {fault}.",
            entry_point=entry.value,
            distribution=_distribution(entry),
            name=type(fault).__name__,
            fault=str(fault).removesuffix("."),
        )
        raise UnknownPlan(entry.name, "an entry point that can be loaded", remedy, entry.group) from fault


def _blame(entry: EntryPoint) -> str:
    return message(
        "The entry point {entry_point} of the distribution {distribution} is at fault.",
        entry_point=entry.value,
        distribution=_distribution(entry),
    )


def _distribution(entry: EntryPoint) -> str:
    return "?" if entry.dist is None else entry.dist.name


def _entry(group: str, name: str) -> EntryPoint | None:
    """The one entry of a name; None where there is none."""
    offers: dict[str, EntryPoint] = {}
    for entry in _entries(group):
        if entry.name == name:
            offers.setdefault(_distribution(entry), entry)  # an older copy behind it on the path is not asked
    if len(offers) > 1:
        raise _conflict(name, offers.values())
    return next(iter(offers.values()), None)


def _hidden(name: str) -> tuple[EntryPoint, ...]:
    """The entries of other distributions for a plan that is called as one of this package."""
    return tuple(
        entry for entry in _entries(PLAN_ENTRY_POINTS) if entry.name == name and entry.module != _package(name)
    )


def _conflict(name: str, offers: Iterable[EntryPoint]) -> PlanConflict:
    """What is wrong where several distributions offer one plan; for one of this package, where another does."""
    own = [f"cchc-rules: {_package(name)}:PLAN"] if name in _OWN_PLANS else []
    offers = tuple(offers)
    return PlanConflict(
        sorted([*own, *(f"{_distribution(entry)}: {entry.value}" for entry in offers)]),
        message("one entry point {name} in the group {group}", name=name, group=next(iter(offers)).group),
        "Uninstall one of the distributions.",
        "shelf",
    )


def _entries(group: str) -> tuple[EntryPoint, ...]:
    """The entries of a group, of all distributions whose metadata can be read."""
    from importlib.metadata import distributions  # noqa: PLC0415  costs as much as half the package

    found: list[EntryPoint] = []
    for distribution in distributions():
        with suppress(OSError, TypeError, ValueError):  # no lines of names and values, or no text at all
            found += distribution.entry_points.select(group=group)
    return tuple(found)
