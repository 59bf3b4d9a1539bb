"""What objects show of themselves: on one screen as text, in a notebook, and where Rich prints them."""

import io
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from cchc_rules.card import Card, Shown, facts_in
from cchc_rules.text import Bilingual, Language

WRITTEN = st.text(max_size=200)
CARDS = st.integers(1, 4).flatmap(
    lambda cells: st.builds(
        Card,
        WRITTEN,
        st.lists(st.tuples(WRITTEN, WRITTEN), max_size=6),
        st.lists(st.tuples(*[WRITTEN] * cells), max_size=30),
        st.sampled_from(["vi", "en"]),
    )
)
EVIL = "<script></script>[b]\x1b&"


class Page(HTMLParser):
    """The tags that were opened and not closed, all that were opened, and the text between them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002  told by the parser
        self.open.append(tag)
        self.seen.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def printed(shown: object) -> str:
    """What Rich prints, on a wide terminal without colours."""
    console = Console(file=io.StringIO(), width=300, color_system=None)
    console.print(shown)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


class Box(Shown):
    """Something that shows itself."""

    def card(self, language: Language = "en") -> Card:
        return Card(Bilingual("Hộp", "A box").in_(language), [("kỳ", "2025")], language=language)


@given(card=CARDS)
def test_a_card_is_one_screen_of_printable_text(card: Card) -> None:
    """At most 24 lines of 80 columns, whatever it says."""
    lines = str(card).split("\n")
    assert len(lines) <= 24
    assert all(len(line) <= 80 and line.isprintable() for line in lines)


@given(card=CARDS)
def test_what_others_wrote_is_text_in_html_and_nothing_else(card: Card) -> None:
    """Every tag is one of its own and closed, whatever it says."""
    page = Page(card.to_html())
    assert not page.open
    assert page.seen <= {"div", "p", "strong", "table", "tr", "th", "td"}


def test_what_looks_like_markup_is_told_as_it_is() -> None:
    card = Card(EVIL, [(EVIL, EVIL)], [(EVIL,)])
    said = EVIL.replace("\x1b", "\\x1b")
    assert Page(card.to_html()).text == said * 4
    assert "script" not in Page(card.to_html()).seen
    assert printed(card).count(said) == str(card).count(said) == 4


def test_html_needs_nothing_from_elsewhere_and_has_no_colour_of_its_own() -> None:
    html = Card("Sở Tư pháp", [("kỳ", "2025")], [("Không đạt",)], "vi").to_html()
    assert html.startswith('<div lang="vi">')
    assert not any(word in html for word in ("src=", "href=", "<style", "class=", "url(", "#"))
    assert html.count("color:inherit;background:none") == html.count("<td") + html.count("<th")


@pytest.mark.parametrize(("language", "more"), [("vi", "… và 3 dòng nữa"), ("en", "… and 3 more")])
def test_what_has_no_place_is_counted(language: Language, more: str) -> None:
    """In text, in HTML and in Rich alike."""
    card = Card("rows", [], [(str(number),) for number in range(101, 116)], language)
    for told in (str(card), Page(card.to_html()).text, printed(card)):
        assert more in told
        assert "112" in told
        assert "113" not in told
    assert "…" not in str(Card("rows", [], card.rows[:12], language))


def test_a_long_fact_goes_on_under_itself() -> None:
    lines = str(Card("facts", [("kỳ", "2025"), ("lý do", "chưa có báo cáo " * 8)])).splitlines()
    assert lines[1] == "  kỳ     2025"
    assert lines[2].startswith("  lý do  chưa có")
    assert lines[3][:9].isspace()
    assert not lines[3][9].isspace()


def test_of_more_facts_than_a_screen_holds_the_first_are_told() -> None:
    lines = str(Card("facts", [("n", str(number)) for number in range(40)])).splitlines()
    assert (len(lines), lines[-2], lines[-1]) == (24, "  n  21", "  …")


def test_cells_stand_under_one_another_and_are_cut_to_their_place() -> None:
    rows = [("Không đạt", "x" * 40, "y" * 99), ("Đạt", "II", "z")]
    first, second = str(Card("rows", [], rows)).splitlines()[2:]
    assert first == f"  Không đạt  {'x' * 25}…  {'y' * 38}…"
    assert second == f"  Đạt        II{' ' * 26}z"


def test_an_object_is_shown_as_its_card_is() -> None:
    box = Box()
    assert box._repr_html_() == box.card()._repr_html_() == box.card().to_html()
    assert printed(box) == printed(box.card()) == "A box\n  kỳ  2025  \n"
    assert "Hộp" in box.card("vi")._repr_html_()


def test_facts_are_in_the_language_and_nothing_is_said_of_what_is_not() -> None:
    period = Bilingual("kỳ", "period")
    assert facts_in("vi", (period, Bilingual("một năm", "a year")), (period, "")) == (("kỳ", "một năm"),)
