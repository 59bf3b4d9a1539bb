"""What the targets are counted by, as far as the resolution says; most of it leaves open how."""

from __future__ import annotations

from cchc_rules.measures.measure import CaseKind, Direction, Measure, OverTime
from cchc_rules.measures.unit import Unit
from cchc_rules.source import Certainty, Source
from cchc_rules.text import Bilingual
from nq_03_2025.units import (
    CABLE,
    CENTRES,
    CITIES_AND_PROVINCES,
    CITY,
    DATA_CENTRES,
    DATABASE,
    DATABASES,
    ENTERPRISE,
    ENTERPRISES,
    ENTERPRISES_PER_1000,
    EXCHANGES,
    HDI,
    ORGANISATION,
    ORGANISATIONS,
    ORGANISATIONS_AND_ENTERPRISES,
    PATENT,
    PEOPLE_PER_10000,
    PERCENT_A_YEAR,
    PERCENT_OF_GDP,
    PERCENT_OF_STATE_BUDGET,
    SEA_CABLES,
    TASK,
    TBPS,
    TRANSACTION,
)

__all__ = [
    "AGENCIES_STEERED_ONLINE_MEASURE",
    "AI_RESEARCH_RANK_MEASURE",
    "BANK_ACCOUNTS_MEASURE",
    "BORDERLESS_PROCEDURES_MEASURE",
    "CASHLESS_TRANSACTIONS_MEASURE",
    "CYBERSECURITY_RANK_MEASURE",
    "DATABASES_CONNECTED_MEASURE",
    "DATABASES_IN_USE_MEASURE",
    "DATA_EXCHANGES_MEASURE",
    "DATA_REUSE_MEASURE",
    "DIGITAL_CHAMPIONS_MEASURE",
    "DIGITAL_COMPETITIVENESS_RANK_IN_SOUTH_EAST_ASIA_MEASURE",
    "DIGITAL_COMPETITIVENESS_RANK_IN_THE_WORLD_MEASURE",
    "DIGITAL_ECONOMY_MEASURE",
    "DIGITAL_FIRMS_PER_1000_MEASURE",
    "DIGITISED_DOSSIERS_MEASURE",
    "ELECTRONIC_FILES_MEASURE",
    "ELECTRONIC_RESULTS_MEASURE",
    "END_TO_END_SERVICES_MEASURE",
    "E_GOVERNMENT_RANK_IN_SOUTH_EAST_ASIA_MEASURE",
    "E_GOVERNMENT_RANK_IN_THE_WORLD_MEASURE",
    "GIGABIT_ACCESS_MEASURE",
    "GLOBAL_INNOVATION_RANK_MEASURE",
    "HEALTH_RECORDS_MEASURE",
    "HIGH_TECH_EXPORTS_MEASURE",
    "HUMAN_DEVELOPMENT_MEASURE",
    "INNOVATING_ENTERPRISES_MEASURE",
    "INTERNAL_PROCEDURES_CUT_MEASURE",
    "LICENSING_CUT_MEASURE",
    "MAKE_IN_VIETNAM_MEASURE",
    "MEASURES",
    "NATIONAL_DATA_CENTRES_MEASURE",
    "NEW_SEA_CABLES_MEASURE",
    "ONLINE_PAYMENT_MEASURE",
    "ONLINE_SERVICE_USE_MEASURE",
    "PATENTS_IN_USE_MEASURE",
    "PATENT_GROWTH_MEASURE",
    "PERSONAL_SIGNATURES_MEASURE",
    "POLICE_RESEARCH_CENTRE_MEASURE",
    "POLICY_INSTITUTES_SET_UP_MEASURE",
    "POPULATION_UNDER_5G_MEASURE",
    "PRODUCTIVITY_IN_GROWTH_MEASURE",
    "PUBLICATION_GROWTH_MEASURE",
    "RANKED_INSTITUTES_MEASURE",
    "RESEARCHERS_MEASURE",
    "RESEARCH_SPENDING_MEASURE",
    "SEA_CABLE_CAPACITY_MEASURE",
    "SMART_CITIES_MEASURE",
    "SOCIAL_RESEARCH_FUNDS_MEASURE",
    "STATE_MANAGEMENT_ONLINE_MEASURE",
    "STATE_SCIENCE_BUDGET_MEASURE",
    "STRATEGIC_TECHNOLOGIES_MEASURE",
    "TASKS_TRACKED_ONLINE_MEASURE",
    "TOP_TECH_INVESTORS_MEASURE",
]

_FROM_THE_NAME = Source(
    Bilingual("suy ra từ tên chỉ tiêu", "inferred from the name of the indicator"),
    Certainty.INFERRED,
)
DIGITAL_COMPETITIVENESS_RANK_IN_SOUTH_EAST_ASIA_MEASURE = Measure(
    key="digital-competitiveness-rank-in-south-east-asia",
    indicator="digital-competitiveness-rank-in-south-east-asia",
    title=Bilingual("Thứ hạng năng lực cạnh tranh số, Đông Nam Á", "Rank in digital competitiveness, South-East Asia"),
    definition=Bilingual(
        "Thứ hạng của Việt Nam về năng lực cạnh tranh số trong nhóm; nghị quyết không nêu bảng xếp hạng nào.",
        "The rank of Viet Nam in digital competitiveness within the group; the resolution names no ranking.",
    ),
    case=CaseKind.INDEX,
    unit=Unit.RANK,
    direction=Direction.LESS_IS_BETTER,
    over_time=OverTime.LATEST,
)
"""Rank in digital competitiveness, South-East Asia (digital-competitiveness-rank-in-south-east-asia), in rank.

The rank of Viet Nam in digital competitiveness within the group; the resolution names no ranking.

Thứ hạng năng lực cạnh tranh số, Đông Nam Á.
"""
DIGITAL_COMPETITIVENESS_RANK_IN_THE_WORLD_MEASURE = Measure(
    key="digital-competitiveness-rank-in-the-world",
    indicator="digital-competitiveness-rank-in-the-world",
    title=Bilingual("Thứ hạng năng lực cạnh tranh số, thế giới", "Rank in digital competitiveness, the world"),
    definition=Bilingual(
        "Thứ hạng của Việt Nam về năng lực cạnh tranh số trong nhóm; nghị quyết không nêu bảng xếp hạng nào.",
        "The rank of Viet Nam in digital competitiveness within the group; the resolution names no ranking.",
    ),
    case=CaseKind.INDEX,
    unit=Unit.RANK,
    direction=Direction.LESS_IS_BETTER,
    over_time=OverTime.LATEST,
)
"""Rank in digital competitiveness, the world (digital-competitiveness-rank-in-the-world), in rank.

The rank of Viet Nam in digital competitiveness within the group; the resolution names no ranking.

Thứ hạng năng lực cạnh tranh số, thế giới.
"""
E_GOVERNMENT_RANK_IN_SOUTH_EAST_ASIA_MEASURE = Measure(
    key="e-government-rank-in-south-east-asia",
    indicator="e-government-rank-in-south-east-asia",
    title=Bilingual("Thứ hạng phát triển chính phủ số, Đông Nam Á", "Rank in digital government, South-East Asia"),
    definition=Bilingual(
        "Thứ hạng của Việt Nam về chính phủ điện tử, chính phủ số trong nhóm; nghị quyết không nêu bảng xếp hạng nào.",
        "The rank of Viet Nam in electronic and digital government within the group; the resolution names no ranking.",
    ),
    case=CaseKind.INDEX,
    unit=Unit.RANK,
    direction=Direction.LESS_IS_BETTER,
    over_time=OverTime.LATEST,
)
"""Rank in digital government, South-East Asia (e-government-rank-in-south-east-asia), in rank.

The rank of Viet Nam in electronic and digital government within the group; the resolution names no ranking.

Thứ hạng phát triển chính phủ số, Đông Nam Á.
"""
E_GOVERNMENT_RANK_IN_THE_WORLD_MEASURE = Measure(
    key="e-government-rank-in-the-world",
    indicator="e-government-rank-in-the-world",
    title=Bilingual("Thứ hạng phát triển chính phủ số, thế giới", "Rank in digital government, the world"),
    definition=Bilingual(
        "Thứ hạng của Việt Nam về chính phủ điện tử, chính phủ số trong nhóm; nghị quyết không nêu bảng xếp hạng nào.",
        "The rank of Viet Nam in electronic and digital government within the group; the resolution names no ranking.",
    ),
    case=CaseKind.INDEX,
    unit=Unit.RANK,
    direction=Direction.LESS_IS_BETTER,
    over_time=OverTime.LATEST,
)
"""Rank in digital government, the world (e-government-rank-in-the-world), in rank.

The rank of Viet Nam in electronic and digital government within the group; the resolution names no ranking.

Thứ hạng phát triển chính phủ số, thế giới.
"""
AI_RESEARCH_RANK_MEASURE = Measure(
    key="ai-research-rank",
    indicator="ai-research-rank",
    title=Bilingual(
        "Thứ hạng nghiên cứu trí tuệ nhân tạo và trung tâm công nghệ số",
        "Rank in research on artificial intelligence and in digital-industry centres",
    ),
    definition=Bilingual(
        "Thứ hạng của Việt Nam về trí tuệ nhân tạo và công nghiệp công nghệ số; nghị quyết không nêu bảng xếp hạng nào.",
        "The rank of Viet Nam in artificial intelligence and digital industry; the resolution names no ranking.",
    ),
    case=CaseKind.INDEX,
    unit=Unit.RANK,
    direction=Direction.LESS_IS_BETTER,
    over_time=OverTime.LATEST,
)
"""Rank in research on artificial intelligence and in digital-industry centres (ai-research-rank), in rank.

The rank of Viet Nam in artificial intelligence and digital industry; the resolution names no ranking.

Thứ hạng nghiên cứu trí tuệ nhân tạo và trung tâm công nghệ số.
"""
DIGITAL_CHAMPIONS_MEASURE = Measure(
    key="digital-champions",
    indicator="digital-champions",
    title=Bilingual(
        "Doanh nghiệp công nghệ số sánh ngang các nước tiên tiến",
        "Digital-technology companies on a par with advanced countries",
    ),
    definition=Bilingual(
        "Số doanh nghiệp được coi là ngang tầm; bộ tiêu chí do nhiệm vụ 123 của Phụ lục II đặt ra.",
        "How many companies count as on a par; task 123 of annex II is to set the criteria.",
    ),
    case=ENTERPRISE,
    unit=ENTERPRISES,
    over_time=OverTime.LATEST,
)
"""Digital-technology companies on a par with advanced countries (digital-champions), in enterprise.

How many companies count as on a par; task 123 of annex II is to set the criteria.

Doanh nghiệp công nghệ số sánh ngang các nước tiên tiến.
"""
PRODUCTIVITY_IN_GROWTH_MEASURE = Measure(
    key="productivity-in-growth",
    indicator="productivity-in-growth",
    title=Bilingual(
        "Phần đóng góp của năng suất nhân tố tổng hợp vào tăng trưởng",
        "Share of growth that comes from total factor productivity",
    ),
    definition=Bilingual(
        "Phần của năng suất nhân tố tổng hợp trong mức tăng trưởng của kỳ; nghị quyết không nêu cách tính.",
        "The part of the growth of the period that total factor productivity makes; the resolution does not say how it is reckoned.",
    ),
    case=CaseKind.INDEX,
)
"""Share of growth that comes from total factor productivity (productivity-in-growth), in percent.

The part of the growth of the period that total factor productivity makes; the resolution does not say how it is reckoned.

Phần đóng góp của năng suất nhân tố tổng hợp vào tăng trưởng.
"""
HIGH_TECH_EXPORTS_MEASURE = Measure(
    key="high-tech-exports",
    indicator="high-tech-exports",
    title=Bilingual("Tỷ trọng hàng công nghệ cao trong xuất khẩu", "High-technology goods among exports"),
    definition=Bilingual(
        "Trị giá hàng công nghệ cao bán ra nước ngoài trên kim ngạch xuất khẩu cả nước.",
        "The value of high-technology exports over the value of all exported goods.",
    ),
    case=CaseKind.INDEX,
    source=_FROM_THE_NAME,
    over_time=OverTime.SUM,
)
"""High-technology goods among exports (high-tech-exports), in percent.

The value of high-technology exports over the value of all exported goods.

Tỷ trọng hàng công nghệ cao trong xuất khẩu.

Source, inferred: inferred from the name of the indicator.
"""
DIGITAL_ECONOMY_MEASURE = Measure(
    key="digital-economy",
    indicator="digital-economy",
    title=Bilingual("Kinh tế số so với GDP", "Digital economy as a share of GDP"),
    definition=Bilingual(
        "Quy mô kinh tế số so với GDP của năm; nghị quyết không nêu phần nào của nền kinh tế là kinh tế số.",
        "The digital economy over the GDP of the year; the resolution does not say which part of the economy is digital.",
    ),
    case=CaseKind.INDEX,
    unit=PERCENT_OF_GDP,
)
"""Digital economy as a share of GDP (digital-economy), in percent_of_gdp.

The digital economy over the GDP of the year; the resolution does not say which part of the economy is digital.

Kinh tế số so với GDP.
"""
ONLINE_SERVICE_USE_MEASURE = Measure(
    key="online-service-use",
    indicator="online-service-use",
    title=Bilingual(
        "Người dân, doanh nghiệp dùng dịch vụ công trực tuyến",
        "Use of online public services by people and enterprises",
    ),
    definition=Bilingual(
        "Phần việc với dịch vụ công mà người dân, doanh nghiệp làm trực tuyến; nghị quyết không nêu đếm hồ sơ hay đếm người.",
        "What of public services people and enterprises use online; the resolution does not say whether dossiers or people are counted.",
    ),
    case=CaseKind.DOSSIER,
    over_time=OverTime.SUM,
)
"""Use of online public services by people and enterprises (online-service-use), in percent.

What of public services people and enterprises use online; the resolution does not say whether dossiers or people are counted.

Người dân, doanh nghiệp dùng dịch vụ công trực tuyến.
"""
END_TO_END_SERVICES_MEASURE = Measure(
    key="end-to-end-services",
    indicator="end-to-end-services",
    title=Bilingual(
        "Thủ tục đủ điều kiện được cung cấp trực tuyến toàn trình",
        "Eligible procedures offered online from end to end",
    ),
    definition=Bilingual(
        "Thủ tục được cung cấp toàn trình trên số thủ tục đủ điều kiện.",
        "Procedures offered from end to end over the eligible ones.",
    ),
    case=CaseKind.PROCEDURE,
    source=_FROM_THE_NAME,
    over_time=OverTime.LATEST,
)
"""Eligible procedures offered online from end to end (end-to-end-services), in percent.

Procedures offered from end to end over the eligible ones.

Thủ tục đủ điều kiện được cung cấp trực tuyến toàn trình.

Source, inferred: inferred from the name of the indicator.
"""
DIGITISED_DOSSIERS_MEASURE = Measure(
    key="digitised-dossiers",
    indicator="digitised-dossiers",
    title=Bilingual(
        "Hồ sơ và kết quả thủ tục hành chính được số hóa",
        "Dossiers and results of procedures that are digitised",
    ),
    definition=Bilingual(
        "Hồ sơ hợp lệ và kết quả; dòng này thiếu vị ngữ, được hiểu là tỉ lệ số hóa.",
        "Valid dossiers and results; the row lacks its predicate, and is read as the share that is digitised.",
    ),
    case=CaseKind.DOSSIER,
    over_time=OverTime.SUM,
)
"""Dossiers and results of procedures that are digitised (digitised-dossiers), in percent.

Valid dossiers and results; the row lacks its predicate, and is read as the share that is digitised.

Hồ sơ và kết quả thủ tục hành chính được số hóa.
"""
ELECTRONIC_RESULTS_MEASURE = Measure(
    key="electronic-results",
    indicator="electronic-results",
    title=Bilingual(
        "Kết quả thủ tục hành chính được cấp dưới dạng điện tử",
        "Results of procedures issued electronically",
    ),
    definition=Bilingual(
        "Kết quả được cấp bản điện tử trên tổng số kết quả.",
        "Results issued electronically over all results.",
    ),
    case=CaseKind.DOSSIER,
    source=_FROM_THE_NAME,
    over_time=OverTime.SUM,
)
"""Results of procedures issued electronically (electronic-results), in percent.

Results issued electronically over all results.

Kết quả thủ tục hành chính được cấp dưới dạng điện tử.

Source, inferred: inferred from the name of the indicator.
"""
DATA_REUSE_MEASURE = Measure(
    key="data-reuse",
    indicator="data-reuse",
    title=Bilingual(
        "Dữ liệu đã số hóa được dùng lại khi giải quyết thủ tục",
        "Digitised data used again in handling procedures",
    ),
    definition=Bilingual(
        "Thông tin, dữ liệu đã số hóa được dùng lại; nghị quyết không nêu đếm theo hồ sơ hay theo dữ liệu.",
        "Digitised data that is used again; the resolution does not say whether dossiers or data are counted.",
    ),
    case=CaseKind.DOSSIER,
    over_time=OverTime.SUM,
)
"""Digitised data used again in handling procedures (data-reuse), in percent.

Digitised data that is used again; the resolution does not say whether dossiers or data are counted.

Dữ liệu đã số hóa được dùng lại khi giải quyết thủ tục.
"""
ONLINE_PAYMENT_MEASURE = Measure(
    key="online-payment",
    indicator="online-payment",
    title=Bilingual("Thanh toán trực tuyến khi làm thủ tục", "Payment online in procedures"),
    definition=Bilingual(
        "Khoản thanh toán trực tuyến trên số khoản phải thanh toán khi làm thủ tục.",
        "Payments made online over the payments that procedures ask for.",
    ),
    case=CaseKind.PAYMENT,
    source=_FROM_THE_NAME,
    over_time=OverTime.SUM,
)
"""Payment online in procedures (online-payment), in percent.

Payments made online over the payments that procedures ask for.

Thanh toán trực tuyến khi làm thủ tục.

Source, inferred: inferred from the name of the indicator.
"""
BORDERLESS_PROCEDURES_MEASURE = Measure(
    key="borderless-procedures",
    indicator="borderless-procedures",
    title=Bilingual(
        "Thủ tục tiếp nhận, giải quyết không theo địa giới",
        "Procedures handled regardless of administrative borders",
    ),
    definition=Bilingual(
        "Thủ tục được tiếp nhận, giải quyết không theo địa giới trên tổng số thủ tục.",
        "Procedures handled regardless of borders over all procedures.",
    ),
    case=CaseKind.PROCEDURE,
    source=_FROM_THE_NAME,
    over_time=OverTime.LATEST,
)
"""Procedures handled regardless of administrative borders (borderless-procedures), in percent.

Procedures handled regardless of borders over all procedures.

Thủ tục tiếp nhận, giải quyết không theo địa giới.

Source, inferred: inferred from the name of the indicator.
"""
LICENSING_CUT_MEASURE = Measure(
    key="licensing-cut",
    indicator="licensing-cut",
    title=Bilingual("Thủ tục cấp phép được cắt giảm hoặc tự động hóa", "Licensing procedures cut or automated"),
    definition=Bilingual(
        "Thủ tục cấp phép đã cắt giảm hoặc tự động hóa; nghị quyết không nêu danh mục gốc để so.",
        "Licensing procedures that were cut or automated; the resolution does not say of which list.",
    ),
    case=CaseKind.PROCEDURE,
    over_time=OverTime.LATEST,
)
"""Licensing procedures cut or automated (licensing-cut), in percent.

Licensing procedures that were cut or automated; the resolution does not say of which list.

Thủ tục cấp phép được cắt giảm hoặc tự động hóa.
"""
INTERNAL_PROCEDURES_CUT_MEASURE = Measure(
    key="internal-procedures-cut",
    indicator="internal-procedures-cut",
    title=Bilingual("Thủ tục nội bộ khi cấp phép được cắt giảm", "Internal procedures of licensing that are cut"),
    definition=Bilingual(
        "Thủ tục nội bộ đã cắt giảm khi cấp phép; nghị quyết không nêu danh mục gốc để so.",
        "Internal procedures of licensing that were cut; the resolution does not say of which list.",
    ),
    case=CaseKind.PROCEDURE,
    over_time=OverTime.LATEST,
)
"""Internal procedures of licensing that are cut (internal-procedures-cut), in percent.

Internal procedures of licensing that were cut; the resolution does not say of which list.

Thủ tục nội bộ khi cấp phép được cắt giảm.
"""
ELECTRONIC_FILES_MEASURE = Measure(
    key="electronic-files",
    indicator="electronic-files",
    title=Bilingual(
        "Văn bản, hồ sơ công việc được xử lý toàn trình trên môi trường điện tử",
        "Documents and work files handled electronically from end to end",
    ),
    definition=Bilingual(
        "Văn bản, hồ sơ công việc được xử lý trọn trên môi trường điện tử trên tổng số.",
        "Documents and work files handled wholly electronically over all of them.",
    ),
    case=CaseKind.DOCUMENT,
    source=_FROM_THE_NAME,
    over_time=OverTime.SUM,
)
"""Documents and work files handled electronically from end to end (electronic-files), in percent.

Documents and work files handled wholly electronically over all of them.

Văn bản, hồ sơ công việc được xử lý toàn trình trên môi trường điện tử.

Source, inferred: inferred from the name of the indicator.
"""
TASKS_TRACKED_ONLINE_MEASURE = Measure(
    key="tasks-tracked-online",
    indicator="tasks-tracked-online",
    title=Bilingual(
        "Nhiệm vụ được theo dõi, giám sát trên môi trường điện tử",
        "Tasks tracked and supervised electronically",
    ),
    definition=Bilingual(
        "Nhiệm vụ được theo dõi trên môi trường điện tử trên tổng số nhiệm vụ giao.",
        "Tasks tracked electronically over all tasks that were given.",
    ),
    case=TASK,
    source=_FROM_THE_NAME,
    over_time=OverTime.SUM,
)
"""Tasks tracked and supervised electronically (tasks-tracked-online), in percent.

Tasks tracked electronically over all tasks that were given.

Nhiệm vụ được theo dõi, giám sát trên môi trường điện tử.

Source, inferred: inferred from the name of the indicator.
"""
AGENCIES_STEERED_ONLINE_MEASURE = Measure(
    key="agencies-steered-online",
    indicator="agencies-steered-online",
    title=Bilingual(
        "Cơ quan nhà nước điều hành, quản trị nội bộ trên môi trường điện tử",
        "State agencies steered and administered electronically",
    ),
    definition=Bilingual(
        "Cơ quan nhà nước điều hành, quản trị trên môi trường điện tử trên số cơ quan được gọi tên.",
        "State agencies steered electronically over those that are called.",
    ),
    case=CaseKind.AGENCY,
    source=_FROM_THE_NAME,
    over_time=OverTime.LATEST,
)
"""State agencies steered and administered electronically (agencies-steered-online), in percent.

State agencies steered electronically over those that are called.

Cơ quan nhà nước điều hành, quản trị nội bộ trên môi trường điện tử.

Source, inferred: inferred from the name of the indicator.
"""
CASHLESS_TRANSACTIONS_MEASURE = Measure(
    key="cashless-transactions",
    indicator="cashless-transactions",
    title=Bilingual("Giao dịch không dùng tiền mặt", "Cashless transactions"),
    definition=Bilingual(
        "Giao dịch không dùng tiền mặt trên tổng số giao dịch; nghị quyết không nêu đếm số lượng hay giá trị.",
        "Cashless transactions over all transactions; the resolution does not say whether their number or value counts.",
    ),
    case=TRANSACTION,
    over_time=OverTime.SUM,
)
"""Cashless transactions (cashless-transactions), in percent.

Cashless transactions over all transactions; the resolution does not say whether their number or value counts.

Giao dịch không dùng tiền mặt.
"""
INNOVATING_ENTERPRISES_MEASURE = Measure(
    key="innovating-enterprises",
    indicator="innovating-enterprises",
    title=Bilingual("Doanh nghiệp có hoạt động đổi mới sáng tạo", "Enterprises that innovate"),
    definition=Bilingual(
        "Doanh nghiệp có đổi mới sáng tạo trên tổng số doanh nghiệp.",
        "Enterprises that innovate over all enterprises.",
    ),
    case=ENTERPRISE,
    source=_FROM_THE_NAME,
    over_time=OverTime.LATEST,
)
"""Enterprises that innovate (innovating-enterprises), in percent.

Enterprises that innovate over all enterprises.

Doanh nghiệp có hoạt động đổi mới sáng tạo.

Source, inferred: inferred from the name of the indicator.
"""
HUMAN_DEVELOPMENT_MEASURE = Measure(
    key="human-development",
    indicator="human-development",
    title=Bilingual("Chỉ số phát triển con người", "Human development index"),
    definition=Bilingual(
        "Giá trị của chỉ số; nghị quyết không nêu bản công bố nào.",
        "The value of the index; the resolution does not say which edition.",
    ),
    case=CaseKind.INDEX,
    unit=HDI,
    over_time=OverTime.LATEST,
)
"""Human development index (human-development), in hdi.

The value of the index; the resolution does not say which edition.

Chỉ số phát triển con người.
"""
RESEARCH_SPENDING_MEASURE = Measure(
    key="research-spending",
    indicator="research-spending",
    title=Bilingual(
        "Chi cho nghiên cứu và phát triển so với GDP",
        "Spending on research and development as a share of GDP",
    ),
    definition=Bilingual(
        "Chi cho nghiên cứu và phát triển của năm trên GDP của năm.",
        "Spending on research and development over the GDP of the year.",
    ),
    case=CaseKind.INDEX,
    unit=PERCENT_OF_GDP,
    source=_FROM_THE_NAME,
)
"""Spending on research and development as a share of GDP (research-spending), in percent_of_gdp.

Spending on research and development over the GDP of the year.

Chi cho nghiên cứu và phát triển so với GDP.

Source, inferred: inferred from the name of the indicator.
"""
SOCIAL_RESEARCH_FUNDS_MEASURE = Measure(
    key="social-research-funds",
    indicator="social-research-funds",
    title=Bilingual(
        "Phần do xã hội chi trong kinh phí nghiên cứu và phát triển",
        "Share of research and development that society pays for",
    ),
    definition=Bilingual(
        "Phần do xã hội chi trên tổng chi cho nghiên cứu và phát triển của năm.",
        "What society pays over all spending on research and development of the year.",
    ),
    case=CaseKind.INDEX,
    source=_FROM_THE_NAME,
)
"""Share of research and development that society pays for (social-research-funds), in percent.

What society pays over all spending on research and development of the year.

Phần do xã hội chi trong kinh phí nghiên cứu và phát triển.

Source, inferred: inferred from the name of the indicator.
"""
STATE_SCIENCE_BUDGET_MEASURE = Measure(
    key="state-science-budget",
    indicator="state-science-budget",
    title=Bilingual(
        "Phần chi ngân sách hằng năm cho khoa học, đổi mới và chuyển đổi số",
        "Share of the yearly state budget for science, innovation and digital transformation",
    ),
    definition=Bilingual(
        "Chi cho khoa học, đổi mới và chuyển đổi số trên tổng chi ngân sách nhà nước của năm.",
        "Spending on science, innovation and digital transformation over all state spending of the year.",
    ),
    case=CaseKind.INDEX,
    unit=PERCENT_OF_STATE_BUDGET,
    source=_FROM_THE_NAME,
)
"""Share of the yearly state budget for science, innovation and digital transformation (state-science-budget), in percent_of_state_budget.

Spending on science, innovation and digital transformation over all state spending of the year.

Phần chi ngân sách hằng năm cho khoa học, đổi mới và chuyển đổi số.

Source, inferred: inferred from the name of the indicator.
"""
RESEARCHERS_MEASURE = Measure(
    key="researchers",
    indicator="researchers",
    title=Bilingual("Nhân lực nghiên cứu trên một vạn dân", "Researchers per 10,000 people"),
    definition=Bilingual(
        "Người làm nghiên cứu trên một vạn dân; nghị quyết không nêu đếm đầu người hay quy đổi toàn thời gian.",
        "Researchers per ten thousand people; the resolution does not say whether heads or full-time equivalents count.",
    ),
    case=CaseKind.PERSON,
    unit=PEOPLE_PER_10000,
    over_time=OverTime.LATEST,
)
"""Researchers per 10,000 people (researchers), in people_per_10000.

Researchers per ten thousand people; the resolution does not say whether heads or full-time equivalents count.

Nhân lực nghiên cứu trên một vạn dân.
"""
RANKED_INSTITUTES_MEASURE = Measure(
    key="ranked-institutes",
    indicator="ranked-institutes",
    title=Bilingual(
        "Tổ chức khoa học có thứ hạng khu vực và thế giới",
        "Research institutes ranked in the region and the world",
    ),
    definition=Bilingual(
        "Số tổ chức có tên trong bảng xếp hạng; nghị quyết không nêu bảng xếp hạng nào.",
        "How many institutes are ranked; the resolution names no ranking.",
    ),
    case=ORGANISATION,
    unit=ORGANISATIONS,
    over_time=OverTime.LATEST,
)
"""Research institutes ranked in the region and the world (ranked-institutes), in organisation.

How many institutes are ranked; the resolution names no ranking.

Tổ chức khoa học có thứ hạng khu vực và thế giới.
"""
PUBLICATION_GROWTH_MEASURE = Measure(
    key="publication-growth",
    indicator="publication-growth",
    title=Bilingual("Mức tăng hằng năm của công bố quốc tế", "Yearly growth of international publications"),
    definition=Bilingual(
        "Mức tăng bình quân mỗi năm của số công bố; nghị quyết không nêu năm gốc.",
        "The average yearly growth of publications; the resolution names no base year.",
    ),
    case=CaseKind.INDEX,
    unit=PERCENT_A_YEAR,
)
"""Yearly growth of international publications (publication-growth), in percent_a_year.

The average yearly growth of publications; the resolution names no base year.

Mức tăng hằng năm của công bố quốc tế.
"""
PATENT_GROWTH_MEASURE = Measure(
    key="patent-growth",
    indicator="patent-growth",
    title=Bilingual(
        "Mức tăng hằng năm của đơn và văn bằng sáng chế",
        "Yearly growth of patent applications and grants",
    ),
    definition=Bilingual(
        "Mức tăng bình quân mỗi năm của số đơn và văn bằng; nghị quyết không nêu năm gốc.",
        "The average yearly growth of applications and grants; the resolution names no base year.",
    ),
    case=CaseKind.INDEX,
    unit=PERCENT_A_YEAR,
)
"""Yearly growth of patent applications and grants (patent-growth), in percent_a_year.

The average yearly growth of applications and grants; the resolution names no base year.

Mức tăng hằng năm của đơn và văn bằng sáng chế.
"""
PATENTS_IN_USE_MEASURE = Measure(
    key="patents-in-use",
    indicator="patents-in-use",
    title=Bilingual("Sáng chế được khai thác thương mại", "Patents that are used commercially"),
    definition=Bilingual(
        "Đơn và văn bằng được khai thác thương mại trên tổng số.",
        "Applications and grants in commercial use over all of them.",
    ),
    case=PATENT,
    source=_FROM_THE_NAME,
    over_time=OverTime.LATEST,
)
"""Patents that are used commercially (patents-in-use), in percent.

Applications and grants in commercial use over all of them.

Sáng chế được khai thác thương mại.

Source, inferred: inferred from the name of the indicator.
"""
GIGABIT_ACCESS_MEASURE = Measure(
    key="gigabit-access",
    indicator="gigabit-access",
    title=Bilingual("Người dùng có thể truy nhập cố định trên 1 Gb/s", "Users who can have fixed access above 1 Gb/s"),
    definition=Bilingual(
        "Người dùng có thể truy nhập cố định trên 1 Gb/s trên tổng số người dùng.",
        "Users who can have fixed access above 1 Gb/s over all users.",
    ),
    case=CaseKind.PERSON,
    source=_FROM_THE_NAME,
    over_time=OverTime.LATEST,
)
"""Users who can have fixed access above 1 Gb/s (gigabit-access), in percent.

Users who can have fixed access above 1 Gb/s over all users.

Người dùng có thể truy nhập cố định trên 1 Gb/s.

Source, inferred: inferred from the name of the indicator.
"""
NEW_SEA_CABLES_MEASURE = Measure(
    key="new-sea-cables",
    indicator="new-sea-cables",
    title=Bilingual("Tuyến cáp quang biển mới được vận hành", "New submarine cables in operation"),
    definition=Bilingual("Số tuyến mới đã vận hành.", "How many new cables are in operation."),
    case=CABLE,
    unit=SEA_CABLES,
    source=_FROM_THE_NAME,
    over_time=OverTime.LATEST,
)
"""New submarine cables in operation (new-sea-cables), in sea_cable.

How many new cables are in operation.

Tuyến cáp quang biển mới được vận hành.

Source, inferred: inferred from the name of the indicator.
"""
SEA_CABLE_CAPACITY_MEASURE = Measure(
    key="sea-cable-capacity",
    indicator="sea-cable-capacity",
    title=Bilingual("Tổng dung lượng thiết kế của cáp quang biển", "Design capacity of submarine cables"),
    definition=Bilingual("Dung lượng thiết kế cộng lại của các tuyến.", "The design capacity of all cables together."),
    case=CaseKind.INDEX,
    unit=TBPS,
    source=_FROM_THE_NAME,
    over_time=OverTime.LATEST,
)
"""Design capacity of submarine cables (sea-cable-capacity), in tbps.

The design capacity of all cables together.

Tổng dung lượng thiết kế của cáp quang biển.

Source, inferred: inferred from the name of the indicator.
"""
POPULATION_UNDER_5G_MEASURE = Measure(
    key="population-under-5g",
    indicator="population-under-5g",
    title=Bilingual("Dân số được phủ sóng 5G", "Population covered by 5G"),
    definition=Bilingual(
        "Người sống trong vùng có sóng trên tổng dân số.",
        "People who live where there is coverage over all people.",
    ),
    case=CaseKind.PERSON,
    source=_FROM_THE_NAME,
    over_time=OverTime.LATEST,
)
"""Population covered by 5G (population-under-5g), in percent.

People who live where there is coverage over all people.

Dân số được phủ sóng 5G.

Source, inferred: inferred from the name of the indicator.
"""
SMART_CITIES_MEASURE = Measure(
    key="smart-cities",
    indicator="smart-cities",
    title=Bilingual("Thành phố, tỉnh hoàn thành đô thị thông minh", "Cities and provinces that complete a smart city"),
    definition=Bilingual(
        "Số thành phố, tỉnh đã hoàn thành; nghị quyết không nêu thế nào là hoàn thành.",
        "How many cities and provinces are done; the resolution does not say what being done is.",
    ),
    case=CITY,
    unit=CITIES_AND_PROVINCES,
    over_time=OverTime.LATEST,
)
"""Cities and provinces that complete a smart city (smart-cities), in city_or_province.

How many cities and provinces are done; the resolution does not say what being done is.

Thành phố, tỉnh hoàn thành đô thị thông minh.
"""
TOP_TECH_INVESTORS_MEASURE = Measure(
    key="top-tech-investors",
    indicator="top-tech-investors",
    title=Bilingual(
        "Tổ chức, doanh nghiệp công nghệ hàng đầu đến đầu tư",
        "Leading technology organisations that come to invest",
    ),
    definition=Bilingual(
        "Số đã đến thêm; nghị quyết không nêu tính từ khi nào.",
        "How many came in addition; the resolution does not say since when.",
    ),
    case=ORGANISATION,
    unit=ORGANISATIONS_AND_ENTERPRISES,
    over_time=OverTime.LATEST,
)
"""Leading technology organisations that come to invest (top-tech-investors), in organisation_or_enterprise.

How many came in addition; the resolution does not say since when.

Tổ chức, doanh nghiệp công nghệ hàng đầu đến đầu tư.
"""
STATE_MANAGEMENT_ONLINE_MEASURE = Measure(
    key="state-management-online",
    indicator="state-management-online",
    title=Bilingual(
        "Quản lý nhà nước trên môi trường số, thông suốt các cấp",
        "State management in the digital environment, through all levels",
    ),
    definition=Bilingual(
        "Mức độ quản lý nhà nước trên môi trường số; nghị quyết không nêu đếm gì.",
        "How far state management is digital; the resolution does not say what is counted.",
    ),
    case=CaseKind.INDEX,
    over_time=OverTime.LATEST,
)
"""State management in the digital environment, through all levels (state-management-online), in percent.

How far state management is digital; the resolution does not say what is counted.

Quản lý nhà nước trên môi trường số, thông suốt các cấp.
"""
DATABASES_CONNECTED_MEASURE = Measure(
    key="databases-connected",
    indicator="databases-connected",
    title=Bilingual(
        "Cơ sở dữ liệu quốc gia, chuyên ngành được xây dựng và kết nối",
        "National and sector databases built and connected",
    ),
    definition=Bilingual(
        "Cơ sở dữ liệu đã xây dựng, kết nối, chia sẻ trên tổng số phải có.",
        "Databases built, connected and shared over those that there should be.",
    ),
    case=DATABASE,
    source=_FROM_THE_NAME,
    over_time=OverTime.LATEST,
)
"""National and sector databases built and connected (databases-connected), in percent.

Databases built, connected and shared over those that there should be.

Cơ sở dữ liệu quốc gia, chuyên ngành được xây dựng và kết nối.

Source, inferred: inferred from the name of the indicator.
"""
DATA_EXCHANGES_MEASURE = Measure(
    key="data-exchanges",
    indicator="data-exchanges",
    title=Bilingual("Sàn dữ liệu được hình thành", "Data exchanges that are set up"),
    definition=Bilingual("Số sàn đã hình thành.", "How many exchanges are set up."),
    case=ORGANISATION,
    unit=EXCHANGES,
    source=_FROM_THE_NAME,
    over_time=OverTime.LATEST,
)
"""Data exchanges that are set up (data-exchanges), in data_exchange.

How many exchanges are set up.

Sàn dữ liệu được hình thành.

Source, inferred: inferred from the name of the indicator.
"""
NATIONAL_DATA_CENTRES_MEASURE = Measure(
    key="national-data-centres",
    indicator="national-data-centres",
    title=Bilingual("Trung tâm dữ liệu quốc gia được hình thành", "National data centres that are set up"),
    definition=Bilingual("Số trung tâm đã hình thành.", "How many centres are set up."),
    case=ORGANISATION,
    unit=DATA_CENTRES,
    source=_FROM_THE_NAME,
    over_time=OverTime.LATEST,
)
"""National data centres that are set up (national-data-centres), in data_centre.

How many centres are set up.

Trung tâm dữ liệu quốc gia được hình thành.

Source, inferred: inferred from the name of the indicator.
"""
BANK_ACCOUNTS_MEASURE = Measure(
    key="bank-accounts",
    indicator="bank-accounts",
    title=Bilingual("Người từ 15 tuổi có tài khoản ngân hàng", "People from the age of 15 with a bank account"),
    definition=Bilingual(
        "Người từ 15 tuổi có tài khoản trên số người từ 15 tuổi.",
        "People from the age of 15 with an account over all of that age.",
    ),
    case=CaseKind.PERSON,
    source=_FROM_THE_NAME,
    over_time=OverTime.LATEST,
)
"""People from the age of 15 with a bank account (bank-accounts), in percent.

People from the age of 15 with an account over all of that age.

Người từ 15 tuổi có tài khoản ngân hàng.

Source, inferred: inferred from the name of the indicator.
"""
PERSONAL_SIGNATURES_MEASURE = Measure(
    key="personal-signatures",
    indicator="personal-signatures",
    title=Bilingual(
        "Người trưởng thành có chữ ký số hoặc điện tử cá nhân",
        "Adults with a personal digital or electronic signature",
    ),
    definition=Bilingual(
        "Người trưởng thành có chữ ký trên số người trưởng thành.",
        "Adults with a signature over all adults.",
    ),
    case=CaseKind.PERSON,
    source=_FROM_THE_NAME,
    over_time=OverTime.LATEST,
)
"""Adults with a personal digital or electronic signature (personal-signatures), in percent.

Adults with a signature over all adults.

Người trưởng thành có chữ ký số hoặc điện tử cá nhân.

Source, inferred: inferred from the name of the indicator.
"""
HEALTH_RECORDS_MEASURE = Measure(
    key="health-records",
    indicator="health-records",
    title=Bilingual("Người dân có hồ sơ sức khỏe điện tử", "People with an electronic health record"),
    definition=Bilingual("Người có hồ sơ trên tổng dân số.", "People with a record over all people."),
    case=CaseKind.PERSON,
    source=_FROM_THE_NAME,
    over_time=OverTime.LATEST,
)
"""People with an electronic health record (health-records), in percent.

People with a record over all people.

Người dân có hồ sơ sức khỏe điện tử.

Source, inferred: inferred from the name of the indicator.
"""
CYBERSECURITY_RANK_MEASURE = Measure(
    key="cybersecurity-rank",
    indicator="cybersecurity-rank",
    title=Bilingual("Thứ hạng an toàn thông tin mạng", "Rank in cybersecurity"),
    definition=Bilingual(
        "Thứ hạng của Việt Nam về an toàn thông tin mạng; nghị quyết không nêu bảng xếp hạng nào.",
        "The rank of Viet Nam in cybersecurity; the resolution names no ranking.",
    ),
    case=CaseKind.INDEX,
    unit=Unit.RANK,
    direction=Direction.LESS_IS_BETTER,
    over_time=OverTime.LATEST,
)
"""Rank in cybersecurity (cybersecurity-rank), in rank.

The rank of Viet Nam in cybersecurity; the resolution names no ranking.

Thứ hạng an toàn thông tin mạng.
"""
POLICE_RESEARCH_CENTRE_MEASURE = Measure(
    key="police-research-centre",
    indicator="police-research-centre",
    title=Bilingual(
        "Cơ sở nghiên cứu hàng đầu của ngành Công an hoàn thành",
        "Leading research centre of the police completed",
    ),
    definition=Bilingual(
        "Số cơ sở đã hoàn thành; nghị quyết không nêu thế nào là ngang tầm.",
        "How many centres are completed; the resolution does not say what being on a par is.",
    ),
    case=ORGANISATION,
    unit=CENTRES,
    over_time=OverTime.LATEST,
)
"""Leading research centre of the police completed (police-research-centre), in centre.

How many centres are completed; the resolution does not say what being on a par is.

Cơ sở nghiên cứu hàng đầu của ngành Công an hoàn thành.
"""
MAKE_IN_VIETNAM_MEASURE = Measure(
    key="make-in-vietnam",
    indicator="make-in-vietnam",
    title=Bilingual(
        'Phần "Make in Vietnam" trong doanh thu công nghiệp số',
        "Share of Make in Vietnam in digital-industry revenue",
    ),
    definition=Bilingual(
        "Doanh thu của sản phẩm làm trong nước trên doanh thu công nghiệp số.",
        "Revenue from home-made products over the revenue of the digital industry.",
    ),
    case=CaseKind.INDEX,
    source=_FROM_THE_NAME,
    over_time=OverTime.SUM,
)
"""Share of Make in Vietnam in digital-industry revenue (make-in-vietnam), in percent.

Revenue from home-made products over the revenue of the digital industry.

Phần "Make in Vietnam" trong doanh thu công nghiệp số.

Source, inferred: inferred from the name of the indicator.
"""
GLOBAL_INNOVATION_RANK_MEASURE = Measure(
    key="global-innovation-rank",
    indicator="global-innovation-rank",
    title=Bilingual("Thứ hạng đổi mới sáng tạo toàn cầu", "Rank in the global innovation index"),
    definition=Bilingual(
        "Thứ hạng của Việt Nam trong chỉ số đổi mới sáng tạo toàn cầu.",
        "The rank of Viet Nam in the global innovation index.",
    ),
    case=CaseKind.INDEX,
    unit=Unit.RANK,
    direction=Direction.LESS_IS_BETTER,
    source=_FROM_THE_NAME,
    over_time=OverTime.LATEST,
)
"""Rank in the global innovation index (global-innovation-rank), in rank.

The rank of Viet Nam in the global innovation index.

Thứ hạng đổi mới sáng tạo toàn cầu.

Source, inferred: inferred from the name of the indicator.
"""
DIGITAL_FIRMS_PER_1000_MEASURE = Measure(
    key="digital-firms-per-1000",
    indicator="digital-firms-per-1000",
    title=Bilingual("Doanh nghiệp công nghệ số trên 1.000 dân", "Digital-technology companies per 1,000 people"),
    definition=Bilingual(
        "Số doanh nghiệp công nghệ số trên một nghìn dân.",
        "Digital-technology companies per thousand people.",
    ),
    case=ENTERPRISE,
    unit=ENTERPRISES_PER_1000,
    source=_FROM_THE_NAME,
    over_time=OverTime.LATEST,
)
"""Digital-technology companies per 1,000 people (digital-firms-per-1000), in enterprises_per_1000.

Digital-technology companies per thousand people.

Doanh nghiệp công nghệ số trên 1.000 dân.

Source, inferred: inferred from the name of the indicator.
"""
STRATEGIC_TECHNOLOGIES_MEASURE = Measure(
    key="strategic-technologies",
    indicator="strategic-technologies",
    title=Bilingual(
        "Mức làm chủ các công nghệ chiến lược phục vụ an ninh quốc gia",
        "Mastery of strategic technologies for national security",
    ),
    definition=Bilingual(
        "Mức làm chủ công nghệ; nghị quyết không nêu đếm gì.",
        "How far the technologies are mastered; the resolution does not say what is counted.",
    ),
    case=CaseKind.INDEX,
    over_time=OverTime.LATEST,
)
"""Mastery of strategic technologies for national security (strategic-technologies), in percent.

How far the technologies are mastered; the resolution does not say what is counted.

Mức làm chủ các công nghệ chiến lược phục vụ an ninh quốc gia.
"""
DATABASES_IN_USE_MEASURE = Measure(
    key="databases-in-use",
    indicator="databases-in-use",
    title=Bilingual("Số cơ sở dữ liệu được đưa vào khai thác", "Databases that are put to use"),
    definition=Bilingual(
        "Số cơ sở dữ liệu đã đưa vào khai thác và đồng bộ.",
        "How many databases are in use and synchronised.",
    ),
    case=DATABASE,
    unit=DATABASES,
    source=_FROM_THE_NAME,
    over_time=OverTime.LATEST,
)
"""Databases that are put to use (databases-in-use), in database.

How many databases are in use and synchronised.

Số cơ sở dữ liệu được đưa vào khai thác.

Source, inferred: inferred from the name of the indicator.
"""
POLICY_INSTITUTES_SET_UP_MEASURE = Measure(
    key="policy-institutes-set-up",
    indicator="policy-institutes-set-up",
    title=Bilingual(
        "Số cơ sở nghiên cứu chính sách công nghệ số được lập",
        "Policy research institutes that are set up",
    ),
    definition=Bilingual("Số cơ sở đã lập.", "How many institutes are set up."),
    case=ORGANISATION,
    unit=CENTRES,
    source=_FROM_THE_NAME,
    over_time=OverTime.LATEST,
)
"""Policy research institutes that are set up (policy-institutes-set-up), in centre.

How many institutes are set up.

Số cơ sở nghiên cứu chính sách công nghệ số được lập.

Source, inferred: inferred from the name of the indicator.
"""
MEASURES = (
    DIGITAL_COMPETITIVENESS_RANK_IN_SOUTH_EAST_ASIA_MEASURE,
    DIGITAL_COMPETITIVENESS_RANK_IN_THE_WORLD_MEASURE,
    E_GOVERNMENT_RANK_IN_SOUTH_EAST_ASIA_MEASURE,
    E_GOVERNMENT_RANK_IN_THE_WORLD_MEASURE,
    AI_RESEARCH_RANK_MEASURE,
    DIGITAL_CHAMPIONS_MEASURE,
    PRODUCTIVITY_IN_GROWTH_MEASURE,
    HIGH_TECH_EXPORTS_MEASURE,
    DIGITAL_ECONOMY_MEASURE,
    ONLINE_SERVICE_USE_MEASURE,
    END_TO_END_SERVICES_MEASURE,
    DIGITISED_DOSSIERS_MEASURE,
    ELECTRONIC_RESULTS_MEASURE,
    DATA_REUSE_MEASURE,
    ONLINE_PAYMENT_MEASURE,
    BORDERLESS_PROCEDURES_MEASURE,
    LICENSING_CUT_MEASURE,
    INTERNAL_PROCEDURES_CUT_MEASURE,
    ELECTRONIC_FILES_MEASURE,
    TASKS_TRACKED_ONLINE_MEASURE,
    AGENCIES_STEERED_ONLINE_MEASURE,
    CASHLESS_TRANSACTIONS_MEASURE,
    INNOVATING_ENTERPRISES_MEASURE,
    HUMAN_DEVELOPMENT_MEASURE,
    RESEARCH_SPENDING_MEASURE,
    SOCIAL_RESEARCH_FUNDS_MEASURE,
    STATE_SCIENCE_BUDGET_MEASURE,
    RESEARCHERS_MEASURE,
    RANKED_INSTITUTES_MEASURE,
    PUBLICATION_GROWTH_MEASURE,
    PATENT_GROWTH_MEASURE,
    PATENTS_IN_USE_MEASURE,
    GIGABIT_ACCESS_MEASURE,
    NEW_SEA_CABLES_MEASURE,
    SEA_CABLE_CAPACITY_MEASURE,
    POPULATION_UNDER_5G_MEASURE,
    SMART_CITIES_MEASURE,
    TOP_TECH_INVESTORS_MEASURE,
    STATE_MANAGEMENT_ONLINE_MEASURE,
    DATABASES_CONNECTED_MEASURE,
    DATA_EXCHANGES_MEASURE,
    NATIONAL_DATA_CENTRES_MEASURE,
    BANK_ACCOUNTS_MEASURE,
    PERSONAL_SIGNATURES_MEASURE,
    HEALTH_RECORDS_MEASURE,
    CYBERSECURITY_RANK_MEASURE,
    POLICE_RESEARCH_CENTRE_MEASURE,
    MAKE_IN_VIETNAM_MEASURE,
    GLOBAL_INNOVATION_RANK_MEASURE,
    DIGITAL_FIRMS_PER_1000_MEASURE,
    STRATEGIC_TECHNOLOGIES_MEASURE,
    DATABASES_IN_USE_MEASURE,
    POLICY_INSTITUTES_SET_UP_MEASURE,
)
