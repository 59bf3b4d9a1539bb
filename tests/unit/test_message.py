import copy
import pickle
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.agencies.agency import Level
from cchc_rules.errors import BadCell
from cchc_rules.message import Message, in_vietnamese, join_messages, message

MOST = message("at most {most}", most=5)


def test_a_message_is_text_that_knows_how_it_was_made() -> None:
    assert MOST == "at most 5"
    assert (MOST.pattern, MOST.filled) == ("at most {most}", {"most": 5})


@given(st.text(max_size=60), st.integers() | st.text(max_size=20))
def test_a_message_comes_back_from_a_copy_and_a_pickle(text: str, filled: object) -> None:
    made = message(text.replace("{", "{{").replace("}", "}}") + "{filled}", filled=filled)
    for again in (pickle.loads(pickle.dumps(made)), copy.deepcopy(made), copy.copy(made)):
        assert (type(again), again, again.pattern, again.filled) == (Message, made, made.pattern, made.filled)


def test_what_has_a_name_in_two_languages_is_said_by_it() -> None:
    said = message("{kind}, {day}, {other}", kind=Level.DISTRICT, day=date(2025, 3, 1), other="a day of the calendar")
    assert said == "district, 2025-03-01, a day of the calendar"
    assert in_vietnamese(said) == "huyện, 01/03/2025, một ngày có trong lịch"


def test_messages_are_joined() -> None:
    told = join_messages([MOST, "a day of the calendar"], "; ")
    assert told == "at most 5; a day of the calendar"
    assert in_vietnamese(told) == "nhiều nhất 5; một ngày có trong lịch"
    assert join_messages([]) == ""


def test_an_error_is_a_sentence_in_both_languages() -> None:
    where = message("{file}, line {line}", file="a.csv", line=2)
    fault = BadCell("x", MOST, "Name another.", where)
    assert fault.code == "bad_cell"
    assert str(fault) == fault.sentence() == "a.csv, line 2: got 'x'; expected at most 5. Name another."
    assert fault.sentence("vi") == "a.csv, dòng 2: nhận được 'x'; cần nhiều nhất 5. Hãy nêu tệp khác."
    assert pickle.loads(pickle.dumps(fault)).sentence("vi") == fault.sentence("vi")
    assert BadCell("x", "y").sentence("vi") == "nhận được 'x'; cần y."
    assert fault.at("b.csv").sentence("vi").startswith("b.csv: nhận được")
