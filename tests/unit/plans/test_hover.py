import pytest

from cchc_rules.agencies.agency import Agency, AgencyClass
from cchc_rules.measures.measure import Measure
from cchc_rules.plans import hue_2025
from cchc_rules.plans.hover import Hovered, has_hover_text, hover_text
from cchc_rules.plans.package_constants import package_constants

LISTED = hue_2025.SO_DU_LICH.source
assert LISTED is not None


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        (
            hue_2025.PROCEDURES_ON_NATIONAL_DATABASE,
            [
                "Procedures on the national database (procedures-on-national-database), in percent.",
                "Of the procedures: those standardised and fully public on the national database.",
                "Thủ tục công khai trên CSDL quốc gia.",
            ],
        ),
        (
            hue_2025.UBND_CAP_XA,
            [
                "Commune People's Committees (ubnd-cap-xa), a class, commune.",
                "UBND cấp xã; also UBND các xã, phường, thị trấn.",
            ],
        ),
        (
            hue_2025.DON_VI_THI_DIEM,
            ["Pilot units (don-vi-thi-diem), a class, levels not recorded.", "Các đơn vị thí điểm."],
        ),
        (
            hue_2025.SO_DU_LICH,
            [
                "Department of Tourism (so-du-lich), department, province.",
                "Sở Du lịch; also Sở DL, SDL.",
                f"Source, reported: {LISTED.text.en}.",
            ],
        ),
    ],
)
def test_what_is_told_of_a_measure_and_of_an_agency(value: Hovered, lines: list[str]) -> None:
    assert hover_text(value).split("\n\n") == lines


def test_no_first_line_of_a_measure_or_an_agency_reads_as_a_type() -> None:
    """Sphinx would take what stands before a colon there for the type of the constant."""
    told = [
        constant.value
        for constant in package_constants("cchc_rules.plans.hue_2025")
        if isinstance(constant.value, Measure | Agency | AgencyClass)
    ]
    assert len(told) > 100
    assert [value.key for value in told if ":" in hover_text(value).splitlines()[0]] == []


def test_only_rules_measures_and_agencies_have_a_text() -> None:
    given = (hue_2025.DOSSIERS_ON_TIME, hue_2025.DECISION, hue_2025.PLAN.roster, hue_2025.TOAN_TINH, "text", None)
    assert [has_hover_text(value) for value in given] == [True, False, False, True, False, False]
