import ast
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from cchc_rules.authoring.python_source import PythonSource
from cchc_rules.dates.due import By, During
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.recurring import Recurring
from cchc_rules.law.bound import About, AtLeast, AtMost, Between, Exactly, LessThan, MoreThan, Rank
from cchc_rules.law.rule import Modality
from cchc_rules.measures.unit import Unit
from cchc_rules.plans import hue_2025
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual
from tests import tiny

CLASSES = Unit("training_class", Bilingual("lớp tập huấn", "training classes"))


def made(source: str) -> dict[str, Any]:
    """What a module defines."""
    held: dict[str, Any] = {}
    exec(compile(source, "written", "exec"), held)  # noqa: S102  our own words
    return held


@pytest.mark.parametrize(
    "value",
    [
        'một “hai” \\ "ba"',
        3,
        True,
        None,
        date(2026, 3, 1),
        Fraction(3),
        (),
        (1,),
        Modality.STRIVE,
        AtLeast(98),
        AtLeast(2, CLASSES, printed="02"),
        MoreThan("0,7", Unit.COUNT),
        AtMost(40),
        LessThan(40),
        Between(20, 50),
        Between(20, 50, above=True),
        Exactly(5, CLASSES),
        Rank(3),
        Rank(3, Bilingual("Đông Nam Á")),
        About(30),
        About(30, tolerance=2, source=Source(Bilingual("báo"), Certainty.REPORTED)),
        Period.year(2026),
        Period(date(2026, 1, 2), date(2026, 3, 1)),
        By(date(2026, 3, 31), "31/3/2026"),
        During(Period.year(2026), "Năm 2026"),
        Recurring((Cycle.QUARTER,), phrase="Hằng quý"),
        Source(Bilingual("báo", "press"), Certainty.REPORTED),
        tiny.HOME,
        *hue_2025.PLAN.rules[:3],
        *hue_2025.PLAN.rules[-3:],
        *hue_2025.PLAN.measures[:2],
    ],
    ids=lambda value: repr(value)[:40],
)
def test_what_is_written_makes_the_value_again(value: object) -> None:
    source = PythonSource({})
    source.assign("VALUE", value)
    text = source.text("A value.", ["VALUE"])
    assert made(text)["VALUE"] == value
    assert max(map(len, text.splitlines())) <= 120 or "Bilingual" in text  # a long text is not parted


def test_what_has_a_name_is_imported_or_named_and_not_written_again() -> None:
    source = PythonSource({tiny.HOME: ("tests.tiny", "HOME"), tiny.DEPARTMENTS: ("", "OWN")})
    source.assign("OWN", tiny.DEPARTMENTS)
    source.assign("BOTH", (tiny.HOME, tiny.DEPARTMENTS))
    text = source.text("Names.", ["BOTH"])
    assert "from tests.tiny import HOME\n" in text
    assert "BOTH = (HOME, OWN)" in text
    assert made(text)["BOTH"] == (tiny.HOME, tiny.DEPARTMENTS)


def test_members_stand_one_a_line_with_their_comments() -> None:
    source = PythonSource({})
    source.comment("TODO above")
    source.assign_members("ALL", [(["TODO first"], Bilingual("một", "one")), ([], Bilingual("hai", "two"))])
    source.assign_names("NAMES", [("datetime", "date"), ("", "ALL")])
    text = source.text("Members.", ["ALL", "NAMES"])
    assert '    # TODO first\n    Bilingual("một", "one"),\n    Bilingual("hai", "two"),\n)' in text
    assert made(text)["NAMES"][0] is date


def test_names_that_need_room_are_imported_one_a_line_and_what_is_offered_is_sorted() -> None:
    source = PythonSource({})
    names = [f"A_RATHER_LONG_NAME_{number}" for number in range(9)]
    assert source.use("somewhere", names) == names
    source.add("X = 1")
    text = source.text("Imports.", ["X", *names])
    assert "from somewhere import (\n    A_RATHER_LONG_NAME_0,\n" in text
    offered = next(node for node in ast.parse(text).body if isinstance(node, ast.Assign))
    assert ast.literal_eval(offered.value) == sorted(["X", *names])
