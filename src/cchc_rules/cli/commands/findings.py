"""What is found, what waits, and whether the same is found again: assess, agenda and replay."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from attrs import evolve

from cchc_rules.agencies.roster import Roster
from cchc_rules.cli.arguments import (
    area_argument,
    blaming,
    day_argument,
    expected_cases,
    in_file,
    read_observations,
    read_text,
    roster_to_follow,
    utf8_argument,
    with_agencies,
)
from cchc_rules.cli.finding_tables import (
    agenda_table,
    answers_table,
    comparison_table,
    expected_of_others,
    findings_table,
    undated_table,
)
from cchc_rules.cli.headings import heading
from cchc_rules.cli.standard_streams import progress, tell
from cchc_rules.cli.tables import as_csv, table
from cchc_rules.dates.due import AddsWorkdays
from cchc_rules.errors import BadDocument, BadValue, CchcError, UnknownPlan
from cchc_rules.findings.agenda import agenda
from cchc_rules.findings.assessment import assess
from cchc_rules.findings.comparing.comparison import compare
from cchc_rules.findings.finding import Findings
from cchc_rules.findings.selection import Selection
from cchc_rules.formats.json_objects.names_json import add_names
from cchc_rules.formats.to_json import dump_findings, dump_json, to_plain
from cchc_rules.law.plan import Plan
from cchc_rules.law.recurrence import BNV_581, ReportingCycle
from cchc_rules.message import message
from cchc_rules.plans.shelf import load_plan, load_successions, roster_of_names
from cchc_rules.printable import printable
from cchc_rules.reports.calendar_file import write_calendar
from cchc_rules.reports.due_events import DueEvents, due_events
from cchc_rules.text import Language

__all__ = ["assess_plan", "compare_assessments", "replay_receipt", "show_agenda"]

_OF_CALENDARS: Final = "Name one with -o FILE.ics, or leave that option out."
_REPORTING_CYCLES: Final[Mapping[str | None, ReportingCycle | None]] = MappingProxyType({None: None, "581": BNV_581})


def assess_plan(args: Namespace) -> int:
    """What is found about the rules on a day, and a receipt for it where one is asked for."""
    _check_names_option(args)
    plan = load_plan(args.plan)
    as_of = day_argument(args.as_of, "--as-of")
    roster = roster_to_follow(args, plan)
    expected = expected_cases(args, plan, roster, as_of)
    with progress(args.lang) as now:
        known = read_observations(args, plan, roster, now)
        now("at work")
        findings = assess(plan, known, as_of=as_of, closed_world=args.closed_world, roster=roster, expected=expected)
    if args.receipt is not None:
        from cchc_rules.formats.receipt import write_receipt  # noqa: PLC0415  most assessments are not kept

        args.to_write.append((args.receipt, f"{write_receipt(findings)}\n"))
    agency = None
    if args.agency is not None:
        agency = roster_of_names(plan, roster).find(args.agency, as_of)
    if others := expected_of_others(expected, agency, args.lang):
        tell(others)
    asked = Selection(None, args.kind, area_argument(plan, args.area), args.status)
    told = findings.selected(evolve(asked, agency=agency))
    if args.format == "json":
        print(dump_findings(told, with_names=args.with_names))
    else:
        everything = args.all or args.status is not None
        print(findings_table(told, args.lang, everything=everything, own=agency))
        answers = "" if agency is None else answers_table(findings.selected(asked), agency, args.lang)
        if answers:
            print(f"\n{answers}")
        _tell_of_successions(plan, as_of, roster, args.lang)
    return 0


def _check_names_option(args: Namespace) -> None:
    if args.with_names and args.format != "json":
        remedy = "A table has the names: leave --with-names out."
        raise BadValue("--with-names", "--format json beside it", remedy, "--with-names")


def show_agenda(args: Namespace) -> int:
    """What falls due, is overdue, or has no day; as a calendar where the file that is written is named so."""
    to_calendar = Path(args.output or "").suffix.lower() == ".ics"
    if to_calendar and args.format == "json":
        raise BadValue(utf8_argument(args.output), "a file not named .ics", "A calendar is no JSON.", "--output")
    if args.alarm and not to_calendar:
        raise BadValue(args.alarm[0], "a file named .ics, since only a calendar rings", _OF_CALENDARS, "--alarm")
    _check_names_option(args)
    plan = load_plan(args.plan)
    as_of = day_argument(args.as_of, "--as-of")
    roster = roster_to_follow(args, plan)
    event_days = _event_days(args.event_day)
    asked: dict[str, Any] = {
        "as_of": as_of,
        "days_ahead": args.days_ahead,
        "agency": None if args.agency is None else roster_of_names(plan, roster).find(args.agency, as_of),
        "reporting_cycle": _REPORTING_CYCLES[args.reporting_cycle],
        "roster": roster,
        "event_days": event_days,
        "calendar": _workdays() if event_days else None,
    }
    with progress(args.lang) as now:
        known = read_observations(args, plan, roster, now)
        now("at work")
        with blaming("--event-day"):
            if to_calendar:
                _print_calendar(due_events(plan, known, **asked), args)
                _tell_of_successions(plan, as_of, roster, args.lang, say=tell)
                return 0
            items = agenda(plan, known, **asked)
    if args.format == "json":
        head = {"plan": plan.id, "digest": plan.digest, "as_of": to_plain(as_of), "days_ahead": args.days_ahead}
        waiting = to_plain(items.items)
        print(dump_json({**head, "items": add_names(waiting, items.items) if args.with_names else waiting}))
        return 0
    print(agenda_table(items, args.lang))
    _tell_of_successions(plan, as_of, roster, args.lang)
    return 0


def _print_calendar(due: DueEvents, args: Namespace) -> None:
    """The events of a calendar; what has no day is told on standard error."""
    try:
        written = write_calendar(due, language=args.lang, alarms=args.alarm)
    except BadValue as fault:
        raise fault.at("--alarm") from None
    print(written.decode(), end="")
    if due.undated:
        tell(undated_table(due.undated, args.lang))


def _tell_of_successions(
    plan: Plan, as_of: date, roster: Roster | None, language: Language, say: Callable[[str], object] = print
) -> None:
    """Below what is told in which agencies are as at signing, that some have changed since."""
    if roster is None and any(succession.day <= as_of for succession in load_successions(plan.id)):
        told = heading("agencies as at signing; --follow-successions follows them", language).capitalize()
        say(f"\n{table([(told,)])}")


def compare_assessments(args: Namespace) -> int:
    """What became of the findings from one assessment to another."""
    from cchc_rules.formats.from_json import load_plan_json  # noqa: PLC0415  only this command reads plans

    _check_names_option(args)
    plans: list[Plan] = []
    for path in args.plan_files:
        try:
            plans.append(load_plan_json(read_text(path)))
        except CchcError as fault:
            raise in_file(fault, path) from None
    before, after = (_assessment(path, plans, args) for path in (args.before, args.after))
    files = {name: printable(utf8_argument(getattr(args, name))) for name in ("before", "after")}
    if after.as_of < before.as_of:
        expected = message("an assessment of {day} or later, the day of the first one", day=before.as_of)
        remedy = message("Give the earlier one first: cchc-rules compare {after} {before}", **files)
        raise BadValue(message("{day}", day=after.as_of), expected, remedy, files["after"])
    compared = compare(before, after)
    if args.format == "json":
        form = to_plain(compared)
        about = (compared.before.plan, compared.after.plan)
        print(dump_json(add_names(form, compared, *about) if args.with_names else form))
    elif args.format == "csv":
        print(as_csv(compared), end="")
        if compared.notes:
            tell("\n".join(note.in_(args.lang) for note in compared.notes))
    else:
        print(comparison_table(compared, args.lang, everything=args.all))
    return 0


def _assessment(path: str, plans: Sequence[Plan], args: Namespace) -> Findings:
    """The findings of a file, under the plan that they are about: one that is given, or one that is installed."""
    from cchc_rules.formats.from_json import load_findings  # noqa: PLC0415  only this command reads findings

    text = read_text(path)
    try:
        said = _read_findings_json(text)
        name = said.get("plan") if isinstance(said, dict) else None
        known = [*plans, *(_installed(name, plans) if isinstance(name, str) else ())]
        rosters = [roster for plan in known for roster in _rosters_of(plan, args)]
        return load_findings(text, *known, rosters=rosters)
    except CchcError as fault:
        raise in_file(fault, path) from None


def _read_findings_json(text: str) -> object:
    """What a JSON text says; of another, such as a report, by which command it is written."""
    from cchc_rules.formats.json_objects.json_text import read_json  # noqa: PLC0415  only this command reads findings

    try:
        return read_json(text, "findings")
    except BadDocument as fault:
        remedy = fault.remedy or "Write it with --format json: cchc-rules assess."
        raise BadDocument(fault.given, fault.expected, remedy, fault.where) from None


def _installed(name: str, given: Sequence[Plan]) -> tuple[Plan, ...]:
    """The plan of a name that is installed; it need not be where one of this name is given."""
    try:
        return (load_plan(name),)
    except UnknownPlan as fault:
        if any(plan.id == name for plan in given):
            return ()
        remedy = "Give the plan as JSON: --plan, a file that export writes."
        raise UnknownPlan(fault.given, fault.expected, remedy, "$.plan") from None


def _rosters_of(plan: Plan, args: Namespace) -> tuple[Roster, ...]:
    """Those that an assessment of a plan may have followed."""
    roster = with_agencies(args, plan)
    return roster, roster.with_successions(load_successions(plan.id))


def replay_receipt(args: Namespace) -> int:
    """Whether the same is found again, or what has changed since.

    Agencies are followed where the digest of the receipt's roster says they were; `--follow-successions` is for a
    receipt whose successions are no longer the same.
    """
    from cchc_rules.formats.receipt import PlanDigests, read_receipt  # noqa: PLC0415  the other commands of this module need no receipts
    from cchc_rules.formats.replay import dump_replay, replay  # noqa: PLC0415  as above

    text = read_text(args.file, encoding="utf-8", newline="")  # its line ends are under its seal
    then = read_receipt(text)
    plan = load_plan(then.plan)
    roster = roster_to_follow(args, plan)
    followed = with_agencies(args, plan).with_successions(load_successions(plan.id))
    if PlanDigests.of(Findings(plan, then.as_of, (), (), roster=followed)).roster == then.parts.roster:
        roster = followed
    with progress(args.lang) as now:
        known = read_observations(args, plan, roster, now)
        now("at work")
        replayed = replay(text, known, plan, roster=roster)
    if args.format == "json":
        print(dump_replay(replayed))
    else:
        print(table((sentence,) for sentence in replayed.sentences(args.lang)))
    return 0 if replayed.same else 1


def _event_days(given: Iterable[str]) -> dict[str, date]:
    days: dict[str, date] = {}
    for each in given:
        key, there, day = each.rpartition("=")
        if not there or key in days:
            expected = "RULE=DAY, each rule once: III.8.1/2=2025-12-31"
            raise BadValue(each, expected, where="--event-day")
        days[key] = day_argument(day, "--event-day")
    return days


def _workdays() -> AddsWorkdays:
    from cchc_rules.dates.workdays import VIETNAM  # noqa: PLC0415  most agendas count no working days

    return VIETNAM
