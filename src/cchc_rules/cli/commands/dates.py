"""What words and time limits come to: read-due and deadline."""

from __future__ import annotations

from argparse import Namespace

from cchc_rules.cli.arguments import day_argument
from cchc_rules.cli.headings import heading
from cchc_rules.cli.rule_tables import due_table
from cchc_rules.cli.tables import day_or_dash, table
from cchc_rules.dates.deadline import Deadline, Roll, fixed_deadline, time_limit_deadline
from cchc_rules.dates.period import format_day
from cchc_rules.dates.phrases import read_due
from cchc_rules.dates.workdays import VIETNAM
from cchc_rules.errors import BadValue
from cchc_rules.formats.to_json import FORMAT_VERSION, dump_json, to_plain

__all__ = ["read_phrase", "show_deadline"]


def read_phrase(args: Namespace) -> int:
    """The due that a phrase states."""
    event_day = None if args.event_day is None else day_argument(args.event_day, "--event-day")
    due = read_due(args.phrase, year=args.year, accents=args.accents, event_day=event_day, calendar=VIETNAM)
    if args.format == "json":
        print(
            dump_json(
                {
                    "format": FORMAT_VERSION,
                    **to_plain(due),
                    "words": {"vi": due.sentence("vi"), "en": due.sentence("en")},
                }
            )
        )
    else:
        print(due_table(due, args.lang))
    return 0


def show_deadline(args: Namespace) -> int:
    """The last day of a time limit, or of a fixed date, and the steps that lead to it."""
    found = _deadline(args)
    if args.format == "json":
        steps = [
            {**to_plain(step), "sentence": {"vi": step.sentence("vi"), "en": step.sentence("en")}}
            for step in found.steps
        ]
        reported = [to_plain(step.day) for step in found.reported]
        print(dump_json({"format": FORMAT_VERSION, "day": to_plain(found.day), "reported": reported, "steps": steps}))
    else:
        rows = [(heading("last day", args.lang), day_or_dash(found.day, args.lang))]
        if found.reported:
            days = ", ".join(format_day(step.day) for step in found.reported)
            rows.append((heading("rests on reports", args.lang), days))
        print(table([*rows, *((sentence,) for sentence in found.sentences(args.lang))]))
    return 0


def _deadline(args: Namespace) -> Deadline:
    lengths = {"days": args.days, "working_days": args.working_days, "months": args.months}
    if args.on is None:
        if args.roll is not None:
            remedy = "A time limit runs to the next working day by article 148.5 of the Civil Code, and only so."
            raise BadValue(args.roll, "--roll with a fixed date, --on", remedy, "--roll")
        if all(length is None for length in lengths.values()):
            raise BadValue(args.start, "a length with it: --days, --working-days or --months", where="--from")
        return time_limit_deadline(day_argument(args.start, "--from"), **lengths)
    if any(length is not None for length in lengths.values()):
        raise BadValue(args.on, "a fixed date, without a length", "A length runs --from a day.", "--on")
    return fixed_deadline(day_argument(args.on, "--on"), Roll(args.roll or Roll.NONE))
