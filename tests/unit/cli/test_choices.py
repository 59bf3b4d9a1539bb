from argparse import ArgumentTypeError
from unicodedata import normalize

import pytest

from cchc_rules.cli.choices import Choices, SeveralChoices
from cchc_rules.cli.parser import build_parser
from cchc_rules.findings.reasons import Status
from cchc_rules.text import Language, unaccented
from tests.unit.cli.test_parser import USES

STATUSES = Choices({status.value: status.label.vi for status in Status})


@pytest.mark.parametrize(
    "given", ["not_applicable", "Not-Applicable", "NOT APPLICABLE", "không-áp-dụng", "KHÔNG ÁP DỤNG"]
)
def test_a_word_is_read_in_either_language_whatever_its_case_and_marks(given: str) -> None:
    assert STATUSES(given) == STATUSES(normalize("NFD", given)) == STATUSES(unaccented(given)) == "not_applicable"


@pytest.mark.parametrize(
    ("language", "given", "said"),
    [
        ("en", "misssed", "(choose from met, missed, open, unknown, contested, not_applicable). Nearest: missed"),
        ("vi", "khong dạtt", "không-áp-dụng). Nearest: không-đạt"),
        ("en", "", "not_applicable)"),
        ("vi", "zzzzz", "không-áp-dụng)"),
    ],
)
def test_any_other_word_is_refused_with_those_that_there_are(language: Language, given: str, said: str) -> None:
    with pytest.raises(ArgumentTypeError) as raised:
        STATUSES.in_(language)(given)
    assert str(raised.value).startswith(f"invalid choice: {given!r} (choose from ")
    assert said in str(raised.value)


def test_the_words_of_both_languages_stand_in_a_line() -> None:
    words = Choices({"next": "kế tiếp", "none": "giữ nguyên"}, "vi").words()
    assert (words.vi, words.en) == ("kế-tiếp, giữ-nguyên", "next, none")


@pytest.mark.parametrize("command", USES)
def test_every_option_that_has_choices_takes_the_words_of_both_languages(command: str) -> None:
    """Whatever language is spoken, all that is offered in either means the same code, and no two codes share a word."""
    by_language = [
        {
            action.dest: action
            for action in build_parser(command, language).command._actions  # type: ignore[attr-defined]
            if action.choices is not None
        }
        for language in ("vi", "en")
    ]
    for name, action in by_language[0].items():
        vietnamese, english = [*action.choices], [*by_language[1][name].choices]
        if name == "reporting_cycle":  # numbers of documents, the same in both
            assert vietnamese == english
            continue
        for each in by_language:
            for word, code in (*zip(vietnamese, english, strict=True), *zip(english, english, strict=True)):
                meant = (code,) if isinstance(each[name].choices, SeveralChoices) else code
                assert each[name].type(word) == each[name].type(unaccented(word).upper()) == meant


ANSWERS = SeveralChoices({"no": "Không", "unknown": "Chưa rõ"}, "vi")


def test_several_words_may_stand_in_one_with_commas_between() -> None:
    assert ANSWERS("chua ro, KHÔNG,no") == ("unknown", "no", "no")
    assert [*ANSWERS.in_("en")] == ["no", "unknown"]
    assert ANSWERS("no") in ANSWERS


@pytest.mark.parametrize("given", ["", "no,", "khong,maybe", ",no"])
def test_each_of_several_words_has_to_mean_something(given: str) -> None:
    with pytest.raises(ArgumentTypeError, match="choose from không, chưa-rõ"):
        ANSWERS(given)
