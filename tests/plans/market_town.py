"""The plan of a made-up market town, whose text has what plans have: bullets of several numbers, rows, citations."""

from datetime import date

from attrs import evolve

from cchc_rules.dates.due import Before, During
from cchc_rules.dates.period import Period
from cchc_rules.law.bound import AtLeast, AtMost, Bound
from cchc_rules.law.budget import Budget, BudgetState
from cchc_rules.law.decision import NotEncoded
from cchc_rules.law.instrument import Instrument, InstrumentKind
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Duty, Target
from cchc_rules.measures.measure import Direction
from cchc_rules.text import Bilingual
from tests import tiny

PASSAGES = {
    "QD.1": "QUYẾT ĐỊNH số 45/QĐ-UBND ngày 03 tháng 02 năm 2025, người ký: Trần Thị Tư",
    "I": "I. CHỈ TIÊU",
    "I.1": "- Tối thiểu 85% tiểu thương ở chợ dùng hóa đơn điện tử, 60% quầy hàng niêm yết giá, "
    "40% quầy hàng thanh toán bằng mã.",
    "I.2": "- Không quá 5% rác thải chưa được phân loại; 100% lối thoát hiểm thông thoáng.",
    "I.3": "- Đường hoa nở rộ đón khách dịp xuân về.",
    "II": "II. NHIỆM VỤ",
    "II.1": "- Bảo đảm nước sạch theo Nghị định số 117/2007/NĐ-CP ngày 11/7/2007 của Bộ Nội vụ "
    "và Chỉ thị số 09/CT-UBND ngày 20 tháng 3 năm 2024 của Sở Tư pháp.",
    "II.2": "- Đào tạo lái thuyền theo Thông tư số 12/2020/TT-BNV ngày 01/12/2020 của Bộ Nội vụ.",
    "III.1": "1. Sở Nội vụ:",
    "III.1.1": "- Chủ trì bồi dưỡng kỹ năng giao tiếp cho bảo vệ chợ, phối hợp với Sở Tư pháp.",
    "III.2": "2. Sở Tư pháp",
    "III.2.1": "- Chủ trì hòa giải tranh chấp vỉa hè giữa các hộ dân.",
    "PL.1": "| 1 | Chống ngập | Nạo vét kênh mương | Bản đồ thoát nước | Sở Nội vụ, Văn phòng Ủy ban nhân dân thị xã "
    "| Sở Tư pháp, UBND cấp huyện "
    "| Trước ngày 15/5/2025 | 2.350 |",
    "PL.2": "| 2 | Chiếu sáng | Thay đèn đường | Biên bản nghiệm thu | UBND cấp huyện "
    "| Văn phòng Ủy ban nhân dân thị xã | Quý II, III | Theo dự toán hằng năm |",
    "PL.3": "| 3 | Cây xanh | Trồng cây bóng mát | Danh sách cây | Văn phòng Ủy ban nhân dân thị xã | Sở Nội vụ "
    "| Tháng 10/2025 | |",
}
TEXT = "\n".join(PASSAGES.values())
CLAUSES = {clause.address: clause for clause in tiny.laid_out(*PASSAGES.items())}
_YEAR = Period.year(2025)


def _target(place: str, title: str, bound: Bound, english: str) -> Target:
    address, _, _ = place.partition("/")
    less = bound.is_ceiling
    measure = evolve(
        tiny.measure(english.replace(" ", "-"), english.replace(" ", "-")),
        title=Bilingual(title, english),
        direction=Direction.LESS_IS_BETTER if less else Direction.MORE_IS_BETTER,
    )
    return Target(
        key=f"market-2025:{place}",
        clause=CLAUSES[address],
        area=2,
        title=Bilingual(title, english),
        measure=measure,
        bound=bound,
        period=_YEAR,
    )


TARGETS = (
    _target("I.1/1", "Tiểu thương dùng hóa đơn điện tử", AtLeast(85), "traders invoicing"),
    _target("I.1/2", "Quầy hàng niêm yết giá", AtLeast(60), "stalls pricing"),
    _target("I.1/3", "Quầy hàng thanh toán bằng mã", AtLeast(40), "stalls paying"),
    _target("I.2/1", "Rác thải chưa phân loại", AtMost(5), "waste unsorted"),
    _target("I.2/2", "Lối thoát hiểm thông thoáng", AtLeast(100), "exits clear"),
)
_WATER = (
    Instrument(InstrumentKind.DECREE, "117/2007/NĐ-CP", tiny.MINISTRY, date(2007, 7, 11)),
    Instrument(InstrumentKind.DIRECTIVE, "09/CT-UBND", tiny.JUSTICE, date(2024, 3, 20)),
)
_BOATS = (Instrument(InstrumentKind.CIRCULAR, "12/2020/TT-BNV", tiny.MINISTRY, date(2020, 12, 1)),)


def _duty(place: str, title: str, **fields: object) -> Duty:
    address, _, _ = place.partition("/")
    made = Duty(
        key=f"market-2025:{place}",
        clause=CLAUSES[address],
        area=1,
        title=Bilingual(title, title),
        agencies=(tiny.EVERYBODY,),
    )
    return evolve(made, **fields)  # type: ignore[arg-type]


DUTIES = (
    _duty("I.3/1", "Đường hoa đón khách dịp xuân"),
    _duty("II.1/1", "Nước sạch", instruments=_WATER),
    _duty("II.2/1", "Đào tạo lái thuyền", instruments=_BOATS),
    _duty("III.1.1/1", "Bồi dưỡng kỹ năng cho bảo vệ", agencies=(), lead=(tiny.HOME,), support=(tiny.JUSTICE,)),
    _duty("III.2.1/1", "Hòa giải tranh chấp vỉa hè", agencies=(), lead=(tiny.JUSTICE,)),
)


def _row(place: str, title: str, product: str, **fields: object) -> Activity:
    address, _, _ = place.partition("/")
    made = Activity(
        key=f"market-2025:{place}",
        clause=CLAUSES[address],
        area=3,
        title=Bilingual(title, title),
        product=Bilingual(product, product),
        lead=(tiny.HOME,),
        due=During(_YEAR),
    )
    return evolve(made, **fields)  # type: ignore[arg-type]


ROWS = (
    _row(
        "PL.1/1",
        "Nạo vét kênh mương chống ngập",
        "Bản đồ thoát nước",
        lead=(tiny.HOME, tiny.OFFICE),
        support=(tiny.JUSTICE, tiny.DISTRICTS),
        due=Before(date(2025, 5, 15), "Trước ngày 15/5/2025"),
        budget=Budget(BudgetState.AMOUNT, 2350, "2.350"),
    ),
    _row(
        "PL.2/1",
        "Thay đèn đường chiếu sáng",
        "Biên bản nghiệm thu",
        lead=(tiny.DISTRICTS,),
        support=(tiny.OFFICE,),
        due=During(Period(date(2025, 4, 1), date(2025, 10, 1)), "Quý II, III"),
        budget=Budget(BudgetState.ANNUAL_ESTIMATE),
    ),
    _row(
        "PL.3/1",
        "Trồng cây bóng mát",
        "Danh sách cây",
        lead=(tiny.OFFICE,),
        support=(tiny.HOME,),
        due=During(Period.month(2025, 10), "Tháng 10/2025"),
        budget=Budget(BudgetState.BLANK),
    ),
)
PLAN = Plan(
    id="market-2025",
    decision=evolve(
        tiny.DECISION,
        number="45/QĐ-UBND",
        issued_on=date(2025, 2, 3),
        effective_on=date(2025, 2, 3),
        signer="Trần Thị Tư",
        clauses=(CLAUSES["QD.1"],),
    ),
    areas=tiny.PLAN.areas,
    roster=tiny.ROSTER,
    measures=tuple(target.measure for target in TARGETS),
    rules=(*TARGETS, *DUTIES, *ROWS),
    not_encoded=tuple(
        NotEncoded(CLAUSES[address], Bilingual("Tiêu đề", "A heading")) for address in ("I", "II", "III.1", "III.2")
    ),
)
