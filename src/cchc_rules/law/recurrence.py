"""Recurrence: the turns in which a recurrent activity falls due, by the plan's words or by a named reporting cycle."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import MAXYEAR, MINYEAR, date, datetime, time, timedelta
from typing import Final, final

from attrs import frozen
from dateutil.relativedelta import relativedelta

from cchc_rules.agencies.agency import Agency, AgencyKind, AgencyOrClass, Level
from cchc_rules.agencies.roster import Roster
from cchc_rules.agencies.succession import Succession, all_documented
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.recurring import Recurring
from cchc_rules.errors import BadValue
from cchc_rules.law.responsibility import bearers
from cchc_rules.law.rule import Activity
from cchc_rules.message import message
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual, Language

__all__ = ["BNV_581", "Occurrence", "ReportingCycle", "Turn", "due_turns", "occurrences", "reporting_cycle_of"]

_ANCHOR = date(2025, 1, 1)
_FIRST_YEAR, _LAST_YEAR = MINYEAR + 3, MAXYEAR - 2


@final
@frozen
class Turn:
    """One turn of a recurrent duty: what it reports on, and by when it is due (lần đến hạn).

    Args:
        period: The days it reports on.
        last_day: The last permitted day; None where neither the plan nor a reporting cycle states one.
        cycles: The cycles it is a turn of: one report can be the quarter's and the half-year's at once. None of them
            where it is a turn of so many weeks.
    """

    period: Period
    last_day: date | None
    cycles: tuple[Cycle, ...]

    @property
    def falls_on(self) -> date:
        """The day on which it comes round, which is its last permitted day, or else the last day it reports on."""
        return self.period.last_day if self.last_day is None else self.last_day


@final
@frozen
class ReportingCycle:
    """A reporting cycle that somebody else has set, laid over a plan that states no days (chu kỳ báo cáo).

    Args:
        name: What it is called.
        turns: The turns of one year, as anchors: every other year's are counted from them, so that a month end stays
            one.
        source: Who has set it.
        addressee: To whom the reports go that it sets days for; it serves no others.

    Raises:
        BadValue: Where there is no turn.
    """

    name: Bilingual
    turns: tuple[Turn, ...]
    source: Source
    addressee: Agency

    def __attrs_post_init__(self) -> None:
        if not self.turns:
            raise BadValue(self.turns, "the turns of one year", where="ReportingCycle.turns")

    @property
    def serves(self) -> frozenset[Cycle]:
        """The cycles that any of its turns serves."""
        return frozenset(cycle for turn in self.turns for cycle in turn.cycles)

    def sets_days_for(self, activity: Activity) -> bool:
        """Whether an activity is delivered to whom the cycle is for.

        >>> from cchc_rules.plans import hue_2025
        >>> [BNV_581.sets_days_for(each) for each in (hue_2025.AGENCY_REPORTS, hue_2025.MINISTRY_REPORTS)]
        [False, True]
        """
        return activity.addressee is not None and activity.addressee.key == self.addressee.key

    def sentence(self, language: Language = "en") -> str:
        """What it is called, who has set it, and how certain that is.

        Args:
            language: "vi" or "en".

        >>> BNV_581.sentence()
        'Reporting cycle of 581/BNV-CCHC (581/BNV-CCHC, Ministry of Home Affairs, read in the named document)'
        """
        return (
            f"{self.name.in_(language)} ({self.source.text.in_(language)}, {self.source.certainty.label.in_(language)})"
        )


BNV_581: Final = ReportingCycle(
    Bilingual("Chu kỳ báo cáo theo Công văn 581/BNV-CCHC", "Reporting cycle of 581/BNV-CCHC"),
    (
        Turn(Period(date(2024, 12, 15), date(2025, 3, 15)), date(2025, 3, 20), (Cycle.QUARTER,)),
        Turn(Period(date(2024, 12, 15), date(2025, 6, 15)), date(2025, 6, 20), (Cycle.QUARTER, Cycle.HALF_YEAR)),
        Turn(Period(date(2025, 6, 15), date(2025, 9, 15)), date(2025, 9, 20), (Cycle.QUARTER,)),
        Turn(
            Period(date(2024, 12, 15), date(2025, 12, 15)),
            date(2025, 12, 20),
            (Cycle.QUARTER, Cycle.HALF_YEAR, Cycle.YEAR),
        ),
    ),
    Source(
        Bilingual("Công văn 581/BNV-CCHC của Bộ Nội vụ", "581/BNV-CCHC, Ministry of Home Affairs"), Certainty.DOCUMENTED
    ),
    Agency("bo-noi-vu", Bilingual("Bộ Nội vụ", "Ministry of Home Affairs"), AgencyKind.MINISTRY, Level.CENTRAL),
)
"""Four reports a year to the Ministry, due by day 20 of the last month of each quarter, on data up to day 14 of it.

It is addressed to ministries and provincial committees: what others report to those has no day by it.

:meta hide-value:
"""


@final
@frozen
class Occurrence:
    """A turn of a recurrent activity, for one agency (lần đến hạn của một cơ quan).

    Args:
        activity: The activity.
        agency: Who delivers it: a lead, or the class of leads where its members are not all known.
        turn: What it reports on, and by when it is due.
        reporting_cycle: The reporting cycle that the turn is of; None where the plan itself states it.
        successions: By which successions the agency answers for the lead that the plan names.
    """

    activity: Activity
    agency: AgencyOrClass
    turn: Turn
    reporting_cycle: ReportingCycle | None = None
    successions: tuple[Succession, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether every succession that it rests on was read in a document."""
        return all_documented(self.successions)


def due_turns(due: Recurring, period: Period, *, reporting_cycle: ReportingCycle | None = None) -> tuple[Turn, ...]:
    """The turns of a recurrent due that come round in a period.

    Args:
        due: The plan's due.
        period: The days in which they fall on; a turn belongs to the period its `falls_on` lies in, whole or not.
        reporting_cycle: A reporting cycle that stands in for the cycles it serves, where the plan states no day of its
            own.

    Returns:
        By the day they come round, then by their windows.

    Raises:
        BadValue: Where the period lies at an end of the calendar.

    >>> from cchc_rules.plans import hue_2025
    >>> turns = due_turns(hue_2025.MINISTRY_REPORTS.due, Period.year(2025), reporting_cycle=BNV_581)
    >>> [str(turn.last_day) for turn in turns]
    ['2025-03-20', '2025-06-20', '2025-09-20', '2025-12-20']
    """
    if period.start.year < _FIRST_YEAR or period.end.year > _LAST_YEAR:
        raise BadValue(
            str(period),
            message("a period in the years {first} to {last}", first=_FIRST_YEAR, last=_LAST_YEAR),
            where="due_turns",
        )
    overlaid = (
        frozenset[Cycle]()
        if reporting_cycle is None or due.due_day is not None
        else reporting_cycle.serves & set(due.cycles)
    )
    found: list[Turn] = []
    for anchor in reporting_cycle.turns if reporting_cycle is not None else ():
        serves = tuple(cycle for cycle in anchor.cycles if cycle in overlaid)
        if serves:
            found.extend(_repeat(Turn(anchor.period, anchor.last_day, serves), Cycle.YEAR, period))
    for each in (own for own in due.cycles if own not in overlaid):
        later = Period(period.start, period.end + relativedelta(months=each))
        first = Turn(Period(_ANCHOR, _ANCHOR + relativedelta(months=each)), None, (each,))
        windows = (turn.period for turn in _repeat(first, each, later))
        found.extend(Turn(window, due.last_day_of(window), (each,)) for window in windows)
    if due.weeks is not None:
        length = timedelta(weeks=due.weeks)
        weeks = due.periods(Period(period.start - length, period.end + length))
        found.extend(Turn(turn, due.last_day_of(turn), ()) for turn in weeks)
    kept = (turn for turn in found if turn.falls_on in period and due.accepts(turn.period.start))
    return tuple(sorted(kept, key=lambda turn: (turn.falls_on, turn.period.start, turn.period.end)))


def reporting_cycle_of(turn: Turn, due: Recurring, reporting_cycle: ReportingCycle | None) -> ReportingCycle | None:
    """The reporting cycle that states the day of a turn; None where the plan does, or nobody.

    Args:
        turn: One of the `due_turns` of the due under the reporting cycle.
        due: The plan's due.
        reporting_cycle: The reporting cycle that is laid over the plan, if any.
    """
    return None if turn.last_day is None or due.due_day is not None else reporting_cycle


def _repeat(anchor: Turn, every: Cycle, period: Period) -> Iterator[Turn]:
    """An anchor and its repetitions that come round in a period, each counted from the anchor itself."""
    from dateutil.rrule import MONTHLY, rrule  # noqa: PLC0415  costs a third of the whole import, seldom needed

    # Counted from the anchor each time, and not from turn to turn, for a month end would not come back: 31 January and
    # a month is 28 February, and another month 28 March.
    zero = anchor.falls_on
    begin = datetime(period.start.year - 1, zero.month, 1)  # noqa: DTZ001  rrule counts in datetimes; only its days are kept
    until = datetime.combine(period.end, time.min)
    for month in rrule(MONTHLY, interval=int(every), dtstart=begin, until=until):
        apart = relativedelta(months=12 * (month.year - zero.year) + month.month - zero.month)
        last = None if anchor.last_day is None else anchor.last_day + apart
        turn = Turn(Period(anchor.period.start + apart, anchor.period.end + apart), last, anchor.cycles)
        if turn.falls_on in period:
            yield turn


def occurrences(
    activity: Activity, period: Period, *, reporting_cycle: ReportingCycle | None = None, roster: Roster | None = None
) -> tuple[Occurrence, ...]:
    """The turns of a recurrent activity that come round in a period, for each agency that leads it.

    Args:
        activity: The activity.
        period: The days in which they come round; two periods side by side have the turns of both together.
        reporting_cycle: A reporting cycle, such as `BNV_581`, for a plan that states no days; it is laid over what is
            delivered to its addressee, and over nothing else.
        roster: Who stands behind the leads: the members of a class that is complete, and whoever answers for an agency
            on the day the turn comes round. None for the leads as the plan names them.

    Returns:
        By the day they come round; none for what is due on request alone, or all along.

    Raises:
        BadValue: Where the activity is not recurrent, or the period lies at an end of the calendar.

    >>> from cchc_rules.plans import hue_2025
    >>> found = occurrences(hue_2025.MINISTRY_REPORTS, Period.quarter(2025, 1), reporting_cycle=BNV_581)
    >>> [(each.agency.key, str(each.turn.period), str(each.turn.last_day)) for each in found]
    [('ubnd-tinh', '2024-12-15 – 2025-03-14', '2025-03-20')]
    """
    due = activity.due
    if not isinstance(due, Recurring):
        raise BadValue(due, "a due that recurs", "Ask the due itself for its last day.", activity.key)
    cycle = reporting_cycle if reporting_cycle is not None and reporting_cycle.sets_days_for(activity) else None
    found: list[Occurrence] = []
    for turn in due_turns(due, period, reporting_cycle=cycle):
        laid = reporting_cycle_of(turn, due, cycle)
        found.extend(
            Occurrence(activity, agency, turn, laid, successions)
            for agency, successions in bearers(activity, roster, turn.falls_on).values()
        )
    return tuple(found)
