"""Names: found as people write them, and never for another."""

from collections.abc import Sequence
from itertools import product
from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.agencies.agency import Agency, AgencyKind, AgencyOrClass, Level
from cchc_rules.agencies.roster import Roster
from cchc_rules.errors import AmbiguousAgency, UnknownAgency
from cchc_rules.plans import hue_2025
from cchc_rules.plans.hue_2025.successions import SUCCESSIONS
from cchc_rules.text import fold_name, letters_and_digits, unaccented
from tests import province, tiny
from tests.laws.strategies import gaps, names, spellings


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


@given(names, st.lists(gaps, min_size=1, max_size=5))
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


@given(st.data(), st.sampled_from(ROSTERS))
def test_a_shortened_name_never_means_another(data: st.DataObject, roster: Roster) -> None:
    """However a name of a body is shortened, it means that body, or it among others, or nobody.

    Only a name that the roster lists for another is that other's.
    """
    body = data.draw(st.sampled_from(list(roster)))
    name = data.draw(st.sampled_from([body.name.vi, *body.aliases]))
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

    The words are told apart by hand here, so that nothing of the reading is taken from the library: what is spelled out
    in full goes first, and initials alone stand for three words or more.
    """
    named = {" ".join(("sở", *filter(None, pair))): f"department-{index}" for index, pair in enumerate(fields)}
    roster = Roster(tuple(province.department(name, key=key) for name, key in named.items()))
    pattern = data.draw(st.sampled_from(sorted(named))).split()
    kept = [data.draw(st.booleans()) for _ in pattern]
    plain = data.draw(st.booleans())
    words = [unaccented(word) if plain else word for word in pattern]
    written = " ".join(word if keep else f"{word[0]}." for word, keep in zip(words, kept, strict=True))
    bearers = [name for name in named if _is_called(name.split(), words, kept, plain=plain)]
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
    assert {entry.level for roster in ROSTERS for entry in roster} == {None, *Level}
