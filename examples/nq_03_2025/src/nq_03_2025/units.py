"""What Resolution 03/NQ-CP counts, and in what, beside the well-known units and kinds of case."""

from __future__ import annotations

from cchc_rules.measures.measure import CaseKind
from cchc_rules.measures.unit import Unit
from cchc_rules.text import Bilingual

__all__ = [
    "CABLE",
    "CENTRES",
    "CITIES_AND_PROVINCES",
    "CITY",
    "DATABASE",
    "DATABASES",
    "DATA_CENTRES",
    "ENTERPRISE",
    "ENTERPRISES",
    "ENTERPRISES_PER_1000",
    "EXCHANGES",
    "HDI",
    "ORGANISATION",
    "ORGANISATIONS",
    "ORGANISATIONS_AND_ENTERPRISES",
    "PATENT",
    "PEOPLE_PER_10000",
    "PERCENT_A_YEAR",
    "PERCENT_OF_GDP",
    "PERCENT_OF_POPULATION",
    "PERCENT_OF_STATE_BUDGET",
    "SEA_CABLES",
    "TASK",
    "TBPS",
    "TRANSACTION",
]

CENTRES = Unit("centre", Bilingual("cơ sở", "centres"))
CITIES_AND_PROVINCES = Unit("city_or_province", Bilingual("thành phố, tỉnh", "cities and provinces"))
DATABASES = Unit("database", Bilingual("cơ sở dữ liệu", "databases"))
DATA_CENTRES = Unit("data_centre", Bilingual("trung tâm dữ liệu quốc gia", "national data centres"))
ENTERPRISES = Unit("enterprise", Bilingual("doanh nghiệp", "enterprises"))
ENTERPRISES_PER_1000 = Unit("enterprises_per_1000", Bilingual("doanh nghiệp/1000 dân", "enterprises per 1,000 people"))
EXCHANGES = Unit("data_exchange", Bilingual("sàn dữ liệu", "data exchanges"))
HDI = Unit("hdi", Bilingual("HDI", "HDI"))
ORGANISATIONS = Unit("organisation", Bilingual("tổ chức", "organisations"))
ORGANISATIONS_AND_ENTERPRISES = Unit(
    "organisation_or_enterprise",
    Bilingual("tổ chức, doanh nghiệp", "organisations and enterprises"),
)
PEOPLE_PER_10000 = Unit("people_per_10000", Bilingual("người/vạn dân", "per 10,000 people"))
PERCENT_A_YEAR = Unit("percent_a_year", Bilingual("%/năm", "% a year"))
PERCENT_OF_GDP = Unit("percent_of_gdp", Bilingual("% GDP", "% of GDP"))
PERCENT_OF_POPULATION = Unit(
    "percent_of_population",
    Bilingual("% dân số", "% of the population"),
    base="one",
    multiple="0.01",
)
PERCENT_OF_STATE_BUDGET = Unit("percent_of_state_budget", Bilingual("% tổng chi NSNN", "% of state spending"))
SEA_CABLES = Unit("sea_cable", Bilingual("tuyến cáp quang biển", "submarine cables"))
TBPS = Unit("tbps", Bilingual("Tbps", "Tbps"))
CABLE = CaseKind("cable", Bilingual("tuyến cáp", "cable"))
CITY = CaseKind("city", Bilingual("thành phố, tỉnh", "city or province"))
DATABASE = CaseKind("database", Bilingual("cơ sở dữ liệu", "database"))
ENTERPRISE = CaseKind("enterprise", Bilingual("doanh nghiệp", "enterprise"))
ORGANISATION = CaseKind("organisation", Bilingual("tổ chức", "organisation"))
PATENT = CaseKind("patent", Bilingual("đơn, văn bằng sáng chế", "patent or application"))
TASK = CaseKind("task", Bilingual("nhiệm vụ", "task"))
TRANSACTION = CaseKind("transaction", Bilingual("giao dịch", "transaction"))
