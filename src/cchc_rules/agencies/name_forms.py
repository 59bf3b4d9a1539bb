"""Forms of names: whom a written name can mean, where no roster lists it as it stands.

A name is taken apart: each piece is a word of a listed name, or what some of its words begin with. Left out may be
the province behind it, what stands after the first comma of a name, all but the first words of a department's field
(`Sở Giao thông`), and the kind of body before a place or a field. So `STP`, `Sở TP`, `S. Tư pháp` and `Sở Tư pháp tỉnh
TT-Huế` are one. Whoever can be called so is meant: nothing is guessed.

- A name without any mark means every name that is the same without marks; one with marks has to have them all.
- What is spelled out goes before what is abbreviated.
- A unit is called for its committee, never for its council ("TP Huế"); the bare name of a province may mean either.
- A place, save a province, is spelled out, and so are the bodies of the centre, of which a plan names but a few. The
  seat of a province, or of a city, is called without it ("UBND thành phố"); of the district behind a commune, the kind
  is abbreviated or left out ("xã A Ngo, A Lưới").
- Initials alone stand for an agency, and for three words or more; for a part of a name, for five or more. A class of
  agencies is abbreviated only where it has three words or more, one of them spelled out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyKind, AgencyOrClass, Level
from cchc_rules.agencies.name_words import (
    COMMITTEE,
    SHORTENED_WORDS,
    Word,
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

__all__ = ["NameForms"]

_FEWEST_INITIALS, _FEWEST_OF_A_PART = 3, 5
_WORDS_OF_A_FIELD = 2  # giao thông (vận tải)
_LONGEST_BEFORE_PLACE = 6  # ủy ban nhân dân thành phố
_SEATS: Final = (AgencyKind.PEOPLES_COMMITTEE, AgencyKind.PEOPLES_COUNCIL)
"""The bodies that are called by the place they govern."""

_ONE_OF_A_PROVINCE: Final = (AgencyKind.DEPARTMENT, AgencyKind.OFFICE, AgencyKind.MANAGEMENT_BOARD)
"""The bodies whose names say enough without the province behind them."""

_BELOW_PROVINCE: Final = (Level.DISTRICT, Level.COMMUNE)
_CITY: Final = words_of("thành phố")
_FIELD_PREFIXES: Final = (words_of("sở"), words_of("bộ"))


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


class NameForms:
    """Every way of writing the names of some agencies.

    Args:
        entries: The agencies and classes.
    """

    def __init__(self, entries: Iterable[AgencyOrClass]) -> None:
        self._vocabulary = set(SHORTENED_WORDS)
        self._provinces: dict[str, list[_Province]] = {}
        self._longest_name = self._longest_province = 0
        self._run_together: dict[str, list[AgencyOrClass]] = {}
        self._forms: dict[str, list[_Form]] = {}
        self._places: dict[str, list[tuple[Agency, Words]]] = {}
        others: list[tuple[AgencyOrClass, str, Words]] = []
        for entry in entries:
            for name in (entry.name.vi, *entry.aliases):
                words = split_listed(name)
                self._longest_name = max(self._longest_name, len(words) + _LONGEST_BEFORE_PLACE)
                self._vocabulary.update([word.plain for word in words if not word.is_initial])
                self._run_together.setdefault("".join([word.plain for word in words]), []).append(entry)
                if isinstance(entry, Agency) and entry.kind in _SEATS and _is_of_a_city(words):
                    length = len(COMMITTEE + _CITY)
                    self._add_form(_Form(entry, words[:length], length, _provinces_behind_seat(entry)))
                if isinstance(entry, Agency) and entry.kind in _SEATS and entry.level in _BELOW_PROVINCE:
                    for listed in _with_its_district(name) if "," in name else (words,):
                        self._places.setdefault(key_of(split_seat(listed)[2]), []).append((entry, listed))
                    continue
                others.append((entry, name, words))
                if isinstance(entry, Agency) and entry.level == Level.PROVINCE and words[:4] == COMMITTEE:
                    self._add_province(words)
        for entry, name, words in others:
            for form in self._forms_of(entry, name, words):
                self._add_form(form)

    def called(self, name: str) -> tuple[Sequence[AgencyOrClass], Sequence[AgencyOrClass]]:
        """Whoever can be called so, by one of the forms of its names: spelled out in full, and abbreviated."""
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
        for start in range(min(length, _LONGEST_BEFORE_PLACE + 1)):
            for entry, listed in self._places.get(" ".join(plain[start:]), ()):
                yield from (form for form in _seat_forms(entry, listed) if len(form.words) == length)

    def _add_form(self, form: _Form) -> None:
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
        of_the_centre = entry.level == Level.CENTRAL
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
        ends = {len(split_listed(name.partition(",")[0]))}
        if entry.kind == AgencyKind.DEPARTMENT:
            ends.add(len(_FIELD_PREFIXES[0]) + _WORDS_OF_A_FIELD)
        for end in ends:
            if 1 < end < len(words) and not any(word.is_initial for word in words[1:end]):
                yield _Form(entry, words[:end], end, fewest_initials=_FEWEST_OF_A_PART)


def _is_of_a_city(words: Words) -> bool:
    body, unit, _ = split_seat(words)
    return bool(body) and unit == _CITY


def _with_its_district(name: str) -> set[Words]:
    """A name without the district behind its comma, and with it: as it is listed, its kind in initials or left out."""
    own, _, district = name.partition(",")
    words = split_listed(own)
    _, unit, place = split_seat(split_listed(district))
    initials = tuple(Word(word.text[0], word.plain[0], is_initial=True) for word in unit)
    return {words, *(words + kind + place for kind in (unit, initials, ()))}


def _provinces_behind_seat(entry: Agency) -> frozenset[Words] | None:
    """Which provinces stand behind the name of a seat: any; none behind that of a province itself."""
    return frozenset() if entry.level == Level.PROVINCE else None


def _seat_forms(entry: Agency, words: Words) -> Iterator[_Form]:
    """A committee or council, with and without the kinds of body and unit; a place below a province is spelled out."""
    body, unit, place = split_seat(words)
    of_province, behind = entry.level == Level.PROVINCE, _provinces_behind_seat(entry)
    if not place:
        yield _Form(entry, body + unit, len(body))
        return
    befores = {body, body + unit}
    if entry.kind == AgencyKind.PEOPLES_COMMITTEE:
        befores |= {(), unit, COMMITTEE, COMMITTEE + unit}
    elif of_province:
        befores.add(())
    for before in befores:
        form = before + place
        yield _Form(entry, form, len(form) if of_province else len(before), behind)


def _stands_before(form: _Form, behind: Sequence[_Province]) -> bool:
    """Whether a form can have the province behind it that is read there, or none."""
    if not behind:
        return form.alone
    level = form.entry.level
    return level != Level.CENTRAL and any(
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
