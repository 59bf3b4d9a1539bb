"""Names: which agencies a written name can mean, read beside the names that a roster lists.

A name that is listed is found as it stands, whatever its case, blanks, dashes, Unicode form and school of tone marks.
Any other is taken apart: each piece is a word of a listed name, or what some of its words begin with. Left out may be
the province behind it, what stands after the first comma of a name or the first joint of a department's, and the kind
of body before a place or a field. So `STP`, `Sở TP`, `S. Tư pháp` and `Sở Tư pháp tỉnh TT-Huế` are one. Whoever can be
called so is meant: nothing is guessed.

- A name without any mark means every name that is the same without marks; one with marks has to have them all.
- What is spelled out goes before what is abbreviated.
- A place, save a province, is spelled out, and so are the bodies of the centre, of which a plan names but a few.
- Initials alone stand for an agency, and for three words or more; for a part of a name, for five or more. A class of
  agencies is abbreviated only where it has three words or more, one of them spelled out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import Final, NamedTuple
from unicodedata import normalize

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyKind, AgencyOrClass, Level
from cchc_rules.agencies.name_words import (
    COMMITTEE,
    SHORTENED_WORDS,
    Words,
    begins,
    has_marks,
    key_of,
    key_parts,
    split_listed,
    split_seat,
    split_written,
    words_of,
)
from cchc_rules.dates.period import ONE_DAY, Period, require_day
from cchc_rules.errors import AmbiguousAgency, BadValue, PlanConflict, UnknownAgency
from cchc_rules.text import fold_name, nearest_names, unaccented

__all__ = ["NameIndex", "ambiguous_name", "days_of"]

_MAX_NEAREST = 3
_MAX_BEARERS = 9
_MANY_AGENCIES = 5_000  # so many take longer to read than anybody waits for who looks for one name
_FEWEST_INITIALS, _FEWEST_OF_A_PART = 3, 5
_LONGEST_BEFORE_PLACE = 6  # ủy ban nhân dân thành phố
_SEATS: Final = (AgencyKind.PEOPLES_COMMITTEE, AgencyKind.PEOPLES_COUNCIL)
"""The bodies that are called by the place they govern."""

_ONE_OF_A_PROVINCE: Final = (AgencyKind.DEPARTMENT, AgencyKind.OFFICE, AgencyKind.MANAGEMENT_BOARD)
"""The bodies whose names say enough without the province behind them."""

_ALWAYS: Final = (date.min, date.max)
_BELOW_PROVINCE: Final = (Level.DISTRICT, Level.COMMUNE)
_FIELD_PREFIXES: Final = (words_of("sở"), words_of("bộ"))
_COMMA = re.compile(",")
_JOINT = re.compile(r",|\s[-–—]\s|\s(?:và|&)\s")


class _Province(NamedTuple):
    """How a province is called behind the name of a body: by its kind of unit, by its name, or by both."""

    called: Words
    province: Words
    is_named: bool


class _Form(NamedTuple):
    """One way of writing a name.

    Args:
        entry: Whom it means.
        words: Its words.
        spelled_from: From which of its words on none may be abbreviated.
        provinces: Which provinces may stand behind it; None for any.
        alone: Whether it says enough without a province behind it.
        fewest_initials: How many words it has at least to be written in initials alone.
    """

    entry: AgencyOrClass
    words: Words
    spelled_from: int
    provinces: frozenset[Words] | None = None
    alone: bool = True
    fewest_initials: int = _FEWEST_INITIALS


class NameIndex:
    """The names of some agencies, and which of them a written name can mean.

    Args:
        entries: The agencies and classes.

    Raises:
        PlanConflict: Where two of them share a name on one day.
    """

    def __init__(self, entries: Iterable[AgencyOrClass]) -> None:
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
                        expected = f"a name for {bearer.key} alone"
                        raise PlanConflict(name, expected, f"{entry.key} uses it too.", "Roster")
                bearers.append(entry)
        # What follows is made when the first name is asked for that is not listed; of many agencies, here and now.
        self._vocabulary: set[str] = set()
        self._provinces: dict[str, list[_Province]] = {}
        self._longest_name = self._longest_province = 0
        self._run_together: dict[str, list[AgencyOrClass]] = {}
        self._forms: dict[str, list[_Form]] = {}
        self._places: dict[str, list[tuple[Agency, Words]]] = {}
        if len(self._entries) >= _MANY_AGENCIES:
            self._index_forms()

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
        remedy = "roster.with_agencies(...) adds one."
        return UnknownAgency(
            name, "the name of an agency in the roster", remedy, find_nearest=partial(self.nearest, name)
        )

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
        bearers = bearers or _nearest_in_time(known, first)
        if not bearers:
            raise self.unknown(name)
        if len(bearers) > 1:
            can_day_tell = first < last and any(_life(each) != _ALWAYS for each in bearers)
            advice = "Write its key, or say on which day" if can_day_tell else "Write its key"
            raise ambiguous_name(name, bearers, advice)
        return bearers[0]

    def nearest(self, name: str) -> tuple[AgencyOrClass, ...]:
        """The agencies whose names are most like a name, the nearest first."""
        listed: dict[str, AgencyOrClass] = {}
        for folded, bearers in self._by_name.items():
            listed.setdefault(unaccented(folded), bearers[0])
        near = nearest_names(unaccented(fold_name(name)), listed, count=2 * _MAX_NEAREST)
        return tuple({listed[each].key: listed[each] for each in near}.values())[:_MAX_NEAREST]

    def _called(self, name: str) -> tuple[Sequence[AgencyOrClass], Sequence[AgencyOrClass]]:
        """Whoever can be called so, by one of the forms of its names: spelled out in full, and abbreviated."""
        if not self._vocabulary:
            self._index_forms()
        words = split_written(name, self._vocabulary)
        if not 0 < len(words) <= self._longest_name + self._longest_province:
            return (), ()
        marked = has_marks(words)
        spelled: dict[str, AgencyOrClass] = {}
        abbreviated: dict[str, AgencyOrClass] = {}
        begun, plain = key_parts(words)
        if not marked:
            spelled.update((entry.key, entry) for entry in self._run_together.get("".join(plain), ()))
        for end, behind in self._without_province(words, begun):
            rest = words[:end]
            for form in self._forms_like(rest, begun[:end], plain[:end]):
                if _stands_before(form, behind) and (count := _count_spelled(form, rest, marked=marked)) is not None:
                    (spelled if count == end else abbreviated)[form.entry.key] = form.entry
        return tuple(spelled.values()), tuple(abbreviated.values())

    def _without_province(self, words: Words, begun: list[str]) -> Iterator[tuple[int, Sequence[_Province]]]:
        """Where a name ends without the province behind it, as it stands and by each that can be read there."""
        yield len(words), ()
        for end in range(max(1, len(words) - self._longest_province), len(words)):
            called = self._provinces.get(" ".join(begun[end:]), ())
            read = [each for each in called if all(map(begins, words[end:], each.called))]
            if read and words[end].begins_piece:
                yield end, read

    def _forms_like(self, words: Words, begun: list[str], plain: list[str]) -> Iterator[_Form]:
        """The forms that begin as these words do where they are abbreviated, and have the same words elsewhere."""
        length = len(words)
        first = next((end for end in range(length, 0, -1) if words[end - 1].is_initial), 0)
        for spelled_from in range(first, length + 1) if first else (0,):
            yield from self._forms.get(" ".join(begun[:spelled_from] + plain[spelled_from:]), ())
        for start in range(first, min(length, _LONGEST_BEFORE_PLACE + 1)):
            for entry, listed in self._places.get(" ".join(plain[start:]), ()):
                yield from (form for form in _seat_forms(entry, listed) if len(form.words) == length)

    def _index_forms(self) -> None:
        self._vocabulary.update(SHORTENED_WORDS)
        others: list[tuple[AgencyOrClass, str, Words]] = []
        for entry in self._entries:
            for name in (entry.name.vi, *entry.aliases):
                words = split_listed(name)
                self._longest_name = max(self._longest_name, len(words) + _LONGEST_BEFORE_PLACE)
                self._vocabulary.update([word.plain for word in words if not word.is_initial])
                self._run_together.setdefault("".join([word.plain for word in words]), []).append(entry)
                if isinstance(entry, Agency) and entry.kind in _SEATS and entry.level in _BELOW_PROVINCE:
                    for listed in {words, split_listed(name.partition(",")[0])} if "," in name else (words,):
                        self._places.setdefault(key_of(split_seat(listed)[2]), []).append((entry, listed))
                    continue
                others.append((entry, name, words))
                if isinstance(entry, Agency) and entry.level is Level.PROVINCE and words[:4] == COMMITTEE:
                    self._add_province(words)
        for entry, name, words in others:
            for form in self._forms_of(entry, name, words):
                for spelled_from in {0, form.spelled_from}:
                    self._forms.setdefault(key_of(form.words, spelled_from), []).append(form)

    def _add_province(self, committee: Words) -> None:
        _, unit, place = split_seat(committee)
        for called in {unit, place, unit + place} if unit and place else ():
            province = _Province(called, unit + place, is_named=called != unit)
            self._provinces.setdefault(key_of(called, len(called)), []).append(province)
            self._longest_province = max(self._longest_province, len(called))

    def _forms_of(self, entry: AgencyOrClass, name: str, words: Words) -> Iterator[_Form]:
        """The ways of writing a listed name, but for the province behind it and for what is abbreviated."""
        of_the_centre = entry.level is Level.CENTRAL
        if isinstance(entry, Agency) and entry.kind in _SEATS and not of_the_centre:
            yield from _seat_forms(entry, words)
            return
        yield _Form(entry, words, 0 if of_the_centre else len(words))
        if isinstance(entry, AgencyClass):
            return
        if words[:1] in _FIELD_PREFIXES and not any(word.is_initial for word in words):
            yield _Form(entry, words[1:], 0)
        if of_the_centre:
            return
        for start in range(1, len(words)):
            called = self._provinces.get(key_of(words[start:], len(words)), ())
            if own := frozenset(each.province for each in called if each.called == words[start:]):
                alone = entry.kind in _ONE_OF_A_PROVINCE and start > 1
                yield _Form(entry, words[:start], start, own, alone, _FEWEST_OF_A_PART)
        joint = _JOINT if entry.kind is AgencyKind.DEPARTMENT else _COMMA
        cut = split_listed(joint.split(name)[0])
        if 1 < len(cut) < len(words):
            yield _Form(entry, cut, len(cut), fewest_initials=_FEWEST_OF_A_PART)


def _seat_forms(entry: Agency, words: Words) -> Iterator[_Form]:
    """A committee or council, with and without the kinds of body and unit; a place below a province is spelled out."""
    body, unit, place = split_seat(words)
    bodies = {(), body or (COMMITTEE if entry.kind is AgencyKind.PEOPLES_COMMITTEE else ())}
    if not place:
        yield _Form(entry, body + unit, len(body))
        return
    for before in {each + kind for each in bodies for kind in ((), unit)}:
        form = before + place
        yield _Form(entry, form, len(form) if entry.level is Level.PROVINCE else len(before))


def _stands_before(form: _Form, behind: Sequence[_Province]) -> bool:
    """Whether a form can have the province behind it that is read there, or none."""
    if not behind:
        return form.alone
    level = form.entry.level
    return level is not Level.CENTRAL and any(
        form.provinces is None or each.province in form.provinces
        for each in behind
        if each.is_named or level in (Level.PROVINCE, None)
    )


def _count_spelled(form: _Form, words: Words, *, marked: bool) -> int | None:
    """How many words of a form are spelled out in these words, which begin the others; None where they are not its."""
    spelled = 0
    for index, (given, word) in enumerate(zip(words, form.words, strict=True)):
        if given.text == word.text or (not marked and given.plain == word.plain):
            spelled += 1
        elif not given.is_initial or word.is_initial or index >= form.spelled_from or not begins(given, word):
            return None
    is_agency = isinstance(form.entry, Agency)
    if spelled == len(words) or (spelled and (is_agency or len(words) >= form.fewest_initials)):
        return spelled
    return 0 if is_agency and len(words) >= form.fewest_initials else None


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
    shown = "; ".join(
        f"{each.key} ({each.name.vi})" if _life(each) == _ALWAYS else f"{each.key}, {days_of(each)}"
        for each in bearers[:_MAX_BEARERS]
    )
    more = f"; and {len(bearers) - _MAX_BEARERS} more" if len(bearers) > _MAX_BEARERS else ""
    remedy = f"{advice}: {shown}{more}."
    return AmbiguousAgency(name, "a name that one agency has", remedy, "Roster.find", candidates=tuple(bearers))


def days_of(agency: AgencyOrClass) -> str:
    """The days of an agency in words; a class has none."""
    since, until = getattr(agency, "since", None), getattr(agency, "until", None)
    days = (f"from {since}" if since else "", f"before {until}" if until else "")
    return " and ".join(filter(None, days))
