from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cchc_rules.errors import BadCell, CchcError, NotAQuantity
from cchc_rules.findings.values import Quantity, Share
from cchc_rules.formats.sheets.columns import (
    ANSWERS,
    COLUMN_NOTES,
    HEADINGS,
    MAY_BE_LEFT_OUT,
    PERIOD_CHOICES,
    PERIOD_COLUMNS,
    SHEETS,
    TRUTHS,
    number_cell,
    quantity_of,
    read_amount,
    read_count,
    read_day,
    read_number,
    read_share,
    read_word,
    value_cells,
)
from cchc_rules.measures.unit import Unit
from cchc_rules.text import Bilingual


def test_every_column_of_a_choice_is_read() -> None:
    assert {column for choice in PERIOD_CHOICES for column in choice} == PERIOD_COLUMNS.keys()


@given(st.dates(date(1927, 5, 19), date(2173, 10, 13)))
@example(date(2025, 1, 1))
def test_a_serial_day_of_a_spreadsheet_is_refused_by_that_name(day: date) -> None:
    """Counted from 30/12/1899, as spreadsheets count since they know a 29/02/1900; it has five digits."""
    serial = str((day - date(1899, 12, 30)) // timedelta(days=1))
    with pytest.raises(ValueError, match=f"{serial} is a serial day of a spreadsheet, {day:%d/%m/%Y}"):
        read_day(serial)


@pytest.mark.parametrize(
    "cell",
    [
        *("3/1/2025", "03/01/2025", "2025-01-03", "03-01-2025", "3-1-2025", "03.01.2025", "3.1.2025"),
        *("ngày 03 tháng 01 năm 2025", "Ngày  3  tháng 1 năm 2025", "03 tháng 01 năm 2025"),
        *("2025-01-03 08:30:00", "2025-01-03T08:30", "03/01/2025 08:30", "3.1.2025 8h30", "03-01-2025 14:05:59"),
    ],
)
def test_a_day_is_read_as_offices_write_it(cell: str) -> None:
    assert read_day(cell) == date(2025, 1, 3)


@pytest.mark.parametrize(
    "cell", ["3-1.2025", "3-1-25", "31.4.2025", "ngày 3 tháng 1", "ngày 3/1/25", "3 1 2025", "8:30"]
)
def test_what_is_no_whole_day_is_refused_as_it_stands(cell: str) -> None:
    with pytest.raises(CchcError) as refused:
        read_day(cell)
    assert refused.value.given == repr(cell)


def test_the_first_of_2025_is_serial_day_45658() -> None:
    with pytest.raises(ValueError, match="45658 is a serial day of a spreadsheet, 01/01/2025"):
        read_day("45658")
    assert read_day("31/12/2025") == read_day("2025-12-31") == date(2025, 12, 31)


@pytest.mark.parametrize(
    ("cell", "remedy"),
    [
        ("2.310", "2310, or 2.31? Write 2310 if that is meant."),
        ("2,310", "2310, or 2.31? Write 2310 if that is meant."),
        ("1.000", "1000, or 1? Write 1000 if that is meant."),
        ("2 310", "Write 2310 if that is meant."),
        ("2\xa0310", "Write 2310 if that is meant."),
        ("1.234.567", "Write 1234567 if that is meant."),
        ("2.31", ""),
        ("0.310", ""),
        ("1.234,567", ""),
    ],
)
def test_a_count_with_a_mark_in_it_is_never_guessed_at(cell: str, remedy: str) -> None:
    with pytest.raises(BadCell, match="in digits alone") as refused:
        read_count(cell)
    assert refused.value.remedy == remedy


def test_a_number_whose_mark_may_part_thousands_is_refused_with_both_readings() -> None:
    with pytest.raises(BadCell) as refused:
        read_number("-2,310")
    assert refused.value.remedy == "-2310, or -2.31? Write -2310 or -2,3100."
    with pytest.raises(BadCell) as refused:
        read_number("1 234")
    assert refused.value.remedy == "Write 1234 if that is meant."
    assert read_number("2,3100") == Fraction("2.31")
    assert (read_number(""), read_count(""), read_share("")) == (None, None, None)


@given(st.decimals(-(10**15) + 1, 10**15 - 1, places=4) | st.decimals(-2000, 2000, places=3))
@example(Fraction(17, 8))
def test_a_number_that_is_written_is_read_again(number: object) -> None:
    """read_number(number_cell(x)) = x, for every decimal number of at most fifteen digits either side of its sign."""
    exact = Fraction(str(number))
    cell = number_cell(exact)
    assert cell is not None
    assert read_number(cell) == exact


@pytest.mark.parametrize("number", [Fraction(1, 3), Fraction(10**15), Fraction(1, 10**16)])
def test_a_number_that_no_cell_holds_is_not_written(number: Fraction) -> None:
    assert number_cell(number) is None


@pytest.mark.parametrize(
    ("cell", "remedy"),
    [
        ("9790 %", "Write 97.9 % if that is meant: a cell in Excel's percent format shows what it holds times 100."),
        ("101%", "Write 1.01 % if that is meant: a cell in Excel's percent format shows what it holds times 100."),
        ("97,9", None),
        ("100 %", None),
    ],
)
def test_a_percentage_typed_into_a_cell_in_percent_is_told_as_it_was_meant(cell: str, remedy: str | None) -> None:
    if remedy is None:
        assert read_share(cell) == Share(cell.removesuffix("%").strip())
        return
    with pytest.raises(BadCell) as refused:
        read_share(cell)
    assert refused.value.remedy == remedy


@pytest.mark.parametrize("cell", ["101", "10001 %", "-1 %"])
def test_what_is_no_percentage_at_all_is_refused_without_a_guess(cell: str) -> None:
    with pytest.raises(CchcError) as refused:
        read_share(cell)
    assert "Excel" not in refused.value.remedy


def test_every_column_says_what_stands_in_it() -> None:
    """In both languages, by the names that the heading knows."""
    assert COLUMN_NOTES.keys() == HEADINGS.keys() | PERIOD_COLUMNS.keys()


def test_answers_are_read_in_both_languages() -> None:
    for answer, word in ANSWERS.items():
        assert read_word(ANSWERS, answer.upper()) == read_word(ANSWERS, f" {word.upper()}") == word
    assert [read_word(TRUTHS, cell) for cell in ("có", "KHÔNG", "True", "no")] == [True, False, True, False]
    assert [read_word(TRUTHS, cell) for cell in ("Đạt", "không  đạt")] == [True, False]
    with pytest.raises(BadCell, match=r"expected one of yes \(có\), true, no \(không\), false"):
        read_word(TRUTHS, "chưa rõ")


def test_no_heading_names_two_columns_of_one_sheet() -> None:
    """`kết quả` is a column of two sheets; `end` has no Vietnamese name, for that would say the last day."""
    sheets = [{*columns, *(PERIOD_COLUMNS if "period" in columns else ())} for columns in SHEETS.values()]
    for columns in sheets:
        names = [name for column in columns for name in (column, *HEADINGS.get(column, ()))]
        assert len(names) == len(set(names))
    assert set().union(*sheets) - HEADINGS.keys() == {"start", "end"}


def test_a_sheet_has_columns_of_which_it_is_told_what_stands_in_them() -> None:
    there = {column for columns in SHEETS.values() for column in columns}
    assert COLUMN_NOTES.keys() == there | PERIOD_COLUMNS.keys()
    assert there > MAY_BE_LEFT_OUT


@pytest.mark.parametrize("cell", ["-", "–", "x", "K", "Không có", "chưa có", "N/A", "NULL"])
@pytest.mark.parametrize("read", [read_count, read_number, read_share, read_amount])
def test_what_may_say_none_as_well_as_unknown_is_refused(read: Callable[[str], object], cell: str) -> None:
    """A share is of cases: 0 % of none would be a target missed, so that their numbers are asked for instead."""
    told = "Of no case there is no share" if read is read_share else "Write 0 if there was none; leave the row out"
    with pytest.raises(BadCell, match=told):
        read(cell)


@pytest.mark.parametrize(
    ("written", "answer"),
    [("khong", "no"), ("CO", "yes"), ("Dat", "yes"), ("khong dat", "no"), ("chua ro", "unknown")],
)
def test_the_words_of_answers_are_read_without_marks(written: str, answer: str) -> None:
    assert read_word({each: each for each in ANSWERS}, written) == answer


@pytest.mark.parametrize("written", ["Rồi", "1", "không có", "kô", "x"])
def test_any_other_word_is_refused_with_the_list(written: str) -> None:
    with pytest.raises(BadCell, match=r"expected one of yes \(có\), no \(không\), unknown \(chưa rõ\)"):
        read_word({each: each for each in ANSWERS}, written)


@pytest.mark.parametrize("cell", ["2025-01-01 00:00:00", "01/01/2025 00:00", "1/1/2025", "2025-01-01T00:00:00"])
def test_a_day_may_have_the_midnight_that_programs_write_behind_it(cell: str) -> None:
    assert read_day(cell) == date(2025, 1, 1)


@pytest.mark.parametrize("read", [read_share, read_number])
@pytest.mark.parametrize("cell", ["≥ 98 %", "≥98", "> 95", "<= 40 %", "~ 98", "≈ 98,5 %", "=98"])
def test_a_number_with_the_sign_of_a_bound_is_refused_in_a_clear_line(read: Callable[[str], object], cell: str) -> None:
    """It says what is asked, and not what was reached."""
    with pytest.raises(BadCell, match=f"Leave out {cell[0]}: report what was reached") as refused:
        read(cell)
    assert refused.value.sentence("vi").endswith(f"Hãy bỏ dấu {cell[0]}: ghi kết quả đạt được, không ghi mức yêu cầu.")


CLASSES = Unit("training_class", Bilingual("lớp tập huấn", "training classes"))


@pytest.mark.parametrize(
    ("cell", "unit", "quantity"),
    [
        ("19", CLASSES, Quantity(19, CLASSES)),
        ("19 lớp tập huấn", CLASSES, Quantity(19, CLASSES)),
        ("19 Training Classes", CLASSES, Quantity(19, CLASSES)),
        ("19 training_class", CLASSES, Quantity(19, CLASSES)),
        ("3,2 tỷ đồng", Unit.MILLION_VND, Quantity("3.2", Unit.BILLION_VND)),
        ("3,2 tỷ", Unit.MILLION_VND, Quantity("3.2", Unit.BILLION_VND)),
        ("3,2 tỉ đồng", Unit.MILLION_VND, Quantity("3.2", Unit.BILLION_VND)),
        ("-1,5 giờ", Unit.HOUR, Quantity("-1.5", Unit.HOUR)),
        ("7 count", Unit.COUNT, Quantity(7, Unit.COUNT)),
    ],
)
def test_an_amount_stands_with_or_without_its_unit(cell: str, unit: Unit, quantity: Quantity) -> None:
    amount = read_amount(cell)
    assert amount is not None
    assert quantity_of(amount, unit) == quantity
    cells = value_cells(quantity, unit)
    assert cells is not None
    again = read_amount(cells[-1])
    assert again is not None
    assert quantity_of(again, unit) == quantity


@pytest.mark.parametrize("cell", ["19 hội nghị", "3 ngày", "5 %", "3 tỷ"])
def test_an_amount_of_something_else_is_refused(cell: str) -> None:
    amount = read_amount(cell)
    assert amount is not None
    with pytest.raises(BadCell, match="an amount in training classes"):
        quantity_of(amount, CLASSES)


def test_an_amount_is_no_guess() -> None:
    """A mark that may part thousands is refused beside a unit as it is alone."""
    assert read_amount("") is None
    for cell in ("50.000 tỷ đồng", "2.310 lớp tập huấn"):
        with pytest.raises(BadCell, match="that parts thousands"):
            read_amount(cell)
    for cell in ("tỷ", "một lớp"):
        with pytest.raises(NotAQuantity):
            read_amount(cell)


def test_what_no_cell_holds() -> None:
    third = Fraction(1, 3)
    for value in (Quantity(third, CLASSES), Share(third), Share(98, decimals=0)):
        assert value_cells(value, CLASSES) is None
    assert value_cells(Quantity(5, Unit.COUNT), Unit.COUNT) == ("", "", "", "", "5")
    assert value_cells(Quantity(5, Unit("dozen", base="count", multiple=12)), Unit.COUNT) == ("", "", "", "", "5 dozen")


@pytest.mark.parametrize(
    ("read", "cell", "vi", "en"),
    [
        (read_share, "0.9795", "97,95 % nếu", "97.95 % if"),
        (read_share, "101.5", "nhận được 101,5 %", "got 101.5 %"),
        (read_number, "2.310", "hiểu là 2310 hoặc 2,31:", "2310, or 2.31?"),
        (read_count, "2,310", "hiểu là 2310 hoặc 2,31:", "2310, or 2.31?"),
    ],
)
def test_numbers_are_told_with_the_marks_of_the_language(
    read: Callable[[str], object], cell: str, vi: str, en: str
) -> None:
    with pytest.raises(CchcError) as refused:
        read(cell)
    assert vi in refused.value.sentence("vi")
    assert en in refused.value.sentence("en")
