from datetime import date

import pytest
from attrs import evolve

from cchc_rules.agencies.succession import Succession, SuccessionKind
from cchc_rules.drawings.succession_chart import draw_successions
from cchc_rules.plans import hue_2025
from cchc_rules.plans.hue_2025.successions import SUCCESSIONS
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual, Language
from tests import tiny
from tests.drawn import SVG, overlaps, read, said, squeezed, told

SAID = Source(Bilingual("giả định", "made up"), Certainty.DOCUMENTED)
MARCH = tuple(each for each in SUCCESSIONS if each.day == date(2025, 3, 1))


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("succession", SUCCESSIONS, ids=lambda each: f"{each.day}-{each.kind}-{each.successors}")
def test_every_agency_of_a_succession_is_drawn(succession: Succession, language: Language) -> None:
    drawing = draw_successions([succession], language)
    drawn = squeezed("".join(said(drawing)))
    for agency in (*succession.predecessors, *succession.successors):
        assert squeezed(agency.name.in_(language)) in drawn
    assert succession.sentence(language) in told(drawing)
    assert not overlaps(drawing)


@pytest.mark.parametrize(
    ("certainty", "dashes"),
    [
        (Certainty.DOCUMENTED, {None}),
        (Certainty.INFERRED, {"8 3"}),
        (Certainty.REPORTED, {"4 4"}),
    ],
)
def test_a_line_is_whole_where_a_document_says_so_alone(certainty: Certainty, dashes: set[str | None]) -> None:
    succession = evolve(SUCCESSIONS[0], source=evolve(SAID, certainty=certainty))
    drawing = draw_successions([succession], "vi")
    assert {each.get("stroke-dasharray") for each in read(drawing).iter(f"{SVG}line")} == dashes
    assert certainty.label.vi in squeezed_words(drawing)


def squeezed_words(drawing: str) -> str:
    return " ".join(said(drawing))


def test_successions_stand_in_the_order_of_their_days() -> None:
    shown = [words for words in said(draw_successions(reversed(SUCCESSIONS))) if words[:2].isdigit()]
    days = [date(int(words[6:10]), int(words[3:5]), int(words[:2])) for words in shown]
    assert days == sorted(days)
    assert len(days) == len(SUCCESSIONS)


def test_whoever_is_not_known_has_a_dotted_box() -> None:
    (handed_on,) = [each for each in MARCH if each.kind is SuccessionKind.TRANSFERRED]
    drawing = draw_successions([handed_on])
    assert "not known" in said(drawing)
    assert "III.5.2/1, PL.7.3/1" in squeezed_words(drawing)
    box = [each.get("stroke-dasharray") for each in read(drawing).iter(f"{SVG}rect")]
    assert box == [None, "1 4"]


def test_nobody_is_told_apart_from_not_known() -> None:
    gone = Succession(SuccessionKind.DISSOLVED, date(2025, 7, 1), (tiny.NORTH,), (), SAID, leaves_nobody=True)
    assert "nobody" in said(draw_successions([gone]))
    assert "không có cơ quan nào" in squeezed_words(draw_successions([gone], "vi"))


def test_what_is_formed_anew_comes_of_nobody() -> None:
    formed = Succession(SuccessionKind.FORMED, date(2025, 7, 1), (), (tiny.NORTH,), SAID)
    assert len(list(read(draw_successions([formed])).iter(f"{SVG}rect"))) == 1


def test_where_nothing_has_happened_it_says_so() -> None:
    assert told(draw_successions([])) == "nothing has happened."
    assert said(draw_successions([], "vi")) == ["không có sự kiện nào"]


def test_a_page_of_successions_is_drawn_without_words_over_others() -> None:
    assert not overlaps(draw_successions(MARCH, "vi"))
    assert hue_2025.SO_NOI_VU.name.vi in said(draw_successions(MARCH, "vi"))
