"""Names: which agency a written name means, on a day or in a period.

A name that a roster lists is found as it stands, whatever its case, blanks, dashes, Unicode form and school of tone
marks. Any other means whoever can be called so, by the rules of `name_forms`. On each day whoever is listed goes before
whoever can be called so; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

from cchc_rules.agencies.agency import AgencyClass, AgencyOrClass
from cchc_rules.dates.period import ONE_DAY, Period, require_day
from cchc_rules.errors import AmbiguousAgency, BadValue, PlanConflict, UnknownAgency
from cchc_rules.message import join_messages, message
from cchc_rules.text import fold_name, nearest_names, unaccented

if TYPE_CHECKING:
    from cchc_rules.agencies.name_forms import NameForms

__all__ = ["NameIndex", "ambiguous_name", "days_of"]

_SAID_TWICE: Final = re.compile(r"\s*([^()]+)\(([^()]+)\)\s*")
_MAX_NEAREST = 3
_ALIKE: Final = 0.75  # names of bodies share words: "sở", "ban", "nhà nước"
_MIN_BEGUN: Final = 4
_MAX_BEARERS = 9
_MANY_AGENCIES = 5_000  # so many take longer to read than anybody waits for who looks for one name
_ALWAYS: Final = (date.min, date.max)


class NameIndex:
    """The names of some agencies, and which of them a written name can mean.

    Args:
        entries: The agencies and classes.
        later: What finds whom a name means by what became of them, where that is not followed.

    Raises:
        PlanConflict: Where two of them share a name on one day.
    """

    def __init__(self, entries: Iterable[AgencyOrClass], later: Callable[[str], object] | None = None) -> None:
        self._later = later
        self._entries = tuple(entries)
        self._by_key = {entry.key.casefold(): entry for entry in self._entries}
        self._by_name: dict[str, list[AgencyOrClass]] = {}
        for entry in self._entries:
            names = (entry.name.vi, entry.name.en, *entry.aliases)
            like_keys = (name.casefold() for name in names if "-" in name)
            for name in dict.fromkeys((entry.key.casefold(), *like_keys, *filter(None, map(fold_name, names)))):
                bearers = self._by_name.setdefault(name, [])
                for bearer in bearers:
                    if _overlap(bearer, entry):
                        expected = message("a name for {key} alone", key=bearer.key)
                        raise PlanConflict(name, expected, message("{key} uses it too.", key=entry.key), "Roster")
                bearers.append(entry)
        self._forms: NameForms | None = None
        if len(self._entries) >= _MANY_AGENCIES:
            self._called("")  # reads all of them here and now

    def find(self, name: str, on: date | None = None) -> AgencyOrClass:
        """Whom a name means, on a day: who exists on it; else who ended last before it; else who begins first.

        Raises:
            UnknownAgency: Where nothing goes by that name.
            AmbiguousAgency: Where several do.
            BadValue: For anything but text.
            NotADay: Where `on` is not a date.
        """
        if on is not None:
            require_day(on, "on")
        return self._find_between(name, on or date.min, on or date.max)

    def find_in(self, name: str, period: Period) -> AgencyOrClass:
        """Whom a name means in a period: who exists on any day of it; else as on its last day.

        Raises:
            UnknownAgency: Where nothing goes by that name.
            AmbiguousAgency: Where several do.
            BadValue: For anything but text.
        """
        return self._find_between(name, period.start, period.last_day)

    def unknown(self, name: str) -> UnknownAgency:
        """The refusal of a name that nobody bears."""
        if self._came_later(name):
            came = "It came later than the plan: follow the successions, in a command with --follow-successions."
            return UnknownAgency(name, "the name of an agency that was there when the plan was signed", came)
        remedy = "cchc-rules agencies lists those of a plan; --agencies FILE adds others."
        return UnknownAgency(
            name, "the name of an agency in the roster", remedy, find_nearest=partial(self.nearest, name)
        )

    def _came_later(self, name: str) -> bool:
        """Whether somebody goes by a name, or several do, by what became of the agencies."""
        if self._later is None:
            return False
        with suppress(AmbiguousAgency):
            try:
                self._later(name)
            except UnknownAgency:
                return False
        return True

    def _find_between(self, name: str, first: date, last: date) -> AgencyOrClass:
        """Whom a name means on some days; on each, who is listed under it counts before whoever can be called so."""
        if not isinstance(name, str):
            raise BadValue(name, "the name of an agency, as text", where="Roster.find")
        by_key = self._by_key.get(normalize("NFC", name).strip().casefold())
        if by_key is not None:
            return by_key
        listed = self._by_name.get(fold_name(name), ())
        always = any(_life(each) == _ALWAYS for each in listed)
        known: list[AgencyOrClass] = []
        bearers: list[AgencyOrClass] = []
        for called in (listed,) if always else (listed, *self._called(name)):
            others = [each for each in called if each not in known]
            bearers += [each for each in others if _has_day(each, first, last, besides=known)]
            known += others
        bearers = bearers or _nearest_in_time(known, first) or self._bearers_said_twice(name, first, last)
        if not bearers:
            raise self.unknown(name)
        if len(bearers) > 1:
            can_day_tell = first < last and any(_life(each) != _ALWAYS for each in bearers)
            advice = "Write its key, or say on which day" if can_day_tell else "Write its key"
            raise ambiguous_name(name, bearers, advice)
        return bearers[0]

    def _bearers_said_twice(self, name: str, first: date, last: date) -> list[AgencyOrClass]:
        """Whom a name means behind which the same stands in brackets once more: "Sở Tư pháp (STP)"."""
        said = _SAID_TWICE.fullmatch(name)
        if said is None:
            return []
        with suppress(UnknownAgency, AmbiguousAgency):
            one, other = (self._find_between(each, first, last) for each in said.groups())
            return [one] if one == other else []
        return []

    def _called(self, name: str) -> tuple[Sequence[AgencyOrClass], Sequence[AgencyOrClass]]:
        """Whoever can be called so; the names are taken apart when the first is asked for that is not listed."""
        if self._forms is None:
            from cchc_rules.agencies.name_forms import NameForms  # noqa: PLC0415  a plan at work needs no other names

            self._forms = NameForms(self._entries)
        return self._forms.called(name)

    def nearest(self, name: str) -> tuple[AgencyOrClass, ...]:
        """The agencies whose names are like a name, the nearest first; else the few whose names begin so."""
        listed: dict[str, AgencyOrClass] = {}
        for folded, bearers in self._by_name.items():
            listed.setdefault(unaccented(folded), bearers[0])
        plain = unaccented(fold_name(name))
        near = nearest_names(plain, listed, count=2 * _MAX_NEAREST, alike=_ALIKE)
        if near:
            return tuple({listed[each].key: listed[each] for each in near}.values())[:_MAX_NEAREST]
        begun = {listed[each].key: listed[each] for each in listed if _is_begun(each, plain)}
        return tuple(begun.values()) if len(begun) <= _MAX_NEAREST else ()


def _is_begun(one: str, other: str) -> bool:
    """Whether one of two names is the beginning of the other, and long enough to say something."""
    return min(len(one), len(other)) >= _MIN_BEGUN and (one.startswith(other) or other.startswith(one))


def _overlap(one: AgencyOrClass, other: AgencyOrClass) -> bool:
    """Whether there can be a day on which both exist."""
    (begins, ends), (since, until) = _life(one), _life(other)
    return max(begins, since) < min(ends, until)


def _life(entry: AgencyOrClass) -> tuple[date, date]:
    """The first day of an agency, and the first one after its last."""
    since, until = (None, None) if isinstance(entry, AgencyClass) else (entry.since, entry.until)
    return since or date.min, until or date.max


def _has_day(entry: AgencyOrClass, first: date, last: date, besides: Sequence[AgencyOrClass]) -> bool:
    """Whether it exists on a day from one to another on which none of the others does."""
    lives = [_life(each) for each in besides]
    begins, ends = _life(entry)
    start, end = max(begins, first), min(ends, last + ONE_DAY if last < date.max else last)
    days = [start, *(until for _, until in lives if start < until)]
    return any(day < end and not any(since <= day < until for since, until in lives) for day in days)


def _nearest_in_time(bearers: Sequence[AgencyOrClass], day: date) -> list[AgencyOrClass]:
    """Of some who do not exist on a day: who ended last before it, or else who begins first."""
    ends = {until for _, until in map(_life, bearers) if until <= day}
    if ends:
        return [each for each in bearers if _life(each)[1] == max(ends)]
    first = min((since for since, _ in map(_life, bearers)), default=day)
    return [each for each in bearers if _life(each)[0] == first]


def ambiguous_name(name: str, bearers: Sequence[AgencyOrClass], advice: str) -> AmbiguousAgency:
    """The refusal of a name that several bear, with the days of each, or with its name where it has none.

    Args:
        name: The name.
        bearers: Who bears it.
        advice: What tells which of them is meant.
    """
    shown: list[str] = [
        f"{each.key} ({each.name.vi})"
        if _life(each) == _ALWAYS
        else message("{key}, {days}", key=each.key, days=days_of(each))
        for each in bearers[:_MAX_BEARERS]
    ]
    if len(bearers) > _MAX_BEARERS:
        shown.append(message("and {count} more", count=len(bearers) - _MAX_BEARERS))
    remedy = message("{advice}: {shown}.", advice=advice, shown=join_messages(shown, "; "))
    return AmbiguousAgency(name, "a name that one agency has", remedy, candidates=tuple(bearers))


def days_of(agency: AgencyOrClass) -> str:
    """The days of an agency in words; a class has none."""
    since, until = getattr(agency, "since", None), getattr(agency, "until", None)
    if since and until:
        return message("from {since} and before {until}", since=since, until=until)
    return message("from {since}", since=since) if since else message("before {until}", until=until) if until else ""
