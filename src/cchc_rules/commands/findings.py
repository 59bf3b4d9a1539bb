"""What is found, what waits, and whether the same is found again: assess, agenda and replay."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Final

from cchc_rules.agenda import agenda
from cchc_rules.assess import assess
from cchc_rules.commands.given import day_of, roster_of, seen_of, text_of
from cchc_rules.errors import WrongKind
from cchc_rules.finding import Findings
from cchc_rules.forms import plain, printed
from cchc_rules.plans import events, load
from cchc_rules.recurrence import BNV_581, ReportingCycle
from cchc_rules.relative import WorkdaysAfter
from cchc_rules.tables import of_agenda, of_findings

__all__ = ["assess_plan", "replay_receipt", "show_agenda"]

_CYCLES: Final[Mapping[str | None, ReportingCycle | None]] = MappingProxyType({None: None, "581": BNV_581})


def assess_plan(args: Namespace) -> int:
    """What is found about the rules on a day, and a receipt for it where one is asked for."""
    plan = load(args.plan)
    on = day_of(args.on, "--on")
    roster = roster_of(args, plan)
    findings = assess(plan, seen_of(args, plan, roster), on=on, roster=roster)
    if args.receipt is not None:
        from cchc_rules.receipt import receipt  # noqa: PLC0415  most assessments are not kept

        with Path(args.receipt).open("w", encoding="utf-8", newline="\n") as file:
            file.write(f"{receipt(findings)}\n")
    if args.format == "json":
        print(printed(plain(findings)))
    else:
        print(of_findings(findings, args.lang))
    return 0


def show_agenda(args: Namespace) -> int:
    """What falls due, is overdue, or has no day."""
    plan = load(args.plan)
    on = day_of(args.on, "--on")
    roster = roster_of(args, plan)
    agency = None if args.agency is None else (roster or plan.roster).find(args.agency, on)
    happened = _days_of_events(args.event)
    items = agenda(
        plan,
        seen_of(args, plan, roster),
        on=on,
        within=args.within,
        agency=agency,
        cycle=_CYCLES[args.cycle],
        roster=roster,
        happened=happened,
        workdays=_workdays() if happened else None,
    )
    if args.format == "json":
        within = {"plan": plan.id, "digest": plan.digest, "on": plain(on), "within": args.within}
        print(printed({**within, "items": plain(items)}))
        return 0
    print(of_agenda(items, args.lang))
    return 0


def replay_receipt(args: Namespace) -> int:
    """Whether the same is found again, or what has changed since.

    Agencies are followed where the digest of the receipt's roster says they were; `--events` is for a receipt whose
    events are no longer the same.
    """
    from cchc_rules.receipt import Parts, opened  # noqa: PLC0415  the other commands of this module need no receipts
    from cchc_rules.replay import dumps_replay, replay  # noqa: PLC0415  as above

    text = text_of(args.file, encoding="utf-8", newline="")  # its line ends are under its seal
    then = opened(text)
    plan = load(then.plan)
    roster = roster_of(args, plan)
    followed = plan.roster.with_events(events(plan.id))
    if Parts.of(Findings(plan, then.on, (), (), roster=followed)).roster == then.parts.roster:
        roster = followed
    replayed = replay(text, seen_of(args, plan, roster), plan, roster=roster)
    print(dumps_replay(replayed) if args.format == "json" else "\n".join(replayed.sentences(args.lang)))
    return 0 if replayed.same else 1


def _days_of_events(given: Iterable[str]) -> dict[str, date]:
    days: dict[str, date] = {}
    for each in given:
        key, there, day = each.rpartition("=")
        if not there or key in days:
            expected = "RULE=DAY, each rule once: III.8.1/2=2025-12-31"
            raise WrongKind(each, expected, where="--event")
        days[key] = day_of(day, "--event")
    return days


def _workdays() -> WorkdaysAfter:
    from cchc_rules.workdays import VIETNAM  # noqa: PLC0415  most agendas count no working days

    return VIETNAM.add
