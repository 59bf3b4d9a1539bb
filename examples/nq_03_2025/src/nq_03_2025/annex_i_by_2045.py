"""Phụ lục I, phần II: what is to be reached by 2045, rows 36 to 41."""

from __future__ import annotations

from cchc_rules.dates.period import Period
from cchc_rules.law.bound import AtLeast, Between, Rank
from cchc_rules.law.clause import Clause
from cchc_rules.law.rule import Target
from cchc_rules.text import Bilingual
from nq_03_2025.measures import (
    DIGITAL_CHAMPIONS_MEASURE,
    DIGITAL_ECONOMY_MEASURE,
    DIGITAL_FIRMS_PER_1000_MEASURE,
    GLOBAL_INNOVATION_RANK_MEASURE,
    STRATEGIC_TECHNOLOGIES_MEASURE,
    TOP_TECH_INVESTORS_MEASURE,
)
from nq_03_2025.readings import BARE_NUMBER, BY_2045, COUNTED_AS_NAMED, NOT_DEFINED, RANGE_AS_PRINTED, WHOLE_COUNTRY
from nq_03_2025.roster import BO_CONG_AN, BO_KE_HOACH_DAU_TU, BO_KHOA_HOC_CONG_NGHE, BO_THONG_TIN_TRUYEN_THONG, CA_NUOC
from nq_03_2025.units import ENTERPRISES, ENTERPRISES_PER_1000, ORGANISATIONS_AND_ENTERPRISES, PERCENT_OF_GDP

__all__ = [
    "DIGITAL_CHAMPIONS_2045",
    "DIGITAL_ECONOMY_2045",
    "DIGITAL_FIRMS_PER_1000",
    "GLOBAL_INNOVATION_RANK",
    "RULES",
    "STRATEGIC_TECHNOLOGIES",
    "TOP_TECH_INVESTORS_2045",
]

DIGITAL_ECONOMY_2045 = Target(
    key="nq-03-2025:PL.I.36/1",
    clause=Clause(
        "PL.I.36",
        4930,
        " 36Quymôkinh",
        47,
        "2:ab009cb601999380ce9c5cf29c004b604e603f767ba7a7c0f0bbda2ff041a4ad",
    ),
    area=2,
    title=Bilingual("Kinh tế số so với GDP, đến 2045", "Digital economy as a share of GDP, by 2045"),
    interpretations=(BY_2045, WHOLE_COUNTRY, NOT_DEFINED),
    related=("nq-03-2025:PL.I.10/1",),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="36",
    measure=DIGITAL_ECONOMY_MEASURE,
    bound=AtLeast(50, PERCENT_OF_GDP),
    period=Period.year(2045),
    answered_by=CA_NUOC,
)
"""Digital economy as a share of GDP, by 2045: at least 50 % of GDP of digital-economy by 31/12/2045. Source: PL.I.36.

Kinh tế số so với GDP, đến 2045.

Read so: By 2045 is by the end of 31/12/2045, as with 2030; The figure of the whole country decides; whoever leads follows and assesses it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
GLOBAL_INNOVATION_RANK = Target(
    key="nq-03-2025:PL.I.37/1",
    clause=Clause(
        "PL.I.37",
        4977,
        " 37Chỉsốđổim",
        57,
        "2:a1823eb97fb5f100f3118148e71376d502c7d0837650f9dc783e29a9b4ec4b0f",
    ),
    area=2,
    title=Bilingual("Thứ hạng đổi mới sáng tạo toàn cầu", "Rank in the global innovation index"),
    interpretations=(BY_2045, WHOLE_COUNTRY, COUNTED_AS_NAMED),
    lead=(BO_KHOA_HOC_CONG_NGHE,),
    printed_code="37",
    measure=GLOBAL_INNOVATION_RANK_MEASURE,
    bound=Rank(30),
    period=Period.year(2045),
    answered_by=CA_NUOC,
)
"""Rank in the global innovation index: among the first 30 of global-innovation-rank by 31/12/2045. Source: PL.I.37.

Thứ hạng đổi mới sáng tạo toàn cầu.

Read so: By 2045 is by the end of 31/12/2045, as with 2030; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how.
"""
DIGITAL_FIRMS_PER_1000 = Target(
    key="nq-03-2025:PL.I.38/1",
    clause=Clause(
        "PL.I.38",
        5034,
        " 38Tỉlệdoanh",
        74,
        "2:922e80b8a839f8780277f8edc100aebd310fd3889f8567270670052a89fe1c7d",
    ),
    area=2,
    title=Bilingual("Doanh nghiệp công nghệ số trên 1.000 dân", "Digital-technology companies per 1,000 people"),
    interpretations=(BY_2045, BARE_NUMBER, WHOLE_COUNTRY, COUNTED_AS_NAMED),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="38",
    measure=DIGITAL_FIRMS_PER_1000_MEASURE,
    bound=AtLeast(1, ENTERPRISES_PER_1000),
    period=Period.year(2045),
    answered_by=CA_NUOC,
)
"""Digital-technology companies per 1,000 people: at least 1 enterprises per 1,000 people of digital-firms-per-1000 by 31/12/2045. Source: PL.I.38.

Doanh nghiệp công nghệ số trên 1.000 dân.

Read so: By 2045 is by the end of 31/12/2045, as with 2030; A number without a sign is reached from there on; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how.
"""
DIGITAL_CHAMPIONS_2045 = Target(
    key="nq-03-2025:PL.I.39/1",
    clause=Clause(
        "PL.I.39",
        5108,
        " 39Sốdoanhng",
        87,
        "2:65dd0d11d91f72a356dde86a0a7ba6defe7722cb15c4a77e203d81357ccd1a85",
    ),
    area=2,
    title=Bilingual(
        "Doanh nghiệp công nghệ số sánh ngang các nước tiên tiến, đến 2045",
        "Digital-technology companies on a par with advanced countries, by 2045",
    ),
    interpretations=(BY_2045, WHOLE_COUNTRY, NOT_DEFINED),
    related=("nq-03-2025:PL.I.7/1",),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="39",
    measure=DIGITAL_CHAMPIONS_MEASURE,
    bound=AtLeast(10, ENTERPRISES),
    period=Period.year(2045),
    answered_by=CA_NUOC,
)
"""Digital-technology companies on a par with advanced countries, by 2045: at least 10 enterprises of digital-champions by 31/12/2045. Source: PL.I.39.

Doanh nghiệp công nghệ số sánh ngang các nước tiên tiến, đến 2045.

Read so: By 2045 is by the end of 31/12/2045, as with 2030; The figure of the whole country decides; whoever leads follows and assesses it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
TOP_TECH_INVESTORS_2045 = Target(
    key="nq-03-2025:PL.I.40/1",
    clause=Clause(
        "PL.I.40",
        5195,
        " 40Thuhútthê",
        127,
        "2:967f980e643a6417ca98bdf412c0c48f7411f01226f45da16aa2d6c0fbf45834",
    ),
    area=2,
    title=Bilingual(
        "Tổ chức, doanh nghiệp công nghệ hàng đầu đến đầu tư, đến 2045",
        "Leading technology organisations that come to invest, by 2045",
    ),
    interpretations=(BY_2045, WHOLE_COUNTRY, NOT_DEFINED),
    related=("nq-03-2025:PL.I.25/1",),
    lead=(BO_KE_HOACH_DAU_TU,),
    printed_code="40",
    measure=TOP_TECH_INVESTORS_MEASURE,
    bound=AtLeast(5, ORGANISATIONS_AND_ENTERPRISES),
    period=Period.year(2045),
    answered_by=CA_NUOC,
)
"""Leading technology organisations that come to invest, by 2045: at least 5 organisations and enterprises of top-tech-investors by 31/12/2045. Source: PL.I.40.

Tổ chức, doanh nghiệp công nghệ hàng đầu đến đầu tư, đến 2045.

Read so: By 2045 is by the end of 31/12/2045, as with 2030; The figure of the whole country decides; whoever leads follows and assesses it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
STRATEGIC_TECHNOLOGIES = Target(
    key="nq-03-2025:PL.I.41/1",
    clause=Clause(
        "PL.I.41",
        5322,
        " 41Làmchủmột",
        158,
        "2:8235c2cfa5798f5c9de5d937226d4159f07ccb92e9cf2ec6b3747c7174a8cbc4",
    ),
    area=2,
    title=Bilingual(
        "Mức làm chủ các công nghệ chiến lược phục vụ an ninh quốc gia",
        "Mastery of strategic technologies for national security",
    ),
    interpretations=(BY_2045, RANGE_AS_PRINTED, WHOLE_COUNTRY, NOT_DEFINED),
    lead=(BO_CONG_AN,),
    printed_code="41",
    measure=STRATEGIC_TECHNOLOGIES_MEASURE,
    bound=Between(20, 50),
    period=Period.year(2045),
    answered_by=CA_NUOC,
)
"""Mastery of strategic technologies for national security: from 20 to 50 % of strategic-technologies by 31/12/2045. Source: PL.I.41.

Mức làm chủ các công nghệ chiến lược phục vụ an ninh quốc gia.

Read so: By 2045 is by the end of 31/12/2045, as with 2030; Two numbers are a range, with both its ends; what exceeds it is outside of what is printed; The figure of the whole country decides; whoever leads follows and assesses it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
RULES = (
    DIGITAL_ECONOMY_2045,
    GLOBAL_INNOVATION_RANK,
    DIGITAL_FIRMS_PER_1000,
    DIGITAL_CHAMPIONS_2045,
    TOP_TECH_INVESTORS_2045,
    STRATEGIC_TECHNOLOGIES,
)
