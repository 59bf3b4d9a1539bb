"""Phụ lục I, phần I: what is to be reached by 2030, rows 1 to 35."""

from __future__ import annotations

from datetime import date

from cchc_rules.dates.period import Period
from cchc_rules.law.bound import AtLeast, Between, MoreThan, Rank
from cchc_rules.law.clause import Clause
from cchc_rules.law.rule import Outcome, Target
from cchc_rules.text import Bilingual
from nq_03_2025.measures import (
    AGENCIES_STEERED_ONLINE_MEASURE,
    AI_RESEARCH_RANK_MEASURE,
    BANK_ACCOUNTS_MEASURE,
    BORDERLESS_PROCEDURES_MEASURE,
    CASHLESS_TRANSACTIONS_MEASURE,
    CYBERSECURITY_RANK_MEASURE,
    DATA_EXCHANGES_MEASURE,
    DATA_REUSE_MEASURE,
    DATABASES_CONNECTED_MEASURE,
    DIGITAL_CHAMPIONS_MEASURE,
    DIGITAL_COMPETITIVENESS_RANK_IN_SOUTH_EAST_ASIA_MEASURE,
    DIGITAL_COMPETITIVENESS_RANK_IN_THE_WORLD_MEASURE,
    DIGITAL_ECONOMY_MEASURE,
    DIGITISED_DOSSIERS_MEASURE,
    E_GOVERNMENT_RANK_IN_SOUTH_EAST_ASIA_MEASURE,
    E_GOVERNMENT_RANK_IN_THE_WORLD_MEASURE,
    ELECTRONIC_FILES_MEASURE,
    ELECTRONIC_RESULTS_MEASURE,
    END_TO_END_SERVICES_MEASURE,
    GIGABIT_ACCESS_MEASURE,
    HEALTH_RECORDS_MEASURE,
    HIGH_TECH_EXPORTS_MEASURE,
    HUMAN_DEVELOPMENT_MEASURE,
    INNOVATING_ENTERPRISES_MEASURE,
    INTERNAL_PROCEDURES_CUT_MEASURE,
    LICENSING_CUT_MEASURE,
    MAKE_IN_VIETNAM_MEASURE,
    NATIONAL_DATA_CENTRES_MEASURE,
    NEW_SEA_CABLES_MEASURE,
    ONLINE_PAYMENT_MEASURE,
    ONLINE_SERVICE_USE_MEASURE,
    PATENT_GROWTH_MEASURE,
    PATENTS_IN_USE_MEASURE,
    PERSONAL_SIGNATURES_MEASURE,
    POLICE_RESEARCH_CENTRE_MEASURE,
    POPULATION_UNDER_5G_MEASURE,
    PRODUCTIVITY_IN_GROWTH_MEASURE,
    PUBLICATION_GROWTH_MEASURE,
    RANKED_INSTITUTES_MEASURE,
    RESEARCH_SPENDING_MEASURE,
    RESEARCHERS_MEASURE,
    SEA_CABLE_CAPACITY_MEASURE,
    SMART_CITIES_MEASURE,
    SOCIAL_RESEARCH_FUNDS_MEASURE,
    STATE_MANAGEMENT_ONLINE_MEASURE,
    STATE_SCIENCE_BUDGET_MEASURE,
    TASKS_TRACKED_ONLINE_MEASURE,
    TOP_TECH_INVESTORS_MEASURE,
)
from nq_03_2025.readings import (
    BARE_NUMBER,
    BY_2030,
    COUNTED_AS_NAMED,
    EVERY_AGENCY_CALLED,
    LEAD_ATTESTS,
    MISSING_PREDICATE,
    NOT_DEFINED,
    OVER_THE_YEARS,
    RANGE_AS_PRINTED,
    RANK_IN_A_GROUP,
    RISES,
    WHOLE_COUNTRY,
)
from nq_03_2025.roster import (
    BO_CONG_AN,
    BO_KE_HOACH_DAU_TU,
    BO_KHOA_HOC_CONG_NGHE,
    BO_TAI_CHINH,
    BO_THONG_TIN_TRUYEN_THONG,
    BO_Y_TE,
    CA_NUOC,
    CAC_BO_NGANH,
    CO_QUAN_NHA_NUOC,
    NGAN_HANG_NHA_NUOC,
    VAN_PHONG_CHINH_PHU,
)
from nq_03_2025.units import (
    CENTRES,
    CITIES_AND_PROVINCES,
    DATA_CENTRES,
    ENTERPRISES,
    EXCHANGES,
    HDI,
    ORGANISATIONS,
    ORGANISATIONS_AND_ENTERPRISES,
    PEOPLE_PER_10000,
    PERCENT_A_YEAR,
    PERCENT_OF_GDP,
    PERCENT_OF_POPULATION,
    PERCENT_OF_STATE_BUDGET,
    SEA_CABLES,
    TBPS,
)

__all__ = [
    "AGENCIES_STEERED_ONLINE",
    "AI_RESEARCH_RANK",
    "BANK_ACCOUNTS",
    "BORDERLESS_PROCEDURES",
    "CASHLESS_TRANSACTIONS",
    "CYBERSECURITY_RANK",
    "DATABASES_CONNECTED",
    "DATA_EXCHANGES",
    "DATA_REUSE",
    "DIGITAL_CHAMPIONS_2030",
    "DIGITAL_COMPETITIVENESS_RANK_IN_SOUTH_EAST_ASIA",
    "DIGITAL_COMPETITIVENESS_RANK_IN_THE_WORLD",
    "DIGITAL_ECONOMY_2030",
    "DIGITAL_INFRASTRUCTURE",
    "DIGITISED_DOSSIERS",
    "ELECTRONIC_FILES",
    "ELECTRONIC_RESULTS",
    "END_TO_END_SERVICES",
    "ENTERPRISE_CAPACITY",
    "E_GOVERNMENT_RANK_IN_SOUTH_EAST_ASIA",
    "E_GOVERNMENT_RANK_IN_THE_WORLD",
    "FIELDS_OF_INTERNATIONAL_LEVEL",
    "GIGABIT_ACCESS",
    "HEALTH_RECORDS",
    "HIGH_TECH_EXPORTS",
    "HUMAN_DEVELOPMENT",
    "INNOVATING_ENTERPRISES",
    "INTERNAL_PROCEDURES_CUT",
    "LICENSING_CUT",
    "MAKE_IN_VIETNAM",
    "NATIONAL_DATA_CENTRES",
    "NEW_SEA_CABLES",
    "ONLINE_PAYMENT",
    "ONLINE_SERVICE_USE",
    "PATENTS_IN_USE",
    "PATENT_GROWTH",
    "PERSONAL_SIGNATURES",
    "POLICE_RESEARCH_CENTRE",
    "POPULATION_UNDER_5G",
    "PRODUCTIVITY_IN_GROWTH",
    "PUBLICATION_GROWTH",
    "RANKED_INSTITUTES",
    "RESEARCHERS",
    "RESEARCH_SPENDING",
    "RULES",
    "SCIENCE_CAPACITY",
    "SEA_CABLE_CAPACITY",
    "SMART_CITIES",
    "SOCIAL_RESEARCH_FUNDS",
    "STATE_MANAGEMENT_ONLINE",
    "STATE_SCIENCE_BUDGET",
    "STATE_SCIENCE_BUDGET_RISES",
    "TASKS_TRACKED_ONLINE",
    "TOP_TECH_INVESTORS_2030",
]

SCIENCE_CAPACITY = Outcome(
    key="nq-03-2025:PL.I.1/1",
    clause=Clause(
        "PL.I.1",
        165,
        " 1Tiềmlựctrì",
        155,
        "2:a7707bf60ddc69506f338ebf4b34af6eb998be33a6f6f06a50c6578b5f27116c",
    ),
    area=1,
    title=Bilingual(
        "Năng lực khoa học, công nghệ và đổi mới sáng tạo của đất nước",
        "The country's capacity in science, technology and innovation",
    ),
    interpretations=(BY_2030, LEAD_ATTESTS),
    lead=(BO_KHOA_HOC_CONG_NGHE,),
    printed_code="1",
    answered_by=BO_KHOA_HOC_CONG_NGHE,
    period=Period.year(2030),
)
"""The country's capacity in science, technology and innovation: attested by 31/12/2030. Source: PL.I.1.

Năng lực khoa học, công nghệ và đổi mới sáng tạo của đất nước.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; A state without a number: whoever leads attests it; the resolution names no other sign of it.
"""
ENTERPRISE_CAPACITY = Outcome(
    key="nq-03-2025:PL.I.2/1",
    clause=Clause(
        "PL.I.2",
        320,
        " 2Trìnhđộnăn",
        105,
        "2:6fe1479be9127984e8aa0c24d64f2d3b63bec21427553d813dd477f63ccf8758",
    ),
    area=1,
    title=Bilingual(
        "Trình độ công nghệ và đổi mới của khu vực doanh nghiệp",
        "Technology and innovation of enterprises",
    ),
    interpretations=(BY_2030, LEAD_ATTESTS),
    lead=(BO_KHOA_HOC_CONG_NGHE,),
    printed_code="2",
    answered_by=BO_KHOA_HOC_CONG_NGHE,
    period=Period.year(2030),
)
"""Technology and innovation of enterprises: attested by 31/12/2030. Source: PL.I.2.

Trình độ công nghệ và đổi mới của khu vực doanh nghiệp.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; A state without a number: whoever leads attests it; the resolution names no other sign of it.
"""
FIELDS_OF_INTERNATIONAL_LEVEL = Outcome(
    key="nq-03-2025:PL.I.3/1",
    clause=Clause(
        "PL.I.3",
        425,
        " 3Lĩnhvựckho",
        77,
        "2:886dad861d3f033875617ba67f652fd877801068895e17b56110ac8b2926cf85",
    ),
    area=1,
    title=Bilingual("Các lĩnh vực khoa học đạt tầm quốc tế", "Fields of science at international level"),
    interpretations=(BY_2030, LEAD_ATTESTS),
    lead=(BO_KHOA_HOC_CONG_NGHE,),
    printed_code="3",
    answered_by=BO_KHOA_HOC_CONG_NGHE,
    period=Period.year(2030),
)
"""Fields of science at international level: attested by 31/12/2030. Source: PL.I.3.

Các lĩnh vực khoa học đạt tầm quốc tế.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; A state without a number: whoever leads attests it; the resolution names no other sign of it.
"""
DIGITAL_COMPETITIVENESS_RANK_IN_SOUTH_EAST_ASIA = Target(
    key="nq-03-2025:PL.I.4/1",
    clause=Clause(
        "PL.I.4",
        502,
        " 4Xếphạngnăn",
        78,
        "2:a0c71fc8318fc3b863e0a9525156d4a994beb280a739f9a732556ca04869d91e",
    ),
    area=1,
    title=Bilingual("Thứ hạng năng lực cạnh tranh số, Đông Nam Á", "Rank in digital competitiveness, South-East Asia"),
    interpretations=(BY_2030, RANK_IN_A_GROUP, WHOLE_COUNTRY, NOT_DEFINED),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="4",
    measure=DIGITAL_COMPETITIVENESS_RANK_IN_SOUTH_EAST_ASIA_MEASURE,
    bound=Rank(3, Bilingual("Đông Nam Á", "South-East Asia")),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Rank in digital competitiveness, South-East Asia: among the first 3 of South-East Asia of digital-competitiveness-rank-in-south-east-asia by 31/12/2030. Source: PL.I.4.

Thứ hạng năng lực cạnh tranh số, Đông Nam Á.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; Each group of comparison is a target of its own: one row, two ranks; The figure of the whole country decides; whoever leads follows and assesses it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
DIGITAL_COMPETITIVENESS_RANK_IN_THE_WORLD = Target(
    key="nq-03-2025:PL.I.4/2",
    clause=Clause(
        "PL.I.4",
        502,
        " 4Xếphạngnăn",
        78,
        "2:a0c71fc8318fc3b863e0a9525156d4a994beb280a739f9a732556ca04869d91e",
    ),
    area=1,
    title=Bilingual("Thứ hạng năng lực cạnh tranh số, thế giới", "Rank in digital competitiveness, the world"),
    interpretations=(BY_2030, RANK_IN_A_GROUP, WHOLE_COUNTRY, NOT_DEFINED),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="4",
    measure=DIGITAL_COMPETITIVENESS_RANK_IN_THE_WORLD_MEASURE,
    bound=Rank(50, Bilingual("Thế giới", "the world")),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Rank in digital competitiveness, the world: among the first 50 of the world of digital-competitiveness-rank-in-the-world by 31/12/2030. Source: PL.I.4.

Thứ hạng năng lực cạnh tranh số, thế giới.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; Each group of comparison is a target of its own: one row, two ranks; The figure of the whole country decides; whoever leads follows and assesses it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
E_GOVERNMENT_RANK_IN_SOUTH_EAST_ASIA = Target(
    key="nq-03-2025:PL.I.5/1",
    clause=Clause(
        "PL.I.5",
        580,
        " 5Xếphạngchỉ",
        98,
        "2:19af12ab37094692ea161087abac76868efa96ab6600f467e9dcef1d8d854673",
    ),
    area=1,
    title=Bilingual("Thứ hạng phát triển chính phủ số, Đông Nam Á", "Rank in digital government, South-East Asia"),
    interpretations=(BY_2030, RANK_IN_A_GROUP, WHOLE_COUNTRY, NOT_DEFINED),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="5",
    measure=E_GOVERNMENT_RANK_IN_SOUTH_EAST_ASIA_MEASURE,
    bound=Rank(3, Bilingual("Đông Nam Á", "South-East Asia")),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Rank in digital government, South-East Asia: among the first 3 of South-East Asia of e-government-rank-in-south-east-asia by 31/12/2030. Source: PL.I.5.

Thứ hạng phát triển chính phủ số, Đông Nam Á.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; Each group of comparison is a target of its own: one row, two ranks; The figure of the whole country decides; whoever leads follows and assesses it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
E_GOVERNMENT_RANK_IN_THE_WORLD = Target(
    key="nq-03-2025:PL.I.5/2",
    clause=Clause(
        "PL.I.5",
        580,
        " 5Xếphạngchỉ",
        98,
        "2:19af12ab37094692ea161087abac76868efa96ab6600f467e9dcef1d8d854673",
    ),
    area=1,
    title=Bilingual("Thứ hạng phát triển chính phủ số, thế giới", "Rank in digital government, the world"),
    interpretations=(BY_2030, RANK_IN_A_GROUP, WHOLE_COUNTRY, NOT_DEFINED),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="5",
    measure=E_GOVERNMENT_RANK_IN_THE_WORLD_MEASURE,
    bound=Rank(50, Bilingual("Thế giới", "the world")),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Rank in digital government, the world: among the first 50 of the world of e-government-rank-in-the-world by 31/12/2030. Source: PL.I.5.

Thứ hạng phát triển chính phủ số, thế giới.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; Each group of comparison is a target of its own: one row, two ranks; The figure of the whole country decides; whoever leads follows and assesses it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
AI_RESEARCH_RANK = Target(
    key="nq-03-2025:PL.I.6/1",
    clause=Clause(
        "PL.I.6",
        678,
        " 6Xếphạngvền",
        155,
        "2:0503e83810a7a238e595bbd776d93740fad57cce54b153ec7190e1e6cd77cc7c",
    ),
    area=1,
    title=Bilingual(
        "Thứ hạng nghiên cứu trí tuệ nhân tạo và trung tâm công nghệ số",
        "Rank in research on artificial intelligence and in digital-industry centres",
    ),
    interpretations=(BY_2030, WHOLE_COUNTRY, NOT_DEFINED),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="6",
    measure=AI_RESEARCH_RANK_MEASURE,
    bound=Rank(3, Bilingual("Đông Nam Á", "South-East Asia")),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Rank in research on artificial intelligence and in digital-industry centres: among the first 3 of South-East Asia of ai-research-rank by 31/12/2030. Source: PL.I.6.

Thứ hạng nghiên cứu trí tuệ nhân tạo và trung tâm công nghệ số.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; The figure of the whole country decides; whoever leads follows and assesses it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
DIGITAL_CHAMPIONS_2030 = Target(
    key="nq-03-2025:PL.I.7/1",
    clause=Clause(
        "PL.I.7",
        833,
        " 7Sốdoanhngh",
        85,
        "2:8b7afb1de9d399c97ec8b377e7c7dea5a9887a797dac402f0262ed9839a29080",
    ),
    area=1,
    title=Bilingual(
        "Doanh nghiệp công nghệ số sánh ngang các nước tiên tiến, đến 2030",
        "Digital-technology companies on a par with advanced countries, by 2030",
    ),
    interpretations=(BY_2030, WHOLE_COUNTRY, NOT_DEFINED),
    related=("nq-03-2025:PL.I.39/1", "nq-03-2025:PL.II.123/1"),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="7",
    measure=DIGITAL_CHAMPIONS_MEASURE,
    bound=AtLeast(5, ENTERPRISES),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Digital-technology companies on a par with advanced countries, by 2030: at least 5 enterprises of digital-champions by 31/12/2030. Source: PL.I.7.

Doanh nghiệp công nghệ số sánh ngang các nước tiên tiến, đến 2030.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; The figure of the whole country decides; whoever leads follows and assesses it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
PRODUCTIVITY_IN_GROWTH = Target(
    key="nq-03-2025:PL.I.8/1",
    clause=Clause(
        "PL.I.8",
        918,
        " 8Tỉlệđónggó",
        80,
        "2:a90ef7ae3c7bf098ce03dcc0ef17d44bb228c3b0885b855acbba7f92c6c92e91",
    ),
    area=1,
    title=Bilingual(
        "Phần đóng góp của năng suất nhân tố tổng hợp vào tăng trưởng",
        "Share of growth that comes from total factor productivity",
    ),
    interpretations=(BY_2030, WHOLE_COUNTRY, NOT_DEFINED),
    lead=(BO_KE_HOACH_DAU_TU,),
    printed_code="8",
    measure=PRODUCTIVITY_IN_GROWTH_MEASURE,
    bound=AtLeast(55),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Share of growth that comes from total factor productivity: at least 55 % of productivity-in-growth by 31/12/2030. Source: PL.I.8.

Phần đóng góp của năng suất nhân tố tổng hợp vào tăng trưởng.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; The figure of the whole country decides; whoever leads follows and assesses it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
HIGH_TECH_EXPORTS = Target(
    key="nq-03-2025:PL.I.9/1",
    clause=Clause(
        "PL.I.9",
        998,
        " 9Tỉtrọngxuấ",
        88,
        "2:6071a36a2dc06e68233fdcb32f456eac5a7aa5b7e519b987d901d118d29d75a2",
    ),
    area=1,
    title=Bilingual("Tỷ trọng hàng công nghệ cao trong xuất khẩu", "High-technology goods among exports"),
    interpretations=(BY_2030, WHOLE_COUNTRY, COUNTED_AS_NAMED),
    lead=(BO_KHOA_HOC_CONG_NGHE,),
    printed_code="9",
    measure=HIGH_TECH_EXPORTS_MEASURE,
    bound=AtLeast(50),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""High-technology goods among exports: at least 50 % of high-tech-exports by 31/12/2030. Source: PL.I.9.

Tỷ trọng hàng công nghệ cao trong xuất khẩu.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how.
"""
DIGITAL_ECONOMY_2030 = Target(
    key="nq-03-2025:PL.I.10/1",
    clause=Clause(
        "PL.I.10",
        1086,
        " 10Quymôkinh",
        47,
        "2:d5f7814e683d80451b2a45c5bdba8355ab5f46c22280a1d769947ae7aa97e53b",
    ),
    area=1,
    title=Bilingual("Kinh tế số so với GDP, đến 2030", "Digital economy as a share of GDP, by 2030"),
    interpretations=(BY_2030, WHOLE_COUNTRY, NOT_DEFINED),
    related=("nq-03-2025:PL.I.36/1",),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="10",
    measure=DIGITAL_ECONOMY_MEASURE,
    bound=AtLeast(30, PERCENT_OF_GDP),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Digital economy as a share of GDP, by 2030: at least 30 % of GDP of digital-economy by 31/12/2030. Source: PL.I.10.

Kinh tế số so với GDP, đến 2030.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; The figure of the whole country decides; whoever leads follows and assesses it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
ONLINE_SERVICE_USE = Target(
    key="nq-03-2025:PL.I.11.1/1",
    clause=Clause(
        "PL.I.11.1",
        1225,
        " 11.1Tỉlệsửd",
        86,
        "2:efc841cfa5a332b01920aa46fdeb5325c45376633084b0712ef2d04872988c32",
    ),
    area=1,
    title=Bilingual(
        "Người dân, doanh nghiệp dùng dịch vụ công trực tuyến",
        "Use of online public services by people and enterprises",
    ),
    interpretations=(BY_2030, WHOLE_COUNTRY, NOT_DEFINED),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="11.1",
    measure=ONLINE_SERVICE_USE_MEASURE,
    bound=AtLeast(80),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Use of online public services by people and enterprises: at least 80 % of online-service-use by 31/12/2030. Source: PL.I.11.1.

Người dân, doanh nghiệp dùng dịch vụ công trực tuyến.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; The figure of the whole country decides; whoever leads follows and assesses it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
END_TO_END_SERVICES = Target(
    key="nq-03-2025:PL.I.11.2/1",
    clause=Clause(
        "PL.I.11.2",
        1311,
        " 11.2Tỉlệcun",
        101,
        "2:3e881623f5e7b2f8e281f0cbf20c8bffba4da6af25ba5548c4c7dc222a41e88a",
    ),
    area=1,
    title=Bilingual(
        "Thủ tục đủ điều kiện được cung cấp trực tuyến toàn trình",
        "Eligible procedures offered online from end to end",
    ),
    interpretations=(BY_2030, BARE_NUMBER, WHOLE_COUNTRY, COUNTED_AS_NAMED),
    lead=(VAN_PHONG_CHINH_PHU,),
    printed_code="11.2",
    measure=END_TO_END_SERVICES_MEASURE,
    bound=AtLeast(90),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Eligible procedures offered online from end to end: at least 90 % of end-to-end-services by 31/12/2030. Source: PL.I.11.2.

Thủ tục đủ điều kiện được cung cấp trực tuyến toàn trình.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; A number without a sign is reached from there on; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how.
"""
DIGITISED_DOSSIERS = Target(
    key="nq-03-2025:PL.I.11.3/1",
    clause=Clause(
        "PL.I.11.3",
        1412,
        " 11.3Tỉlệhồs",
        69,
        "2:3ac7c38fdcda715f6e8df4a3abae342dede231491b6628e69425272ccaf1ca78",
    ),
    area=1,
    title=Bilingual(
        "Hồ sơ và kết quả thủ tục hành chính được số hóa",
        "Dossiers and results of procedures that are digitised",
    ),
    interpretations=(BY_2030, BARE_NUMBER, WHOLE_COUNTRY, MISSING_PREDICATE, NOT_DEFINED),
    lead=(VAN_PHONG_CHINH_PHU,),
    printed_code="11.3",
    measure=DIGITISED_DOSSIERS_MEASURE,
    bound=AtLeast(100),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Dossiers and results of procedures that are digitised: at least 100 % of digitised-dossiers by 31/12/2030. Source: PL.I.11.3.

Hồ sơ và kết quả thủ tục hành chính được số hóa.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; A number without a sign is reached from there on; The figure of the whole country decides; whoever leads follows and assesses it; The row lacks its predicate; it is read as the share that is digitised, by the rows beside it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
ELECTRONIC_RESULTS = Target(
    key="nq-03-2025:PL.I.11.4/1",
    clause=Clause(
        "PL.I.11.4",
        1481,
        " 11.4Tỉlệcấp",
        69,
        "2:1fa3f453dfa7bbd1e06c8c77903b82c000aaafc196a64925ebfece1b89b37d36",
    ),
    area=1,
    title=Bilingual(
        "Kết quả thủ tục hành chính được cấp dưới dạng điện tử",
        "Results of procedures issued electronically",
    ),
    interpretations=(BY_2030, BARE_NUMBER, WHOLE_COUNTRY, COUNTED_AS_NAMED),
    lead=(VAN_PHONG_CHINH_PHU,),
    printed_code="11.4",
    measure=ELECTRONIC_RESULTS_MEASURE,
    bound=AtLeast(100),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Results of procedures issued electronically: at least 100 % of electronic-results by 31/12/2030. Source: PL.I.11.4.

Kết quả thủ tục hành chính được cấp dưới dạng điện tử.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; A number without a sign is reached from there on; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how.
"""
DATA_REUSE = Target(
    key="nq-03-2025:PL.I.11.5/1",
    clause=Clause(
        "PL.I.11.5",
        1550,
        " 11.5Tỉlệkha",
        110,
        "2:a3806f718481fd9f4c51f8d93483a68b2130d0a3c840a12646908731b3ef5843",
    ),
    area=1,
    title=Bilingual(
        "Dữ liệu đã số hóa được dùng lại khi giải quyết thủ tục",
        "Digitised data used again in handling procedures",
    ),
    interpretations=(BY_2030, BARE_NUMBER, WHOLE_COUNTRY, NOT_DEFINED),
    lead=(VAN_PHONG_CHINH_PHU,),
    printed_code="11.5",
    measure=DATA_REUSE_MEASURE,
    bound=AtLeast(80),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Digitised data used again in handling procedures: at least 80 % of data-reuse by 31/12/2030. Source: PL.I.11.5.

Dữ liệu đã số hóa được dùng lại khi giải quyết thủ tục.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; A number without a sign is reached from there on; The figure of the whole country decides; whoever leads follows and assesses it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
ONLINE_PAYMENT = Target(
    key="nq-03-2025:PL.I.11.6/1",
    clause=Clause(
        "PL.I.11.6",
        1660,
        " 11.6Tỉlệtha",
        86,
        "2:02b24bdc6d427f24c3fe40c0b8bb1e76febabf51da15cab615cbc506a5838684",
    ),
    area=1,
    title=Bilingual("Thanh toán trực tuyến khi làm thủ tục", "Payment online in procedures"),
    interpretations=(BY_2030, BARE_NUMBER, WHOLE_COUNTRY, COUNTED_AS_NAMED),
    lead=(VAN_PHONG_CHINH_PHU,),
    printed_code="11.6",
    measure=ONLINE_PAYMENT_MEASURE,
    bound=AtLeast(80),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Payment online in procedures: at least 80 % of online-payment by 31/12/2030. Source: PL.I.11.6.

Thanh toán trực tuyến khi làm thủ tục.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; A number without a sign is reached from there on; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how.
"""
BORDERLESS_PROCEDURES = Target(
    key="nq-03-2025:PL.I.11.7/1",
    clause=Clause(
        "PL.I.11.7",
        1746,
        " 11.7Tỉlệthủ",
        128,
        "2:b670278dd8a39f4e6dde094b3750e3a196de69b7077639f0619f0664cce3dda5",
    ),
    area=1,
    title=Bilingual(
        "Thủ tục tiếp nhận, giải quyết không theo địa giới",
        "Procedures handled regardless of administrative borders",
    ),
    interpretations=(BY_2030, BARE_NUMBER, WHOLE_COUNTRY, COUNTED_AS_NAMED),
    lead=(VAN_PHONG_CHINH_PHU,),
    printed_code="11.7",
    measure=BORDERLESS_PROCEDURES_MEASURE,
    bound=AtLeast(70),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Procedures handled regardless of administrative borders: at least 70 % of borderless-procedures by 31/12/2030. Source: PL.I.11.7.

Thủ tục tiếp nhận, giải quyết không theo địa giới.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; A number without a sign is reached from there on; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how.
"""
LICENSING_CUT = Target(
    key="nq-03-2025:PL.I.11.8/1",
    clause=Clause(
        "PL.I.11.8",
        1874,
        " 11.8Tỉlệcắt",
        74,
        "2:1d11b7e2a7a5f541143f119cc92b3a97992d7e58a373b351728cef95a8acedd6",
    ),
    area=1,
    title=Bilingual("Thủ tục cấp phép được cắt giảm hoặc tự động hóa", "Licensing procedures cut or automated"),
    interpretations=(BY_2030, WHOLE_COUNTRY, NOT_DEFINED),
    lead=(VAN_PHONG_CHINH_PHU,),
    printed_code="11.8",
    measure=LICENSING_CUT_MEASURE,
    bound=AtLeast(30),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Licensing procedures cut or automated: at least 30 % of licensing-cut by 31/12/2030. Source: PL.I.11.8.

Thủ tục cấp phép được cắt giảm hoặc tự động hóa.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; The figure of the whole country decides; whoever leads follows and assesses it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
INTERNAL_PROCEDURES_CUT = Target(
    key="nq-03-2025:PL.I.11.9/1",
    clause=Clause(
        "PL.I.11.9",
        1948,
        " 11.9Tỉlệcắt",
        96,
        "2:5f832dadb5a12d8be46f49c3527172ff195f44753a8c3ccfa8365dc655465d12",
    ),
    area=1,
    title=Bilingual("Thủ tục nội bộ khi cấp phép được cắt giảm", "Internal procedures of licensing that are cut"),
    interpretations=(BY_2030, BARE_NUMBER, WHOLE_COUNTRY, NOT_DEFINED),
    lead=(VAN_PHONG_CHINH_PHU,),
    printed_code="11.9",
    measure=INTERNAL_PROCEDURES_CUT_MEASURE,
    bound=AtLeast(50),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Internal procedures of licensing that are cut: at least 50 % of internal-procedures-cut by 31/12/2030. Source: PL.I.11.9.

Thủ tục nội bộ khi cấp phép được cắt giảm.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; A number without a sign is reached from there on; The figure of the whole country decides; whoever leads follows and assesses it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
ELECTRONIC_FILES = Target(
    key="nq-03-2025:PL.I.11.10/1",
    clause=Clause(
        "PL.I.11.10",
        2044,
        " 11.10Tỉlệxử",
        109,
        "2:b1b29643968b7df47d6e2ae27eb7ebe925bd94b3b72e99f28f0b12cd9deb0cde",
    ),
    area=1,
    title=Bilingual(
        "Văn bản, hồ sơ công việc được xử lý toàn trình trên môi trường điện tử",
        "Documents and work files handled electronically from end to end",
    ),
    interpretations=(BY_2030, BARE_NUMBER, WHOLE_COUNTRY, COUNTED_AS_NAMED),
    lead=(VAN_PHONG_CHINH_PHU,),
    printed_code="11.10",
    measure=ELECTRONIC_FILES_MEASURE,
    bound=AtLeast(100),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Documents and work files handled electronically from end to end: at least 100 % of electronic-files by 31/12/2030. Source: PL.I.11.10.

Văn bản, hồ sơ công việc được xử lý toàn trình trên môi trường điện tử.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; A number without a sign is reached from there on; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how.
"""
TASKS_TRACKED_ONLINE = Target(
    key="nq-03-2025:PL.I.11.11/1",
    clause=Clause(
        "PL.I.11.11",
        2153,
        " 11.11Tỉlệnh",
        110,
        "2:02c998483888cb95fcc84d2a34603d44322ce434645a958df0182dc5555b0f3a",
    ),
    area=1,
    title=Bilingual(
        "Nhiệm vụ được theo dõi, giám sát trên môi trường điện tử",
        "Tasks tracked and supervised electronically",
    ),
    interpretations=(BY_2030, BARE_NUMBER, WHOLE_COUNTRY, COUNTED_AS_NAMED),
    lead=(VAN_PHONG_CHINH_PHU,),
    printed_code="11.11",
    measure=TASKS_TRACKED_ONLINE_MEASURE,
    bound=AtLeast(100),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Tasks tracked and supervised electronically: at least 100 % of tasks-tracked-online by 31/12/2030. Source: PL.I.11.11.

Nhiệm vụ được theo dõi, giám sát trên môi trường điện tử.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; A number without a sign is reached from there on; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how.
"""
AGENCIES_STEERED_ONLINE = Target(
    key="nq-03-2025:PL.I.11.12/1",
    clause=Clause(
        "PL.I.11.12",
        2263,
        " 11.12Tỉlệcá",
        100,
        "2:859c9ac9474d5eafbf1e09bb755c7fb474e1560cf6a367c207d294ac35cc3b87",
    ),
    area=1,
    title=Bilingual(
        "Cơ quan nhà nước điều hành, quản trị nội bộ trên môi trường điện tử",
        "State agencies steered and administered electronically",
    ),
    interpretations=(BY_2030, BARE_NUMBER, WHOLE_COUNTRY, COUNTED_AS_NAMED, EVERY_AGENCY_CALLED),
    lead=(VAN_PHONG_CHINH_PHU,),
    printed_code="11.12",
    measure=AGENCIES_STEERED_ONLINE_MEASURE,
    bound=AtLeast(100),
    period=Period.year(2030),
    answered_by=CA_NUOC,
    counted=(CO_QUAN_NHA_NUOC,),
)
"""State agencies steered and administered electronically: at least 100 % of agencies-steered-online by 31/12/2030. Source: PL.I.11.12.

Cơ quan nhà nước điều hành, quản trị nội bộ trên môi trường điện tử.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; A number without a sign is reached from there on; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how; Every state agency has to be called by name; one that is not is unknown.
"""
CASHLESS_TRANSACTIONS = Target(
    key="nq-03-2025:PL.I.12/1",
    clause=Clause(
        "PL.I.12",
        2363,
        " 12Tỉlệgiaod",
        51,
        "2:14a67777c33300c50d1305babe23eabf3af017b02223233426280dfbce2ec069",
    ),
    area=1,
    title=Bilingual("Giao dịch không dùng tiền mặt", "Cashless transactions"),
    interpretations=(BY_2030, WHOLE_COUNTRY, NOT_DEFINED),
    lead=(NGAN_HANG_NHA_NUOC,),
    printed_code="12",
    measure=CASHLESS_TRANSACTIONS_MEASURE,
    bound=AtLeast(80),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Cashless transactions: at least 80 % of cashless-transactions by 31/12/2030. Source: PL.I.12.

Giao dịch không dùng tiền mặt.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; The figure of the whole country decides; whoever leads follows and assesses it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
INNOVATING_ENTERPRISES = Target(
    key="nq-03-2025:PL.I.13/1",
    clause=Clause(
        "PL.I.13",
        2414,
        " 13Tỉlệdoanh",
        65,
        "2:a8a58e184c74860586b63ea253ac3e20bf7ce6bd491965e88763fcf0999870d2",
    ),
    area=1,
    title=Bilingual("Doanh nghiệp có hoạt động đổi mới sáng tạo", "Enterprises that innovate"),
    interpretations=(BY_2030, WHOLE_COUNTRY, COUNTED_AS_NAMED),
    lead=(BO_KHOA_HOC_CONG_NGHE,),
    printed_code="13",
    measure=INNOVATING_ENTERPRISES_MEASURE,
    bound=AtLeast(40),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Enterprises that innovate: at least 40 % of innovating-enterprises by 31/12/2030. Source: PL.I.13.

Doanh nghiệp có hoạt động đổi mới sáng tạo.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how.
"""
HUMAN_DEVELOPMENT = Target(
    key="nq-03-2025:PL.I.14/1",
    clause=Clause(
        "PL.I.14",
        2479,
        " 14Khoahọccô",
        157,
        "2:2c603c20eea02274a9c2a46db5d766dc5349f561e010aa67ec4fad7992df0af1",
    ),
    area=1,
    title=Bilingual("Chỉ số phát triển con người", "Human development index"),
    interpretations=(BY_2030, WHOLE_COUNTRY, NOT_DEFINED),
    lead=(BO_KHOA_HOC_CONG_NGHE,),
    printed_code="14",
    measure=HUMAN_DEVELOPMENT_MEASURE,
    bound=MoreThan("0.7", HDI),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Human development index: more than 0.7 HDI of human-development by 31/12/2030. Source: PL.I.14.

Chỉ số phát triển con người.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; The figure of the whole country decides; whoever leads follows and assesses it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
RESEARCH_SPENDING = Target(
    key="nq-03-2025:PL.I.15/1",
    clause=Clause(
        "PL.I.15",
        2636,
        " 15Kinhphích",
        61,
        "2:2a0d0d588ffad9f5511784ae2693b4d7da79b492623914f609ea6edcedf0a7d9",
    ),
    area=1,
    title=Bilingual(
        "Chi cho nghiên cứu và phát triển so với GDP",
        "Spending on research and development as a share of GDP",
    ),
    interpretations=(BY_2030, BARE_NUMBER, WHOLE_COUNTRY, COUNTED_AS_NAMED),
    lead=(BO_KHOA_HOC_CONG_NGHE,),
    printed_code="15",
    measure=RESEARCH_SPENDING_MEASURE,
    bound=AtLeast(2, PERCENT_OF_GDP),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Spending on research and development as a share of GDP: at least 2 % of GDP of research-spending by 31/12/2030. Source: PL.I.15.

Chi cho nghiên cứu và phát triển so với GDP.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; A number without a sign is reached from there on; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how.
"""
SOCIAL_RESEARCH_FUNDS = Target(
    key="nq-03-2025:PL.I.16/1",
    clause=Clause(
        "PL.I.16",
        2697,
        " 16Tỷtrọngki",
        85,
        "2:afe0358e9875a75f6c0e6105ef281e919d67401cb48f6e2b0828dba1aa4cb702",
    ),
    area=1,
    title=Bilingual(
        "Phần do xã hội chi trong kinh phí nghiên cứu và phát triển",
        "Share of research and development that society pays for",
    ),
    interpretations=(BY_2030, WHOLE_COUNTRY, COUNTED_AS_NAMED),
    lead=(BO_KHOA_HOC_CONG_NGHE,),
    printed_code="16",
    measure=SOCIAL_RESEARCH_FUNDS_MEASURE,
    bound=MoreThan(60),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Share of research and development that society pays for: more than 60 % of social-research-funds by 31/12/2030. Source: PL.I.16.

Phần do xã hội chi trong kinh phí nghiên cứu và phát triển.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how.
"""
STATE_SCIENCE_BUDGET = Target(
    key="nq-03-2025:PL.I.17/1",
    clause=Clause(
        "PL.I.17",
        2782,
        " 17Chingânsá",
        133,
        "2:b049ccce34a61f7bf7775ae34a06c855ab0116b6bb0eb44a23db7e2348a82201",
    ),
    area=1,
    title=Bilingual(
        "Phần chi ngân sách hằng năm cho khoa học, đổi mới và chuyển đổi số",
        "Share of the yearly state budget for science, innovation and digital transformation",
    ),
    interpretations=(BY_2030, WHOLE_COUNTRY, COUNTED_AS_NAMED),
    related=("nq-03-2025:PL.I.17/2",),
    lead=(BO_TAI_CHINH,),
    printed_code="17",
    measure=STATE_SCIENCE_BUDGET_MEASURE,
    bound=AtLeast(3, PERCENT_OF_STATE_BUDGET),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Share of the yearly state budget for science, innovation and digital transformation: at least 3 % of state spending of state-science-budget by 31/12/2030. Source: PL.I.17.

Phần chi ngân sách hằng năm cho khoa học, đổi mới và chuyển đổi số.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how.
"""
STATE_SCIENCE_BUDGET_RISES = Outcome(
    key="nq-03-2025:PL.I.17/2",
    clause=Clause(
        "PL.I.17",
        2782,
        " 17Chingânsá",
        133,
        "2:b049ccce34a61f7bf7775ae34a06c855ab0116b6bb0eb44a23db7e2348a82201",
    ),
    area=1,
    title=Bilingual("Phần chi ngân sách cho khoa học tăng dần", "The share of the science budget rises"),
    interpretations=(BY_2030, RISES, LEAD_ATTESTS),
    related=("nq-03-2025:PL.I.17/1",),
    lead=(BO_TAI_CHINH,),
    printed_code="17",
    answered_by=BO_TAI_CHINH,
    period=Period.year(2030),
)
"""The share of the science budget rises: attested by 31/12/2030. Source: PL.I.17.

Phần chi ngân sách cho khoa học tăng dần.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; That it rises as development asks for is a state of its own beside the 3 %; A state without a number: whoever leads attests it; the resolution names no other sign of it.
"""
RESEARCHERS = Target(
    key="nq-03-2025:PL.I.18/1",
    clause=Clause(
        "PL.I.18",
        2915,
        " 18Nguồnnhân",
        94,
        "2:b8cd05f3b294e7582ccf004375f7a698d77feafa5ccf9c8fc185d441c6df467e",
    ),
    area=1,
    title=Bilingual("Nhân lực nghiên cứu trên một vạn dân", "Researchers per 10,000 people"),
    interpretations=(BY_2030, BARE_NUMBER, WHOLE_COUNTRY, NOT_DEFINED),
    lead=(BO_KHOA_HOC_CONG_NGHE,),
    printed_code="18",
    measure=RESEARCHERS_MEASURE,
    bound=AtLeast(12, PEOPLE_PER_10000),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Researchers per 10,000 people: at least 12 per 10,000 people of researchers by 31/12/2030. Source: PL.I.18.

Nhân lực nghiên cứu trên một vạn dân.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; A number without a sign is reached from there on; The figure of the whole country decides; whoever leads follows and assesses it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
RANKED_INSTITUTES = Target(
    key="nq-03-2025:PL.I.19/1",
    clause=Clause(
        "PL.I.19",
        3009,
        " 19Tổchứckho",
        83,
        "2:0687bd55b88547312053dae7f8841dd49db2452d6da30a998be59673904530cb",
    ),
    area=1,
    title=Bilingual(
        "Tổ chức khoa học có thứ hạng khu vực và thế giới",
        "Research institutes ranked in the region and the world",
    ),
    interpretations=(BY_2030, RANGE_AS_PRINTED, WHOLE_COUNTRY, NOT_DEFINED),
    lead=(BO_KHOA_HOC_CONG_NGHE,),
    printed_code="19",
    measure=RANKED_INSTITUTES_MEASURE,
    bound=Between(40, 50, ORGANISATIONS),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Research institutes ranked in the region and the world: from 40 to 50 organisations of ranked-institutes by 31/12/2030. Source: PL.I.19.

Tổ chức khoa học có thứ hạng khu vực và thế giới.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; Two numbers are a range, with both its ends; what exceeds it is outside of what is printed; The figure of the whole country decides; whoever leads follows and assesses it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
PUBLICATION_GROWTH = Target(
    key="nq-03-2025:PL.I.20/1",
    clause=Clause(
        "PL.I.20",
        3092,
        " 20Sốlượngcô",
        68,
        "2:ed613f634057c780b86ce5bfa23e82bcf000fb18c295d04f9bd52a8b8a503cd4",
    ),
    area=1,
    title=Bilingual("Mức tăng hằng năm của công bố quốc tế", "Yearly growth of international publications"),
    interpretations=(BY_2030, OVER_THE_YEARS, BARE_NUMBER, WHOLE_COUNTRY, NOT_DEFINED),
    lead=(BO_KHOA_HOC_CONG_NGHE,),
    printed_code="20",
    measure=PUBLICATION_GROWTH_MEASURE,
    bound=AtLeast(10, PERCENT_A_YEAR),
    period=Period(date(2025, 1, 1), date(2031, 1, 1)),
    answered_by=CA_NUOC,
)
"""Yearly growth of international publications: at least 10 % a year of publication-growth by 31/12/2030. Source: PL.I.20.

Mức tăng hằng năm của công bố quốc tế.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; The average yearly growth is that of the years 2025 to 2030 together; A number without a sign is reached from there on; The figure of the whole country decides; whoever leads follows and assesses it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
PATENT_GROWTH = Target(
    key="nq-03-2025:PL.I.21/1",
    clause=Clause(
        "PL.I.21",
        3160,
        " 21Sốlượngđơ",
        87,
        "2:567dca18fa42870478d292257df75255714afcff016cd34fa9b6747eb14fbf9a",
    ),
    area=1,
    title=Bilingual(
        "Mức tăng hằng năm của đơn và văn bằng sáng chế",
        "Yearly growth of patent applications and grants",
    ),
    interpretations=(BY_2030, OVER_THE_YEARS, RANGE_AS_PRINTED, WHOLE_COUNTRY, NOT_DEFINED),
    lead=(BO_KHOA_HOC_CONG_NGHE,),
    printed_code="21",
    measure=PATENT_GROWTH_MEASURE,
    bound=Between(16, 18, PERCENT_A_YEAR),
    period=Period(date(2025, 1, 1), date(2031, 1, 1)),
    answered_by=CA_NUOC,
)
"""Yearly growth of patent applications and grants: from 16 to 18 % a year of patent-growth by 31/12/2030. Source: PL.I.21.

Mức tăng hằng năm của đơn và văn bằng sáng chế.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; The average yearly growth is that of the years 2025 to 2030 together; Two numbers are a range, with both its ends; what exceeds it is outside of what is printed; The figure of the whole country decides; whoever leads follows and assesses it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
PATENTS_IN_USE = Target(
    key="nq-03-2025:PL.I.22/1",
    clause=Clause(
        "PL.I.22",
        3247,
        " 22Tỉlệđơnđă",
        84,
        "2:e507c12546da6be39828e0c4cbe5eaf58a15b63c104abb252c04eb4b3afa8788",
    ),
    area=1,
    title=Bilingual("Sáng chế được khai thác thương mại", "Patents that are used commercially"),
    interpretations=(BY_2030, RANGE_AS_PRINTED, WHOLE_COUNTRY, COUNTED_AS_NAMED),
    lead=(BO_KHOA_HOC_CONG_NGHE,),
    printed_code="22",
    measure=PATENTS_IN_USE_MEASURE,
    bound=Between(8, 10),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Patents that are used commercially: from 8 to 10 % of patents-in-use by 31/12/2030. Source: PL.I.22.

Sáng chế được khai thác thương mại.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; Two numbers are a range, with both its ends; what exceeds it is outside of what is printed; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how.
"""
DIGITAL_INFRASTRUCTURE = Outcome(
    key="nq-03-2025:PL.I.23/1",
    clause=Clause(
        "PL.I.23",
        3331,
        " 23HạtầngsốT",
        105,
        "2:25cd3ba05f00138f2a2424222ae973cec7c0faefd358e388da5ba43b7d65f549",
    ),
    area=1,
    title=Bilingual(
        "Hạ tầng số sánh ngang các nước tiên tiến",
        "Digital infrastructure on a par with advanced countries",
    ),
    interpretations=(BY_2030, LEAD_ATTESTS),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="23",
    answered_by=BO_THONG_TIN_TRUYEN_THONG,
    period=Period.year(2030),
)
"""Digital infrastructure on a par with advanced countries: attested by 31/12/2030. Source: PL.I.23.

Hạ tầng số sánh ngang các nước tiên tiến.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; A state without a number: whoever leads attests it; the resolution names no other sign of it.
"""
GIGABIT_ACCESS = Target(
    key="nq-03-2025:PL.I.23.1/1",
    clause=Clause(
        "PL.I.23.1",
        3436,
        " 23.1Tỉlệngư",
        97,
        "2:0813f3d696b2134b085320db1da07674f42f63f939467fbb6d3829beebbd353a",
    ),
    area=1,
    title=Bilingual("Người dùng có thể truy nhập cố định trên 1 Gb/s", "Users who can have fixed access above 1 Gb/s"),
    interpretations=(BY_2030, BARE_NUMBER, WHOLE_COUNTRY, COUNTED_AS_NAMED),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="23.1",
    measure=GIGABIT_ACCESS_MEASURE,
    bound=AtLeast(100),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Users who can have fixed access above 1 Gb/s: at least 100 % of gigabit-access by 31/12/2030. Source: PL.I.23.1.

Người dùng có thể truy nhập cố định trên 1 Gb/s.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; A number without a sign is reached from there on; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how.
"""
NEW_SEA_CABLES = Target(
    key="nq-03-2025:PL.I.23.2/1",
    clause=Clause(
        "PL.I.23.2",
        3533,
        " 23.2Sốtuyến",
        84,
        "2:99cec69bf884fc836dc23e3402a73e93ed14d33be8fd016f21b3729577c338d9",
    ),
    area=1,
    title=Bilingual("Tuyến cáp quang biển mới được vận hành", "New submarine cables in operation"),
    interpretations=(BY_2030, BARE_NUMBER, WHOLE_COUNTRY, COUNTED_AS_NAMED),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="23.2",
    measure=NEW_SEA_CABLES_MEASURE,
    bound=AtLeast(9, SEA_CABLES, printed="09"),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""New submarine cables in operation: at least 9 submarine cables of new-sea-cables by 31/12/2030. Source: PL.I.23.2.

Tuyến cáp quang biển mới được vận hành.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; A number without a sign is reached from there on; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how.
"""
SEA_CABLE_CAPACITY = Target(
    key="nq-03-2025:PL.I.23.3/1",
    clause=Clause(
        "PL.I.23.3",
        3617,
        " 23.3Tổngdun",
        73,
        "2:85fafd8e34e619a073a9fca03c66b2a80595bf1483a596f428102ab9a63d011f",
    ),
    area=1,
    title=Bilingual("Tổng dung lượng thiết kế của cáp quang biển", "Design capacity of submarine cables"),
    interpretations=(BY_2030, WHOLE_COUNTRY, COUNTED_AS_NAMED),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="23.3",
    measure=SEA_CABLE_CAPACITY_MEASURE,
    bound=AtLeast(350, TBPS),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Design capacity of submarine cables: at least 350 Tbps of sea-cable-capacity by 31/12/2030. Source: PL.I.23.3.

Tổng dung lượng thiết kế của cáp quang biển.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how.
"""
POPULATION_UNDER_5G = Target(
    key="nq-03-2025:PL.I.23.4/1",
    clause=Clause(
        "PL.I.23.4",
        3690,
        " 23.4Phủsóng",
        58,
        "2:5f5f5650335d2af85085070cb537c2f5e3d71764b04aaf3311984f6dcd6a0c12",
    ),
    area=1,
    title=Bilingual("Dân số được phủ sóng 5G", "Population covered by 5G"),
    interpretations=(BY_2030, BARE_NUMBER, WHOLE_COUNTRY, COUNTED_AS_NAMED),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="23.4",
    measure=POPULATION_UNDER_5G_MEASURE,
    bound=AtLeast(99, PERCENT_OF_POPULATION),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Population covered by 5G: at least 99 % of the population of population-under-5g by 31/12/2030. Source: PL.I.23.4.

Dân số được phủ sóng 5G.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; A number without a sign is reached from there on; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how.
"""
SMART_CITIES = Target(
    key="nq-03-2025:PL.I.24/1",
    clause=Clause(
        "PL.I.24",
        3748,
        " 24Hoànthành",
        131,
        "2:d7e213499eef97e8f4356a05c0dfc0ef900b660ba417205c0a918e8e6b1838d7",
    ),
    area=1,
    title=Bilingual("Thành phố, tỉnh hoàn thành đô thị thông minh", "Cities and provinces that complete a smart city"),
    interpretations=(BY_2030, WHOLE_COUNTRY, NOT_DEFINED),
    related=("nq-03-2025:PL.II.64/1",),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="24",
    measure=SMART_CITIES_MEASURE,
    bound=AtLeast(6, CITIES_AND_PROVINCES),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Cities and provinces that complete a smart city: at least 6 cities and provinces of smart-cities by 31/12/2030. Source: PL.I.24.

Thành phố, tỉnh hoàn thành đô thị thông minh.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; The figure of the whole country decides; whoever leads follows and assesses it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
TOP_TECH_INVESTORS_2030 = Target(
    key="nq-03-2025:PL.I.25/1",
    clause=Clause(
        "PL.I.25",
        3879,
        " 25Thuhútthê",
        127,
        "2:9ee6d8fae850583cd7b7f8d6b070674530fd562b2b866a45b8cadba024d01681",
    ),
    area=1,
    title=Bilingual(
        "Tổ chức, doanh nghiệp công nghệ hàng đầu đến đầu tư, đến 2030",
        "Leading technology organisations that come to invest, by 2030",
    ),
    interpretations=(BY_2030, WHOLE_COUNTRY, NOT_DEFINED),
    related=("nq-03-2025:PL.I.40/1",),
    lead=(BO_KE_HOACH_DAU_TU,),
    printed_code="25",
    measure=TOP_TECH_INVESTORS_MEASURE,
    bound=AtLeast(3, ORGANISATIONS_AND_ENTERPRISES),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Leading technology organisations that come to invest, by 2030: at least 3 organisations and enterprises of top-tech-investors by 31/12/2030. Source: PL.I.25.

Tổ chức, doanh nghiệp công nghệ hàng đầu đến đầu tư, đến 2030.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; The figure of the whole country decides; whoever leads follows and assesses it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
STATE_MANAGEMENT_ONLINE = Target(
    key="nq-03-2025:PL.I.26/1",
    clause=Clause(
        "PL.I.26",
        4006,
        " 26Quảnlýnhà",
        140,
        "2:54d45894858fefc6a0219c3feb3d0f8907fb30e33081526a5a3b5f84fedd9557",
    ),
    area=1,
    title=Bilingual(
        "Quản lý nhà nước trên môi trường số, thông suốt các cấp",
        "State management in the digital environment, through all levels",
    ),
    interpretations=(BY_2030, BARE_NUMBER, WHOLE_COUNTRY, NOT_DEFINED),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="26",
    measure=STATE_MANAGEMENT_ONLINE_MEASURE,
    bound=AtLeast(100),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""State management in the digital environment, through all levels: at least 100 % of state-management-online by 31/12/2030. Source: PL.I.26.

Quản lý nhà nước trên môi trường số, thông suốt các cấp.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; A number without a sign is reached from there on; The figure of the whole country decides; whoever leads follows and assesses it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
DATABASES_CONNECTED = Target(
    key="nq-03-2025:PL.I.27/1",
    clause=Clause(
        "PL.I.27",
        4146,
        " 27Hoànthành",
        85,
        "2:06f3379ebc1ebe999d5d4289d3a8ccfa29a26b4853a9c0abf902446cb754329c",
    ),
    area=1,
    title=Bilingual(
        "Cơ sở dữ liệu quốc gia, chuyên ngành được xây dựng và kết nối",
        "National and sector databases built and connected",
    ),
    interpretations=(BY_2030, BARE_NUMBER, WHOLE_COUNTRY, COUNTED_AS_NAMED),
    lead=(BO_CONG_AN,),
    printed_code="27",
    measure=DATABASES_CONNECTED_MEASURE,
    bound=AtLeast(100),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""National and sector databases built and connected: at least 100 % of databases-connected by 31/12/2030. Source: PL.I.27.

Cơ sở dữ liệu quốc gia, chuyên ngành được xây dựng và kết nối.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; A number without a sign is reached from there on; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how.
"""
DATA_EXCHANGES = Target(
    key="nq-03-2025:PL.I.28/1",
    clause=Clause(
        "PL.I.28",
        4231,
        " 28Hìnhthành",
        40,
        "2:b7eb2ec84ff8b331877f4e1aa2d3e4c66c6c9642e67e0105653724365b49f2bb",
    ),
    area=1,
    title=Bilingual("Sàn dữ liệu được hình thành", "Data exchanges that are set up"),
    interpretations=(BY_2030, BARE_NUMBER, WHOLE_COUNTRY, COUNTED_AS_NAMED),
    lead=(BO_CONG_AN,),
    printed_code="28",
    measure=DATA_EXCHANGES_MEASURE,
    bound=AtLeast(5, EXCHANGES),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Data exchanges that are set up: at least 5 data exchanges of data-exchanges by 31/12/2030. Source: PL.I.28.

Sàn dữ liệu được hình thành.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; A number without a sign is reached from there on; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how.
"""
NATIONAL_DATA_CENTRES = Target(
    key="nq-03-2025:PL.I.29/1",
    clause=Clause(
        "PL.I.29",
        4271,
        " 29Hìnhthành",
        104,
        "2:3193b6c5d3e41f617224169249ae411fbb1f74030c404675163271185fb5c93b",
    ),
    area=1,
    title=Bilingual("Trung tâm dữ liệu quốc gia được hình thành", "National data centres that are set up"),
    interpretations=(BY_2030, WHOLE_COUNTRY, COUNTED_AS_NAMED),
    lead=(BO_CONG_AN, BO_THONG_TIN_TRUYEN_THONG, CAC_BO_NGANH),
    printed_code="29",
    measure=NATIONAL_DATA_CENTRES_MEASURE,
    bound=AtLeast(3, DATA_CENTRES, printed="03"),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""National data centres that are set up: at least 3 national data centres of national-data-centres by 31/12/2030. Source: PL.I.29.

Trung tâm dữ liệu quốc gia được hình thành.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how.
"""
BANK_ACCOUNTS = Target(
    key="nq-03-2025:PL.I.30/1",
    clause=Clause(
        "PL.I.30",
        4375,
        " 30Dânsốtừ 1",
        61,
        "2:30ef633e2d0d727c20047a60cfbafcf8ff6c15dd3a6e6f811a3f9cca5cf199b4",
    ),
    area=1,
    title=Bilingual("Người từ 15 tuổi có tài khoản ngân hàng", "People from the age of 15 with a bank account"),
    interpretations=(BY_2030, WHOLE_COUNTRY, COUNTED_AS_NAMED),
    lead=(NGAN_HANG_NHA_NUOC,),
    printed_code="30",
    measure=BANK_ACCOUNTS_MEASURE,
    bound=AtLeast(95),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""People from the age of 15 with a bank account: at least 95 % of bank-accounts by 31/12/2030. Source: PL.I.30.

Người từ 15 tuổi có tài khoản ngân hàng.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how.
"""
PERSONAL_SIGNATURES = Target(
    key="nq-03-2025:PL.I.31/1",
    clause=Clause(
        "PL.I.31",
        4436,
        " 31Tỷlệdânsố",
        79,
        "2:d95e261defb695e4f1d8e1951174a8c4be298da62f35367d180384562eec64e2",
    ),
    area=1,
    title=Bilingual(
        "Người trưởng thành có chữ ký số hoặc điện tử cá nhân",
        "Adults with a personal digital or electronic signature",
    ),
    interpretations=(BY_2030, WHOLE_COUNTRY, COUNTED_AS_NAMED),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="31",
    measure=PERSONAL_SIGNATURES_MEASURE,
    bound=AtLeast(70),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Adults with a personal digital or electronic signature: at least 70 % of personal-signatures by 31/12/2030. Source: PL.I.31.

Người trưởng thành có chữ ký số hoặc điện tử cá nhân.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how.
"""
HEALTH_RECORDS = Target(
    key="nq-03-2025:PL.I.32/1",
    clause=Clause(
        "PL.I.32",
        4515,
        " 32Tỷlệngười",
        44,
        "2:b9585ae98d331f47b4a106c773a0044abae572bd0c0c7b4d9057c9d77c770084",
    ),
    area=1,
    title=Bilingual("Người dân có hồ sơ sức khỏe điện tử", "People with an electronic health record"),
    interpretations=(BY_2030, WHOLE_COUNTRY, COUNTED_AS_NAMED),
    lead=(BO_Y_TE,),
    printed_code="32",
    measure=HEALTH_RECORDS_MEASURE,
    bound=AtLeast(95),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""People with an electronic health record: at least 95 % of health-records by 31/12/2030. Source: PL.I.32.

Người dân có hồ sơ sức khỏe điện tử.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how.
"""
CYBERSECURITY_RANK = Target(
    key="nq-03-2025:PL.I.33/1",
    clause=Clause(
        "PL.I.33",
        4559,
        " 33Xếphạngvề",
        63,
        "2:08251e1d49c381f9383e4919e4ccaed26447b6e7761fd44e9de3a688ddf58312",
    ),
    area=1,
    title=Bilingual("Thứ hạng an toàn thông tin mạng", "Rank in cybersecurity"),
    interpretations=(BY_2030, WHOLE_COUNTRY, NOT_DEFINED),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="33",
    measure=CYBERSECURITY_RANK_MEASURE,
    bound=Rank(10),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Rank in cybersecurity: among the first 10 of cybersecurity-rank by 31/12/2030. Source: PL.I.33.

Thứ hạng an toàn thông tin mạng.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; The figure of the whole country decides; whoever leads follows and assesses it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
POLICE_RESEARCH_CENTRE = Target(
    key="nq-03-2025:PL.I.34/1",
    clause=Clause(
        "PL.I.34",
        4622,
        " 34Hoànthành",
        212,
        "2:dd509efcbfb040846e206d6badf78d9c3aa6a20c13160c45a6bb7ee60a823623",
    ),
    area=1,
    title=Bilingual(
        "Cơ sở nghiên cứu hàng đầu của ngành Công an hoàn thành",
        "Leading research centre of the police completed",
    ),
    interpretations=(BY_2030, BARE_NUMBER, WHOLE_COUNTRY, NOT_DEFINED),
    lead=(BO_CONG_AN,),
    printed_code="34",
    measure=POLICE_RESEARCH_CENTRE_MEASURE,
    bound=AtLeast(1, CENTRES, printed="01"),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Leading research centre of the police completed: at least 1 centres of police-research-centre by 31/12/2030. Source: PL.I.34.

Cơ sở nghiên cứu hàng đầu của ngành Công an hoàn thành.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; A number without a sign is reached from there on; The figure of the whole country decides; whoever leads follows and assesses it; How it is counted is undetermined: the resolution does not say, nor does the name tell.
"""
MAKE_IN_VIETNAM = Target(
    key="nq-03-2025:PL.I.35/1",
    clause=Clause(
        "PL.I.35",
        4834,
        " 35TỷlệMakei",
        83,
        "2:ecd8ae991257dd3ae6b459197202caaf5ed8add4ff6afb232e2d7f2b96e8f845",
    ),
    area=1,
    title=Bilingual(
        'Phần "Make in Vietnam" trong doanh thu công nghiệp số',
        "Share of Make in Vietnam in digital-industry revenue",
    ),
    interpretations=(BY_2030, BARE_NUMBER, WHOLE_COUNTRY, COUNTED_AS_NAMED),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    printed_code="35",
    measure=MAKE_IN_VIETNAM_MEASURE,
    bound=AtLeast(50),
    period=Period.year(2030),
    answered_by=CA_NUOC,
)
"""Share of Make in Vietnam in digital-industry revenue: at least 50 % of make-in-vietnam by 31/12/2030. Source: PL.I.35.

Phần "Make in Vietnam" trong doanh thu công nghiệp số.

Read so: By 2030 is by the end of 31/12/2030: a state is looked at on that day, what happens in a year in the year 2030; A number without a sign is reached from there on; The figure of the whole country decides; whoever leads follows and assesses it; What is counted, and of what, is inferred from the name; the resolution does not say how.
"""
RULES = (
    SCIENCE_CAPACITY,
    ENTERPRISE_CAPACITY,
    FIELDS_OF_INTERNATIONAL_LEVEL,
    DIGITAL_COMPETITIVENESS_RANK_IN_SOUTH_EAST_ASIA,
    DIGITAL_COMPETITIVENESS_RANK_IN_THE_WORLD,
    E_GOVERNMENT_RANK_IN_SOUTH_EAST_ASIA,
    E_GOVERNMENT_RANK_IN_THE_WORLD,
    AI_RESEARCH_RANK,
    DIGITAL_CHAMPIONS_2030,
    PRODUCTIVITY_IN_GROWTH,
    HIGH_TECH_EXPORTS,
    DIGITAL_ECONOMY_2030,
    ONLINE_SERVICE_USE,
    END_TO_END_SERVICES,
    DIGITISED_DOSSIERS,
    ELECTRONIC_RESULTS,
    DATA_REUSE,
    ONLINE_PAYMENT,
    BORDERLESS_PROCEDURES,
    LICENSING_CUT,
    INTERNAL_PROCEDURES_CUT,
    ELECTRONIC_FILES,
    TASKS_TRACKED_ONLINE,
    AGENCIES_STEERED_ONLINE,
    CASHLESS_TRANSACTIONS,
    INNOVATING_ENTERPRISES,
    HUMAN_DEVELOPMENT,
    RESEARCH_SPENDING,
    SOCIAL_RESEARCH_FUNDS,
    STATE_SCIENCE_BUDGET,
    STATE_SCIENCE_BUDGET_RISES,
    RESEARCHERS,
    RANKED_INSTITUTES,
    PUBLICATION_GROWTH,
    PATENT_GROWTH,
    PATENTS_IN_USE,
    DIGITAL_INFRASTRUCTURE,
    GIGABIT_ACCESS,
    NEW_SEA_CABLES,
    SEA_CABLE_CAPACITY,
    POPULATION_UNDER_5G,
    SMART_CITIES,
    TOP_TECH_INVESTORS_2030,
    STATE_MANAGEMENT_ONLINE,
    DATABASES_CONNECTED,
    DATA_EXCHANGES,
    NATIONAL_DATA_CENTRES,
    BANK_ACCOUNTS,
    PERSONAL_SIGNATURES,
    HEALTH_RECORDS,
    CYBERSECURITY_RANK,
    POLICE_RESEARCH_CENTRE,
    MAKE_IN_VIETNAM,
)
