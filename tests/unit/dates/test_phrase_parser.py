from datetime import date, timedelta

import pytest

from cchc_rules.dates.due import By, Due, Within
from cchc_rules.dates.period import Cycle
from cchc_rules.dates.phrase_parser import DueParser
from cchc_rules.dates.phrase_words import END
from cchc_rules.dates.phrases import read_due, read_due_cell
from cchc_rules.dates.recurring import CycleDay, Recurring
from cchc_rules.dates.workdays import VIETNAM
from cchc_rules.errors import BadValue, UnreadablePhrase

DAY = date(2025, 3, 28)


def rest(cell: str) -> list[str]:
    """The symbols that are left once the due at the beginning of a cell is read."""
    parser = DueParser(cell, 2025)
    parser.due()
    return list(parser.symbols[parser.position :])


@pytest.mark.parametrize(
    ("cell", "left"),
    [
        ("quý II", []),
        ("quý II của Bộ", ["của", "word"]),
        ("quý II và các năm tiếp theo", []),
        ("quý II và các sở", ["và", "các", "word"]),
        ("trước ngày 31/01/2025; quý II", [";", "quý", "roman"]),
        ("hằng quý, 6 tháng, đủ", [",", "word"]),
        ("hằng quý, năm hoặc đột xuất, từ quý II/2025", []),
        ("hằng quý, từ đó", None),
        ("định kỳ hằng tháng trước", ["trước"]),
        ("trong 5 ngày kể từ khi ký; quý II", [";", "quý", "roman"]),
        ("thường xuyên trong kỳ tới", ["trong", "kỳ", "đến"]),
    ],
)
def test_a_due_is_read_and_what_follows_it_is_left(cell: str, left: list[str] | None) -> None:
    if left is None:
        with pytest.raises(UnreadablePhrase):
            rest(cell)
    else:
        assert rest(cell) == [*left, END]


def test_where_the_limit_ended_is_kept() -> None:
    """What breaks off behind the limit was meant as a due; what breaks off in it need not have been."""
    for cell, after in (("chậm nhất là ngày 31/01/2025", 3), ("quý II", 0), ("hoàn thành trước quý II", 3)):
        parser = DueParser(cell, 2025)
        assert parser.after_limit == 0
        parser.due()
        assert parser.after_limit == after


def test_a_statement_begins_first_and_after_a_mark_that_parts() -> None:
    cell = "quý I; quý II (quý III) - quý IV: năm [tháng 6]. Tháng 7 TP.Huế"
    parser = DueParser(cell, 2025)
    begins = [place for place in range(len(parser.symbols) - 1) if parser.starts_statement(place)]
    assert [cell[parser.starts[place] :][:6] for place in begins] == [
        *("quý I;", "quý II", "quý II", "quý IV", "năm [t"),
        *("tháng ", "Tháng "),
    ]


def test_a_dash_between_numbers_or_in_a_name_parts_nothing() -> None:
    parted = {cell: DueParser(cell, 2025) for cell in ("quý II - III", "Ban - ngành", "UBND-HĐND", "quý II - quý III")}
    found = {
        cell: [parser.separates_statements(at) for at, symbol in enumerate(parser.symbols) if symbol == "-"]
        for cell, parser in parted.items()
    }
    assert found == {"quý II - III": [False], "Ban - ngành": [True], "UBND-HĐND": [False], "quý II - quý III": [True]}


def test_a_statement_ends_at_a_semicolon_a_bullet_or_the_end() -> None:
    parser = DueParser("theo đề án; các sở - các huyện", 2025)
    ends = [parser.statement_end(at) for at in range(len(parser.symbols))]
    semicolon, dash, end = parser.symbols.index(";"), parser.symbols.index("-"), len(parser.symbols) - 1
    assert ends == [semicolon] * (semicolon + 1) + [dash] * (dash - semicolon) + [end] * (end - dash)


@pytest.mark.parametrize(
    ("cell", "complete"),
    [
        ("quý II", True),
        ("quý II;", True),
        ("quý II, các sở", True),
        ("quý II (các sở)", True),
        ("quý II các sở", False),
        ("quý II - các sở", True),
        ("quý II.", True),
        ("quý II: các sở", True),
        ("quý II và các sở", True),
        ("quý II hoặc khi xong", True),
        ("quý 1+2 + 2026", True),
        ("năm 2025 mỗi sở", False),
        ("quý II của Bộ", False),
        ("năm 2025 các sở", True),
        ("năm 2025 của Bộ", False),
        ("trước ngày 31/01/2025 gửi Sở", True),
        ("hằng quý của Bộ", False),
        ("tháng 12 hằng quý", False),
    ],
)
def test_a_due_is_complete_where_no_word_after_it_can_change_it(cell: str, complete: bool) -> None:
    parser = DueParser(cell, 2025)
    parser.due()
    end = parser.position
    if complete:
        parser.check_due_is_complete()
        assert parser.position == end
    else:
        with pytest.raises(UnreadablePhrase) as refused:
            parser.check_due_is_complete()
        assert (refused.value.place, refused.value.expected) == (parser.starts[end], "the end of the due")


@pytest.mark.parametrize(
    ("cell", "place"),
    [("quý II; 5, các sở", 8), ("quý II; 5.", 8), ("quý II; 5", 8), ("quý II; 2. các sở", None)],
)
def test_a_number_behind_a_due_numbers_a_list_or_could_belong_to_it(cell: str, place: int | None) -> None:
    """It numbers a list where a full stop follows it, and words follow that."""
    if place is None:
        assert [part.due for part in read_due_cell(cell, year=2025).parts] == [read_due("quý II", year=2025)]
    else:
        with pytest.raises(UnreadablePhrase) as refused:
            read_due_cell(cell, year=2025)
        assert (refused.value.place, refused.value.expected) == (place, "nothing behind a due that could belong to it")


@pytest.mark.parametrize(
    ("cell", "place", "expected"),
    [
        ("quý III; 2026", 9, "2026 beside the words that it is the year of, as in quý III/2026"),
        ("31/12; kế hoạch năm 2026", 20, "a year beside each time, since 2025 was given for those without"),
        ("không trước quý III", 6, "a due that “không” does not turn round"),
        ("không được trước quý III", 11, "a due that “không được” does not turn round"),
    ],
)
def test_what_could_change_a_due_is_named_where_it_is_refused(cell: str, place: int, expected: str) -> None:
    with pytest.raises(UnreadablePhrase) as refused:
        read_due_cell(cell, year=2025)
    assert (refused.value.place, refused.value.expected) == (place, expected)


@pytest.mark.parametrize(
    "before",
    [
        *("", "sau", "sau khi", "từ", "từ khi", "không", "không được", "không phải", "chưa", "chưa được"),
        *("sớm hơn", "ít nhất", "ít nhất là"),
    ],
)
def test_the_words_that_turn_a_due_round_are_told(before: str) -> None:
    parser = DueParser(f"Các sở báo cáo {before} trước quý III", 2025)
    assert parser.turned_round_by(parser.symbols.index("trước")) == before


@pytest.mark.parametrize("cycle", Cycle)
@pytest.mark.parametrize("every", ["hằng", "hàng", "mỗi", "định kỳ", "định kỳ hằng"])
def test_every_cycle_comes_round(cycle: Cycle, every: str) -> None:
    names = {Cycle.MONTH: "tháng", Cycle.QUARTER: "quý", Cycle.HALF_YEAR: "6 tháng", Cycle.YEAR: "năm"}
    assert read_due(f"{every} {names[cycle]}") == Recurring((cycle,))
    assert read_due(f"{every} {int(cycle)} tháng") == Recurring((cycle,))
    assert read_due(f"{int(cycle)} tháng/lần") == read_due(f"{int(cycle)} tháng một lần") == Recurring((cycle,))


def test_a_day_of_a_cycle_is_before_or_on_a_day() -> None:
    for limit, exclusive in (("trước ngày", True), ("chậm nhất ngày", False), ("ngày", False)):
        assert read_due(f"{limit} 20 hằng tháng") == Recurring((Cycle.MONTH,), due_day=CycleDay(20, 1, exclusive))
        assert read_due(f"{limit} 20/11 hằng năm") == Recurring((Cycle.YEAR,), due_day=CycleDay(20, 11, exclusive))
        found = read_due(f"{limit} 20 của tháng cuối hằng quý")
        assert found == Recurring((Cycle.QUARTER,), due_day=CycleDay(20, 3, exclusive))


NOTHING_ENDS = "trong, không quá or chậm nhất before a number of days: after them, or before, nothing ends"
STOPS: list[tuple[str, int, str]] = [
    ("trước quý II, III", 14, "one time after such a word"),
    ("từ quý II, III", 11, "one time after such a word"),
    ("trước quý II - III", 15, "one time after such a word"),
    ("từ ngày 01/01/2025 đến 31/12/9999", 23, "a day with another after it"),
    ("sau ngày 31/12/9999", 4, "a day with another after it"),
    ("từ ngày 20 hằng tháng", 3, "a day that comes once"),
    ("từ ngày 20 hằng tháng đến 31/12/2025", 3, "a day that comes once"),
    ("trước ngày 40 hằng tháng", 6, "a day of the month, 1 to 31"),
    ("trước ngày 30/02 hằng năm", 6, "a day of the month, 1 to 29"),
    ("6 tháng", 7, "một lần"),
    ("hằng ngày", 0, "a cycle: tháng, quý, 6 tháng or năm"),
    ("hằng 5 tháng", 0, "a cycle: tháng, quý, 6 tháng or năm"),
    ("hằng 6 năm", 0, "a cycle: tháng, quý, 6 tháng or năm"),
    ("hằng năm 2025", 9, "a cycle without a number"),
    ("định kỳ", 7, "a cycle: tháng, quý, 6 tháng or năm"),
    ("định kỳ trước ngày 31/01/2025", 14, "a cycle, such as hằng quý"),
    ("định kỳ ngày 15/6, 16/6", 8, "a cycle, such as hằng quý"),
    ("trong 10 ngày", 13, "kể từ, and the event from which the days are counted"),
    ("trong 10 ngày kể từ", 19, "words for an event, composed and single-spaced, without a day"),
    ("trong 10 ngày kể từ ngày 5", 20, "words for an event, composed and single-spaced, without a day"),
    ("trong 0 ngày kể từ khi ký", 6, "a number of days from 1 to 999"),
    ("trước 17h00 quý II", 6, "an hour of one day"),
    ("chậm nhất 17h00 ngày 15/6, 16/6", 10, "an hour of one day"),
    ("từ 17h00 ngày 15/6", 3, "an hour by which a day ends"),
    ("chậm nhất 0h00 ngày 15/6", 10, "an hour by which a day ends"),
    ("chậm nhất 24h30 ngày 15/6", 10, "an hour by which a day ends"),
    ("sau 05 ngày làm việc kể từ ngày ký", 4, NOTHING_ENDS),
    ("từ 05 ngày kể từ ngày 01/3/2025", 3, NOTHING_ENDS),
    ("từ sau 05 ngày kể từ ngày ký", 7, NOTHING_ENDS),
    ("trước 05 ngày kể từ ngày ký", 6, NOTHING_ENDS),
    ("05 ngày sau khi ký", 12, "kể từ, and the event from which the days are counted"),
    ("trước ngày 01 tháng sau", 6, "a number of days from 1 to 31"),
    ("chậm nhất ngày 32 tháng sau", 10, "a number of days from 1 to 31"),
    ("từ ngày 20 tháng sau", 3, "a day that comes once"),
    ("ngày 20 tháng sau, ngày 21 tháng sau", 0, "a day that comes once"),
    ("từ 01/01/2025 đến ngày 20 tháng sau", 18, "a day that comes once"),
    ("sau 17h00 ngày 15/6", 4, "an hour by which a day ends"),
    ("sau ngày 20 hằng tháng", 4, "a day that comes once"),
    *(
        (phrase, place, "a last day: sau does not say that it goes on, as từ sau or trở đi does")
        for phrase, place in (
            ("Sau quý II/2025", 4),
            ("sau tháng 6/2025", 4),
            ("sau năm 2025", 4),
            ("sau ngày 30/6/2025", 4),
            ("sau 6 tháng đầu năm 2025", 4),
        )
    ),
]


@pytest.mark.parametrize(("phrase", "place", "expected"), STOPS)
def test_what_is_no_due_is_refused_at_its_place(phrase: str, place: int, expected: str) -> None:
    with pytest.raises(UnreadablePhrase) as refused:
        read_due(phrase, year=2025)
    assert (refused.value.place, refused.value.expected) == (place, expected)


# Relative dues


class EverySecondDay:
    """A calendar on which every second day is worked."""

    def add(self, day: date, n: int) -> date:
        return day + timedelta(days=2 * n)


@pytest.mark.parametrize(
    ("phrase", "due"),
    [
        ("trong 5 ngày kể từ ngày họp", By(date(2025, 4, 2))),
        ("trong 5 ngày làm việc kể từ ngày họp", By(date(2025, 4, 7))),
        ("quý II", None),
    ],
)
def test_a_relative_due_is_resolved_when_the_day_of_its_event_is_given(phrase: str, due: Due | None) -> None:
    """The day of the event is not counted (Civil Code 2015, article 147); no other due is changed by it."""
    calendar = EverySecondDay() if "làm việc" in phrase else None
    expected = read_due(phrase, year=2025) if due is None else due
    assert read_due(phrase, year=2025, event_day=DAY, calendar=calendar) == expected
    assert read_due_cell(phrase, year=2025, event_day=DAY, calendar=calendar).parts[0].due == expected
    assert DueParser(phrase, 2025, event_day=DAY, calendar=calendar).due() == expected


def test_a_day_of_the_next_month_is_that_of_the_month_after_the_event() -> None:
    for limit, last in (("chậm nhất", date(2025, 4, 20)), ("trước", date(2025, 4, 19))):
        phrase = f"{limit} ngày 20 tháng sau"
        assert read_due(phrase, event_day=DAY) == read_due(phrase, event_day=DAY, calendar=VIETNAM) == By(last)


def test_an_event_that_is_a_day_needs_no_other() -> None:
    assert read_due("trong 10 ngày kể từ ngày 01/3/2025") == By(date(2025, 3, 11))
    assert read_due("trong 10 ngày kể từ ngày 01/3/2025", event_day=DAY) == By(date(2025, 3, 11))
    assert read_due("trong 5 ngày làm việc kể từ ngày 28/3/2025", calendar=EverySecondDay()) == By(date(2025, 4, 7))


def test_working_days_are_not_guessed() -> None:
    phrase = "trong 5 ngày làm việc kể từ ngày họp"
    assert read_due(phrase) == Within(5, "ngày họp", working_days=True)
    assert read_due(phrase, event_day=DAY, calendar=VIETNAM) == By(date(2025, 4, 4))
    with pytest.raises(BadValue, match="what counts working days"):
        read_due(phrase, event_day=DAY)
