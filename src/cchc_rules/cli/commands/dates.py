"""What words and time limits come to: read-due and deadline."""

from __future__ import annotations

from argparse import Namespace
from datetime import date

from cchc_rules.cli.arguments import blaming, day_argument
from cchc_rules.cli.headings import heading
from cchc_rules.cli.rule_tables import due_table, reported_row
from cchc_rules.cli.tables import Row, day_or_dash, table
from cchc_rules.counting.cells import serial_day_remedy
from cchc_rules.dates.deadline import Deadline, Roll, fixed_deadline, time_limit_deadline
from cchc_rules.dates.due import Due, Within
from cchc_rules.dates.period import Period
from cchc_rules.dates.phrases import read_due
from cchc_rules.dates.recurring import Recurring
from cchc_rules.dates.time_column import TimeColumn
from cchc_rules.dates.workdays import VIETNAM
from cchc_rules.errors import BadValue
from cchc_rules.formats.json_objects.json_text import FORMAT_VERSION
from cchc_rules.formats.to_json import dump_json, to_plain

__all__ = ["read_phrase", "show_deadline"]


def read_phrase(args: Namespace) -> int:
    """The due that a phrase states."""
    if remedy := serial_day_remedy(args.phrase):
        raise BadValue(args.phrase, "the words of a due, as they are printed", remedy, "PHRASE")
    event_day = None if args.event_day is None else day_argument(args.event_day, "--event-day")
    column = TimeColumn(completion=args.completion)
    words = {"year": args.year, "accents": args.accents, "calendar": VIETNAM, "column": column}
    with blaming("--event-day"):
        due = read_due(args.phrase, event_day=event_day, **words)
        reported = () if event_day is None else _reported_days(read_due(args.phrase, **words), event_day)
    turns = () if args.year is None else _turns(due, args.year)
    if args.format == "json":
        lists = {"reported": to_plain(reported), "last_days_in_the_year": to_plain(turns)}
        said = {name: days for name, days in lists.items() if days}
        words_of_due = {"vi": due.sentence("vi"), "en": due.sentence("en")}
        print(dump_json({"format": FORMAT_VERSION, **to_plain(due), **said, "words": words_of_due}))
    else:
        print(due_table(due, args.lang, reported, turns))
    return 0


def _turns(due: Due, year: int) -> tuple[date, ...]:
    """The last days, in a year, of what falls due on a day of each turn."""
    if not isinstance(due, Recurring):
        return ()
    return tuple(filter(None, map(due.last_day_of, due.periods(Period.year(year)))))


def _reported_days(stated: Due, event_day: date) -> tuple[date, ...]:
    """The days that are only reported, on which it rests when so many days after an event end."""
    if not isinstance(stated, Within) or stated.next_month:
        return ()
    return tuple(step.day for step in stated.deadline_from(event_day).reported)


def show_deadline(args: Namespace) -> int:
    """The last day of a time limit, or of a fixed date, and the steps that lead to it."""
    with blaming("--from" if args.on is None else "--on"):
        found = _deadline(args)
    if args.format == "json":
        steps = [
            {**to_plain(step), "sentence": {"vi": step.sentence("vi"), "en": step.sentence("en")}}
            for step in found.steps
        ]
        reported = [to_plain(step.day) for step in found.reported]
        print(dump_json({"format": FORMAT_VERSION, "day": to_plain(found.day), "reported": reported, "steps": steps}))
    else:
        rows: list[Row] = [(heading("last day", args.lang), day_or_dash(found.day, args.lang))]
        rows += reported_row([step.day for step in found.reported], args.lang)
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
        for name, length in lengths.items():
            if length is not None and length < 1:
                raise BadValue(length, "a whole number from 1", where=f"--{name.replace('_', '-')}")
        return time_limit_deadline(day_argument(args.start, "--from"), **lengths)
    if any(length is not None for length in lengths.values()):
        raise BadValue(args.on, "a fixed date, without a length", "A length runs --from a day.", "--on")
    return fixed_deadline(day_argument(args.on, "--on"), Roll(args.roll or Roll.NONE))
