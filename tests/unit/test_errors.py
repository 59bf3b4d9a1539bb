import copy
import pickle
from fractions import Fraction

import pytest

from cchc_rules import errors
from cchc_rules.errors import (
    BadDocument,
    CchcError,
    FaultGroup,
    MissingExtra,
    NotACount,
    UnknownAgency,
    UnreadablePhrase,
)
from cchc_rules.exact import in_both_languages
from cchc_rules.message import message

CLASSES = [getattr(errors, name) for name in errors.__all__ if name != "FaultGroup"]


@pytest.mark.parametrize("kind", CLASSES)
def test_every_error_pickles_and_copies(kind: type[CchcError]) -> None:
    error = kind({"x": -1}, "a count", "Count again.", "row 3")
    for other in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(other) is kind
        assert str(other) == str(error) == "row 3: got {'x': -1}; expected a count. Count again."
        assert (other.given, other.expected, other.remedy, other.where) == (
            "{'x': -1}",
            "a count",
            "Count again.",
            "row 3",
        )


@pytest.mark.parametrize("kind", CLASSES)
def test_every_error_can_be_caught_as_what_it_is(kind: type[CchcError]) -> None:
    assert issubclass(kind, CchcError)
    assert kind is CchcError or issubclass(kind, ValueError | LookupError | ImportError)
    assert kind.__doc__


def test_the_list_of_errors_is_whole_and_sorted() -> None:
    defined = [name for name, held in vars(errors).items() if isinstance(held, type) and issubclass(held, Exception)]
    assert errors.__all__ == sorted(defined)


def test_place_and_remedy_are_said_only_where_given() -> None:
    assert str(NotACount(-1, "a count")) == "got -1; expected a count."
    assert str(UnknownAgency("Sở X", "a name", "Nearest: Sở Y.")) == "got 'Sở X'; expected a name. Nearest: Sở Y."


def test_what_was_given_is_cut_to_a_line() -> None:
    error = NotACount("9" * 1000, "a count")
    assert len(error.given) < 100
    assert error.given.endswith("…")


def test_what_cannot_be_printed_is_described() -> None:
    huge = 10**5000  # more digits than Python will print
    assert str(huge.bit_length()) in NotACount(huge, "a count").given
    assert NotACount((huge,), "a count").given == "a tuple"
    assert NotACount(Fraction(1, huge), "a count").given == "a Fraction"


def test_a_missing_extra_is_an_import_error() -> None:
    with pytest.raises(ImportError, match="pip install"):
        raise MissingExtra("cattrs", "an installed package", "pip install cchc-rules[wire]")


@pytest.mark.parametrize(
    ("words", "place", "shown"),
    [
        ("trước ngày 31/13/2025", 6, ["  trước ngày 31/13/2025", "        ^"]),
        ("quý V", 0, ["  quý V", "  ^"]),
        ("quý", 3, ["  quý", "     ^"]),
        ("trước\nngày\t31/13/2025", 6, ["  trước ngày 31/13/2025", "        ^"]),
        ("", 0, ["  ", "  ^"]),
    ],
)
def test_a_caret_stands_under_the_place_at_which_reading_stopped(words: str, place: int, shown: list[str]) -> None:
    error = UnreadablePhrase(words, "a due", place=place)
    message, *lines = str(error).split("\n")
    assert message == f"got {words!r}; expected a due."
    assert lines == shown
    for other in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert (other.place, str(other)) == (place, str(error))


def test_of_long_words_those_about_the_place_are_shown() -> None:
    words = "".join(chr(ord("a") + number % 26) for number in range(1000))
    for place in (0, 39, 40, 41, 500, 999):
        _, line, caret = str(UnreadablePhrase(words, "a due", place=place)).split("\n")
        assert len(line) <= 82
        assert line[caret.index("^")] == words[place]


def test_where_no_place_is_meant_no_caret_stands() -> None:
    error = UnreadablePhrase("quý V", "a due")
    assert error.place is None
    assert str(error) == "got 'quý V'; expected a due."


def test_the_faults_of_a_file_are_one_error_of_this_library() -> None:
    """It is caught as any other, and taken apart as any group is."""
    faults = [NotACount(-1, "a count"), OSError("gone")]
    group = FaultGroup("a.csv: bad cells", faults)
    for other in (group, pickle.loads(pickle.dumps(group)), copy.copy(group), copy.deepcopy(group)):
        assert (type(other), str(other), other.given) == (FaultGroup, str(group), "a.csv: bad cells")
        assert [str(each) for each in other.exceptions] == [str(each) for each in faults]
    with pytest.raises(CchcError):
        raise group
    matching, rest = group.split(NotACount)
    assert isinstance(matching, FaultGroup)
    assert isinstance(rest, FaultGroup)
    assert (matching.exceptions, rest.exceptions) == ((faults[0],), (faults[1],))
    assert group.sentence("vi") == "nhận được -1; cần a count.\ngone"
    assert group.code == "fault_group"


def test_a_number_that_was_given_is_said_with_the_marks_of_the_language() -> None:
    error = NotACount(message("{number} %", number=in_both_languages(Fraction("97.95"))), "a count")
    for other in (error, pickle.loads(pickle.dumps(error)), copy.deepcopy(error), error.at("row 3")):
        assert "got 97.95 %; expected" in str(other)
        assert "nhận được 97,95 %; cần" in other.sentence("vi")


@pytest.mark.parametrize(("given", "said"), [(True, "true"), (False, "false"), (None, "null"), (1, "1"), ("x", "'x'")])
def test_what_a_document_says_is_told_as_it_is_written_there(given: object, said: str) -> None:
    fault = BadDocument(given, "a text", "Write it as text.", "$.a")
    assert (
        str(fault) == str(pickle.loads(pickle.dumps(fault))) == f"$.a: got {said}; expected a text. Write it as text."
    )
