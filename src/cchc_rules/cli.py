"""The command line: list, show, export, verify, tally, assess and agenda, each a thin shell around one function.

Exit codes: 0 done, and for `verify` everything holds; 1 `verify` found a difference; 2 bad usage or bad input, every
fault on a line of its own on standard error; 130 interrupted; 141 the reader of the output closed it.
"""

from __future__ import annotations

import os
import re
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from cchc_rules import __version__
from cchc_rules.agenda import agenda
from cchc_rules.assess import assess
from cchc_rules.errors import BadSheet, CchcError, NotCountable, WrongKind
from cchc_rules.extracts import FieldMap, columns_of, lacking, read_mapping, tally_file, write_counts
from cchc_rules.forms import RULES, plain, printed
from cchc_rules.measure import Measure
from cchc_rules.observation import Observation
from cchc_rules.plan import Plan
from cchc_rules.plans import installed, load
from cchc_rules.provenance import verify
from cchc_rules.sheets import (
    read_attestations,
    read_day,
    read_deliveries,
    read_figures,
    read_roll_calls,
    write_figures,
)
from cchc_rules.tables import about, of_agenda, of_differences, of_findings, of_rules, of_tallies
from cchc_rules.when import Period

__all__ = ["main"]

_EXIT_CODES = """\
exit codes:
  0    done; for verify, the copy says what the plan was encoded from
  1    verify found a difference
  2    bad usage or bad input; every fault is told on standard error
  130  interrupted
  141  the reader of the output closed it
"""
_SHEETS: Final[Mapping[str, Callable[..., tuple[Observation, ...]]]] = MappingProxyType(
    {
        "figures": read_figures,
        "rollcalls": read_roll_calls,
        "deliveries": read_deliveries,
        "attestations": read_attestations,
    }
)
_A_PERIOD: Final = "2025, 2025-Q1, 2025-03, or 2025-01-01..2025-04-01, whose end is the first day after it"


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
    try:
        code: int = args.run(args)
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

    def command(run: Callable[[Namespace], int], name: str, purpose: str, *, tables: bool = True) -> ArgumentParser:
        made = commands.add_parser(name, help=purpose, description=purpose, allow_abbrev=False)
        made.set_defaults(run=run)
        made.add_argument("plan", help=f"the plan: {', '.join(installed())}")
        if tables:
            made.add_argument("--format", choices=("table", "json"), default="table", help="default: table")
            made.add_argument("--lang", choices=("en", "vi"), default="en", help="of titles and sentences; default: en")
        return made

    made = command(_list, "list", "the rules of a plan")
    made.add_argument("--area", type=int, choices=range(1, 8), help="only those of an area of reform, 1 to 7")
    made.add_argument("--agency", help="only those that name an agency, or a class it belongs to")
    made.add_argument("--kind", choices=RULES, help="only those of a kind")
    made = command(_show, "show", "everything about a rule")
    made.add_argument("key", help="the key of the rule; the plan's id before the colon may be left out")
    command(_export, "export", "the whole plan as JSON", tables=False)
    made = command(_verify, "verify", "whether a copy of the decision says what the plan was encoded from")
    made.add_argument("file", help="the copy: text, UTF-8")
    made = command(_tally, "tally", "what a table of records counts, as a sheet of figures for assess", tables=False)
    made.add_argument("file", help="the table: .csv or .parquet")
    made.add_argument("--map", metavar="TOML", help="what the table calls our fields, and what its codes mean")
    made.add_argument(
        "--by",
        metavar="FIELD",
        nargs="*",
        default=["agency"],
        help="the fields to group by, none for one total; default: agency, which alone makes a sheet of figures",
    )
    made.add_argument("--period", help=f"the days to count: {_A_PERIOD}; default: the year of the day of looking")
    made.add_argument("--as-of", metavar="DAY", help="the day of looking, 2025-12-31 or 31/12/2025; default: today")
    made.add_argument("--measure", metavar="KEY", action="append", help="count this one; default: all that can be")
    made.add_argument("--format", choices=("csv", "json"), default="csv", help="default: csv")
    made.add_argument("--lang", choices=("en", "vi"), default="en", help="of what is told beside it; default: en")
    made = command(_assess, "assess", "what is found about the rules on a day")
    for name in _SHEETS:
        made.add_argument(f"--{name}", metavar="CSV", action="append", default=[], help=f"a sheet of {name}")
    made.add_argument("--on", help="the day of looking, 2025-12-31 or 31/12/2025; default: today")
    made = command(_agenda, "agenda", "what falls due, is overdue, or has no day")
    made.add_argument("--on", help="the day of looking, 2025-12-31 or 31/12/2025; default: today")
    made.add_argument("--within", metavar="DAYS", type=int, default=30, help="calendar days to look ahead; default: 30")
    made.add_argument("--agency", help="only what waits for an agency, or for a class it belongs to")
    made.add_argument("--deliveries", metavar="CSV", action="append", default=[], help="a sheet of deliveries")
    return parser


def _list(args: Namespace) -> int:
    plan = load(args.plan)
    rules = plan.rules if args.agency is None else plan.of_agency(plan.roster.find(args.agency))
    kinds = tuple(RULES.values()) if args.kind is None else RULES[args.kind]
    listed = [rule for rule in rules if isinstance(rule, kinds) and args.area in (None, rule.area)]
    if args.format == "json":
        print(printed({"plan": plan.id, "digest": plan.digest, "rules": [plain(rule) for rule in listed]}))
        return 0
    print(of_rules(listed, args.lang))
    return 0


def _show(args: Namespace) -> int:
    plan = load(args.plan)
    rule = plan.rule(args.key)
    if args.format == "json":
        decision = plan.decision.number
        print(printed({"plan": plan.id, "digest": plan.digest, "decision": decision, "rule": plain(rule)}))
    else:
        print(about(plan, rule, args.lang))
    return 0


def _export(args: Namespace) -> int:
    print(printed(plain(load(args.plan))))
    return 0


def _verify(args: Namespace) -> int:
    plan = load(args.plan)
    try:
        text = Path(args.file).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise WrongKind(error.object[:8], "text in UTF-8", "Save the copy as UTF-8.", args.file) from None
    result = verify(plan, text)
    if args.format == "json":
        print(printed(plain(result)))
    else:
        print(of_differences(result, args.lang))
    return 0 if result.holds else 1


def _tally(args: Namespace) -> int:
    plan = load(args.plan)
    as_of = _day_of(args.as_of, "--as-of")
    period = Period.year(as_of.year) if args.period is None else _period_of(args.period)
    mapping = FieldMap() if args.map is None else read_mapping(args.map)
    if args.measure is None:
        measures, left_out = _countable(plan, args.file, mapping)
    else:
        measures, left_out = [plan.measure(key) for key in args.measure], {}
    by = tuple(args.by)
    with _bar(args.file) as progress:
        tallies = tally_file(args.file, measures, by=by, period=period, as_of=as_of, mapping=mapping, progress=progress)
    figures = tallies.figures(plan.roster, Path(args.file).name) if by == ("agency",) else None
    print(of_tallies(tallies, left_out, args.lang), file=sys.stderr)
    if args.format == "json":
        print(printed({"plan": plan.id, "digest": plan.digest, **plain(tallies)}))
    elif figures is None:
        write_counts(tallies, sys.stdout)
    else:
        write_figures(figures, sys.stdout)
    return 0


def _countable(plan: Plan, path: str, mapping: FieldMap) -> tuple[list[Measure], dict[str, list[str]]]:
    """The measures that a table can answer, and by key those it cannot, with the columns that it lacks."""
    there = columns_of(path)
    lacks = {each: lacking(each, there, mapping, by=()) for each in plan.measures if each.population is not None}
    left_out = {
        each.key: [name if name == mapping.column(name) else f"{name} ({mapping.column(name)})" for name in names]
        for each, names in lacks.items()
        if names
    }
    measures = [each for each, names in lacks.items() if not names]
    if not measures:
        remedy = "Say with --map what the table calls our fields, or name a --measure to see what it lacks."
        raise NotCountable(", ".join(there), f"the columns of a measure of {plan.id}", remedy, path)
    return measures, left_out


def _period_of(given: str) -> Period:
    if ".." in given:
        first, _, after = given.partition("..")
        return Period(_day_of(first, "--period"), _day_of(after, "--period"))
    matched = re.fullmatch("([1-9][0-9]{3})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?", given)
    if matched is None or matched[1] == "9999":
        raise WrongKind(given, f"a period: {_A_PERIOD}", where="--period")
    year, quarter, month = matched.groups()
    if quarter is not None:
        return Period.quarter(int(year), int(quarter))
    return Period.year(int(year)) if month is None else Period.month(int(year), int(month))


def _tqdm() -> Callable[..., Any] | None:
    try:
        from tqdm import tqdm  # noqa: PLC0415  is there only where it is installed
    except ImportError:
        return None
    return tqdm


@contextmanager
def _bar(path: str) -> Iterator[Callable[[int], object] | None]:
    """What to tell how many bytes have been read: a bar, where somebody watches and tqdm is installed."""
    tqdm = _tqdm() if sys.stderr.isatty() else None
    if tqdm is None:
        yield None
        return
    with tqdm(total=Path(path).stat().st_size, unit="B", unit_scale=True, leave=False, file=sys.stderr) as bar:
        yield lambda read: bar.update(read - bar.n)


def _assess(args: Namespace) -> int:
    plan = load(args.plan)
    on = _day_of(args.on, "--on")
    findings = assess(plan, _seen(args, plan), on=on)
    if args.format == "json":
        print(printed(plain(findings)))
    else:
        print(of_findings(findings, args.lang))
    return 0


def _agenda(args: Namespace) -> int:
    plan = load(args.plan)
    on = _day_of(args.on, "--on")
    agency = None if args.agency is None else plan.roster.find(args.agency)
    items = agenda(plan, _seen(args, plan), on=on, within=args.within, agency=agency)
    if args.format == "json":
        within = {"plan": plan.id, "digest": plan.digest, "on": plain(on), "within": args.within}
        print(printed({**within, "items": plain(items)}))
        return 0
    print(of_agenda(items, args.lang))
    return 0


def _day_of(given: str | None, option: str) -> date:
    """The day of looking: the only place of the library where a clock is read."""
    if given is None:
        return date.today()  # noqa: DTZ011  the day it is where the command is run
    try:
        return read_day(given)
    except CchcError as fault:
        raise type(fault)(fault.given, fault.expected, fault.remedy, option) from None


def _seen(args: Namespace, plan: Plan) -> list[Observation]:
    """What the sheets hold; the faults of all of them are raised together."""
    seen: list[Observation] = []
    faults: list[Exception] = []
    progress = _tell if sys.stderr.isatty() else None
    for name, read in _SHEETS.items():
        for path in getattr(args, name, ()):
            try:
                seen += read(path, plan, progress=progress)
            except (BadSheet, OSError) as fault:
                faults.append(fault)
            except ExceptionGroup as group:
                faults += group.exceptions
    if progress is not None:
        print("\033[K", file=sys.stderr, end="", flush=True)  # wipe the line
    if faults:
        raise ExceptionGroup("sheets that cannot be read", faults)
    return seen


def _tell(lines: int) -> None:
    print(f"read {lines} rows", file=sys.stderr, end="\r", flush=True)
