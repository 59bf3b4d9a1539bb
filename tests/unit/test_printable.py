import sys
from datetime import date

import pytest

from cchc_rules.printable import one_line, printable, show


def test_every_character_becomes_printable_and_what_is_printable_stays() -> None:
    """Of all characters there are, each is either as it was or written out in ASCII; and never written out twice."""
    for character in map(chr, range(sys.maxunicode + 1)):
        said = printable(character)
        assert said == character if character.isprintable() else said.isascii() and said.isprintable()
        assert printable(said) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Sở Nội vụ", "Sở Nội vụ"),
        ("a\x1b[31mb", r"a\x1b[31mb"),
        ("a\x9bb", r"a\x9bb"),
        ("hồ\u202esơ\u2066", r"hồ\u202esơ\u2066"),
        ("a\nb\r\tc", r"a\nb\r\tc"),
        ("\ud800", r"\ud800"),
        ("\U000e0001", r"\U000e0001"),
    ],
)
def test_what_moves_a_terminal_is_written_out(text: str, said: str) -> None:
    assert printable(text) == one_line(text) == said


@pytest.mark.parametrize(("length", "kept"), [(0, 0), (799, 799), (800, 800), (801, 799), (10**7, 799)])
def test_a_line_has_a_limit(length: int, kept: int) -> None:
    for character in ("x", "ế"):
        assert one_line(character * length) == character * kept + "…" * (length > 800)
    assert len(one_line("\x00" * length)) <= 800


@pytest.mark.parametrize("given", ["x" * 10**6, ["x"] * 10**6, ("x",) * 10**6, b"x" * 10**6, {"x": "x" * 10**6}])
def test_what_is_long_is_shown_by_its_beginning(given: object) -> None:
    shown = show(given)
    assert len(shown) == 80
    assert shown.endswith("…")
    assert repr(given).removeprefix("(").startswith(shown[:-1])


def test_days_and_several_things_are_shown_as_people_write_them() -> None:
    assert show(date(9999, 12, 31)) == "9999-12-31"
    assert show(("45660",)) == "'45660'"
    assert show((date(2025, 1, 1), 3, None)) == "2025-01-01, 3, None"
    assert show(()) == "()"


def test_what_is_nested_deeply_is_shown_by_its_type() -> None:
    nested: list[object] = []
    for _ in range(100_000):
        nested = [nested]
    assert show(nested) == "a list"


def test_words_that_others_give_to_their_objects_are_printable() -> None:
    class Hostile:
        def __repr__(self) -> str:
            return "\x1b]0;title\x07"

    assert show(Hostile()) == r"\x1b]0;title\x07"
