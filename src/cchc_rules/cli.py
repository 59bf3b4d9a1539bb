"""The command line: each command a thin shell around one function; what they do is in `cchc_rules.commands`.

Exit codes: 0 done, and for `verify` and `replay` nothing differs; 1 `verify` or `replay` found a difference; 2 bad
usage or bad input, every fault on a line of its own on standard error; 130 interrupted; 141 the reader of the output
closed it.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from io import TextIOWrapper
from typing import Final, TypeAlias

from cchc_rules import __version__
from cchc_rules.commands.given import A_PERIOD, SHEETS
from cchc_rules.errors import CchcError
from cchc_rules.forms import RULES
from cchc_rules.plans import installed

__all__ = ["main"]

_Command: TypeAlias = Callable[..., ArgumentParser]

_EXIT_CODES: Final = """\
exit codes:
  0    done; for verify, the copy says what the plan was encoded from; for replay, the same is found
  1    verify or replay found a difference
  2    bad usage or bad input; every fault is told on standard error
  130  interrupted
  141  the reader of the output closed it
"""
_A_DAY: Final = "2025-12-31 or 31/12/2025"
_LOOKING: Final = f"the day of looking, {_A_DAY}; default: today"


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command.

    Args:
        argv: Its arguments; those of the process where None.

    Returns:
        The exit code.

    Raises:
        SystemExit: For bad usage (2), and after `--help` and `--version` (0), as argparse does.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # Vietnamese needs UTF-8, whatever the locale says
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    args = _parser().parse_args(argv)
    module, _, function = args.run.partition(":")
    try:
        code: int = getattr(import_module(f"cchc_rules.commands.{module}"), function)(args)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left is flushed at exit
        return 141
    except KeyboardInterrupt:
        return 130
    except (CchcError, OSError) as fault:
        return _refuse([fault])
    except ExceptionGroup as faults:
        return _refuse(faults.exceptions)
    return code


def _refuse(faults: Iterable[Exception]) -> int:
    for fault in faults:
        said = f"{fault.filename}: {fault.strerror}" if isinstance(fault, OSError) and fault.filename else fault
        print(f"cchc-rules: {said}", file=sys.stderr)
    return 2


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="cchc-rules",
        description="A Vietnamese province's administrative-reform plan as rules, and what is found about them.",
        epilog=_EXIT_CODES,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"cchc-rules {__version__}")
    commands = parser.add_subparsers(required=True, metavar="command")
    plans = f"the plan: {', '.join(installed())}"

    def command(name: str, run: str, purpose: str, *, plan: bool = True, tables: bool = True) -> ArgumentParser:
        made = commands.add_parser(
            name,
            help=purpose,
            description=purpose,
            epilog=_EXIT_CODES,
            formatter_class=RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        made.set_defaults(run=run)
        if plan:
            made.add_argument("plan", help=plans)
        if tables:
            made.add_argument("--format", choices=("table", "json"), default="table", help="default: table")
            made.add_argument("--lang", choices=("en", "vi"), default="en", help="of titles and sentences; default: en")
        return made

    _about_the_plan(command)
    _about_what_is_known(command)
    _about_agencies_and_days(command, plans)
    return parser


def _about_the_plan(command: _Command) -> None:
    made = command("list", "law:list_rules", "the rules of a plan")
    made.add_argument("--area", type=int, choices=range(1, 8), help="only those of an area of reform, 1 to 7")
    made.add_argument("--agency", help="only those that name an agency, or a class it belongs to")
    made.add_argument("--kind", choices=RULES, help="only those of a kind")
    made = command("show", "law:show_rule", "everything about a rule")
    made.add_argument("key", help="the key of the rule; the plan's id before the colon may be left out")
    command("export", "law:export_plan", "the whole plan as JSON", tables=False)
    made = command("verify", "law:verify_copy", "whether a copy of the decision says what the plan was encoded from")
    made.add_argument("file", help="the copy: text, UTF-8")
    made = command("diff", "law:diff_days", "what a plan says otherwise on another day, and which findings that turns")
    made.add_argument("--on", required=True, metavar="DAY", help=f"the first day, {_A_DAY}")
    made.add_argument("--to", required=True, metavar="DAY", help="the other day")
    made.add_argument("--as-seen-on", metavar="DAY", help=f"for the findings that flip, {_LOOKING}")
    _sheets(made)


def _about_what_is_known(command: _Command) -> None:
    purpose = "what a table of records counts, as a sheet of figures for assess"
    made = command("tally", "counting:tally_table", purpose, tables=False)
    made.add_argument("file", help="the table: .csv or .parquet")
    made.add_argument("--map", metavar="TOML", help="what the table calls our fields, and what its codes mean")
    made.add_argument(
        "--by",
        metavar="FIELD",
        nargs="*",
        default=["agency"],
        help="the fields to group by, none for one total; default: agency, which alone makes a sheet of figures",
    )
    made.add_argument("--period", help=f"the days to count: {A_PERIOD}; default: the year of the day of looking")
    made.add_argument("--as-of", metavar="DAY", help=_LOOKING)
    made.add_argument("--measure", metavar="KEY", action="append", help="count this one; default: all that can be")
    made.add_argument("--format", choices=("csv", "json"), default="csv", help="default: csv")
    made.add_argument("--lang", choices=("en", "vi"), default="en", help="of what is told beside it; default: en")
    made = command("assess", "findings:assess_plan", "what is found about the rules on a day")
    made.add_argument("--on", metavar="DAY", help=_LOOKING)
    made.add_argument("--receipt", metavar="FILE", help="write a receipt there, to be replayed")
    _sheets(made)
    made = command("replay", "findings:replay_receipt", "whether the same is found as a receipt says", plan=False)
    made.add_argument("file", help="the receipt")
    _sheets(made)
    made = command("agenda", "findings:show_agenda", "what falls due, is overdue, or has no day")
    made.add_argument("--on", metavar="DAY", help=_LOOKING)
    made.add_argument("--within", metavar="DAYS", type=int, default=30, help="calendar days to look ahead; default: 30")
    made.add_argument("--agency", help="only what waits for an agency, or for a class it belongs to")
    made.add_argument("--cycle", choices=("581",), help="the reporting cycle to lay over it: that of 581/BNV-CCHC")
    made.add_argument(
        "--event",
        metavar="RULE=DAY",
        action="append",
        default=[],
        help="the day of the event from which the due of a rule is counted",
    )
    _sheets(made, "deliveries")


def _about_agencies_and_days(command: _Command, plans: str) -> None:
    made = command("who", "agencies:tell_who", "who answers for an agency on a day, and for which rules", plan=False)
    made.add_argument("agency", help="the agency, or a class of agencies: a key or any name people write")
    made.add_argument("--plan", help=f"{plans}; default: the only one installed")
    made.add_argument("--on", metavar="DAY", help=f"the day, {_A_DAY}; default: today")
    made.add_argument("--rules", action="store_true", help="list the rules; else they are counted")
    made = command("read", "dates:read_phrase", "the due that a phrase of a time column states", plan=False)
    made.add_argument("phrase", help="the words: 'Quý II, III'")
    made.add_argument("--year", type=int, help="the year of what is written without one; default: that is refused")
    made.add_argument("--event", metavar="DAY", help="the day of the event from which a relative due is counted")
    made.add_argument("--unaccented", action="store_true", help="the words may be without their accents")
    purpose = "the last day of a time limit or of a fixed date, step by step"
    made = command("deadline", "dates:reckon_deadline", purpose, plan=False)
    start = made.add_mutually_exclusive_group(required=True)
    start.add_argument("--from", dest="start", metavar="DAY", help=f"a time limit runs from this day, {_A_DAY}")
    start.add_argument("--on", metavar="DAY", help="a fixed date")
    length = made.add_mutually_exclusive_group()
    length.add_argument("--days", metavar="N", type=int, help="calendar days")
    length.add_argument("--working-days", metavar="N", type=int, help="working days of public bodies")
    length.add_argument("--months", metavar="N", type=int, help="calendar months")
    rolls = "which way a fixed date moves that is no working day; default: none"
    made.add_argument("--roll", choices=("next", "previous", "none"), help=rolls)


def _sheets(made: ArgumentParser, *names: str) -> None:
    """The options for what is known: the sheets, and whether agencies are followed."""
    for name in names or SHEETS:
        made.add_argument(f"--{name}", metavar="CSV", action="append", default=[], help=f"a sheet of {name}")
    followed = "follow what became of the agencies since the plan was signed"
    made.add_argument("--events", action="store_true", help=followed)
