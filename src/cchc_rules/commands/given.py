"""What a command is given: days, periods, plans and sheets, read from the words on the command line."""

from __future__ import annotations

import re
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Final

from cchc_rules.errors import BadSheet, CchcError, UnknownPlan, WrongKind
from cchc_rules.observation import Observation
from cchc_rules.plan import Plan
from cchc_rules.plans import events
from cchc_rules.roster import Roster
from cchc_rules.sheets import read_attestations, read_day, read_deliveries, read_figures, read_roll_calls
from cchc_rules.when import Period

__all__ = ["A_PERIOD", "SHEETS", "day_of", "period_of", "roster_of", "seen_of", "text_of"]

A_PERIOD: Final = "2025, 2025-Q1, 2025-03, or 2025-01-01..2025-04-01, whose end is the first day after it"
"""How a period is written."""

SHEETS: Final[Mapping[str, Callable[..., tuple[Observation, ...]]]] = MappingProxyType(
    {
        "figures": read_figures,
        "rollcalls": read_roll_calls,
        "deliveries": read_deliveries,
        "attestations": read_attestations,
    }
)
"""What reads the sheets of each kind."""


def day_of(given: str | None, option: str) -> date:
    """The day that an option names, or today: the only place of the library where a clock is read."""
    if given is None:
        return date.today()  # noqa: DTZ011  the day it is where the command is run
    try:
        return read_day(given)
    except CchcError as fault:
        raise type(fault)(fault.given, fault.expected, fault.remedy, option) from None


def period_of(given: str) -> Period:
    """The period that `--period` names."""
    if ".." in given:
        first, _, after = given.partition("..")
        return Period(day_of(first, "--period"), day_of(after, "--period"))
    matched = re.fullmatch("([1-9][0-9]{3})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?", given)
    if matched is None or matched[1] == "9999":
        raise WrongKind(given, f"a period: {A_PERIOD}", where="--period")
    year, quarter, month = matched.groups()
    if quarter is not None:
        return Period.quarter(int(year), int(quarter))
    return Period.year(int(year)) if month is None else Period.month(int(year), int(month))


def roster_of(args: Namespace, plan: Plan) -> Roster | None:
    """Who exists on which day, where `--events` asks to follow what became of the agencies; else None."""
    if not args.events:
        return None
    known = events(plan.id)
    if not known:
        raise UnknownPlan(plan.id, "a plan for which events are offered", "Leave the option out.", "--events")
    return plan.roster.with_events(known)


def seen_of(args: Namespace, plan: Plan, roster: Roster | None = None) -> list[Observation]:
    """What the sheets hold; the faults of all of them are raised together."""
    seen: list[Observation] = []
    faults: list[Exception] = []
    progress = _tell if sys.stderr.isatty() else None
    for name, read in SHEETS.items():
        for path in getattr(args, name, ()):
            try:
                seen += read(path, plan, progress=progress, roster=roster)
            except (BadSheet, OSError) as fault:
                faults.append(fault)
            except ExceptionGroup as group:
                faults += group.exceptions
    if progress is not None:
        print("\033[K", file=sys.stderr, end="", flush=True)  # wipe the line
    if faults:
        raise ExceptionGroup("sheets that cannot be read", faults)
    return seen


def text_of(path: str, *, encoding: str = "utf-8-sig", newline: str | None = None) -> str:
    """What a file of text says."""
    try:
        with Path(path).open(encoding=encoding, newline=newline) as file:
            return file.read()
    except UnicodeDecodeError as error:
        raise WrongKind(error.object[:8], "text in UTF-8", "Save the copy as UTF-8.", path) from None


def _tell(lines: int) -> None:
    print(f"read {lines} rows", file=sys.stderr, end="\r", flush=True)
