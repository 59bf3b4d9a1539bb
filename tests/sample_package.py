"""A plan package of a made-up commune, written into a folder as a user would write it, whole or with a fault seeded."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from cchc_rules.authoring.package_lock import locked_files

COPY = """\
1. Tối thiểu 98 % hồ sơ được giải quyết đúng hạn; cùng kỳ 95 %
2. Hệ thống một cửa được kết nối
3. Văn phòng trình kế hoạch trước ngày 05/02/2026
4. Văn phòng theo dõi, phối hợp với Ban Thanh tra nhân dân
Nơi nhận: như trên
"""

SOURCE = """
from datetime import date

from cchc_rules.agencies.agency import Agency, AgencyKind, Level
from cchc_rules.agencies.roster import Roster
from cchc_rules.dates.due import Before
from cchc_rules.dates.period import Period
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.clause import Clause
from cchc_rules.law.decision import Decision, NotEncoded
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Duty, Interpretation, Outcome, Target
from cchc_rules.measures.measure import CaseKind, Measure
from cchc_rules.measures.predicate import field, in_period
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual

__all__ = ["CLOSED_IN_TIME", "CONNECTED", "DOSSIERS_ON_TIME", "OVERSIGHT", "PLAN", "PLAN_SUBMITTED"]

YEAR = Period.year(2026)
OFFICE = Agency("van-phong", Bilingual("Văn phòng", "Office"), AgencyKind.OFFICE, Level.COMMUNE)
INSPECTORS = Agency(
    "ban-thanh-tra", Bilingual("Ban Thanh tra nhân dân", "People's Inspectors"), AgencyKind.OFFICE, Level.COMMUNE
)
_TITLES = {passage[:1]: passage for passage in COPY.splitlines()}
_CLAUSES = []
for _place, _passage in zip(("I.1", "I.2", "I.3", "I.4", "NN.1"), COPY.splitlines(), strict=True):
    _CLAUSES.append(Clause.from_passage(_place, _passage, _CLAUSES[-1].end if _CLAUSES else 0))
_READ = Interpretation(Bilingual("từ mức này trở lên", "from this on"), (Bilingual("đúng mức này", "exactly this"),))

CLOSED_IN_TIME = Measure(
    "closed-in-time",
    "on-time",
    Bilingual("Đúng hạn", "On time"),
    Bilingual("Hồ sơ đã xong", "Of the dossiers closed: those closed in time."),
    CaseKind.DOSSIER,
    population=in_period(field("completed_on")),
    yes=field("completed_on") <= field("due_on"),
    source=Source(Bilingual("I.1", "I.1"), Certainty.INFERRED),
)
DOSSIERS_ON_TIME = Target(
    key="xa-2026:I.1/1",
    clause=_CLAUSES[0],
    area=2,
    title=Bilingual("Hồ sơ đúng hạn", "Dossiers on time"),
    interpretations=(_READ,),
    measure=CLOSED_IN_TIME,
    bound=AtLeast(98),
    period=YEAR,
)
CONNECTED = Outcome(
    key="xa-2026:I.2/1",
    clause=_CLAUSES[1],
    area=6,
    title=Bilingual("Kết nối", "Connected"),
    interpretations=(_READ,),
    answered_by=OFFICE,
    period=YEAR,
)
PLAN_SUBMITTED = Activity(
    key="xa-2026:I.3/1",
    clause=_CLAUSES[2],
    area=7,
    title=Bilingual("Trình kế hoạch", "Plan submitted"),
    product=Bilingual("Kế hoạch", "A plan"),
    lead=(OFFICE,),
    due=Before(date(2026, 2, 5), "trước ngày 05/02/2026"),
)
OVERSIGHT = Duty(
    key="xa-2026:I.4/1",
    clause=_CLAUSES[3],
    area=5,
    title=Bilingual("Theo dõi", "Oversight"),
    agencies=(OFFICE,),
    support=(INSPECTORS,),
)
PLAN = Plan(
    id="xa-2026",
    decision=Decision(
        number="1/QĐ-UBND",
        title=Bilingual("Kế hoạch", "A plan"),
        issuer=OFFICE,
        issued_on=date(2026, 1, 2),
        effective_on=date(2026, 1, 2),
        signer="Lê Văn Ba",
        legal_bases=(),
        clauses=(),
    ),
    areas=tuple(Bilingual(f"Lĩnh vực {number}", f"Area {number}") for number in range(1, 8)),
    roster=Roster((OFFICE, INSPECTORS)),
    measures=(CLOSED_IN_TIME,),
    rules=(DOSSIERS_ON_TIME, CONNECTED, PLAN_SUBMITTED, OVERSIGHT),
    not_encoded=(NotEncoded(_CLAUSES[4], Bilingual("Nơi nhận", "Recipients")),),
)
"""


def write_package(folder: Path, name: str, *changes: tuple[str, str]) -> str:
    """Write the package under a name into a folder on the path, locked, then with some of its source changed.

    Returns:
        The name.
    """
    whole = f"{name}_whole"
    (folder / whole).mkdir()
    source = folder / whole / "__init__.py"
    source.write_text(f"COPY = {COPY!r}\n{SOURCE}", encoding="utf-8")
    (folder / name).mkdir()
    for path, text in locked_files(whole, import_module(whole).PLAN).items():
        for old, new in changes if path == source else ():
            assert old in text, old
            text = text.replace(old, new, 1)  # noqa: PLW2901  one change after the other
        (folder / name / path.name).write_text(text, encoding="utf-8")
    return name
