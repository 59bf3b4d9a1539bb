"""What a plan says beside another text: verify and diff."""

from __future__ import annotations

from argparse import Namespace
from datetime import date

from cchc_rules.cli.arguments import SHEETS, day_argument, read_observations, read_text, roster_to_follow
from cchc_rules.cli.finding_tables import finding_changes_table
from cchc_rules.cli.progress import progress
from cchc_rules.cli.rule_tables import changes_table, verification_table
from cchc_rules.cli.tables import table
from cchc_rules.dates.period import format_day
from cchc_rules.findings.comparison import FindingChange, consequences
from cchc_rules.formats.to_json import FORMAT_VERSION, dump_json, to_plain
from cchc_rules.law.difference import diff
from cchc_rules.law.plan import Plan
from cchc_rules.plans.shelf import load_plan
from cchc_rules.text import Bilingual
from cchc_rules.verification.verify import verify

__all__ = ["diff_days", "verify_copy"]


def verify_copy(args: Namespace) -> int:
    """Whether a copy of the decision says what the plan was encoded from."""
    plan, text = load_plan(args.plan), read_text(args.file)
    with progress(args.lang):
        result = verify(plan, text)
    if args.format == "json":
        print(dump_json(to_plain(result)))
    else:
        print(verification_table(result, args.lang))
    return 0 if result.matches else 1


def diff_days(args: Namespace) -> int:
    """What a plan says otherwise on another day, and with sheets the findings that it turns."""
    plan = load_plan(args.plan)
    first, then = day_argument(args.on, "--on"), day_argument(args.to, "--to")
    before, after = plan.as_of(first), plan.as_of(then)
    changes = diff(before, after)
    finding_changes: tuple[FindingChange, ...] | None = None
    if args.as_of is not None or any(getattr(args, name) for name in (*SHEETS, "observations")):
        looking, roster = day_argument(args.as_of, "--as-of"), roster_to_follow(args, plan)
        with progress(args.lang) as now:
            known = read_observations(args, plan, roster, now)
            now("at work")
            finding_changes = consequences(before, after, known, as_of=looking, roster=roster)
    amending = [amendment.decision.number for amendment in plan.amendments]
    if args.format == "json":
        said = {
            "format": FORMAT_VERSION,
            "plan": plan.id,
            "digest": plan.digest,
            "on": to_plain(first),
            "to": to_plain(then),
        }
        turned = {} if finding_changes is None else {"finding_changes": to_plain(finding_changes)}
        print(dump_json({**said, "amendments": amending, "changes": to_plain(changes), **turned}))
        return 0
    if changes:
        print(changes_table(changes, args.lang))
    else:
        print(table([(_nothing_changes(plan, first, then).in_(args.lang),)]))
    if finding_changes is not None:
        print(f"\n{finding_changes_table(finding_changes, args.lang)}")
    return 0


def _nothing_changes(plan: Plan, first: date, then: date) -> Bilingual:
    """That a plan reads the same on two days, and whether anything amends it at all."""
    first_vi, then_vi = format_day(first), format_day(then)
    if plan.amendments:
        numbers = ", ".join(amendment.decision.number for amendment in plan.amendments)
        return Bilingual(
            f"{plan.id} không đổi giữa hai ngày {first_vi} và {then_vi}; văn bản sửa đổi, bổ sung: {numbers}",
            f"{plan.id} reads the same on {first} and on {then}; it is amended by {numbers}",
        )
    return Bilingual(
        f"{plan.id} không có văn bản sửa đổi, bổ sung nào được mã hóa: ngày {first_vi} và ngày {then_vi} như nhau",
        f"no amendment of {plan.id} is encoded: it reads the same on {first} and on {then}",
    )
