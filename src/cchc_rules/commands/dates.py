"""What words and time limits come to: read and deadline."""

from __future__ import annotations

from argparse import Namespace

from cchc_rules.commands.given import day_of
from cchc_rules.errors import WrongKind
from cchc_rules.forms import FORMAT, plain, printed
from cchc_rules.phrases import read
from cchc_rules.tables import of_due, table
from cchc_rules.vocabulary import in_words, word
from cchc_rules.workdays import VIETNAM, Deadline, Roll, fixed, time_limit

__all__ = ["read_phrase", "reckon_deadline"]


def read_phrase(args: Namespace) -> int:
    """The due that a phrase states."""
    event = None if args.event is None else day_of(args.event, "--event")
    diacritics = not args.unaccented
    due = read(args.phrase, year=args.year, diacritics=diacritics, event=event, workdays=VIETNAM.add)
    if args.format == "json":
        print(
            printed({"format": FORMAT, **plain(due), "words": {"vi": in_words(due, "vi"), "en": in_words(due, "en")}})
        )
    else:
        print(of_due(due, args.lang))
    return 0


def reckon_deadline(args: Namespace) -> int:
    """The last day of a time limit, or of a fixed date, and the steps that lead to it."""
    found = _deadline(args)
    if args.format == "json":
        steps = [
            {**plain(each), "sentence": {"vi": each.sentence("vi"), "en": each.sentence("en")}} for each in found.steps
        ]
        print(printed({"format": FORMAT, "day": plain(found.day), "steps": steps}))
    else:
        print(table([(word("last day", args.lang), str(found.day))]), *found.sentences(args.lang), sep="\n")
    return 0


def _deadline(args: Namespace) -> Deadline:
    lengths = {"days": args.days, "working_days": args.working_days, "months": args.months}
    if args.on is None:
        if args.roll is not None:
            remedy = "A time limit runs to the next working day by article 148.5 of the Civil Code, and only so."
            raise WrongKind(args.roll, "--roll with a fixed date, --on", remedy, "--roll")
        if all(length is None for length in lengths.values()):
            raise WrongKind(args.start, "a length with it: --days, --working-days or --months", where="--from")
        return time_limit(day_of(args.start, "--from"), **lengths)
    if any(length is not None for length in lengths.values()):
        raise WrongKind(args.on, "a fixed date, without a length", "A length runs --from a day.", "--on")
    return fixed(day_of(args.on, "--on"), Roll(args.roll or Roll.NONE))
