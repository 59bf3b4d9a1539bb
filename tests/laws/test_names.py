"""Names: found as people write them."""

from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.text import fold_name, letters_and_digits
from tests import tiny
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
