import pytest
from attrs import evolve

from cchc_rules.law.bound import AtLeast, AtMost
from cchc_rules.law.rule import Modality, Rule
from cchc_rules.measures.measure import Direction
from cchc_rules.measures.unit import Unit
from cchc_rules.sphinxext.pages.rule_sentence import rule_sentence
from cchc_rules.text import Bilingual
from tests import tiny

_COST = evolve(tiny.SCORE, key="cost", unit=Unit.MILLION_VND, direction=Direction.LESS_IS_BETTER)


@pytest.mark.parametrize(
    ("rule", "en", "vi"),
    [
        (
            tiny.DOSSIERS_ONLINE,
            (
                "By the end of 2025-12-31, “online” must be at least 97.5 %. "
                "The figure of “District People's Committees” decides."
            ),
            (
                "Đến hết ngày 31/12/2025, chỉ số “Chỉ số online” phải ở mức tối thiểu 97,5 %. "
                "Số liệu chung của “UBND cấp huyện” quyết định."
            ),
        ),
        (
            evolve(tiny.DOSSIERS_ONLINE, each=True, modality=Modality.STRIVE),
            (
                "By the end of 2025-12-31, “online” is striven to be at least 97.5 %. "
                "Each of “District People's Committees” answers by itself."
            ),
            (
                "Đến hết ngày 31/12/2025, chỉ số “Chỉ số online” phấn đấu ở mức tối thiểu 97,5 %. "
                "Từng đơn vị trong “UBND cấp huyện” trả lời riêng."
            ),
        ),
        (
            tiny.against(AtLeast(50), _COST),
            (
                "By the end of 2025-12-31, “score” must decrease by at least 50 % against 2024. "
                "The plan does not say who answers; whoever reports is judged by itself."
            ),
            (
                "Đến hết ngày 31/12/2025, chỉ số “Chỉ số score” phải giảm tối thiểu 50 % so với năm 2024. "
                "Kế hoạch không nêu ai trả lời; ai báo cáo thì xét riêng người đó."
            ),
        ),
        (
            tiny.CONNECTED,
            "“Connected” must be brought about by the end of 2025-12-31; Department of Home Affairs attests it.",
            "Đến hết ngày 31/12/2025 phải đạt kết quả “Kết nối”; Sở Nội vụ xác nhận.",
        ),
        (
            tiny.QUARTERLY,
            "“A report” must be delivered by Department of Justice to Ministry of Home Affairs: quarterly.",
            "Sở Tư pháp phải hoàn thành “Báo cáo”, gửi Bộ Nội vụ, thời hạn: hằng quý.",
        ),
        (
            tiny.JOINT_PLAN,
            (
                "“A plan” must be delivered by Office of the People's Committee and Department of Home Affairs: "
                "before 2025-01-05."
            ),
            (
                "Văn phòng Ủy ban nhân dân thị xã và Sở Nội vụ phải hoàn thành “Kế hoạch”, "
                "thời hạn: trước ngày 05/01/2025."
            ),
        ),
        (
            evolve(tiny.OVERSIGHT, support=(tiny.JUSTICE, tiny.OFFICE)),
            (
                "Supports: Department of Justice, Office of the People's Committee; "
                "oversees: Department of Home Affairs. A standing duty: looked up, never judged."
            ),
            (
                "Phối hợp: Sở Tư pháp, Văn phòng Ủy ban nhân dân thị xã; theo dõi, đôn đốc: Sở Nội vụ. "
                "Trách nhiệm thường xuyên: để tra cứu, không kết luận đạt hay không đạt."
            ),
        ),
    ],
)
def test_a_rule_is_told_in_a_sentence(rule: Rule, en: str, vi: str) -> None:
    assert rule_sentence(rule, "en") == en
    assert rule_sentence(rule, "vi") == vi


def test_what_is_quoted_inside_a_title_has_marks_of_its_own() -> None:
    quoted = evolve(tiny.JOINT_PLAN, product=Bilingual("Kế hoạch “4 tại chỗ”", "A plan"))
    assert "hoàn thành “Kế hoạch ‘4 tại chỗ’”" in rule_sentence(quoted, "vi")


def test_a_ceiling_of_a_change_is_no_level() -> None:
    """Nothing but the change is asked."""
    capped = tiny.against(AtMost(3), _COST)
    assert "must increase by at most 3 % against 2024." in rule_sentence(capped, "en")
