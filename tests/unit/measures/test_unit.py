import pickle
from fractions import Fraction

import pytest

from cchc_rules.errors import BadValue
from cchc_rules.measures.unit import WELL_KNOWN_UNITS, Unit
from cchc_rules.text import Bilingual

CLASSES = Unit("training_class", Bilingual("lớp tập huấn", "training classes"))
TBPS = Unit("tbps", Bilingual("Tbps", "Tbps"))
DOCTORS = Unit("doctors_per_10000", Bilingual("bác sĩ/vạn dân", "doctors per 10,000 people"))
OF_GDP = Unit("percent_of_gdp", Bilingual("% GDP", "% of GDP"))


@pytest.mark.parametrize(
    ("unit", "number", "vi", "en"),
    [
        (CLASSES, Fraction(19), "19 lớp tập huấn", "19 training classes"),
        (CLASSES, Fraction(1000), "1.000 lớp tập huấn", "1,000 training classes"),
        (Unit.BILLION_VND, Fraction(50_000), "50.000 tỷ đồng", "50,000 billion VND"),
        (Unit.MILLION_VND, Fraction(16, 5), "3,2 triệu đồng", "3.2 million VND"),
        (Unit.PERCENT, Fraction(195, 2), "97,5 %", "97.5 %"),
        (TBPS, Fraction(350), "350 Tbps", "350 Tbps"),
        (DOCTORS, Fraction(12), "12 bác sĩ/vạn dân", "12 doctors per 10,000 people"),
        (OF_GDP, Fraction(30), "30 % GDP", "30 % of GDP"),
        (Unit.RANK, Fraction(2), "hạng 2", "rank 2"),
        (Unit.COUNT, Fraction(5), "5", "5"),
        (Unit.DAY, Fraction(-1, 3), "-1/3 ngày", "-1/3 days"),
        (Unit.DAY, Fraction(1), "1 ngày", "1 day"),
        (Unit.HOUR, Fraction(-1), "-1 giờ", "-1 hour"),
        (Unit.POINT, Fraction(1), "1 điểm", "1 point"),
        (Unit.PERCENTAGE_POINT, Fraction(1), "1 điểm phần trăm", "1 percentage point"),
        (Unit.MILLION_VND, Fraction(1), "1 triệu đồng", "1 million VND"),
        (Unit.RANK, Fraction(1), "hạng 1", "rank 1"),
    ],
)
def test_an_amount_is_written_as_people_write_it(unit: Unit, number: Fraction, vi: str, en: str) -> None:
    assert (unit.write(number, "vi"), unit.write(number, "en"), unit.write(number)) == (vi, en, en)


def test_a_multiple_says_of_what_and_how_many() -> None:
    assert {unit.multiple for unit in WELL_KNOWN_UNITS.values() if unit.base == "vnd"} == {1, 10**3, 10**6, 10**9}
    dozens = Unit("dozen_classes", base="training_class", multiple=12)
    assert CLASSES.base == dozens.base == "training_class"
    assert [CLASSES.multiple, dozens.multiple] == [1, 12]


@pytest.mark.parametrize("key", ["", "Lớp", "training class", "1x", "x" * 3 + "\n", 3, None])
def test_a_key_is_a_word_for_files(key: str) -> None:
    with pytest.raises(BadValue, match="a key of small letters"):
        Unit(key)
    with pytest.raises(BadValue, match="a key of small letters"):
        Unit("own", base=key)


def test_a_multiple_is_of_another_unit_and_above_nothing() -> None:
    for base, multiple in (("own", 2), ("vnd", 0), ("vnd", -1)):
        with pytest.raises(BadValue, match="a multiple above 0 of another unit"):
            Unit("own", base=base, multiple=multiple)


def test_a_well_known_key_means_one_unit() -> None:
    """Else a percentage of one plan would be none of another."""
    assert Unit("count") == Unit.COUNT
    with pytest.raises(BadValue, match=r"well-known unit: Unit\.HOUR"):
        Unit("hour", Bilingual("tiếng", "hours"))


def test_units_are_equal_by_what_they_say_and_well_known_by_their_names() -> None:
    for unit in (*WELL_KNOWN_UNITS.values(), CLASSES):
        assert pickle.loads(pickle.dumps(unit)) == unit
        assert str(unit) == unit.key
    assert {key: getattr(Unit, key.upper()) for key in WELL_KNOWN_UNITS} == dict(WELL_KNOWN_UNITS)
