"""What a command is given: days, periods, plans and sheets, read from the words on the command line."""

from __future__ import annotations

import os
import re
from argparse import ArgumentTypeError, Namespace
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeVar

from cchc_rules.cli.choices import SHEETS, Choices
from cchc_rules.dates.period import Period, parse_day
from cchc_rules.errors import (
    BadSheet,
    BadValue,
    CchcError,
    FaultGroup,
    UnknownMeasure,
    UnknownPlan,
    UnknownTimeZone,
    UnknownYear,
    WrongPeriod,
)
from cchc_rules.message import message
from cchc_rules.plans.shelf import load_successions, roster_of_names
from cchc_rules.printable import printable, show
from cchc_rules.text import Language

if TYPE_CHECKING:
    from cchc_rules.agencies.agency import Level
    from cchc_rules.agencies.roster import Roster
    from cchc_rules.findings.miss_budget import ExpectedCases
    from cchc_rules.findings.observation import Observation
    from cchc_rules.law.plan import Plan
    from cchc_rules.measures.measure import Measure

__all__ = [
    "LANGUAGES",
    "area_argument",
    "blaming",
    "blaming_mapping",
    "day_argument",
    "expected_cases",
    "in_file",
    "input_files",
    "language_asked",
    "level_argument",
    "measure_argument",
    "misplaced_files",
    "output_files",
    "path_argument",
    "period_argument",
    "period_of",
    "read_observations",
    "read_text",
    "roster_to_follow",
    "utf8_argument",
    "with_agencies",
]

_T = TypeVar("_T")

LANGUAGES: Final[Mapping[str, Language]] = MappingProxyType({"en": "en", "vi": "vi"})
"""What is spoken, by the word of `--lang`."""

_SHEETS_AND_JSON: Final = (*SHEETS, "observations")
_ONE_FILE: Final = ("mapping", "columns", "agencies")
_FILES_OF: Final = MappingProxyType({"findings:replay_receipt": "receipt", "counting:tally_records": "records"})
_ASSESSMENTS: Final = ("before", "after")
_READ_ALONE: Final = ("file", "counts", "instead_of", "copy", "schema", "template", *_ASSESSMENTS, *_ONE_FILE)
_COMMANDS_THAT_TAKE: Final = MappingProxyType(
    {
        **{kind: f"cchc-rules assess --{kind.replace('_', '-')}" for kind in (*_SHEETS_AND_JSON, "agencies")},
        "mapping": "cchc-rules tally --mapping",
        "columns": "cchc-rules scaffold --columns",
        "findings": "cchc-rules compare",
        "receipt": "cchc-rules replay",
        "records": "cchc-rules tally",
        "tally_state": "cchc-rules tally --onto",
    }
)
"""Which command takes a file of a kind, where the one that was given it does not."""


def day_argument(given: str | None, option: str) -> date:
    """The day that an option names, or today: the only place of the library where a clock is read."""
    if given is None:
        return date.today()  # noqa: DTZ011  the day it is where the command is run
    return _blame_option(option, parse_day, given)


def _blame_option(option: str, read: Callable[[str], _T], given: str) -> _T:
    """What is read of a word; where it is refused, the option is named for it."""
    try:
        return read(given)
    except CchcError as fault:
        raise type(fault)(fault.given, fault.expected, fault.remedy, option) from None


@contextmanager
def blaming(option: str) -> Iterator[None]:
    """Name the option for a day that it leads to in a year without working days."""
    try:
        yield
    except UnknownYear as fault:
        raise fault.at(option) from None


def input_files(args: Namespace) -> list[str]:
    """The paths of the files that a command reads."""
    several = [path for kind in (*_SHEETS_AND_JSON, "plan_files") for path in getattr(args, kind, ())]
    named = (getattr(args, name, None) for name in _READ_ALONE)
    return [*several, *filter(None, named)]


def misplaced_files(args: Namespace) -> list[BadValue]:
    """A refusal of each file that seems to be of another kind than the option takes that it was given to."""
    from cchc_rules.documents.file_kinds import FileKind, kind_of_file  # noqa: PLC0415  only a refusal asks for it

    def option_of(kind: str) -> str:
        reads = kind in (*_SHEETS_AND_JSON, *_ONE_FILE) and hasattr(args, kind)
        return f"--{kind.replace('_', '-')}" if reads else ""

    def taken_by(kind: FileKind) -> str:
        return option_of(kind) or _COMMANDS_THAT_TAKE[kind]

    given = [(kind, path) for kind in _SHEETS_AND_JSON for path in getattr(args, kind, ())]
    given += [(kind, getattr(args, kind, None)) for kind in _ONE_FILE]
    if args.run in _FILES_OF:
        given.append((_FILES_OF[args.run], args.file))
    given += [("findings", getattr(args, name, None)) for name in _ASSESSMENTS]
    given += [("tally_state", getattr(args, "onto", None)), ("records", getattr(args, "instead_of", None))]
    return [
        BadValue(
            path,
            message("{kind}", kind=FileKind(kind)),
            message("It looks like {kind}, for people to read: give the table that it was made of.", kind=seems)
            if seems is FileKind.CASES
            else message("It looks like {kind}: give it to {option}.", kind=seems, option=taken_by(seems)),
            option_of(kind),
        )
        for kind, path in given
        if path is not None and (seems := kind_of_file(path)) not in (None, kind)
    ]


def language_asked(words: Sequence[str]) -> Language:
    """The language that a command is to speak: what `--lang` says, or else the variable CCHC_LANG; else English.

    Raises:
        BadValue: Where the variable names no language that is spoken.
    """
    stated = os.environ.get("CCHC_LANG", "").lower()
    if stated and stated not in LANGUAGES:
        raise BadValue(stated, message("one of {names}", names=", ".join(LANGUAGES)), where="CCHC_LANG")
    given = [after for word, after in pairwise((*words, "")) if word == "--lang"]
    given += [word.partition("=")[2] for word in words if word.startswith("--lang=")]
    return LANGUAGES.get((given or [stated])[-1].lower(), LANGUAGES.get(stated, "en"))


def output_files(args: Namespace) -> dict[str, str]:
    """The paths of the files that a command writes, by option."""
    names = ("receipt", "onto") if getattr(args, "to_folder", False) else ("receipt", "onto", "output")
    given = {f"--{name}": getattr(args, name, None) for name in names}
    return {option: path for option, path in given.items() if path is not None}


def utf8_argument(given: str) -> str:
    """A word of the command line of the process, read as UTF-8 whatever the locale says."""
    return os.fsencode(given).decode("utf-8", "surrogateescape")


def path_argument(given: str) -> str:
    """The path of a file that a word in UTF-8 names, as the locale spells it.

    Raises:
        argparse.ArgumentTypeError: Where it is empty, or can be the name of no file.
    """
    if not given:
        raise ArgumentTypeError("the path is empty")
    try:
        path = os.fsdecode(given.encode("utf-8", "surrogateescape"))
    except UnicodeEncodeError:  # a lone half of a pair
        path = "\0"
    if "\0" in path:
        raise ArgumentTypeError(f"{show(given)} is no path")
    return path


def period_argument(given: str) -> Period:
    """The period that `--period` names."""
    return _blame_option("--period", Period.parse, given)


def roster_to_follow(args: Namespace, plan: Plan) -> Roster | None:
    """Who exists on which day, as `--follow-successions` and `--agencies` say; None where neither says anything."""
    roster = with_agencies(args, plan)
    if not args.follow_successions:
        return None if roster is plan.roster else roster
    known = load_successions(plan.id)
    if not known:
        raise UnknownPlan(
            plan.id, "a plan for which successions are offered", "Leave the option out.", "--follow-successions"
        )
    return roster.with_successions(known)


def expected_cases(args: Namespace, plan: Plan, roster: Roster | None, as_of: date) -> list[ExpectedCases]:
    """How many more cases `--expected` says that agencies will have."""
    if not args.expected:
        return []
    from cchc_rules.findings.miss_budget import ExpectedCases  # noqa: PLC0415  most commands are given none

    who = roster_of_names(plan, roster)
    stated: list[ExpectedCases] = []
    for each in args.expected:
        subject, _, cases = each.rpartition("=")
        measure, _, agency = subject.partition("@")
        if not agency or not re.fullmatch("[0-9]{1,13}", cases):
            expected = "MEASURE@AGENCY=N: on-time-of-closed@so-noi-vu=400"
            raise BadValue(
                each, expected, "N is how many cases are still to come, in digits alone: 3000.", "--expected"
            )
        try:
            stated.append(ExpectedCases(measure_argument(plan, measure), who.find(agency, as_of), int(cases)))
        except CchcError as fault:
            raise fault.at("--expected") from None
    return stated


def measure_argument(plan: Plan, given: str) -> Measure:
    """The measure of a plan that a word names; the key of a rule is refused with the measure of that rule."""
    try:
        return plan.measure(given)
    except UnknownMeasure as fault:
        measures = {rule.key: getattr(rule, "measure", None) for rule in plan.rules}
        meant = measures.get(given) or measures.get(f"{plan.id}:{given}")
        if meant is None:
            raise
        remedy = message("{rule} is a rule; its measure is {measure}.", rule=given, measure=meant.key)
        raise UnknownMeasure(given, fault.expected, remedy) from None


def area_argument(plan: Plan, given: int | None) -> int | None:
    """The area of a plan that `--area` names, by its place in the plan's list; None where it is not given."""
    if given is not None:
        try:
            plan.area_name(given)
        except BadValue as fault:
            raise fault.at("--area") from None
    return given


def level_argument(plan: Plan, given: str | None) -> Level | None:
    """The level of a plan that `--level` names, by its key or as it is called; None where it is not given."""
    if given is None:
        return None
    levels = {level.key: level for level in plan.levels}
    choices = Choices({key: level.label.vi for key, level in levels.items()})
    found = choices.find(given)
    if found is None:
        raise BadValue(given, message("one of {names}", names=choices.words()), where="--level")
    return levels[found]


def with_agencies(args: Namespace, plan: Plan) -> Roster:
    """The roster of a plan, and the bodies of the file that `--agencies` names."""
    if args.agencies is None:
        return plan.roster
    from cchc_rules.formats.agency_file import read_agencies  # noqa: PLC0415  most commands are given none

    return plan.roster.with_agencies(*read_agencies(args.agencies, plan.roster))


def read_observations(
    args: Namespace, plan: Plan, roster: Roster | None = None, now: Callable[[str], object] = str
) -> list[Observation]:
    """What the sheets and documents hold; the faults of all of them are raised together.

    Args:
        args: The words of the command.
        plan: The plan.
        roster: The agencies that are followed, if they are.
        now: Called with the words for how far a sheet has been read.
    """
    from cchc_rules.formats import observation_sheets  # noqa: PLC0415  most commands read no sheet

    observations: list[Observation] = []
    faults: list[Exception] = []
    for name in _SHEETS_AND_JSON:
        read = getattr(observation_sheets, f"read_{name}", _read_document)
        for path in getattr(args, name, ()):
            file = printable(utf8_argument(os.path.basename(path)))  # noqa: PTH119  pathlib takes longer to load
            try:
                observations += read(path, plan, progress=_in_words(file, now), roster=roster)
            except (BadSheet, BadValue, OSError) as fault:
                faults.append(fault)
            except FaultGroup as group:
                faults += group.exceptions
    if faults:
        raise FaultGroup("sheets that cannot be read", faults)
    return observations


def _read_document(
    path: str, plan: Plan, *, progress: Callable[[int], object], roster: Roster | None
) -> Sequence[Observation]:
    """The observations of a document; its faults name the file before the place in it."""
    from cchc_rules.formats.from_json import load_observations  # noqa: PLC0415  most commands read none

    text = read_text(path)
    progress(text.count("\n"))
    try:
        return load_observations(text, plan, roster=roster)
    except CchcError as fault:
        faults = fault.exceptions if isinstance(fault, FaultGroup) else [fault]
        raise FaultGroup(path, [in_file(each, path) for each in faults]) from None


def in_file(fault: Exception, path: str) -> Exception:
    """The fault of a document, with its file before the place in it."""
    return fault.at(message("{file}, {where}", file=path, where=fault.where)) if isinstance(fault, CchcError) else fault


def _in_words(file: str, now: Callable[[str], object]) -> Callable[[int], object]:
    """What is called with the number of lines of a file that have been read."""
    return lambda line: now(message("{file}, line {line}", file=file, line=line))


def read_text(path: str, *, encoding: str = "utf-8-sig", newline: str | None = None) -> str:
    """What a file of text says."""
    try:
        with open(path, encoding=encoding, newline=newline) as file:  # noqa: PTH123  pathlib takes longer to load
            return file.read()
    except UnicodeDecodeError as error:
        raise BadValue(error.object[:8], "text in UTF-8", "Save the copy as UTF-8.", path) from None


def period_of(plan: Plan) -> Period:
    """The period to whose end most rules of a plan run.

    Raises:
        WrongPeriod: Where no rule has one.
    """
    from cchc_rules.law.rule import Outcome, Target  # noqa: PLC0415  the other commands count nothing

    periods = Counter(rule.period for rule in plan.rules if isinstance(rule, Target | Outcome))
    if not periods:
        raise WrongPeriod(plan.id, "a plan with rules of a period", "Say which days to count.", "--period")
    return max(periods, key=periods.__getitem__)


@contextmanager
def blaming_mapping(mapping_file: str | None) -> Iterator[None]:
    """What a mapping says wrongly is refused with the file that says it."""
    try:
        yield
    except (BadValue, UnknownTimeZone) as fault:
        if mapping_file is None or not fault.where.startswith(("codes.", "columns.", "time_zone")):
            raise
        raise fault.at(message("{file}, {where}", file=mapping_file, where=fault.where)) from None
