"""Calendar files: due events as iCalendar (RFC 5545), which Outlook, Google Calendar and Thunderbird take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from unicodedata import normalize

from cchc_rules.agencies.agency import names_together
from cchc_rules.dates.period import ONE_DAY, Period, write_day
from cchc_rules.dates.recurring import CYCLE_NAMES
from cchc_rules.errors import BadValue
from cchc_rules.extras import needing_extra
from cchc_rules.law.demand import demand_words
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import RULE_KIND_NAMES, Activity, Outcome, Role, Target, parties
from cchc_rules.reports.due_events import DueEvent, DueEvents
from cchc_rules.text import Bilingual, Language, is_vietnamese

__all__ = ["write_calendar"]

_MOST_DAYS_BEFORE: Final = 365
_AT_EIGHT: Final = timedelta(hours=8)
_DUES_OF: Final = Bilingual("Thời hạn theo", "Dues of")
_NO_LONGER_DUE: Final = Bilingual("Không còn hạn này", "No longer due")
_AMENDED_BY: Final = Bilingual("sửa đổi theo", "amended by")
_PRODUCT: Final = Bilingual("sản phẩm", "product")
_DUE: Final = Bilingual("thời hạn", "due")
_ITS_PERIOD: Final = Bilingual("kỳ", "period")
_REPORTS_ON: Final = Bilingual("kỳ báo cáo", "reports on")
_CLAUSE: Final = Bilingual("điều khoản", "clause")


def write_calendar(due: DueEvents, *, language: Language = "en", alarms: Iterable[int] = ()) -> bytes:
    r"""Due events as a calendar file, UTF-8, alike to the octet whenever it is written of the same events.

    Each is an event of one whole day, its last permitted day, which leaves the reader free (`TRANSP:TRANSPARENT`). A
    calendar that has it already knows it by its name (`UID`) and takes the statement with the higher `SEQUENCE`, or of
    two alike the later day of looking (`DTSTAMP`): what was moved stands on its new day, and what was withdrawn is
    cancelled and says so in its title. There is no `METHOD`, for nobody is invited.

    Args:
        due: The events.
        language: "vi" or "en", of titles and descriptions.
        alarms: How many days before its day an event rings, at eight in the morning, 1 to 365; none for a day that has
            passed, or for what was withdrawn.

    Raises:
        MissingExtra: Where icalendar is not installed; the extra is `calendar`.
        BadValue: For anything but due events, or an alarm that is no such number of days.

    >>> from datetime import date
    >>> from cchc_rules.plans import hue_2025
    >>> from cchc_rules.reports.due_events import due_events
    >>> due = due_events(hue_2025.PLAN, as_of=date(2025, 1, 1), days_ahead=3, agency=hue_2025.SO_TU_PHAP)
    >>> print(*write_calendar(due).decode().splitlines()[9:14], sep="\n")
    DTSTART;VALUE=DATE:20250104
    DTEND;VALUE=DATE:20250105
    DTSTAMP:20250101T000000Z
    UID:hue-2025:III.8.1/2@cac-so-ban-nganh
    SEQUENCE:5
    """
    if not isinstance(due, DueEvents):
        raise BadValue(due, "due events", "due_events() makes them.", "write_calendar")
    days_before = sorted(set(alarms), reverse=True)
    for days in days_before:
        if type(days) is not int or not 1 <= days <= _MOST_DAYS_BEFORE:
            raise BadValue(days, "a whole number of days from 1 to 365", where="alarms")
    with needing_extra("calendar"):
        from icalendar import Alarm, Calendar, Event  # noqa: PLC0415  an extra
    spoken: dict[str, str] = {"LANGUAGE": language}
    stamp = datetime.combine(due.as_of, time.min, UTC)
    calendar = Calendar()
    calendar.add("prodid", f"-//cchc_rules//dues//{'VI' if is_vietnamese(language) else 'EN'}")
    calendar.add("version", "2.0")
    name = normalize("NFC", f"{_DUES_OF.in_(language)} {due.plan.decision.label.in_(language)}")
    calendar.add("name", name, parameters=spoken)
    calendar.add("x-wr-calname", name)  # where clients look that do not know the standard one
    for each in due.events:
        event = Event()
        event.add("uid", each.id)
        event.add("dtstamp", stamp)
        event.add("sequence", each.sequence)
        event.add("status", "CANCELLED" if each.withdrawn else "CONFIRMED")
        title = normalize("NFC", _title(each, language))
        event.add("summary", title, parameters=spoken)
        event.add("description", normalize("NFC", "\n".join(_lines(each, due.plan, language))), parameters=spoken)
        categories = (due.plan.area_name(each.item.rule.area), RULE_KIND_NAMES[type(each.item.rule)])
        event.add("categories", [name.in_(language) for name in categories], parameters=spoken)
        event.add("dtstart", each.day)
        if each.day < date.max:  # the last day there is has none after it, and takes one day all the same
            event.add("dtend", each.day + ONE_DAY)
        event.add("transp", "TRANSPARENT")
        for days in days_before:
            if not each.withdrawn and (each.day - due.as_of).days >= days:
                alarm = Alarm()
                alarm.add("action", "DISPLAY")
                alarm.add("description", title, parameters=spoken)
                alarm.add("trigger", _AT_EIGHT - timedelta(days=days))
                event.add_component(alarm)
        calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _title(event: DueEvent, language: Language) -> str:
    """Whose it is, what it is about, on what a turn reports, and in which role one is asked who does not lead."""
    item = event.item
    said = [_NO_LONGER_DUE.in_(language)] if event.withdrawn else []
    said += [] if item.agency is None else [item.agency.name.in_(language)]
    behind = [] if item.turn is None else [_period_words(item.turn.period, language)]
    behind += [] if item.role in (Role.LEAD, Role.ANSWER) else [item.role.label.in_(language)]
    return ": ".join([*said, item.rule.title.in_(language)]) + (f" ({'; '.join(behind)})" if behind else "")


def _lines(event: DueEvent, plan: Plan, language: Language) -> Iterator[str]:
    """What is asked of whom, by which passage, and on what that rests, a line each."""
    for label, words in _facts(event, plan, language):
        said = label.in_(language)
        yield f"{said[0].upper()}{said[1:]}: {words}"
    for basis in dict.fromkeys(basis for item in event.items for basis in item.rests_on):
        yield basis.sentence(language)


def _facts(event: DueEvent, plan: Plan, language: Language) -> Iterator[tuple[Bilingual, str]]:
    rule, turn, decided_by = event.item.rule, event.item.turn, event.decided_by
    if decided_by is not None:
        label = _NO_LONGER_DUE if event.withdrawn else _AMENDED_BY
        yield label, f"{decided_by.label.in_(language)}, {write_day(decided_by.effective_on, language)}"
    if isinstance(rule, Target):
        yield RULE_KIND_NAMES[Target], f"{rule.measure.title.in_(language)}: {demand_words(rule, language)}"
    if isinstance(rule, Activity):
        yield _PRODUCT, rule.product.in_(language)
        yield _DUE, rule.due.sentence(language)
    if isinstance(rule, Target | Outcome):
        yield _ITS_PERIOD, _period_words(rule.period, language)
    if turn is not None:
        cycles = (CYCLE_NAMES[cycle].in_(language) for cycle in turn.cycles)
        yield _REPORTS_ON, ", ".join((_period_words(turn.period, language), *cycles))
    for role, agencies in parties(rule):
        yield role.label, names_together(agencies, language)
    document = rule.clause.document or plan.decision.label.in_(language)
    yield _CLAUSE, f"{document}, {rule.address} ({rule.key})"


def _period_words(period: Period, language: Language) -> str:
    return f"{write_day(period.start, language)} – {write_day(period.last_day, language)}"
