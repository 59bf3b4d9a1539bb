"""Names: found as people write them, and never for another."""

import csv
import json
from collections.abc import Sequence
from datetime import date
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.agencies.agency import Agency, AgencyKind, AgencyOrClass, Level
from cchc_rules.agencies.roster import Roster
from cchc_rules.counting.counts.group_counts import GroupCount
from cchc_rules.counting.tallies import Tallies
from cchc_rules.dates.period import Period
from cchc_rules.errors import AmbiguousAgency, UnknownAgency
from cchc_rules.findings.observation import Figure
from cchc_rules.findings.values import Tally
from cchc_rules.formats.from_json import load_observations
from cchc_rules.formats.observation_sheets import read_figures
from cchc_rules.formats.to_json import dump_observations
from cchc_rules.plans import hue_2025
from cchc_rules.plans.hue_2025.successions import SUCCESSIONS
from cchc_rules.testing.strategies import gaps, spellings
from cchc_rules.text import fold_name, letters_and_digits, unaccented
from tests import province, tiny
from tests.laws.strategies import names


@given(st.data(), st.sampled_from(list(tiny.ROSTER)))
def test_a_roster_finds_every_name_as_people_write_it(data: st.DataObject, party: AgencyOrClass) -> None:
    """Whatever the case, the spacing, the punctuation and the Unicode form, a name finds its party."""
    name = data.draw(st.sampled_from([party.name.vi, party.name.en, *party.aliases]))
    assert tiny.ROSTER.find(data.draw(spellings(name))) is party


@given(st.data(), names)
def test_folding_ignores_case_spacing_and_form(data: st.DataObject, name: str) -> None:
    """Two ways of writing one name fold alike."""
    assert fold_name(data.draw(spellings(name))) == fold_name(name)


@given(names)
def test_folding_knows_both_schools_of_tone_marks(name: str) -> None:
    """A tone mark on the first or on the second vowel of oa, oe and uy is the same name."""
    old, new = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy", "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ"
    for one, other in zip(old.split(), new.split(), strict=True):
        assert fold_name(f"{name} h{one}") == fold_name(f"{name} h{other}")
        assert fold_name(f"H{one} {name}".upper()) == fold_name(f"h{other} {name}")


@given(names, st.lists(gaps(), min_size=1, max_size=5))
def test_letters_ignore_everything_but_letters_and_digits(name: str, between: list[str]) -> None:
    """Line breaks, bars, spaces, punctuation and the Unicode form change no letter; the order and case stay."""
    text = "".join(letter + between[turn % len(between)] for turn, letter in enumerate(name))
    kept = name.replace(" ", "")
    assert letters_and_digits(text) == letters_and_digits(normalize("NFD", text)) == kept


# Abbreviated, cut and without marks

ROSTERS = (province.ROSTER, hue_2025.PLAN.roster, hue_2025.PLAN.roster.with_successions(SUCCESSIONS))
_PROVINCES = ("", " tỉnh Sông Hậu", " SH", " tỉnh Thừa Thiên Huế", " TT-Huế", " thành phố Huế", " tỉnh")


def meant_by(roster: Roster, name: str) -> set[str]:
    """The keys of all that a name can mean, and nobody's where it is unknown."""
    try:
        return {roster.find(name).key}
    except AmbiguousAgency as refusal:
        return {agency.key for agency in refusal.candidates}
    except UnknownAgency:
        return set()


@st.composite
def shortenings(draw: st.DrawFn, name: str) -> str:
    """A name in which some words are their first letters, joints are signs, and marks may be missing."""
    written = ""
    for word in name.replace(",", " và").replace(" - ", " và ").split():
        if word == "và":
            written = written.rstrip() + draw(st.sampled_from([" và ", " & ", ", ", " – ", "-", " "]))
        elif not word.isupper() and draw(st.booleans()):
            written += word[0] + draw(st.sampled_from(["", ". "]))
        else:
            written = (written if written.endswith((" ", "-")) or not written else written + " ") + word + " "
    written = unaccented(written) if draw(st.booleans()) else written
    return draw(st.sampled_from([written, written.upper(), written.lower(), normalize("NFD", written)]))


def _is_shortened(body: AgencyOrClass, name: str) -> bool:
    return isinstance(body, Agency) or len(name.split()) > 2


@given(st.sampled_from(ROSTERS), st.data())
def test_a_shortened_name_never_means_another(roster: Roster, data: st.DataObject) -> None:
    """However a name of a body is shortened, it means that body, or it among others, or nobody.

    Only a name that the roster lists for another is that other's. Bodies of the centre, and the two words of a class
    (toàn tỉnh), are never shortened.
    """
    names = [(body, name) for body in roster for name in (body.name.vi, *body.aliases)]
    shortened = [each for each in names if each[0].level != Level.CENTRAL and _is_shortened(*each)]
    body, name = data.draw(st.sampled_from(shortened))
    written = data.draw(shortenings(name))
    meant = meant_by(roster, written + data.draw(st.sampled_from(_PROVINCES)))
    listed = {fold_name(each): entry.key for entry in roster for each in (entry.name.vi, *entry.aliases)}
    assert meant in (set(), meant | {body.key}) or listed.get(fold_name(written)) in meant


@given(st.sampled_from(ROSTERS), st.data())
def test_a_name_is_found_in_a_roster_of_any_order(roster: Roster, data: st.DataObject) -> None:
    """Who is meant by a name does not depend on the order in which a roster lists its bodies."""
    body = data.draw(st.sampled_from(list(roster)))
    written = data.draw(shortenings(body.name.vi))
    turned = Roster(tuple(reversed(roster.entries)), roster.successions)
    assert meant_by(turned, written) == meant_by(roster, written)


_FIELDS = ("tư pháp", "tài chính", "công thương", "tài nguyên", "thể thao", "tự pháp", "y tế", "công tác")
_departments = st.lists(st.sampled_from(list(product(_FIELDS, ("", *_FIELDS)))), min_size=1, max_size=6, unique=True)


@given(_departments, st.data())
def test_a_name_means_whoever_can_be_called_so(fields: Sequence[tuple[str, str]], data: st.DataObject) -> None:
    """Of the departments those are meant whose every word is written, or begun by the letter that stands for it.

    Of a department its first three words are enough, one of them spelled out. The words are told apart by hand here, so
    that nothing of the reading is taken from the library: what is spelled out in full goes first, and initials alone
    stand for three words or more.
    """
    named = {" ".join(("sở", *filter(None, pair))): f"department-{index}" for index, pair in enumerate(fields)}
    roster = Roster(tuple(province.department(name, key=key) for name, key in named.items()))
    pattern = data.draw(st.sampled_from(sorted(named))).split()
    kept = [data.draw(st.booleans()) for _ in pattern]
    plain = data.draw(st.booleans())
    words = [unaccented(word) if plain else word for word in pattern]
    written = " ".join(word if keep else f"{word[0]}." for word, keep in zip(words, kept, strict=True))
    in_full = any(keep or len(word) == 1 for word, keep in zip(words, kept, strict=True))  # y tế has one of one letter
    bearers = [
        name
        for name in named
        if _is_called(name.split(), words, kept, plain=plain)
        or (in_full and _is_called(name.split()[:3], words, kept, plain=plain))
    ]
    exact = [name for name in bearers if name == written]
    assert meant_by(roster, written) == {named[name] for name in exact or bearers}


def _is_called(name: Sequence[str], words: Sequence[str], kept: Sequence[bool], *, plain: bool) -> bool:
    if len(name) != len(words):
        return False
    spelled = [unaccented(word) if plain else word for word in name]
    begun = all(
        own == word if keep else unaccented(own)[0] == unaccented(word)[0]
        for own, word, keep in zip(spelled, words, kept, strict=True)
    )
    return begun and (any(kept) or len(name) >= 3)


def test_a_name_without_marks_means_every_body_that_is_called_so_without_them() -> None:
    """Where marks alone tell two bodies apart, a name without them means both, and with them one."""
    units = ("Hương Vân", "Hương Văn", "Hướng Vân")
    wards = [province.body(f"UBND phường {unit}", key=f"ward-{index}") for index, unit in enumerate(units)]
    roster = Roster(tuple(wards))
    assert meant_by(roster, "P. Huong Van") == {ward.key for ward in wards}
    assert [meant_by(roster, f"P. {unit}") for unit in units] == [{ward.key} for ward in wards]


def test_bodies_of_the_same_kind_are_told_apart_by_number() -> None:
    """A number is never cut: 1 is not 11."""
    wards = [province.body(f"UBND phường {number}") for number in range(1, 30)]
    roster = Roster(tuple(wards))
    for number, ward in enumerate(wards, start=1):
        for written in (f"P{number}", f"P.{number}", f"Phường {number}", f"UBND P {number}", str(number)):
            assert meant_by(roster, written) == {ward.key}


def test_all_kinds_of_bodies_are_named_in_these_laws() -> None:
    kinds = {entry.kind for roster in ROSTERS for entry in roster if isinstance(entry, Agency)}
    assert {AgencyKind.DEPARTMENT, AgencyKind.PEOPLES_COMMITTEE, AgencyKind.PARTY_BODY} < kinds
    assert {entry.level for roster in ROSTERS for entry in roster} == {None, *Level.usual()}


# A name that several have had


_MONTHS = st.integers(1, 12).map(lambda month: date(2025, month, 1))
_lives = st.tuples(
    st.lists(_MONTHS, min_size=2, max_size=2, unique=True).map(sorted), st.booleans(), st.booleans()
).map(lambda drawn: (drawn[0][0] if drawn[1] else None, drawn[0][1] if drawn[2] else None))
_UNITS = ("xã", "phường", "thị trấn", "huyện")


@given(st.lists(_lives, min_size=1, max_size=4), st.integers(1, 12), st.integers(1, 12))
def test_a_name_means_in_a_period_what_it_means_on_every_day_of_it(
    lives: Sequence[tuple[date | None, date | None]], one: int, other: int
) -> None:
    """Whoever it means on any day on which somebody has it, it means in the period, where that is one alone."""
    bodies = [
        province.body(f"UBND {unit} Hồ", since=since, until=until)
        for unit, (since, until) in zip(_UNITS, lives, strict=False)
    ]
    roster = Roster(tuple(bodies))
    months = range(min(one, other), max(one, other) + 1)
    period = Period(date(2025, months[0], 1), Period.month(2025, months[-1]).end)
    there = {body.key for body in bodies for month in months if body.exists_on(date(2025, month, 1))}
    if len(there) == 1:
        assert roster.find_in("Hồ", period).key in there
    elif there:
        with pytest.raises(AmbiguousAgency) as caught:
            roster.find_in("Hồ", period)
        assert {agency.key for agency in caught.value.candidates} == there


@given(_lives, _lives, _MONTHS)
def test_whoever_lists_a_name_has_it_on_every_day_of_its_life(
    listed: tuple[date | None, date | None], called: tuple[date | None, date | None], day: date
) -> None:
    """Somebody else who can be called so has the name on the other days alone."""
    of_lists = province.department("Sở Nội vụ", "SNV", since=listed[0], until=listed[1])
    other = province.department("Sở Ngoại vụ", since=called[0], until=called[1])
    roster = Roster((other, of_lists))
    if of_lists.exists_on(day):
        assert roster.find("SNV", day) is of_lists
    elif other.exists_on(day):
        assert roster.find("SNV", day) is other
    begins, ends = called[0] or date.min, called[1] or date.max
    always = (listed[0] or date.min) <= begins and ends <= (listed[1] or date.max)
    assert meant_by(roster, "SNV") == ({of_lists.key} if always else {of_lists.key, other.key})


# One agency in two ways


def read_in_every_way(roster: Roster, written: str) -> list[Figure]:
    """One figure of whom a name means, by a sheet, a document and a table of records."""
    with TemporaryDirectory() as folder:
        sheet = Path(folder) / "figures.csv"
        with sheet.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(
                [
                    ("measure", "agency", "start", "end", "yes", "no"),
                    (tiny.ON_TIME.key, written, tiny.YEAR.start, tiny.YEAR.end, 1, 0),
                ]
            )
        by_sheet = read_figures(sheet, tiny.PLAN, roster=roster)
    document = json.loads(dump_observations([Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Tally(1, 0))]))
    document["observations"][0]["agency"] = written
    by_json = load_observations(json.dumps(document), tiny.PLAN, roster=roster)
    counted = (GroupCount(tiny.ON_TIME, (written,), Tally(1, 0)),)
    by_table = Tallies(("agency",), tiny.YEAR, tiny.AFTERWARDS, 1, counted).figures(roster)
    return [figure for figure in (*by_sheet, *by_json, *by_table) if isinstance(figure, Figure)]


@given(st.data())
def test_an_agency_written_in_two_ways_is_one_agency(data: st.DataObject) -> None:
    """Whatever reads names reads a body's key, its name and any short form of it as that body, or refuses all of them.

    Its figures of the same cases are then one figure.
    """
    body = data.draw(st.sampled_from(list(province.ROSTER)))
    written = data.draw(shortenings(body.name.vi)).strip()
    found = read_in_every_way(province.ROSTER, body.key)
    assert len(found) == 3
    assert {*found} == {Figure(tiny.ON_TIME, body, tiny.YEAR, Tally(1, 0))}
    meant = meant_by(province.ROSTER, written)
    if len(meant) == 1:
        assert read_in_every_way(province.ROSTER, written) == read_in_every_way(province.ROSTER, *meant)
    else:
        with pytest.raises(ExceptionGroup) as caught:
            read_in_every_way(province.ROSTER, written)
        (fault,) = caught.value.exceptions
        assert isinstance(fault.__cause__ or fault, UnknownAgency | AmbiguousAgency)


@given(st.data())
def test_records_under_two_names_of_an_agency_are_counted_as_one(data: st.DataObject) -> None:
    """Groups of a table that mean one agency are summed into one figure."""
    body = data.draw(st.sampled_from([entry for entry in province.ROSTER if isinstance(entry, Agency)]))
    ways = [body.key, body.name.vi, data.draw(spellings(body.name.vi))]
    counted = tuple(GroupCount(tiny.ON_TIME, (way,), Tally(1, 0)) for way in dict.fromkeys(ways))
    (figure,) = Tallies(("agency",), tiny.YEAR, tiny.AFTERWARDS, 3, counted).figures(province.ROSTER)
    assert (figure.agency, figure.value) == (body, Tally(len(counted), 0))
