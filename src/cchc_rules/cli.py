"""The command line: list, show, export, verify, assess and agenda, each a thin shell around one function.

Exit codes: 0 done, and for `verify` everything holds; 1 `verify` found a difference; 2 bad usage or bad input, every
fault on a line of its own on standard error; 130 interrupted; 141 the reader of the output closed it.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from io import TextIOWrapper
from itertools import groupby
from pathlib import Path
from types import MappingProxyType
from typing import Final
from unicodedata import normalize

from cchc_rules import __version__
from cchc_rules.agenda import agenda
from cchc_rules.assess import assess
from cchc_rules.errors import BadSheet, CchcError, WrongKind
from cchc_rules.finding import Finding, Findings, Status
from cchc_rules.forms import RULES, plain, printed
from cchc_rules.model import Activity, Duty, Outcome, Rule, Target
from cchc_rules.observation import Attestation, Delivery, Figure, Observation
from cchc_rules.plan import Plan
from cchc_rules.plans import installed, load
from cchc_rules.provenance import Verification, verify
from cchc_rules.roster import Party
from cchc_rules.sheets import read_attestations, read_day, read_deliveries, read_figures, read_roll_calls
from cchc_rules.text import Bilingual, Language
from cchc_rules.when import Recurring

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
_AREA = Bilingual("Lĩnh vực", "Area")
_NOBODY = Bilingual("không riêng cơ quan nào", "no agency in particular")
_UNUSED = Bilingual("Không sử dụng", "Unused")


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
    except OSError as error:
        return _refuse([f"{error.filename}: {error.strerror}" if error.filename else str(error)])
    except CchcError as fault:
        return _refuse([fault])
    except ExceptionGroup as faults:
        return _refuse(faults.exceptions)
    return code


def _refuse(faults: Iterable[object]) -> int:
    for fault in faults:
        print(f"cchc-rules: {fault}", file=sys.stderr)
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
    rows = [(rule.key, _kind(rule), str(rule.area), _asked(rule), rule.title.in_(args.lang)) for rule in listed]
    _print_table([("RULE", "KIND", "AREA", "ASKED", "TITLE"), *rows])
    return 0


def _show(args: Namespace) -> int:
    plan = load(args.plan)
    rule = plan.rule(args.key)
    if args.format == "json":
        decision = plan.decision.number
        print(printed({"plan": plan.id, "digest": plan.digest, "decision": decision, "rule": plain(rule)}))
    else:
        _print_table(_about(plan, rule, args.lang))
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
        _print_table(_differences(result))
        counts = {name: len(which) for name, which in plain(result).items()}
        print("; ".join(f"{name.replace('_', ' ')}: {count}" for name, count in counts.items()))
    return 0 if result.holds else 1


def _assess(args: Namespace) -> int:
    plan = load(args.plan)
    on = _day_of(args)
    findings = assess(plan, _seen(args, plan), on=on)
    if args.format == "json":
        print(printed(plain(findings)))
    else:
        _print_findings(findings, args.lang)
    return 0


def _agenda(args: Namespace) -> int:
    plan = load(args.plan)
    on = _day_of(args)
    agency = None if args.agency is None else plan.roster.find(args.agency)
    items = agenda(plan, _seen(args, plan), on=on, within=args.within, agency=agency)
    if args.format == "json":
        within = {"plan": plan.id, "digest": plan.digest, "on": plain(on), "within": args.within}
        print(printed({**within, "items": plain(items)}))
        return 0
    _print_table(
        [
            ("URGENCY", "LAST DAY", "DAYS LEFT", "RULE", "AGENCY", "TITLE"),
            *(
                (
                    item.urgency.label.in_(args.lang),
                    _or_dash(item.last_day),
                    _or_dash(item.days_left),
                    item.activity.key,
                    _name(item.agency, args.lang),
                    item.activity.title.in_(args.lang),
                )
                for item in items
            ),
        ]
    )
    return 0


def _day_of(args: Namespace) -> date:
    """The day of looking: the only place of the library where a clock is read."""
    if args.on is None:
        return date.today()  # noqa: DTZ011  the day it is where the command is run
    try:
        return read_day(args.on)
    except CchcError as fault:
        raise type(fault)(fault.given, fault.expected, fault.remedy, "--on") from None


def _seen(args: Namespace, plan: Plan) -> list[Observation]:
    """What the sheets hold; the faults of all of them are raised together."""
    seen: list[Observation] = []
    faults: list[Exception] = []
    progress = _tell if sys.stderr.isatty() else None
    for name, read in _SHEETS.items():
        for path in getattr(args, name, ()):
            try:
                seen += read(path, plan, progress=progress)
            except BadSheet as fault:
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


def _print_findings(findings: Findings, lang: Language) -> None:
    """By area and then by agency; at the end how many of each status, and what could not be used."""

    def place(finding: Finding) -> tuple[int, str]:
        return finding.rule.area, "" if finding.agency is None else finding.agency.key

    rows: list[tuple[str, ...]] = []
    for (area, _), group in groupby(sorted(findings, key=place), place):
        found = list(group)
        agency = found[0].agency
        rows.append((f"{_AREA.in_(lang)} {area}: {_NOBODY.in_(lang) if agency is None else agency.name.in_(lang)}",))
        rows += [
            (f"  {each.status.label.in_(lang)}", each.rule.key, f"{each.rule.title.in_(lang)}: {each.because(lang)}")
            for each in found
        ]
    by_status = findings.by_status()
    rows += [("",), *((each.label.in_(lang), str(len(by_status[each]))) for each in Status if each in by_status)]
    if findings.unused:
        rows += [("",), (f"{_UNUSED.in_(lang)}: {len(findings.unused)}",)]
    _print_table(rows)
    _print_table(
        (f"  {type(each.observation).__name__}", *_subject(each.observation, lang), each.reason.sentence.in_(lang))
        for each in findings.unused
    )


def _subject(seen: Observation, lang: Language) -> tuple[str, str, str]:
    if isinstance(seen, Delivery | Attestation):
        return seen.rule.key, _name(seen.agency, lang), str(seen.day)
    return seen.measure.key, _name(seen.agency, lang) if isinstance(seen, Figure) else "–", str(seen.period)


def _differences(result: Verification) -> Iterator[tuple[str, ...]]:
    yield from (("changed", clause.address) for clause in result.changed)
    yield from (("missing", clause.address) for clause in result.missing)
    yield from (("unaccounted", f"line {each.line}", each.text) for each in result.unaccounted)
    yield from (("number absent", each.owner, each.number) for each in result.numbers_absent)


def _about(plan: Plan, rule: Rule, lang: Language) -> Iterator[tuple[str, ...]]:
    """Everything a rule says, as labels and texts."""
    yield "key", rule.key
    yield "kind", f"{_kind(rule)}, {rule.modality}"
    yield "version", str(rule.version)
    yield "area", str(rule.area)
    yield "title (vi)", rule.title.vi
    yield "title (en)", rule.title.en
    if isinstance(rule, Target):
        yield "measure", f"{rule.measure.key}: {rule.measure.title.in_(lang)}"
        yield "", rule.measure.definition.in_(lang)
        yield "at least", str(rule.at_least)
    if isinstance(rule, Target | Outcome):
        yield "levels", ", ".join(rule.levels)
        yield "period", str(rule.period)
        yield from (("leaves out", exclusion.in_(lang)) for exclusion in rule.exclusions)
    elif isinstance(rule, Activity):
        stated = {"objective": rule.objective, "task": rule.task, "product": rule.product}
        yield from (("row (STT)", str(number)) for number in (rule.stt,) if number is not None)
        yield from ((label, text.in_(lang)) for label, text in stated.items() if text is not None)
        yield from (("lead", _name(party, lang)) for party in rule.lead)
        yield from (("support", _name(party, lang)) for party in rule.support)
        yield "due", f"{_asked(rule)} ({rule.due.phrase})"
        yield from (("first day", str(first)) for first in (rule.due.first_day,) if first is not None)
        if rule.budget is not None:
            amount = f"{rule.budget.printed} million VND" if rule.budget.printed else rule.budget.state.value
            yield "budget", amount
    else:
        yield from (("agency", _name(party, lang)) for party in rule.agencies)
        yield "role", rule.role.value
    yield "decision", plan.decision.number
    yield "address", rule.address
    yield "fingerprint", f"{rule.clause.anchor}… {rule.clause.length} letters, SHA-256 {rule.clause.sha256}"
    for each in rule.interpretations:
        yield "reading", f"{each.reading.in_(lang)} ({each.basis})"
        yield from (("  rejected", other.in_(lang)) for other in each.rejected)
    for cited in rule.instruments:
        issued = "" if cited.issued_on is None else f", {cited.issued_on}"
        issuer = "" if cited.issuer is None else f", {_name(cited.issuer, lang)}"
        yield "instrument", f"{cited.number} ({cited.kind}{issuer}{issued})"
    yield from (("related", key) for key in rule.related)


def _kind(rule: Rule) -> str:
    return type(rule).__name__.lower()


def _asked(rule: Rule) -> str:
    """What a rule asks, in a few words: a threshold, a last day, a cycle or a role."""
    if isinstance(rule, Target):
        return f"≥ {rule.at_least}"
    if isinstance(rule, Duty):
        return rule.role.value
    if isinstance(rule, Outcome):
        return f"by {rule.period.last_day}"
    if isinstance(rule.due, Recurring):
        return f"each {', '.join(plain(rule.due.cycles))}"
    return f"by {rule.due.last_day}"


def _name(party: Party | None, lang: Language) -> str:
    return "–" if party is None else party.name.in_(lang)


def _or_dash(value: object) -> str:
    return "–" if value is None else str(value)


def _print_table(rows: Iterable[Sequence[str]]) -> None:
    """Columns under one another; the last cell of a row is as long as it is."""
    cleaned = [tuple(map(_one_line, row)) for row in rows]
    widths: dict[int, int] = {}
    for row in cleaned:
        for column, cell in enumerate(row[:-1]):
            widths[column] = max(widths.get(column, 0), len(cell))
    for row in cleaned:
        print("  ".join((*(cell.ljust(widths[column]) for column, cell in enumerate(row[:-1])), row[-1])).rstrip())


def _one_line(cell: str) -> str:
    """A cell with one character to each place on the terminal: composed, without line breaks or control characters."""
    composed = normalize("NFC", cell)
    return composed if composed.isprintable() else "".join(each if each.isprintable() else " " for each in composed)
