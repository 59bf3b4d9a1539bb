"""What a plan says: list, show, export, verify and diff."""

from __future__ import annotations

from argparse import Namespace

from cchc_rules.commands.given import SHEETS, day_of, roster_of, seen_of, text_of
from cchc_rules.difference import Flip, consequences, diff
from cchc_rules.forms import FORMAT, RULES, plain, printed
from cchc_rules.plans import load
from cchc_rules.provenance import verify
from cchc_rules.tables import about, of_changes, of_differences, of_flips, of_rules
from cchc_rules.text import Bilingual

__all__ = ["diff_days", "export_plan", "list_rules", "show_rule", "verify_copy"]


def list_rules(args: Namespace) -> int:
    """The rules of a plan."""
    plan = load(args.plan)
    rules = plan.rules if args.agency is None else plan.of_agency(plan.roster.find(args.agency))
    kinds = tuple(RULES.values()) if args.kind is None else RULES[args.kind]
    listed = [rule for rule in rules if isinstance(rule, kinds) and args.area in (None, rule.area)]
    if args.format == "json":
        print(printed({"plan": plan.id, "digest": plan.digest, "rules": [plain(rule) for rule in listed]}))
        return 0
    print(of_rules(listed, args.lang))
    return 0


def show_rule(args: Namespace) -> int:
    """Everything about a rule."""
    plan = load(args.plan)
    rule = plan.rule(args.key)
    if args.format == "json":
        decision = plan.decision.number
        print(printed({"plan": plan.id, "digest": plan.digest, "decision": decision, "rule": plain(rule)}))
    else:
        print(about(plan, rule, args.lang))
    return 0


def export_plan(args: Namespace) -> int:
    """The whole plan as JSON."""
    print(printed(plain(load(args.plan))))
    return 0


def verify_copy(args: Namespace) -> int:
    """Whether a copy of the decision says what the plan was encoded from."""
    result = verify(load(args.plan), text_of(args.file))
    if args.format == "json":
        print(printed(plain(result)))
    else:
        print(of_differences(result, args.lang))
    return 0 if result.holds else 1


def diff_days(args: Namespace) -> int:
    """What a plan says otherwise on another day, and with sheets the findings that it turns."""
    plan = load(args.plan)
    first, then = day_of(args.on, "--on"), day_of(args.to, "--to")
    before, after = plan.as_of(first), plan.as_of(then)
    changes = diff(before, after)
    flips: tuple[Flip, ...] | None = None
    if args.as_seen_on is not None or any(getattr(args, name) for name in SHEETS):
        looking, roster = day_of(args.as_seen_on, "--as-seen-on"), roster_of(args, plan)
        flips = consequences(before, after, seen_of(args, plan, roster), on=looking, roster=roster)
    amending = [each.decision.number for each in plan.amendments]
    if args.format == "json":
        said = {"format": FORMAT, "plan": plan.id, "digest": plan.digest, "on": plain(first), "to": plain(then)}
        turned = {} if flips is None else {"flips": plain(flips)}
        print(printed({**said, "amendments": amending, "changes": plain(changes), **turned}))
        return 0
    if changes:
        print(of_changes(changes, args.lang))
    elif amending:
        numbers = ", ".join(amending)
        print(
            Bilingual(
                f"{plan.id} không đổi giữa hai ngày {first} và {then}; văn bản sửa đổi, bổ sung: {numbers}",
                f"{plan.id} reads the same on {first} and on {then}; it is amended by {numbers}",
            ).in_(args.lang)
        )
    else:
        print(
            Bilingual(
                f"{plan.id} không có văn bản sửa đổi, bổ sung nào được mã hóa: ngày {first} và ngày {then} như nhau",
                f"no amendment of {plan.id} is encoded: it reads the same on {first} and on {then}",
            ).in_(args.lang)
        )
    if flips is not None:
        print(f"\n{of_flips(flips, args.lang)}")
    return 0
