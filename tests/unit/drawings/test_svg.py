from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.drawings.svg import ACCENT, LINE_HEIGHT, draw_svg, element, label, label_lines, line, text_width, wrap
from tests.drawn import SVG, boxes, read, said, squeezed


@given(st.text(), st.text(min_size=1), st.text(min_size=1))
def test_whatever_is_written_stays_words(words: str, title: str, description: str) -> None:
    """A drawing is well-formed whatever it is told to say, and says it but for what no XML can hold."""
    root = read(draw_svg(2000, 20, title, description, [element("text", label(0, 15, words), x=0, y=15)]))
    drawn = [each.text or "" for each in root.iter(f"{SVG}text")][1]
    assert drawn.split() == "".join(each if each.isprintable() else " " for each in words).split()


@given(st.text(), st.text())
def test_an_attribute_holds_whatever_it_is_given(one: str, other: str) -> None:
    root = read(draw_svg(9, 9, "t", "d", [line(0, 0, 1, 1, class_=one, data_of=other)]))
    drawn = root[2]
    assert (drawn.get("class") or "").split() == "".join(each if each.isprintable() else " " for each in one).split()
    assert drawn.get("data-of") is not None


@given(st.text(), st.integers(1, 400))
def test_no_wrapped_line_is_wider_than_asked_and_no_word_is_lost(words: str, width: int) -> None:
    lines = wrap(words, width)
    assert all(text_width(each) <= max(width, text_width(" ")) for each in lines)
    printable = "".join(each if each.isprintable() else " " for each in words)
    assert squeezed("".join(lines)) == squeezed(printable)


def test_lines_stand_one_below_the_other() -> None:
    one, other = boxes(read(draw_svg(99, 99, "t", "d", label_lines(0, 20, ["một", "hai"], bold=True))))
    assert other.top - one.top == LINE_HEIGHT
    assert one.bottom < other.top


def test_a_label_is_as_it_was_asked_for() -> None:
    drawing = draw_svg(99, 99, "t", "d", [label(90, 20, "một < hai", anchor="end", size=11, bold=True)])
    assert said(drawing) == ["một < hai"]
    assert 'text-anchor="end" font-size="11" font-weight="bold"' in drawing


def test_the_page_may_set_the_colour_of_what_a_drawing_is_about() -> None:
    assert ACCENT == "var(--cchc-accent, currentColor)"
