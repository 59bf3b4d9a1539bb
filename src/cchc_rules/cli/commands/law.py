"""What a plan says beside another text: verify and diff."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from typing import Any, Final

from cchc_rules.cli.arguments import day_argument, read_observations, roster_to_follow
from cchc_rules.cli.choices import SHEETS
from cchc_rules.cli.finding_tables import finding_changes_table
from cchc_rules.cli.rule_tables import changes_table, verification_table
from cchc_rules.cli.standard_streams import progress
from cchc_rules.cli.tables import table
from cchc_rules.dates.period import ONE_DAY, format_day
from cchc_rules.documents.document_lines import document_text, read_document
from cchc_rules.errors import BadValue
from cchc_rules.findings.assessment import assess
from cchc_rules.findings.comparing.comparison import compare
from cchc_rules.findings.comparing.finding_pair import FindingPair
from cchc_rules.formats.json_objects.json_text import FORMAT_VERSION
from cchc_rules.formats.to_json import dump_json, to_plain
from cchc_rules.law.difference import RuleChange, diff
from cchc_rules.law.plan import Plan
from cchc_rules.law.versions import AmendsPlan
from cchc_rules.plans.shelf import load_plan, load_successions
from cchc_rules.text import Bilingual
from cchc_rules.verification.verify import verify

__all__ = ["diff_plans", "verify_copy"]

_AGENCIES_APART: Final = Bilingual(
    "chỉ so sánh nội dung sửa đổi, bổ sung kế hoạch; việc sắp xếp cơ quan giữa hai ngày này không tính vào đây: "
    "xem bằng lệnh who",
    "only what amends the plan is compared; what became of agencies between the two days is not: ask the command who",
)


def verify_copy(args: Namespace) -> int:
    """Whether a copy of the decision says what the plan was encoded from."""
    plan, text = load_plan(args.plan), document_text(read_document(args.file))
    with progress(args.lang):
        result = verify(plan, text)
    if args.format == "json":
        print(dump_json(to_plain(result)))
    else:
        print(verification_table(result, args.lang))
    return 0 if result.matches else 1


def diff_plans(args: Namespace) -> int:
    """What a plan says otherwise on another day, or what the plan says otherwise that succeeds it."""
    if args.later is None:
        return _diff_days(args)
    for option in ("on", "to", "as_of", *SHEETS, "observations"):
        if getattr(args, option):
            expected = "two days of one plan, or a plan and the one that succeeds it"
            raise BadValue(args.later, expected, "Leave the option out.", f"--{option.replace('_', '-')}")
    before, after = load_plan(args.plan), load_plan(args.later)
    changes = diff(before, after)
    if args.format == "json":
        earlier, later = {"plan": before.id, "digest": before.digest}, {"plan": after.id, "digest": after.digest}
        print(dump_json({"format": FORMAT_VERSION, **earlier, "later": later, "changes": to_plain(changes)}))
    else:
        same = Bilingual(f"{after.id} không đổi gì so với {before.id}", f"{after.id} says the same as {before.id}")
        print(changes_table(changes, args.lang) if changes else table([(same.in_(args.lang),)]))
    return 0


def _diff_days(args: Namespace) -> int:
    """What a plan says otherwise on another day, and with sheets the findings that it turns."""
    plan = load_plan(args.plan)
    for option in ("on", "to"):
        if getattr(args, option) is None:
            raise BadValue(
                "", "a day, such as 31/01/2025", "Name two days, or the plan that succeeds it.", f"--{option}"
            )
    first, then = day_argument(args.on, "--on"), day_argument(args.to, "--to")
    before, after = plan.as_of(first), plan.as_of(then)
    replaced = _replacement_between(plan, first, then)
    changes = diff(before, after) if replaced is None else _changes_until(plan, first, then, replaced)
    finding_changes: tuple[FindingPair, ...] | None = None
    if args.as_of is not None or any(getattr(args, name) for name in (*SHEETS, "observations")):
        looking, roster = day_argument(args.as_of, "--as-of"), roster_to_follow(args, plan)
        with progress(args.lang) as now:
            known = read_observations(args, plan, roster, now)
            now("at work")
            found = [assess(each, known, as_of=looking, roster=roster) for each in (before, after)]
            finding_changes = compare(*found).changes
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
        print(
            dump_json(
                {**said, "amendments": amending, "changes": to_plain(changes), **turned, **_replaced_by(replaced)}
            )
        )
        return 0
    if replaced is not None:
        print(table([(_replaced_as_a_whole(plan, replaced).in_(args.lang),)]))
    if changes:
        print(changes_table(changes, args.lang))
    elif replaced is None:
        print(table([(_nothing_changes(plan, first, then).in_(args.lang),)]))
    days = [succession.day for succession in load_successions(plan.id)]
    if args.follow_successions and any(min(first, then) < day <= max(first, then) for day in days):
        print(table([(_AGENCIES_APART.in_(args.lang),)]))
    if finding_changes is not None:
        print(f"\n{finding_changes_table(finding_changes, args.lang)}")
    return 0


def _replacement_between(plan: Plan, first: date, then: date) -> AmendsPlan | None:
    """What replaces a plan as a whole between two days; None where nothing does."""
    end = plan.replacement
    return end if end is not None and min(first, then) < end.decision.effective_on <= max(first, then) else None


def _changes_until(plan: Plan, first: date, then: date, replaced: AmendsPlan) -> tuple[RuleChange, ...]:
    """What a plan says otherwise on two days, on the later of which it reads as before it was replaced."""
    last = replaced.decision.effective_on - ONE_DAY
    return diff(plan.as_of(min(first, last)), plan.as_of(min(then, last)))


def _replaced_by(replaced: AmendsPlan | None) -> dict[str, Any]:
    if replaced is None:
        return {}
    decision = replaced.decision
    said = {"plan": replaced.replaced_by, "decision": decision.number, "from": to_plain(decision.effective_on)}
    return {"replaced_by": said}


def _replaced_as_a_whole(plan: Plan, replaced: AmendsPlan) -> Bilingual:
    later, decision = replaced.replaced_by, replaced.decision
    return Bilingual(
        f"{plan.id} được thay thế toàn bộ bằng {later} từ ngày {format_day(decision.effective_on)} ({decision.number})",
        f"{plan.id} is replaced as a whole by {later} from {decision.effective_on} on ({decision.number})",
    )


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
        f"{plan.id} chưa ghi văn bản sửa đổi, bổ sung nào: ngày {first_vi} và ngày {then_vi} như nhau",
        f"no amendment of {plan.id} is encoded: it reads the same on {first} and on {then}",
    )
