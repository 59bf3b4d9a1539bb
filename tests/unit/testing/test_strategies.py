from datetime import date
from unicodedata import is_normalized

from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.dates.due import Due
from cchc_rules.dates.period import Period
from cchc_rules.findings.values import Quantity, Share, Tally
from cchc_rules.testing import strategies as kit
from cchc_rules.text import Bilingual, fold_name

FIRST, LAST = date(2025, 2, 3), date(2025, 2, 9)


@given(st.tuples(kit.tallies(), kit.tallies(min_cases=1), kit.shares(), kit.quantities(), kit.percentages()))
def test_values_are_what_they_say(drawn: tuple[Tally, Tally, Share, Quantity, object]) -> None:
    _, counted, share, quantity, percentage = drawn
    assert counted.total >= 1
    assert 0 <= share.bounds[0] <= share.bounds[1] <= 1
    assert quantity.value >= 0
    assert 0 < percentage <= 100  # type: ignore[operator]


@given(kit.days(FIRST, LAST), kit.periods(FIRST, LAST), kit.dues(FIRST, LAST))
def test_days_periods_and_dues_lie_where_they_are_asked_for(day: date, period: Period, due: Due) -> None:
    """Both ends are included; “before” a day is due on the day before it."""
    assert FIRST <= day <= LAST
    assert FIRST <= period.start <= period.last_day <= LAST
    for each in (due.first_day, due.last_day):
        assert each is None or date(2025, 2, 2) <= each <= LAST


@given(kit.names(), kit.bilinguals(), st.data())
def test_a_name_is_known_in_every_spelling(name: str, text: Bilingual, data: st.DataObject) -> None:
    assert fold_name(data.draw(kit.spellings(name))) == fold_name(name)
    assert is_normalized("NFC", text.vi + text.en)
    assert all(set(word) <= {*kit.LETTERS} for word in name.split(" "))


@given(st.lists(st.integers()), st.data())
def test_nothing_is_lost_or_added_where_an_order_changes(known: list[int], data: st.DataObject) -> None:
    again = data.draw(kit.shuffled_with_repeats(known))
    assert set(again) == set(known)
    assert len(again) >= len(known)
