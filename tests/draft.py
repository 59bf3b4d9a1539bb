"""A draft of a city after 01/07/2025: twelve areas, two levels, kinds and cases of its own, and no English anywhere."""

from datetime import date
from typing import Final

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyKind, Level
from cchc_rules.agencies.roster import Roster
from cchc_rules.dates.due import By
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.recurring import CycleDay, Recurring
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.decision import Draft, NotEncoded
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Duty, Outcome, Target
from cchc_rules.measures.measure import CaseKind, Measure
from cchc_rules.text import Bilingual
from tests import tiny

CITY_ZONE: Final = Level("special_zone", Bilingual("đặc khu"))
INSTITUTE: Final = AgencyKind("institute", Bilingual("viện nghiên cứu"))
TRAINING: Final = CaseKind("training", Bilingual("lớp tập huấn"))
AREAS: Final = tuple(Bilingual(f"Lĩnh vực thứ {number}") for number in range(1, 13))

COMMITTEE: Final = Agency("ubnd-thanh-pho", Bilingual("UBND thành phố"), AgencyKind.PEOPLES_COMMITTEE, Level.PROVINCE)
EVERY_ZONE: Final = AgencyClass("cac-dac-khu", Bilingual("Các đặc khu"), (CITY_ZONE,), complete=True)
ISLAND: Final = Agency(
    "ubnd-dac-khu", Bilingual("UBND đặc khu"), AgencyKind.PEOPLES_COMMITTEE, CITY_ZONE, classes=(EVERY_ZONE.key,)
)
RESEARCH: Final = Agency("vien-nghien-cuu", Bilingual("Viện nghiên cứu phát triển"), INSTITUTE, Level.PROVINCE)
TRAINED: Final = Measure(
    "lop-da-mo", "lop-da-mo", Bilingual("Lớp đã mở"), Bilingual("Số lớp đã mở trên số lớp giao"), TRAINING
)

COPY: Final = """\
Ủy ban nhân dân thành phố. Số: ……/KH-UBND
d) Mở ít nhất 90 % số lớp tập huấn; Viện nghiên cứu phát triển chủ trì
đ) Kết nối xong cơ sở dữ liệu
11.2 | Đề án kho dữ liệu | Viện nghiên cứu phát triển | chậm nhất ngày 31/12/2026
KH20_TT_N01.1 | Báo cáo hằng quý | |
12 | Theo dõi |
"""
_HEAD, _CLASSES, _LINKED, _STORE, _REPORTS, _WATCH = tiny.laid_out(
    *zip(("front.1", "II.4.d", "II.4.đ", "PLI.11.2", "PLI.11.3", "PLII.IV.2"), COPY.splitlines(), strict=True)
)
CLASSES_HELD: Final = Target(
    key="thanh-pho-2026:II.4.d/1",
    clause=_CLASSES,
    area=11,
    title=Bilingual("Mở lớp tập huấn"),
    lead=(RESEARCH,),
    measure=TRAINED,
    bound=AtLeast(90),
    period=Period.year(2026),
    answered_by=EVERY_ZONE,
    each=True,
)
DATA_LINKED: Final = Outcome(
    key="thanh-pho-2026:II.4.đ/1",
    clause=_LINKED,
    area=12,
    title=Bilingual("Kết nối dữ liệu"),
    answered_by=COMMITTEE,
    period=Period.year(2026),
)
DATA_STORE: Final = Activity(
    key="thanh-pho-2026:PLI.11.2/1",
    clause=_STORE,
    area=12,
    title=Bilingual("Kho dữ liệu"),
    printed_code="11.2",
    product=Bilingual("Đề án kho dữ liệu"),
    lead=(RESEARCH,),
    due=By(date(2026, 12, 31)),
)
QUARTERLY: Final = Activity(
    key="thanh-pho-2026:PLI.11.3/1",
    clause=_REPORTS,
    area=12,
    title=Bilingual("Báo cáo hằng quý"),
    printed_code="KH20_TT_N01.1",
    inherits=(_STORE,),
    product=Bilingual("Báo cáo"),
    lead=(RESEARCH,),
    due=Recurring((Cycle.QUARTER,), due_day=CycleDay(20, 3)),
)
WATCHED: Final = Duty(
    key="thanh-pho-2026:PLII.IV.2/1", clause=_WATCH, area=1, title=Bilingual("Theo dõi"), agencies=(COMMITTEE,)
)
PLAN: Final = Plan(
    id="thanh-pho-2026",
    decision=Draft(title=Bilingual("Kế hoạch chuyển đổi số"), issuer=COMMITTEE),
    areas=AREAS,
    roster=Roster((COMMITTEE, EVERY_ZONE, ISLAND, RESEARCH)),
    measures=(TRAINED,),
    rules=(CLASSES_HELD, DATA_LINKED, DATA_STORE, QUARTERLY, WATCHED),
    not_encoded=(NotEncoded(_HEAD, Bilingual("Đầu văn bản")),),
)
