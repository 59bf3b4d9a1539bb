"""The codes of a finding and their words: laws that hold of every member, whichever come later."""

from unicodedata import normalize

import pytest

from cchc_rules.findings.reasons import Reason, Status, UnusedReason
from cchc_rules.text import LabelledEnum, Language

KINDS: tuple[type[LabelledEnum], ...] = (Status, Reason, UnusedReason)
MEMBERS: tuple[LabelledEnum, ...] = (*Status, *Reason, *UnusedReason)
every_member = pytest.mark.parametrize("member", MEMBERS, ids=repr)
every_language = pytest.mark.parametrize("language", ["vi", "en"])


@every_member
def test_a_code_is_the_name_in_small_letters(member: LabelledEnum) -> None:
    assert member.value == member.name.lower()
    assert type(member)(member.value) is member


@every_member
def test_a_code_has_words_in_both_languages(member: LabelledEnum) -> None:
    vietnamese, english = member.label.in_("vi"), member.label.in_("en")
    for words in (vietnamese, english):
        assert words
        assert words == words.strip()
        assert normalize("NFC", words) == words
    assert not vietnamese.isascii()
    assert english.isascii()


@pytest.mark.parametrize("kind", KINDS)
def test_no_code_has_two_names(kind: type[LabelledEnum]) -> None:
    assert [member.name for member in kind] == list(kind.__members__)


@every_language
@pytest.mark.parametrize("kind", KINDS)
def test_no_two_codes_of_a_kind_have_the_same_words(kind: type[LabelledEnum], language: Language) -> None:
    words = [member.label.in_(language) for member in kind]
    assert len(set(words)) == len(words)


@every_language
@every_member
def test_a_status_begins_a_sentence_and_a_reason_goes_on_with_it(member: LabelledEnum, language: Language) -> None:
    words = member.label.in_(language)
    assert words[0].isupper() is isinstance(member, Status)
    assert words[-1].isalpha()
