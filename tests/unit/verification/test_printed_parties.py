import pytest
from attrs import evolve

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.law.rule import Activity, Duty
from cchc_rules.text import fold_name
from cchc_rules.verification.claims import ClaimKind
from cchc_rules.verification.printed_parties import NamesInPrint, split_cells, unproven_parties
from tests import tiny

NAMES = NamesInPrint(tiny.ROSTER)
HOME, JUSTICE, OFFICE, DISTRICTS = tiny.HOME, tiny.JUSTICE, tiny.OFFICE, tiny.DISTRICTS
ROW = "4 | Trình Sở Nội vụ đề án | Đề án | {lead} | {support} | Quý II |"


def told(
    passage: str, lead: tuple[AgencyOrClass, ...], support: tuple[AgencyOrClass, ...] = (), heading: str = ""
) -> list[tuple[ClaimKind, str, tuple[str, ...]]]:
    """What of who leads and supports a passage does not bear out."""
    rule: Activity | Duty = evolve(tiny.JOINT_PLAN, lead=lead, support=support)
    found = unproven_parties(rule, passage, heading, NAMES)
    return [(claim.kind, claim.claimed, claim.printed) for claim in found]


def test_names_are_found_in_their_order_and_the_longest_at_each_place() -> None:
    said = fold_name("Sở Nội vụ, văn phòng UBND thị xã; UBND cấp huyện và Văn phòng Ủy ban nhân dân thị xã")
    keys = [sorted(each.keys) for each in NAMES.find(said)]
    assert keys == [["so-noi-vu"], ["van-phong"], ["ubnd-cap-huyen"], ["van-phong"]]


@pytest.mark.parametrize(
    ("printed", "keys"),
    [
        ("Sở Nội vụ", ["so-noi-vu"]),
        ("Sở Nội vụ và các cơ quan liên quan", ["so-noi-vu"]),
        ("UBND các huyện; Sở Tư pháp", ["ubnd-cap-huyen", "so-tu-phap"]),
        ("Sở Nội vụ: đối với báo cáo năm; Sở Tư pháp (thường trực)", ["so-noi-vu", "so-tu-phap"]),
        ("Sở Nội vụ trình", []),
        ("Quyết định", []),
    ],
)
def test_a_cell_of_names_holds_them_and_what_joins_them(printed: str, keys: list[str]) -> None:
    assert [key for each in NAMES.alone(printed) for key in each.keys] == keys


def test_cells_stand_between_bars_of_any_kind() -> None:
    assert split_cells("1 | Sở Nội vụ ‖ – | | Quý II") == ["1 ", " Sở Nội vụ ", " Quý II"]


@pytest.mark.parametrize(
    ("lead", "support", "printed"),
    [
        ((HOME,), (JUSTICE,), ("Sở Nội vụ", "Sở Tư pháp")),
        ((HOME, JUSTICE), (), ("Sở Nội vụ, Sở Tư pháp", "")),
        ((OFFICE,), (HOME, DISTRICTS), ("VP thị xã", "Sở Nội vụ; UBND các huyện và các cơ quan có liên quan")),
        ((HOME,), (HOME, JUSTICE), ("Sở Nội vụ", "Các Sở: Nội vụ, Tư pháp")),
        ((JUSTICE,), (HOME,), ("Sở Nội vụ: đối với kế hoạch; Sở Tư pháp: đối với báo cáo", "Sở Nội vụ")),
    ],
)
def test_who_leads_stands_in_the_first_cell_of_names(
    lead: tuple[AgencyOrClass, ...], support: tuple[AgencyOrClass, ...], printed: tuple[str, str]
) -> None:
    passage = ROW.format(lead=printed[0], support=printed[1])
    assert told(passage, lead, support) == []
    assert told(passage.replace("|", " "), lead, support) == []  # without bars, it stands somewhere


@pytest.mark.parametrize(
    ("lead", "support", "printed"),
    [
        ((JUSTICE,), (JUSTICE,), "Sở Nội vụ"),
        ((DISTRICTS,), (JUSTICE, DISTRICTS), "Sở Nội vụ"),
        ((JUSTICE,), (), "Sở Nội vụ"),
    ],
)
def test_who_stands_elsewhere_in_a_row_does_not_lead(
    lead: tuple[AgencyOrClass, ...], support: tuple[AgencyOrClass, ...], printed: str
) -> None:
    passage = ROW.format(lead="Sở Nội vụ", support="Sở Tư pháp, UBND cấp huyện")
    assert told(passage, lead, support) == [(ClaimKind.LEAD, lead[0].name.vi, (printed,))]


def test_who_is_nowhere_neither_leads_nor_supports() -> None:
    passage = ROW.format(lead="Sở Nội vụ", support="Sở Nội vụ")
    assert told(passage, (JUSTICE,), (DISTRICTS,)) == [
        (ClaimKind.LEAD, "Sở Tư pháp", ()),
        (ClaimKind.SUPPORT, "UBND cấp huyện", ()),
    ]


@pytest.mark.parametrize(
    ("heading", "passage", "leads"),
    [
        ("3. Sở Nội vụ:", "- Chủ trì, phối hợp với Sở Tư pháp trình UBND cấp huyện", {"so-noi-vu"}),
        ("3. Sở Nội vụ:", "- Phối hợp với Sở Tư pháp theo dõi, UBND cấp huyện", {"so-noi-vu", "so-tu-phap"}),
        ("3. Sở Nội vụ:", "- Gửi UBND cấp huyện để Sở Tư pháp tổng hợp", {"so-noi-vu", "so-tu-phap"}),
        ("3. Nhiệm vụ", "- Sở Nội vụ chủ trì, Sở Tư pháp phối hợp cùng UBND cấp huyện", {"so-noi-vu"}),
        ("", "- Gửi Sở Nội vụ, Sở Tư pháp và UBND cấp huyện", {"so-noi-vu", "so-tu-phap", "ubnd-cap-huyen"}),
    ],
)
def test_who_leads_in_a_sentence_stands_before_what_is_done(heading: str, passage: str, leads: set[str]) -> None:
    for party in (HOME, JUSTICE, DISTRICTS):
        borne_out = told(passage, (party,), heading=heading) == []
        assert borne_out is (party.key in leads), party.key
