"""What a plan says: list, measures, agencies, show and export."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from typing import TypeVar

from cchc_rules.agencies.agency import Agency, AgencyClass
from cchc_rules.cli.arguments import area_argument, level_argument, with_agencies
from cchc_rules.cli.rule_tables import agencies_table, measures_table, plans_table, rule_table, rules_table
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import RULE_KINDS, Rule, agencies_named
from cchc_rules.law.versions import Version
from cchc_rules.measures.measure import Measure
from cchc_rules.plans.shelf import broken_plans, find_rule, installed_plans, load_plan
from cchc_rules.text import unaccented

__all__ = ["export_plan", "list_agencies", "list_measures", "list_plans", "list_rules", "show_rule"]

_T = TypeVar("_T", bound=Rule | Measure | Agency | AgencyClass)


def list_plans(args: Namespace) -> int:
    """The plans that are installed, and what is wrong with those that cannot be loaded."""
    broken = broken_plans()
    sound = {name: load_plan(name).decision for name in installed_plans() if name not in broken}
    if args.format == "json":
        from cchc_rules.formats.to_json import dump_json, to_plain  # noqa: PLC0415  half the time of a table

        plans = [
            {
                "plan": name,
                "decision": each.number,
                "title": to_plain(each.title),
                "effective_on": to_plain(each.effective_on),
            }
            for name, each in sound.items()
        ]
        faults = [
            {"plan": name, "error": {"vi": each.sentence("vi"), "en": each.sentence("en")}}
            for name, each in broken.items()
        ]
        print(dump_json({"plans": plans, "broken": faults}))
    else:
        print(plans_table(sound, {name: fault.sentence(args.lang) for name, fault in broken.items()}, args.lang))
    return 0


def list_rules(args: Namespace) -> int:
    """The rules of a plan."""
    plan = load_plan(args.plan)
    rules = plan.rules if args.agency is None else plan.rules_of_agency(with_agencies(args, plan).find(args.agency))
    kinds = tuple(RULE_KINDS.values()) if args.kind is None else RULE_KINDS[args.kind]
    area, level = area_argument(plan, args.area), level_argument(plan, args.level)
    listed = [rule for rule in rules if isinstance(rule, kinds) and area in (None, rule.area)]
    if level is not None:
        listed = [rule for rule in listed if any(level in agency.levels for agency in agencies_named(rule))]
    shown = _holding(args.search, listed)
    if args.format == "json":
        from cchc_rules.formats.to_json import dump_json, to_plain  # noqa: PLC0415  half the time of a table

        print(dump_json({"plan": plan.id, "digest": plan.digest, "rules": [to_plain(rule) for rule in shown]}))
    else:
        print(rules_table(plan, shown, args.lang))
    return 0


def list_measures(args: Namespace) -> int:
    """The measures of a plan."""
    plan = load_plan(args.plan)
    found = _holding(args.search, plan.measures)
    if args.format == "json":
        _print_part(plan, "measures", found)
    else:
        print(measures_table(found, args.lang))
    return 0


def list_agencies(args: Namespace) -> int:
    """The agencies and classes that a plan knows."""
    plan = load_plan(args.plan)
    level = level_argument(plan, args.level)
    listed = (entry for entry in plan.roster.entries if level is None or level in entry.levels)
    found = _holding(args.search, listed)
    if args.format == "json":
        _print_part(plan, "agencies", found)
    else:
        print(agencies_table(found, args.lang))
    return 0


def _holding(text: str | None, listed: Iterable[_T]) -> list[_T]:
    """Those whose key, code or name in either language holds a text, whatever its case and accents; all for None."""
    sought = unaccented(text or "")
    return [each for each in listed if any(sought in unaccented(said) for said in _texts_of(each))]


def _texts_of(listed: Rule | Measure | Agency | AgencyClass) -> tuple[str, ...]:
    """Its key, its name in both languages, and the code printed before a rule."""
    name = listed.name if isinstance(listed, Agency | AgencyClass) else listed.title
    code = listed.printed_code if isinstance(listed, Rule) else None
    return (listed.key, name.vi, name.en, code or "")


def _print_part(plan: Plan, part: str, listed: Iterable[Measure | Agency | AgencyClass]) -> None:
    """What the document of a plan says of these, by their keys."""
    from cchc_rules.formats.to_json import dump_json, to_plain  # noqa: PLC0415  half the time of a table

    said = to_plain(plan)[part]
    print(dump_json({"plan": plan.id, "digest": plan.digest, part: {each.key: said[each.key] for each in listed}}))


def show_rule(args: Namespace) -> int:
    """Everything about a rule."""
    plan = load_plan(args.plan)
    rule = find_rule(plan, args.key)
    if args.format == "json":
        from cchc_rules.formats.to_json import dump_json, to_plain  # noqa: PLC0415  half the time of a table

        said = {"plan": plan.id, "digest": plan.digest, "decision": plan.decision.number, "rule": to_plain(rule)}
        versions = plan.versions()[rule.key]
        if versions[-1].until is not None or len(versions) > 1:
            said["versions"] = [_version_to_plain(version) for version in versions]
        print(dump_json(said))
    else:
        print(rule_table(plan, rule, args.lang))
    return 0


def _version_to_plain(version: Version) -> dict[str, str | None]:
    """From when to when a version is in force, and by the numbers of which decisions."""
    by, ended = version.amended_by, version.ended_by
    return {
        "since": version.since.isoformat(),
        "until": None if version.until is None else version.until.isoformat(),
        "amended_by": None if by is None else by.number,
        "ended_by": None if ended is None else ended.number,
    }


def export_plan(args: Namespace) -> int:
    """The whole plan as JSON."""
    from cchc_rules.formats.to_json import dump_json, to_plain  # noqa: PLC0415  as above

    print(dump_json(to_plain(load_plan(args.plan))))
    return 0
