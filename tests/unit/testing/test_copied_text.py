from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.testing.copied_text import RUN, copied_from
from cchc_rules.text import letters_and_digits

DECISION = "Ủy ban nhân dân xã giao Văn phòng chủ trì, phối hợp với các thôn lập kế hoạch cải cách hành chính năm 2026"
LETTERS = letters_and_digits(DECISION)


@given(st.integers(0, len(LETTERS) - 1), st.integers(1, len(LETTERS)))
def test_a_run_is_told_once_it_is_long_enough(start: int, length: int) -> None:
    """A stretch of the decision is told on its line exactly where it has so many letters, whatever stands around it."""
    stretch = LETTERS[start : start + length]
    told = list(copied_from(DECISION, f"x = 1\n# {'. '.join(stretch.upper())}\nz"))
    assert [line for line, _ in told] == ([2] if len(stretch) >= RUN else [])
    assert all(stretch.casefold().startswith(copied) for _, copied in told)


def test_names_may_be_as_long_as_they_are() -> None:
    written = "Văn phòng chủ trì, phối hợp với các thôn lập kế hoạch"
    assert not list(copied_from(DECISION, f"# {written}", ["lập kế hoạch", "Văn phòng"]))
    assert [line for line, _ in copied_from(DECISION, f"\n# {DECISION}\n\n# {DECISION}")] == [2, 4]
