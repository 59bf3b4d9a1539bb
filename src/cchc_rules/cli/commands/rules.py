"""What a plan says: list, show and export."""

from __future__ import annotations

from argparse import Namespace

from cchc_rules.cli.rule_tables import rule_table, rules_table
from cchc_rules.law.rule import RULE_KINDS
from cchc_rules.plans.shelf import load_plan

__all__ = ["export_plan", "list_rules", "show_rule"]


def list_rules(args: Namespace) -> int:
    """The rules of a plan."""
    plan = load_plan(args.plan)
    rules = plan.rules if args.agency is None else plan.rules_of_agency(plan.roster.find(args.agency))
    kinds = tuple(RULE_KINDS.values()) if args.kind is None else RULE_KINDS[args.kind]
    listed = [rule for rule in rules if isinstance(rule, kinds) and args.area in (None, rule.area)]
    if args.format == "json":
        from cchc_rules.formats.to_json import dump_json, to_plain  # noqa: PLC0415  half the time of a table

        print(dump_json({"plan": plan.id, "digest": plan.digest, "rules": [to_plain(rule) for rule in listed]}))
        return 0
    print(rules_table(listed, args.lang))
    return 0


def show_rule(args: Namespace) -> int:
    """Everything about a rule."""
    plan = load_plan(args.plan)
    rule = plan.rule(args.key)
    if args.format == "json":
        from cchc_rules.formats.to_json import dump_json, to_plain  # noqa: PLC0415  half the time of a table

        decision = plan.decision.number
        print(dump_json({"plan": plan.id, "digest": plan.digest, "decision": decision, "rule": to_plain(rule)}))
    else:
        print(rule_table(plan, rule, args.lang))
    return 0


def export_plan(args: Namespace) -> int:
    """The whole plan as JSON."""
    from cchc_rules.formats.to_json import dump_json, to_plain  # noqa: PLC0415  as above

    print(dump_json(to_plain(load_plan(args.plan))))
    return 0
