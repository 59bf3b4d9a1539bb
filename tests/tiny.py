"""The plan of a made-up town, small enough to be read whole; the engine's tests judge by it."""

from datetime import date

from attrs import evolve

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyKind, Level
from cchc_rules.agencies.roster import Roster
from cchc_rules.dates.due import Before, By, During
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.recurring import Recurring
from cchc_rules.exact import Exact
from cchc_rules.law.bound import AtLeast, Bound
from cchc_rules.law.budget import Budget, BudgetState
from cchc_rules.law.clause import Clause
from cchc_rules.law.decision import Decision, NotEncoded
from cchc_rules.law.instrument import Instrument, InstrumentKind
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Duty, Outcome, Role, Target
from cchc_rules.measures.measure import CaseKind, Direction, Measure
from cchc_rules.measures.predicate import field, in_period
from cchc_rules.measures.unit import Unit
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual

YEAR = Period.year(2025)
LAST_YEAR = Period.year(2024)
AFTERWARDS = date(2026, 1, 1)


def laid_out(*passages: tuple[str, str]) -> tuple[Clause, ...]:
    """The clauses of passages that follow one another, each given as address and text."""
    clauses: list[Clause] = []
    for address, passage in passages:
        clauses.append(Clause.from_passage(address, passage, clauses[-1].end if clauses else 0))
    return tuple(clauses)


DEPARTMENTS = AgencyClass("cac-so", Bilingual("Các sở", "Departments"), (Level.PROVINCE,), complete=True)
DISTRICTS = AgencyClass(
    "ubnd-cap-huyen",
    Bilingual("UBND cấp huyện", "District People's Committees"),
    (Level.DISTRICT,),
    ("UBND các huyện",),
)
EVERYBODY = AgencyClass("moi-co-quan", Bilingual("Mọi cơ quan", "All agencies"), (Level.PROVINCE, Level.DISTRICT))
HOME = Agency(
    "so-noi-vu",
    Bilingual("Sở Nội vụ", "Department of Home Affairs"),
    AgencyKind.DEPARTMENT,
    Level.PROVINCE,
    classes=("cac-so", "moi-co-quan"),
)
JUSTICE = Agency(
    "so-tu-phap",
    Bilingual("Sở Tư pháp", "Department of Justice"),
    AgencyKind.DEPARTMENT,
    Level.PROVINCE,
    classes=("cac-so", "moi-co-quan"),
    since=date(1990, 1, 1),
    until=date(2027, 1, 1),
)
OFFICE = Agency(
    "van-phong",
    Bilingual("Văn phòng Ủy ban nhân dân thị xã", "Office of the People's Committee"),
    AgencyKind.OFFICE,
    Level.PROVINCE,
    aliases=("VP thị xã",),
    classes=("moi-co-quan",),
)
NORTH = Agency(
    "huyen-bac",
    Bilingual("Huyện Bắc", "North District"),
    AgencyKind.PEOPLES_COMMITTEE,
    Level.DISTRICT,
    classes=("ubnd-cap-huyen", "moi-co-quan"),
)
SOUTH = Agency(
    "huyen-nam",
    Bilingual("Huyện Nam", "South District"),
    AgencyKind.PEOPLES_COMMITTEE,
    Level.DISTRICT,
    classes=("ubnd-cap-huyen", "moi-co-quan"),
)
RIVERSIDE = Agency("xa-ven-song", Bilingual("Xã Ven Sông", "Riverside"), AgencyKind.PEOPLES_COMMITTEE, Level.COMMUNE)
MINISTRY = Agency("bo-noi-vu", Bilingual("Bộ Nội vụ", "Ministry of Home Affairs"), AgencyKind.MINISTRY, Level.CENTRAL)
ROSTER = Roster((DEPARTMENTS, DISTRICTS, EVERYBODY, HOME, JUSTICE, OFFICE, NORTH, SOUTH, RIVERSIDE, MINISTRY))


def measure(key: str, indicator: str, case: CaseKind = CaseKind.DOSSIER, unit: Unit = Unit.PERCENT) -> Measure:
    """A measure of which only the key, the indicator, the case and the unit matter."""
    return Measure(key, indicator, Bilingual(f"Chỉ số {key}", key), Bilingual("Định nghĩa", "Definition"), case, unit)


COMPLETED_ON, DUE_ON = field("completed_on"), field("due_on")
ON_TIME = evolve(
    measure("on-time-of-closed", "on-time"),
    population=~COMPLETED_ON.is_null() & in_period(COMPLETED_ON),
    yes=COMPLETED_ON <= DUE_ON,
    source=Source(Bilingual("Quyết định 12/QĐ-UBND, II.1.1", "Decision 12/QĐ-UBND, II.1.1"), Certainty.INFERRED),
)
ON_TIME_OF_ALL = measure("on-time-of-all", "on-time")
ON_TIME_OF_LAND = evolve(measure("on-time-of-land", "on-time"), part_of=ON_TIME.key)
ONLINE = measure("online", "online")
OFFICES_READY = measure("offices-ready", "offices-ready", CaseKind.AGENCY)
SCORE = measure("score", "score", CaseKind.PERSON, Unit.POINT)

TEXT = """QUYẾT ĐỊNH số 12/QĐ-UBND ngày 02 tháng 01 năm 2025, người ký: Lê Văn Ba
I. Mục đích
1. Tối thiểu 98 % hồ sơ được giải quyết đúng hạn theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018
2. Phấn đấu 97,5 % hồ sơ được nộp trực tuyến ở cấp huyện
3. 100 % cơ quan đã sẵn sàng
4. Điểm số đạt từ 80 điểm
5. Hệ thống của thị xã được kết nối
6. Văn phòng Ủy ban nhân dân thị xã và Sở Nội vụ cùng trình kế hoạch trước ngày 05/01/2025, UBND cấp huyện phối hợp
| 7 | Sở Nội vụ, các sở báo cáo chậm nhất ngày 30/6/2025 | VP thị xã phối hợp | kinh phí 1.200 |
8. UBND cấp huyện tổ chức hội nghị trong năm 2025
9. Sở Tư pháp báo cáo định kỳ hằng quý
10. Sở Nội vụ theo dõi
11. Các đơn vị thực hiện
Nơi nhận: như trên
"""
_LINES = TEXT.splitlines()
_ADDRESSES = ("QD.1", "I.1", *(f"II.1.{number}" for number in range(1, 12)), "NN.1")
CLAUSES = laid_out(*zip(_ADDRESSES, _LINES, strict=True))
SIGNING, PURPOSE, *_RULES, RECIPIENTS = CLAUSES

DECREE = Instrument(InstrumentKind.DECREE, "61/2018/NĐ-CP", issued_on=date(2018, 4, 23))
DOSSIERS_ON_TIME = Target(
    key="tiny-2025:II.1.1/1",
    clause=_RULES[0],
    area=2,
    title=Bilingual("Hồ sơ đúng hạn", "Dossiers on time"),
    measure=ON_TIME,
    bound=AtLeast(98),
    period=YEAR,
    instruments=(DECREE,),
)
DOSSIERS_ONLINE = Target(
    key="tiny-2025:II.1.2/1",
    clause=_RULES[1],
    area=2,
    title=Bilingual("Hồ sơ trực tuyến", "Dossiers online"),
    measure=ONLINE,
    bound=AtLeast("97.5"),
    period=YEAR,
    answered_by=DISTRICTS,
    related=("tiny-2025:II.1.1/1",),
)
ALL_OFFICES_READY = Target(
    key="tiny-2025:II.1.3/1",
    clause=_RULES[2],
    area=3,
    title=Bilingual("Cơ quan sẵn sàng", "Agencies ready"),
    measure=OFFICES_READY,
    bound=AtLeast(100),
    period=YEAR,
    counted=(EVERYBODY,),
)
SCORE_OF_80 = Target(
    key="tiny-2025:II.1.4/1",
    clause=_RULES[3],
    area=4,
    title=Bilingual("Điểm số", "Score"),
    measure=SCORE,
    bound=AtLeast(80, Unit.POINT),
    period=YEAR,
)
CONNECTED = Outcome(
    key="tiny-2025:II.1.5/1",
    clause=_RULES[4],
    area=6,
    title=Bilingual("Kết nối", "Connected"),
    period=YEAR,
    answered_by=HOME,
)
JOINT_PLAN = Activity(
    key="tiny-2025:II.1.6/1",
    clause=_RULES[5],
    area=7,
    title=Bilingual("Kế hoạch", "Plan"),
    product=Bilingual("Kế hoạch", "A plan"),
    lead=(OFFICE, HOME),
    support=(DISTRICTS,),
    due=Before(date(2025, 1, 5), "trước ngày 05/01/2025"),
)
MIDYEAR_REPORTS = Activity(
    key="tiny-2025:II.1.7/1",
    clause=_RULES[6],
    area=7,
    title=Bilingual("Báo cáo giữa năm", "Mid-year reports"),
    product=Bilingual("Báo cáo", "A report"),
    lead=(HOME, DEPARTMENTS),
    support=(OFFICE,),
    due=By(date(2025, 6, 30), "chậm nhất ngày 30/6/2025"),
    budget=Budget(BudgetState.AMOUNT, 1200, "1.200"),
)
MEETINGS = Activity(
    key="tiny-2025:II.1.8/1",
    clause=_RULES[7],
    area=1,
    title=Bilingual("Hội nghị", "Meetings"),
    product=Bilingual("Hội nghị", "A meeting"),
    lead=(DISTRICTS,),
    due=During(YEAR, "trong năm 2025"),
    budget=Budget(BudgetState.BLANK),
)
QUARTERLY = Activity(
    key="tiny-2025:II.1.9/1",
    clause=_RULES[8],
    area=1,
    title=Bilingual("Báo cáo quý", "Quarterly reports"),
    product=Bilingual("Báo cáo", "A report"),
    lead=(JUSTICE,),
    addressee=MINISTRY,
    due=Recurring((Cycle.QUARTER,), phrase="định kỳ hằng quý"),
)
OVERSIGHT = Duty(
    key="tiny-2025:II.1.10/1",
    clause=_RULES[9],
    area=5,
    title=Bilingual("Theo dõi", "Oversight"),
    agencies=(HOME,),
    role=Role.OVERSEE,
)
EVERYONES = Duty(
    key="tiny-2025:II.1.11/1",
    clause=_RULES[10],
    area=5,
    title=Bilingual("Thực hiện", "Carrying out"),
    agencies=(EVERYBODY,),
)
RULES = (
    DOSSIERS_ON_TIME,
    DOSSIERS_ONLINE,
    ALL_OFFICES_READY,
    SCORE_OF_80,
    CONNECTED,
    JOINT_PLAN,
    MIDYEAR_REPORTS,
    MEETINGS,
    QUARTERLY,
    OVERSIGHT,
    EVERYONES,
)
DECISION = Decision(
    number="12/QĐ-UBND",
    title=Bilingual("Kế hoạch nhỏ", "A tiny plan"),
    issuer=OFFICE,
    issued_on=date(2025, 1, 2),
    effective_on=date(2025, 1, 2),
    signer="Lê Văn Ba",
    legal_bases=(),
    clauses=(SIGNING,),
)
AREAS = (
    Bilingual("Cải cách thể chế", "Institutions"),
    Bilingual("Cải cách thủ tục hành chính", "Administrative procedures"),
    Bilingual("Cải cách tổ chức bộ máy", "Organisation"),
    Bilingual("Cải cách chế độ công vụ", "Civil service"),
    Bilingual("Cải cách tài chính công", "Public finance"),
    Bilingual("Chính quyền điện tử, chính quyền số", "Digital government"),
    Bilingual("Chỉ đạo, điều hành", "Steering"),
)
_HEADING = Bilingual("Tiêu đề", "A heading")
PLAN = Plan(
    id="tiny-2025",
    decision=DECISION,
    areas=AREAS,
    roster=ROSTER,
    measures=(ON_TIME, ON_TIME_OF_ALL, ON_TIME_OF_LAND, ONLINE, OFFICES_READY, SCORE),
    rules=RULES,
    not_encoded=(NotEncoded(PURPOSE, _HEADING), NotEncoded(RECIPIENTS, _HEADING)),
)


def target(at_least: Exact, unit: Unit = Unit.PERCENT) -> Target:
    """A target of which only the threshold matters."""
    return bounded(AtLeast(at_least, unit))


def bounded(bound: Bound) -> Target:
    """A target of which only the bound matters; of what a ceiling is set for, less is better."""
    counted = ON_TIME if bound.unit == Unit.PERCENT else measure("quantity", "quantity", unit=bound.unit)
    better = Direction.LESS_IS_BETTER if bound.is_ceiling else Direction.MORE_IS_BETTER
    return Target(
        key="tiny-2025:II.1.1/1",
        clause=_RULES[0],
        area=2,
        title=Bilingual("Chỉ tiêu", "Target"),
        measure=counted if counted.direction is better else evolve(counted, direction=better),
        bound=bound,
        period=YEAR,
    )


def against(bound: Bound, counted: Measure, baseline: Period = LAST_YEAR) -> Target:
    """A target on the change of a measure from an earlier period."""
    return evolve(bounded(AtLeast(1)), measure=counted, bound=bound, baseline=baseline)


def plan_with(target: Target) -> Plan:
    """A plan of one target, whose roster and measures are those that the target names, as the target has them."""
    named = (target.answered_by, *target.counted)
    entries = {entry.key: entry for entry in (*ROSTER, *named) if entry is not None}
    measures = {measure.key: measure for measure in (*PLAN.measures, target.measure, *target.parts)}
    others = (PURPOSE, RECIPIENTS, *(rule.clause for rule in RULES if rule.clause != target.clause))
    return evolve(
        PLAN,
        roster=Roster(tuple(entries.values())),
        measures=tuple(measures.values()),
        rules=(evolve(target, related=()),),
        not_encoded=tuple(NotEncoded(clause, _HEADING) for clause in others),
    )


def plan_of(*passages: str) -> Plan:
    """A plan of duties alone, one for each passage, in their order."""
    clauses = laid_out(*((f"II.{turn}", passage) for turn, passage in enumerate(passages)))
    title = Bilingual("Nhiệm vụ", "Duty")
    return Plan(
        id="tiny-2025",
        decision=Decision(
            number="12/QĐ-UBND",
            title=title,
            issuer=OFFICE,
            issued_on=date(2025, 1, 2),
            effective_on=date(2025, 1, 2),
            signer="Lê Văn Ba",
            legal_bases=(),
            clauses=(),
        ),
        areas=AREAS,
        roster=ROSTER,
        measures=(),
        rules=tuple(
            Duty(key=f"tiny-2025:{each.address}/1", clause=each, area=1, title=title, agencies=(EVERYBODY,))
            for each in clauses
        ),
        not_encoded=(),
    )
