import pytest
from attrs import evolve

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.law.rule import Activity, Duty
from cchc_rules.text import fold_name
from cchc_rules.verification.claims import ClaimKind, UnprovenClaim
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
    found = unproven_parties([rule], [passage], heading, NAMES)
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
        ("Các Sở: Nội vụ, Tư pháp; VP thị xã", ["so-noi-vu", "so-tu-phap", "van-phong"]),
        ("HĐND, UBND cấp huyện", []),
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
        ((HOME, JUSTICE), (HOME,), ("Sở Nội vụ: đối với kế hoạch; Sở Tư pháp: đối với báo cáo", "Sở Nội vụ")),
        ((OFFICE,), (HOME,), ("VP thị xã", "VP thị xã, Sở Nội vụ")),
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
        ((JUSTICE,), (JUSTICE, DISTRICTS), "Sở Nội vụ"),
        ((DISTRICTS,), (JUSTICE, DISTRICTS), "Sở Nội vụ"),
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
        (ClaimKind.LEAD, "Sở Tư pháp", ("Sở Nội vụ",)),
        (ClaimKind.SUPPORT, "UBND cấp huyện", ("Sở Nội vụ",)),
    ]
    assert told("Trình đề án", (JUSTICE,), ()) == [(ClaimKind.LEAD, "Sở Tư pháp", ())]


def test_who_leads_and_who_supports_are_not_swapped() -> None:
    passage = ROW.format(lead="Sở Nội vụ", support="Sở Tư pháp, VP thị xã")
    assert told(passage, (JUSTICE,), (HOME, OFFICE)) == [
        (ClaimKind.LEAD, "Sở Tư pháp", ("Sở Nội vụ",)),
        (ClaimKind.SUPPORT, "Sở Nội vụ", ("Sở Tư pháp", "Văn phòng Ủy ban nhân dân thị xã")),
    ]


@pytest.mark.parametrize(
    ("lead", "support", "kind", "left_out"),
    [
        ((HOME,), (OFFICE, DISTRICTS), ClaimKind.LEAD, ("Sở Tư pháp",)),
        ((HOME, JUSTICE), (OFFICE,), ClaimKind.SUPPORT, ("UBND cấp huyện",)),
        (
            (HOME, JUSTICE),
            (),
            ClaimKind.SUPPORT,
            ("Văn phòng Ủy ban nhân dân thị xã", "UBND cấp huyện"),
        ),
    ],
)
def test_whom_a_row_names_and_no_rule_of_it_is_told(
    lead: tuple[AgencyOrClass, ...], support: tuple[AgencyOrClass, ...], kind: ClaimKind, left_out: tuple[str, ...]
) -> None:
    """No lead is left out whom another rule of the passage has; of the supports, each rule has all or none."""
    passage = ROW.format(lead="Sở Nội vụ, Sở Tư pháp", support="VP thị xã; UBND cấp huyện")
    assert told(passage, lead, support) == [(kind, "", left_out)]
    rule = evolve(tiny.JOINT_PLAN, lead=lead, support=support)
    other = evolve(rule, key="tiny-2025:II.1.6/2", lead=(HOME, JUSTICE), support=(OFFICE, DISTRICTS))
    claims = list(unproven_parties([rule, other], [passage], "", NAMES))
    assert [claim.owner for claim in claims] == [rule.key] * (kind is ClaimKind.SUPPORT)


def test_who_is_said_to_lead_in_a_sentence_is_not_left_out() -> None:
    passage = "- Sở Nội vụ, Sở Tư pháp chủ trì, UBND cấp huyện phối hợp"
    assert told(passage, (JUSTICE,)) == []
    assert told("- Chủ trì tổng hợp", (JUSTICE,), heading="3. Sở Nội vụ, Sở Tư pháp:") == [
        (ClaimKind.LEAD, "", ("Sở Nội vụ",))
    ]


@pytest.mark.parametrize(
    ("passage", "lead", "support", "left_out"),
    [
        ("- Chủ trì, phối hợp với Sở Tư pháp và UBND cấp huyện trình VP thị xã", (HOME,), (JUSTICE, DISTRICTS), ()),
        ("- Chủ trì, phối hợp với Sở Tư pháp và UBND cấp huyện", (HOME,), (JUSTICE,), ("UBND cấp huyện",)),
        ("- Phối hợp với Sở Tư pháp theo dõi", (JUSTICE,), (HOME,), ()),
        ("- Phối hợp với Sở Tư pháp theo dõi", (JUSTICE,), (), ("Sở Nội vụ",)),
        ("- Tổng hợp, phối hợp với các đoàn; UBND cấp huyện", (HOME,), (), ()),
    ],
)
def test_whoever_stands_behind_the_word_for_it_supports(
    passage: str, lead: tuple[AgencyOrClass, ...], support: tuple[AgencyOrClass, ...], left_out: tuple[str, ...]
) -> None:
    claims = told(passage, lead, support, heading="3. Sở Nội vụ:")
    assert claims == ([(ClaimKind.SUPPORT, "", left_out)] if left_out else [])


def test_all_whom_a_heading_names_lead_whatever_one_of_them_leads() -> None:
    """Another rule of the passage, which they carry, does not make up for it; nor is one asked that another leads."""
    duty = evolve(tiny.PLAN.rules_of_kind(Duty)[0], lead=(), support=(), agencies=(HOME, JUSTICE))
    report = evolve(tiny.JOINT_PLAN, key="tiny-2025:II.1.6/2", lead=(HOME, JUSTICE), support=())
    passed_on = evolve(report, key="tiny-2025:II.1.6/3", lead=(DISTRICTS,))
    passage, heading = "- Lập kế hoạch để UBND cấp huyện tổng hợp", "8. Sở Nội vụ và Sở Tư pháp"
    assert list(unproven_parties([duty, report, passed_on], [passage], heading, NAMES)) == []
    less = evolve(report, lead=(HOME,))
    told = [*unproven_parties([duty, less, passed_on], [passage], heading, NAMES)]
    assert told == [UnprovenClaim(less.key, ClaimKind.LEAD, "", ("Sở Tư pháp",))]


def test_a_rule_of_a_row_that_names_nobody_is_not_asked_where_another_does() -> None:
    """As the target that the row of an activity states beside it."""
    passage = ROW.format(lead="Sở Nội vụ", support="VP thị xã")
    own = evolve(tiny.JOINT_PLAN, lead=(HOME,), support=(OFFICE,))
    beside = evolve(tiny.DOSSIERS_ON_TIME, lead=(), support=())
    assert list(unproven_parties([own, beside], [passage], "", NAMES)) == []


def test_a_duty_is_carried_by_whoever_is_named_for_it() -> None:
    duty = evolve(tiny.PLAN.rules_of_kind(Duty)[0], lead=(), support=(), agencies=(HOME,))
    assert list(unproven_parties([duty], ["- Theo dõi"], "3. Sở Nội vụ:", NAMES)) == []


def test_what_is_blank_in_a_row_stands_in_the_one_that_it_inherits() -> None:
    """Of a row with one cell of names nobody can tell whose it is; the row above bears out the other."""
    above = ROW.format(lead="Sở Nội vụ", support="VP thị xã")
    for printed, lead, support in (("", HOME, OFFICE), ("Sở Tư pháp", HOME, JUSTICE), ("Sở Tư pháp", JUSTICE, OFFICE)):
        rule = evolve(tiny.JOINT_PLAN, lead=(lead,), support=(support,))
        own = f"4.1 | Trình đề án | {printed} | Quý II |"
        assert list(unproven_parties([rule], [own, above], "", NAMES)) == []
        other = evolve(rule, lead=(DISTRICTS,))
        assert [claim.claimed for claim in unproven_parties([other], [own, above], "", NAMES)] == ["UBND cấp huyện"]


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
        wrong = [claimed for _, claimed, _ in told(passage, (party,), heading=heading) if claimed]
        assert wrong == [party.name.vi] * (party.key not in leads)


def test_whoever_answers_for_a_state_is_named_where_a_row_says_who_leads() -> None:
    """Where nobody leads in print, a reading says who answers."""
    passage = "3. Cơ quan nhà nước kết nối | Sở Nội vụ"
    state = evolve(tiny.CONNECTED, lead=(HOME,), answered_by=HOME)
    assert list(unproven_parties([state], [passage], "", NAMES)) == []
    other = evolve(state, answered_by=JUSTICE)
    claim = UnprovenClaim(state.key, ClaimKind.ANSWER, "Sở Tư pháp", ("Sở Nội vụ",))
    assert list(unproven_parties([other], [passage], "", NAMES)) == [claim]
    assert list(unproven_parties([evolve(other, lead=())], ["3. Cơ quan nhà nước kết nối"], "", NAMES)) == []
