"""What a table of records counts: tally."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from attrs import evolve

from cchc_rules.agencies.agency import AgencyClass, AgencyOrClass, first_names, names_together
from cchc_rules.agencies.roster import Roster
from cchc_rules.cli.arguments import (
    blaming_mapping,
    day_argument,
    measure_argument,
    output_files,
    period_argument,
    period_of,
    roster_to_follow,
    utf8_argument,
)
from cchc_rules.cli.commands.counted import by_title, countable_measures, require_cases, write_tallies
from cchc_rules.cli.commands.tally_tables import cases_table, tallies_table
from cchc_rules.cli.headings import heading
from cchc_rules.cli.output_file import refuse_misnaming
from cchc_rules.cli.standard_streams import progress, tell
from cchc_rules.cli.tables import Row
from cchc_rules.counting.case_records import CaseRecords
from cchc_rules.counting.cells import MAX_SHOWN
from cchc_rules.counting.counts.batches import why_otherwise_later
from cchc_rules.counting.counts.group_counts import Answer
from cchc_rules.counting.field_mapping import FieldMapping, check_fields, known_fields
from cchc_rules.counting.tallies import Tallies
from cchc_rules.dates.period import Period, write_day
from cchc_rules.errors import (
    AmbiguousAgency,
    BadDocument,
    BadValue,
    CchcError,
    UnknownAgency,
)
from cchc_rules.formats.mapping_file import read_mapping
from cchc_rules.formats.record_files import cases_of_file, ids_of_file, tally_file
from cchc_rules.formats.record_tables import read_column_names
from cchc_rules.formats.tally_state import TallyState, counted_file, dump_tally_state, load_tally_state, mapping_digest
from cchc_rules.law.plan import Plan
from cchc_rules.measures.measure import Measure
from cchc_rules.message import message
from cchc_rules.plans.shelf import load_plan, roster_of_names
from cchc_rules.printable import printable
from cchc_rules.reports.case_sheets import write_case_csv, write_case_workbook
from cchc_rules.reports.counted_table import CountedTable
from cchc_rules.text import Language

__all__ = ["tally_records"]

_TABLE_SUFFIXES: Final = ("", ".csv", ".xlsx")
"""What a table of cases is named by; without any, as a device is, it is CSV."""


def tally_records(args: Namespace) -> int:
    """What a table of records counts, as a sheet of figures or as counts."""
    _check_output(args)
    plan = load_plan(args.plan)
    as_of = day_argument(args.as_of, "--as-of")
    period = period_of(plan) if args.period is None else period_argument(args.period)
    roster = roster_of_names(plan, roster_to_follow(args, plan))
    by = ("agency",) if args.by is None else tuple(args.by)
    asked_of = _agencies_named(args, roster, period, by)
    mapping = FieldMapping() if args.mapping is None else read_mapping(args.mapping)
    check_fields(mapping, known_fields(plan.measures, by), args.mapping or "")
    if by == ("agency",):
        _check_agencies(mapping, roster, args.mapping or "")
    state = _state_kept(args, plan, mapping)
    measures, left_out = _measures_to_count(args, plan, mapping, state)
    file = printable(utf8_argument(Path(args.file).name))
    followed = roster if by == ("agency",) or asked_of or any(each.case_field for each in measures) else None
    count = partial(tally_file, measures=measures, by=by, mapping=mapping, roster=followed)
    before = None
    with progress(args.lang) as now, blaming_mapping(args.mapping):
        read = partial(_tell_how_far, now, file, max(Path(args.file).stat().st_size, 1))
        if args.cases is not None:
            asked = partial(cases_of_file, args.file, which=args.cases, by=by, mapping=mapping, roster=followed)
            listed = [asked(each, period=period, as_of=as_of, progress=read) for each in measures]
            listed = _cases_of(asked_of, listed, roster)
            _tell_agencies(asked_of, args.lang)
            return _write_cases(args, plan, listed, roster)
        tallies = count(args.file, period=period, as_of=as_of, progress=read)
        if state is not None and args.instead_of is not None:
            before = count(args.instead_of, period=state.tallies.period, as_of=state.tallies.as_of)
    if args.onto is None:
        require_cases(tallies, args.file)
    tallies = _tallies_of(asked_of, tallies, roster)
    told_of_files = _told_of_files(args, tallies, before, mapping) if state is not None else []
    source = _counted_table(args, file, as_of).source
    if args.onto is not None:
        state = _added(state, tallies, before, mapping, args)
        tallies = state.tallies
        args.to_write.append((args.onto, f"{dump_tally_state(state, plan)}\n"))
        source = printable(utf8_argument(Path(args.onto).name))
    figures = tallies.figures(roster, source) if by == ("agency",) else None
    _tell_agencies(asked_of, args.lang)
    untold = by_title(plan, left_out, args.lang)
    files = 0 if state is None else len(state.files)
    tell(tallies_table(tallies, untold, args.lang, files, told_of_files, of_plan=args.period is None))
    write_tallies(args, plan, tallies, figures)
    return 0


def _measures_to_count(
    args: Namespace, plan: Plan, mapping: FieldMapping, state: TallyState | None
) -> tuple[list[Measure], dict[str, str]]:
    """What is counted, and by key why others are not: what was named or counted before, or else all that can be."""
    if args.measure is not None:
        return [measure_argument(plan, key) for key in args.measure], {}
    if state is not None:
        return [*state.tallies.measures], {}
    there = read_column_names(args.file)
    measures, left_out = countable_measures(plan, there, mapping, args.lang, args.file)
    return (measures, left_out) if args.onto is None else _adding_up(measures, left_out, args.lang)


def _tell_how_far(now: Callable[[str], object], file: str, size: int, read: int) -> None:
    now(f"{file}, {100 * read // size} %")


def _check_output(args: Namespace) -> None:
    """Refuse to write counts as a workbook, or cases as anything but a table."""
    output = args.output or ""
    if args.cases is None:
        refuse_misnaming(output_files(args))
    elif Path(output).suffix.lower() not in _TABLE_SUFFIXES:
        raise BadValue(utf8_argument(output), "a file named .csv or .xlsx", "Name it so.", "--output")
    elif args.format == "json":
        raise BadValue("json", "csv, for cases are listed as a table", "Leave the option out.", "--format")


def _write_cases(args: Namespace, plan: Plan, listed: Sequence[CaseRecords], roster: Roster) -> int:
    """The records of the cases that are asked for, as CSV or a workbook; how many cases they are is told."""
    which = [Answer(each) for each in args.cases]
    label = plan.decision.label.in_(args.lang)
    title = f"{label}, {listed[0].period.short}, {write_day(listed[0].as_of, args.lang)}"
    if Path(args.output or "").suffix.lower() == ".xlsx":
        sys.stdout.buffer.write(write_case_workbook(listed, roster, title=title, language=args.lang, which=which))
    else:
        print(write_case_csv(listed, roster, language=args.lang), end="")
    tell(cases_table(listed, which, args.lang))
    return 0


def _counted_table(args: Namespace, file: str, as_of: date) -> CountedTable:
    """The table that is counted and what is told with it, so that figures say how they come about."""
    mapping, agencies = (
        "" if path is None else printable(utf8_argument(Path(path).name)) for path in (args.mapping, args.agencies)
    )
    return CountedTable(file, mapping, agencies, args.follow_successions, as_of)


def _agencies_named(args: Namespace, roster: Roster, period: Period, by: Sequence[str]) -> dict[str, AgencyOrClass]:
    """The agencies that `--agency` names, by what it calls them."""
    if args.agency and args.onto is not None:
        expected = "no file to add to, for it keeps what was counted of every agency"
        raise BadValue(utf8_argument(args.onto), expected, "Leave --agency out.", "--onto")
    if args.agency and "agency" not in by:
        expected = message("records grouped by agency, and not by {fields}", fields=", ".join(by) or "–")
        raise BadValue(", ".join(args.agency), expected, "Add agency to --by, or leave one of the two out.", "--agency")
    with _blaming("--agency"):
        return {name: roster.find_in(name, period) for name in args.agency}


def _groups_asked(asked_of: Mapping[str, AgencyOrClass], tallies: Tallies, roster: Roster) -> set[str]:
    """The agencies that were asked for, a class being its members and itself, by the names of groups.

    Raises:
        BadValue: For one that no record names.
    """
    place = tallies.by.index("agency")
    there = dict.fromkeys(each.group[place] for each in tallies.groups)
    keys: set[str] = set()
    for name, agency in asked_of.items():
        members = roster.members(agency) if isinstance(agency, AgencyClass) else ()
        own = {each.key for each in (agency, *members)}
        if own.isdisjoint(there):
            named = first_names([roster.get(key) for key in there]) if there else None
            remedy = "There are no records." if named is None else message("They name: {agencies}.", agencies=named)
            raise BadValue(name, "an agency that the records name", remedy, "--agency")
        keys |= own
    return keys


def _tallies_of(asked_of: Mapping[str, AgencyOrClass], tallies: Tallies, roster: Roster) -> Tallies:
    """What was counted of the agencies that were asked for; of all where none were."""
    if not asked_of:
        return tallies
    place, keys = tallies.by.index("agency"), _groups_asked(asked_of, tallies, roster)
    return evolve(tallies, groups=tuple(each for each in tallies.groups if each.group[place] in keys))


def _cases_of(
    asked_of: Mapping[str, AgencyOrClass], listed: Sequence[CaseRecords], roster: Roster
) -> list[CaseRecords]:
    """The cases of the agencies that were asked for; all of them where none were."""
    found: list[CaseRecords] = []
    for each in listed:
        tallies = _tallies_of(asked_of, each.tallies, roster)
        groups = {counted.group for counted in tallies.groups}
        found.append(CaseRecords(tallies, tuple(record for record in each if record.group in groups)))
    return found


def _tell_agencies(asked_of: Mapping[str, AgencyOrClass], language: Language) -> None:
    """Of whom alone is told, and of what that is not so."""
    if asked_of:
        names = names_together(asked_of.values(), language)
        tell(f"{names}; {heading('of the whole table are rows, repeated ids and contradictory ones', language)}")


def _check_agencies(mapping: FieldMapping, roster: Roster, mapping_file: str) -> None:
    """Refuse a code that a mapping says is an agency that there is not, where it says so."""
    for code, name in mapping.codes.get("agency", {}).items():
        try:
            with suppress(AmbiguousAgency):  # which the day of each record decides
                roster.find(str(name))
        except UnknownAgency as fault:
            where = f"codes.agency.{code}"
            raise fault.at(message("{file}, {where}", file=mapping_file, where=where)) from None


def _state_kept(args: Namespace, plan: Plan, mapping: FieldMapping) -> TallyState | None:
    """What `--onto` says was counted so far; None where nothing is kept, or it begins."""
    if args.onto is None:
        for option, given in (("--instead-of", args.instead_of), ("--begin", args.begin)):
            if given:
                raise BadValue(option, "--onto FILE beside it", where=option)
        return None
    path, name = Path(args.onto), utf8_argument(args.onto)
    if args.begin:
        args.unchanged.append((args.onto, None))
        if path.exists():
            raise BadValue(name, "a file that is not there yet", "Leave --begin out to add to it.", "--onto")
        if args.instead_of is not None:
            remedy = "Nothing was counted before: leave it out."
            raise BadValue(utf8_argument(args.instead_of), "no records of before", remedy, "--instead-of")
        return None
    if not path.exists():
        remedy = "Look at its name; the first table begins one, with --begin."
        raise BadValue(name, "a file that says what was counted so far", remedy, "--onto")
    args.unchanged.append((args.onto, path.read_bytes()))
    try:
        state = load_tally_state(path.read_text(encoding="utf-8"), plan)
    except UnicodeDecodeError:
        raise BadDocument(name, "a text in UTF-8", where="--onto") from None
    except CchcError as fault:
        raise fault.at(message("{file}, {where}", file=name, where=fault.where)) from None
    if state.mapping != mapping_digest(mapping):
        expected = "the mapping by which the files before were read"
        remedy = "What it says otherwise was not asked of them: count all of them anew, with --begin into another file."
        raise BadValue(args.mapping or "", expected, remedy, "--mapping")
    return state


def _added(
    state: TallyState | None, tallies: Tallies, before: Tallies | None, mapping: FieldMapping, args: Namespace
) -> TallyState:
    """What was counted so far, with the records of the table."""
    file, was = counted_file(args.file, tallies, ids_of_file(args.file, mapping)), None
    if state is None:
        with _blaming("--onto"):
            return TallyState(tallies, (file,), mapping_digest(mapping))
    with _blaming("--instead-of"):
        if before is not None:
            was = counted_file(args.instead_of, before, ids_of_file(args.instead_of, mapping))
            if was.digest == file.digest:
                expected = "what the records of the table were before, and not what they are"
                raise BadValue(was.name, expected)
            state = state.take_out(before, was)
    with _blaming("--onto"):
        return state.add(tallies, file, instead_of=was)


def _told_of_files(args: Namespace, tallies: Tallies, before: Tallies | None, mapping: FieldMapping) -> list[Row]:
    """What of the tables of a call may be a slip: ids that come again in one, and records taken out for good."""
    rows: list[Row] = []
    for path, counted in ((args.file, tallies), (args.instead_of, before)):
        if counted is not None and counted.repeated:
            file = printable(utf8_argument(Path(path).name))
            rows.append((heading("repeated ids", args.lang), str(counted.repeated), file))
    if before is not None and before.rows:
        taken, now = (ids_of_file(path, mapping) for path in (args.instead_of, args.file))
        kept = {*(now or ())} - {None}
        said = heading("taken out, and none in its place", args.lang)
        if taken is None or now is None:
            rows.append((said, "", heading("not known", args.lang)))
        elif gone := [each for each in taken if each not in kept]:
            names = [printable(each) for each in gone if each is not None]
            more = ", …" if len(names) > MAX_SHOWN else ""
            rows.append((said, str(len(gone)), f"{', '.join(names[:MAX_SHOWN])}{more}"))
    return rows


@contextmanager
def _blaming(option: str) -> Iterator[None]:
    """Name an option for what is refused."""
    try:
        yield
    except CchcError as fault:
        raise fault.at(option) from None


def _adding_up(
    measures: Sequence[Measure], left_out: Mapping[str, str], language: Language
) -> tuple[list[Measure], dict[str, str]]:
    """Of some measures those that add up from one day to the next, and by key why others are not counted."""
    why: dict[str, str] = {}
    for each in measures:
        if each.case_field is not None:
            why[each.key] = heading("a case is several records", language)
        elif why_otherwise_later(each, is_cut=True):
            why[each.key] = heading("may be otherwise on another day", language)
    return [each for each in measures if each.key not in why], {**left_out, **why}
