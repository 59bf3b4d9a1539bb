"""II.6 Chính quyền điện tử, chính quyền số: targets and tasks of digital government."""

from __future__ import annotations

from datetime import date

from cchc_rules.law.bound import AtLeast
from cchc_rules.law.clause import Clause
from cchc_rules.law.instrument import Instrument, InstrumentKind
from cchc_rules.law.rule import Duty, Modality, Outcome, Target
from cchc_rules.plans.hue_2025.measures import (
    DIGITAL_SIGNATURE_RULES_KEPT,
    DOSSIERS_FILED_REMOTELY_OF_ALL,
    DOSSIERS_THROUGH_SYSTEM,
    ISO_9001_IN_USE,
    REFORM_SECTION_ON_WEBSITE,
    SATISFACTION_WITH_ONLINE_SERVICES,
    SIGNED_ELECTRONIC_DOCUMENTS,
    SPECIALISED_SYSTEMS_IN_USE,
    WEBSITES_RESTRUCTURED_OF_ALL,
)
from cchc_rules.plans.hue_2025.readings import (
    ADDRESSEES,
    ARTICLES_MISSING,
    CALLER_EXCLUDES,
    COMMITTEE_19_IS_PROVINCIAL,
    COMMITTEE_ANSWERS,
    EVERY_MEMBER_CALLED,
    FLOOR,
    GUIDES_ARE_SUPPORT,
    HUNDRED,
    HUNDRED_CARRIES_OVER,
    LITERALLY_EACH,
    MISPRINT,
    OF_RECEIVED,
    ONE_REPORTING_SYSTEM,
    ONLINE_AND_REMOTE,
    OPINION,
    PLAN_YEAR,
    PROVINCE_AS_A_WHOLE,
    PROVINCIAL_ACT,
    SATISFACTION_APART,
    SHARE_OF_THOSE_ASKED,
    SOME_UNITS,
    TO_YEAR_END,
)
from cchc_rules.plans.hue_2025.roster import (
    BAN_CHI_DAO_19,
    CAC_SO_BAN_NGANH,
    CHINH_PHU,
    CO_QUAN_HANH_CHINH,
    DON_VI_THI_DIEM,
    HDND_CAP_HUYEN,
    HDND_CAP_XA,
    HDND_TINH,
    SO_KHOA_HOC_CONG_NGHE,
    TINH_UY,
    TOAN_TINH,
    UBND_CAP_HUYEN,
    UBND_CAP_XA,
    UBND_TINH,
)
from cchc_rules.text import Bilingual

__all__ = [
    "CONNECTED_TO_NATIONAL_PORTAL",
    "DIGITAL_INFRASTRUCTURE",
    "DIGITAL_PLATFORMS",
    "DIGITAL_SIGNATURES_BY_THE_RULES",
    "DIGITAL_TRANSFORMATION_PLAN",
    "DIGITISATION_TOOLS",
    "DOSSIERS_FILED_REMOTELY",
    "DOSSIERS_IN_PROVINCIAL_SYSTEM",
    "ELECTRONIC_DOCUMENTS_USED",
    "ELECTRONIC_ISO",
    "INFORMATION_SECURITY_RULES",
    "ISO_9001_APPLIED",
    "ISO_18091_PILOT",
    "ISO_WITH_IT",
    "OFFICES_MODERNISED",
    "OVERALL_QUALITY_SYSTEM",
    "REFORM_SECTION_PUBLISHED",
    "REPORTING_CONNECTED",
    "RULES",
    "SATISFIED_WITH_ONLINE_SERVICES",
    "SELF_ASSESSMENT_INDEX_APPLIED",
    "SIGNED_ELECTRONIC_WORK",
    "SPECIALISED_SYSTEMS_DEPLOYED",
    "WEBSITES_RESTRUCTURED",
]

_II_6_A_1 = Clause(
    "II.6.a.1", 18257, "Hệthốngthông", 171, "2:9a48612290214c93cb44b665f914616dc82ec4be569d7ee09a95e0ffc5832384"
)
CONNECTED_TO_NATIONAL_PORTAL = Outcome(
    key="hue-2025:II.6.a.1/1",
    version=3,
    clause=_II_6_A_1,
    area=6,
    title=Bilingual(
        "Hệ thống thủ tục của tỉnh kết nối cổng quốc gia", "The provincial system connected to the national portal"
    ),
    period=PLAN_YEAR,
    answered_by=UBND_TINH,
    interpretations=(TO_YEAR_END, PROVINCIAL_ACT),
    related=("hue-2025:III.3.2/1",),
)
"""The provincial system connected to the national portal: attested by 31/12/2025. Source: II.6.a.1.

Hệ thống thủ tục của tỉnh kết nối cổng quốc gia.

Read so: no day is printed: it runs to the end of 2025; it is the province's own act, so its People's Committee answers.
"""

REPORTING_CONNECTED = Outcome(
    key="hue-2025:II.6.a.1/2",
    version=4,
    clause=_II_6_A_1,
    area=6,
    title=Bilingual(
        "Hệ thống báo cáo của tỉnh kết nối hệ thống quốc gia", "Provincial reporting connected to the national system"
    ),
    period=PLAN_YEAR,
    answered_by=UBND_TINH,
    interpretations=(TO_YEAR_END, PROVINCIAL_ACT, ONE_REPORTING_SYSTEM),
    related=("hue-2025:III.3.2/1",),
)
"""Provincial reporting connected to the national system: attested by 31/12/2025. Source: II.6.a.1.

Hệ thống báo cáo của tỉnh kết nối hệ thống quốc gia.

Read so: no day is printed: it runs to the end of 2025; it is the province's own act, so its People's Committee answers; the three names in II.6.a.1, III.3.1 and III.3.2 are of one reporting system.
"""

_II_6_A_2 = Clause(
    "II.6.a.2", 18428, " 100%hoạtđộn", 181, "2:c65639006ec0b347f4249624c6caef9c9d4e09f373a3fd840a561f768f01ac02"
)
SIGNED_ELECTRONIC_WORK = Target(
    key="hue-2025:II.6.a.2/1",
    version=4,
    clause=_II_6_A_2,
    area=6,
    title=Bilingual(
        "Hoạt động quản lý nhà nước sử dụng văn bản điện tử ký số, liên thông",
        "State management by signed, interlinked electronic documents",
    ),
    measure=SIGNED_ELECTRONIC_DOCUMENTS,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    exclusions=(Bilingual("văn bản mật theo quy định", "documents that are secret by law"),),
    interpretations=(HUNDRED, TO_YEAR_END, CALLER_EXCLUDES, PROVINCE_AS_A_WHOLE),
)
"""State management by signed, interlinked electronic documents: at least 100 % of signed-electronic-documents by 31/12/2025. Source: II.6.a.2.

Hoạt động quản lý nhà nước sử dụng văn bản điện tử ký số, liên thông.

Read so: 100 % is every case that is counted, without rounding; no day is printed: it runs to the end of 2025; the caller supplies what is left out of the count; no list is invented; the figure of the province as a whole decides; a body's own is a part of it.
"""

_II_6_A_3 = Clause(
    "II.6.a.3", 18609, " 100%cơquann", 79, "2:b78a09335601aab8f85f08609ba0483cf03b2424a980480fa34b6a7e8ad44537"
)
SPECIALISED_SYSTEMS_DEPLOYED = Target(
    key="hue-2025:II.6.a.3/1",
    version=4,
    clause=_II_6_A_3,
    area=6,
    title=Bilingual(
        "Xây dựng, triển khai hệ thống thông tin chuyên ngành", "Specialised information systems built and deployed"
    ),
    measure=SPECIALISED_SYSTEMS_IN_USE,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    counted=(CO_QUAN_HANH_CHINH, HDND_TINH, HDND_CAP_HUYEN, HDND_CAP_XA),
    interpretations=(HUNDRED, TO_YEAR_END, EVERY_MEMBER_CALLED, LITERALLY_EACH),
)
"""Specialised information systems built and deployed: at least 100 % of specialised-systems-in-use by 31/12/2025. Source: II.6.a.3.

Xây dựng, triển khai hệ thống thông tin chuyên ngành.

Read so: 100 % is every case that is counted, without rounding; no day is printed: it runs to the end of 2025; every member of the classes named is counted: who was not called is unknown; taken at its word: each body has a system of its own, down to each commune.
"""

_II_6_A_4 = Clause(
    "II.6.a.4", 18688, " 100%hồsơgiả", 141, "2:52353aaa188f8aad3f55432b54fe7cf963a6aa04f8edae0077f5c070c1f34774"
)
DOSSIERS_IN_PROVINCIAL_SYSTEM = Target(
    key="hue-2025:II.6.a.4/1",
    version=5,
    clause=_II_6_A_4,
    area=6,
    title=Bilingual("Hồ sơ được thực hiện qua hệ thống của tỉnh", "Dossiers handled through the provincial system"),
    measure=DOSSIERS_THROUGH_SYSTEM,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    interpretations=(HUNDRED, TO_YEAR_END, PROVINCE_AS_A_WHOLE, OF_RECEIVED),
)
"""Dossiers handled through the provincial system: at least 100 % of dossiers-through-system by 31/12/2025. Source: II.6.a.4.

Hồ sơ được thực hiện qua hệ thống của tỉnh.

Read so: 100 % is every case that is counted, without rounding; no day is printed: it runs to the end of 2025; the figure of the province as a whole decides; a body's own is a part of it; counted over the dossiers received in the period.
"""

DOSSIERS_FILED_REMOTELY = Target(
    key="hue-2025:II.6.a.4/2",
    version=5,
    clause=_II_6_A_4,
    area=6,
    title=Bilingual("Hồ sơ được thực hiện trực tuyến từ xa", "Dossiers filed online from afar"),
    measure=DOSSIERS_FILED_REMOTELY_OF_ALL,
    bound=AtLeast(60),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    interpretations=(FLOOR, TO_YEAR_END, PROVINCE_AS_A_WHOLE, ONLINE_AND_REMOTE, OF_RECEIVED),
    related=("hue-2025:II.2.a.8/1",),
)
"""Dossiers filed online from afar: at least 60 % of dossiers-filed-remotely by 31/12/2025. Source: II.6.a.4.

Hồ sơ được thực hiện trực tuyến từ xa.

Read so: a bare percentage is a floor: at least; no day is printed: it runs to the end of 2025; the figure of the province as a whole decides; a body's own is a part of it; resolved online (80 %) and filed from afar (60 %, II.6.a.4) are two measures; counted over the dossiers received in the period.
"""

_II_6_A_5 = Clause(
    "II.6.a.5", 18829, " 90%ngườidân", 58, "2:8dafa9ad4d63821bff0a3b097605611b98cb58fc886c5042ffda3f59217ff0d2"
)
SATISFIED_WITH_ONLINE_SERVICES = Target(
    key="hue-2025:II.6.a.5/1",
    version=4,
    clause=_II_6_A_5,
    area=6,
    title=Bilingual("Hài lòng khi sử dụng dịch vụ công trực tuyến", "Satisfaction with online services"),
    measure=SATISFACTION_WITH_ONLINE_SERVICES,
    bound=AtLeast(90),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    interpretations=(FLOOR, TO_YEAR_END, SATISFACTION_APART, PROVINCE_AS_A_WHOLE, SHARE_OF_THOSE_ASKED),
    related=("hue-2025:II.2.a.12/1", "hue-2025:II.3.a.2/1"),
)
"""Satisfaction with online services: at least 90 % of satisfaction-online-services by 31/12/2025. Source: II.6.a.5.

Hài lòng khi sử dụng dịch vụ công trực tuyến.

Read so: a bare percentage is a floor: at least; no day is printed: it runs to the end of 2025; satisfaction is one measure for each thing that is rated; the figure of the province as a whole decides; a body's own is a part of it; the share of those asked who are satisfied.
"""

_II_6_A_6 = Clause(
    "II.6.a.6", 18887, " 100%cáccơqu", 155, "2:0368d15bfb52e873b4337701a66ebdf2f78e3258ded20aaa1e687dab10149540"
)
ISO_9001_APPLIED = Target(
    key="hue-2025:II.6.a.6/1",
    version=3,
    clause=_II_6_A_6,
    area=6,
    title=Bilingual("Quản lý chất lượng theo ISO 9001", "Quality managed by ISO 9001"),
    measure=ISO_9001_IN_USE,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    counted=(CO_QUAN_HANH_CHINH,),
    instruments=(Instrument(InstrumentKind.STANDARD, "ISO 9001:2015"),),
    interpretations=(HUNDRED, TO_YEAR_END, EVERY_MEMBER_CALLED),
    related=("hue-2025:III.7.1/1",),
)
"""Quality managed by ISO 9001: at least 100 % of iso-9001-in-use by 31/12/2025. Source: II.6.a.6.

Quản lý chất lượng theo ISO 9001.

Read so: 100 % is every case that is counted, without rounding; no day is printed: it runs to the end of 2025; every member of the classes named is counted: who was not called is unknown.
"""

ELECTRONIC_ISO = Outcome(
    key="hue-2025:II.6.a.6/2",
    version=3,
    clause=_II_6_A_6,
    area=6,
    title=Bilingual("Tiến tới ISO điện tử", "Moving to electronic ISO"),
    modality=Modality.STRIVE,
    period=PLAN_YEAR,
    answered_by=UBND_TINH,
    interpretations=(TO_YEAR_END, COMMITTEE_ANSWERS, OPINION),
)
"""Moving to electronic ISO: attested by 31/12/2025. Source: II.6.a.6.

Tiến tới ISO điện tử.

Read so: no day is printed: it runs to the end of 2025; nobody is named: the provincial People's Committee, which issued the plan, answers for all levels; the text states no criterion: a yes is the opinion of whoever attests it.
"""

_II_6_A_7 = Clause(
    "II.6.a.7", 19042, " 100%cơquanq", 209, "2:8b0fe9e946488f61ca423c69a4a0aa5ed92d5c06b7738ec0a5f254226a0de61e"
)
WEBSITES_RESTRUCTURED = Target(
    key="hue-2025:II.6.a.7/1",
    version=4,
    clause=_II_6_A_7,
    area=6,
    title=Bilingual("Cấu trúc lại trang thông tin điện tử", "Websites restructured"),
    measure=WEBSITES_RESTRUCTURED_OF_ALL,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    counted=(CO_QUAN_HANH_CHINH,),
    instruments=(Instrument(InstrumentKind.DECREE, "42/2022/NĐ-CP", CHINH_PHU, date(2022, 6, 24)),),
    interpretations=(HUNDRED, TO_YEAR_END, EVERY_MEMBER_CALLED, MISPRINT),
)
"""Websites restructured: at least 100 % of websites-restructured by 31/12/2025. Source: II.6.a.7.

Cấu trúc lại trang thông tin điện tử.

Read so: 100 % is every case that is counted, without rounding; no day is printed: it runs to the end of 2025; every member of the classes named is counted: who was not called is unknown; what the published copy misspells or prints twice is read as it should be: “hết liệu lực” is hết hiệu lực, no longer in force.
"""

REFORM_SECTION_PUBLISHED = Target(
    key="hue-2025:II.6.a.7/2",
    version=4,
    clause=_II_6_A_7,
    area=6,
    title=Bilingual(
        "Có chuyên mục cải cách hành chính trên trang", "An administrative-reform section on every website"
    ),
    measure=REFORM_SECTION_ON_WEBSITE,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    counted=(CO_QUAN_HANH_CHINH,),
    instruments=(Instrument(InstrumentKind.DECREE, "42/2022/NĐ-CP", CHINH_PHU, date(2022, 6, 24)),),
    interpretations=(HUNDRED, TO_YEAR_END, HUNDRED_CARRIES_OVER, EVERY_MEMBER_CALLED, MISPRINT),
)
"""An administrative-reform section on every website: at least 100 % of reform-section-on-website by 31/12/2025. Source: II.6.a.7.

Có chuyên mục cải cách hành chính trên trang.

Read so: 100 % is every case that is counted, without rounding; no day is printed: it runs to the end of 2025; the 100 % carries over to a second predicate of one subject; every member of the classes named is counted: who was not called is unknown; what the published copy misspells or prints twice is read as it should be: “hết liệu lực” is hết hiệu lực, no longer in force.
"""

_II_6_A_8 = Clause(
    "II.6.a.8", 19251, " 100%cơquanh", 151, "2:fec4ec1140e64a0149a6f0776c3faf40926570101ce63494d0783d623453baba"
)
DIGITAL_SIGNATURES_BY_THE_RULES = Target(
    key="hue-2025:II.6.a.8/1",
    version=3,
    clause=_II_6_A_8,
    area=6,
    title=Bilingual("Chấp hành quy chế chữ ký số chuyên dùng", "Rules on official digital signatures kept"),
    measure=DIGITAL_SIGNATURE_RULES_KEPT,
    bound=AtLeast(100),
    period=PLAN_YEAR,
    answered_by=TOAN_TINH,
    counted=(CO_QUAN_HANH_CHINH,),
    instruments=(
        Instrument(
            InstrumentKind.REGULATION,
            "Quy chế quy định quản lý và sử dụng chữ ký số chuyên dùng công vụ trong các cơ quan nhà nước trên địa bàn tỉnh Thừa Thiên Huế",
        ),
    ),
    interpretations=(HUNDRED, TO_YEAR_END, EVERY_MEMBER_CALLED),
)
"""Rules on official digital signatures kept: at least 100 % of digital-signature-rules-kept by 31/12/2025. Source: II.6.a.8.

Chấp hành quy chế chữ ký số chuyên dùng.

Read so: 100 % is every case that is counted, without rounding; no day is printed: it runs to the end of 2025; every member of the classes named is counted: who was not called is unknown.
"""

_II_6_A_9 = Clause(
    "II.6.a.9", 19402, "Triểnkhaiviệ", 196, "2:96cc0e9c6b3d12f34de16ea59a03520a0ed67f54b17053aed56c7b4599fb1bbd"
)
SELF_ASSESSMENT_INDEX_APPLIED = Outcome(
    key="hue-2025:II.6.a.9/1",
    version=4,
    clause=_II_6_A_9,
    area=6,
    title=Bilingual(
        "Xây dựng, áp dụng bộ chỉ số tự đánh giá chính quyền địa phương",
        "A self-assessment index of local government built and applied",
    ),
    period=PLAN_YEAR,
    answered_by=UBND_TINH,
    interpretations=(TO_YEAR_END, COMMITTEE_ANSWERS, MISPRINT, SOME_UNITS),
    related=("hue-2025:II.6.b.8/1",),
)
"""A self-assessment index of local government built and applied: attested by 31/12/2025. Source: II.6.a.9.

Xây dựng, áp dụng bộ chỉ số tự đánh giá chính quyền địa phương.

Read so: no day is printed: it runs to the end of 2025; nobody is named: the provincial People's Committee, which issued the plan, answers for all levels; what the published copy misspells or prints twice is read as it should be: “hết liệu lực” is hết hiệu lực, no longer in force; 'some units' are the pilot units (II.6.b.8), in no set number; this holds for both parts.
"""

OVERALL_QUALITY_SYSTEM = Outcome(
    key="hue-2025:II.6.a.9/2",
    version=4,
    clause=_II_6_A_9,
    area=6,
    title=Bilingual(
        "Thực hiện kế hoạch hành động về hệ thống quản lý chất lượng tổng thể tại một số đơn vị",
        "The action plan for the overall quality management system carried out at some units",
    ),
    period=PLAN_YEAR,
    answered_by=UBND_TINH,
    instruments=(Instrument(InstrumentKind.STANDARD, "TCVN ISO 18091:2020"),),
    interpretations=(TO_YEAR_END, COMMITTEE_ANSWERS, MISPRINT, SOME_UNITS),
    related=("hue-2025:II.6.b.8/1",),
)
"""The action plan for the overall quality management system carried out at some units: attested by 31/12/2025. Source: II.6.a.9.

Thực hiện kế hoạch hành động về hệ thống quản lý chất lượng tổng thể tại một số đơn vị.

Read so: no day is printed: it runs to the end of 2025; nobody is named: the provincial People's Committee, which issued the plan, answers for all levels; what the published copy misspells or prints twice is read as it should be: “hết liệu lực” is hết hiệu lực, no longer in force; 'some units' are the pilot units (II.6.b.8), in no set number; this holds for both parts.
"""

_II_6_B_1 = Clause(
    "II.6.b.1", 19606, "Ràsoátđiềuch", 131, "2:3386aab18c6f22722c60614187aa171a5f3e28da1d2e1b4cdc9d434f023d3c04"
)
INFORMATION_SECURITY_RULES = Duty(
    key="hue-2025:II.6.b.1/1",
    version=3,
    clause=_II_6_B_1,
    area=6,
    title=Bilingual(
        "Rà soát quy định về an toàn thông tin, mạng và cơ sở dữ liệu",
        "Reviewing rules on information security, networks and databases",
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
)
"""Reviewing rules on information security, networks and databases: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.6.b.1.

Rà soát quy định về an toàn thông tin, mạng và cơ sở dữ liệu.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_6_B_2 = Clause(
    "II.6.b.2", 19737, "Hoànthiệnhạt", 424, "2:644498ef2d51bf043a3093dbe5460d3e36df210be11c2f7815fa9878e88bfa88"
)
DIGITAL_INFRASTRUCTURE = Duty(
    key="hue-2025:II.6.b.2/1",
    version=3,
    clause=_II_6_B_2,
    area=6,
    title=Bilingual("Hoàn thiện hạ tầng công nghệ thông tin tập trung", "Completing the central IT infrastructure"),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    instruments=(
        Instrument(
            InstrumentKind.SCHEME, "Đề án kết nối mạng diện rộng của tỉnh bằng mạng truyền số liệu chuyên dùng CPNET"
        ),
    ),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
    related=("hue-2025:PL.6.7/1",),
)
"""Completing the central IT infrastructure: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.6.b.2.

Hoàn thiện hạ tầng công nghệ thông tin tập trung.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_6_B_3 = Clause(
    "II.6.b.3", 20161, "Tiếptụcràsoá", 334, "2:74be4841c8bd7f7f397d6386bfc0f53bd6fc271852548f92c2a0e06f2122d18f"
)
DIGITAL_TRANSFORMATION_PLAN = Duty(
    key="hue-2025:II.6.b.3/1",
    version=3,
    clause=_II_6_B_3,
    area=6,
    title=Bilingual(
        "Triển khai chuyển đổi số và kiến trúc chính quyền điện tử 3.0",
        "Digital transformation and e-government architecture 3.0",
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    instruments=(
        Instrument(InstrumentKind.PROGRAMME, "120/CTr-UBND", UBND_TINH, date(2022, 3, 23)),
        Instrument(InstrumentKind.RESOLUTION, "12-NQ/TU", TINH_UY, date(2021, 11, 12)),
        Instrument(InstrumentKind.FRAMEWORK, "Khung Kiến trúc chính quyền điện tử tỉnh Thừa Thiên Huế, phiên bản 3.0"),
    ),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
)
"""Digital transformation and e-government architecture 3.0: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.6.b.3.

Triển khai chuyển đổi số và kiến trúc chính quyền điện tử 3.0.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_6_B_4 = Clause(
    "II.6.b.4", 20495, "Triểnkhaidiệ", 411, "2:5495f6ae2231479ed963847579e7ea5bc2be22532f740eb309e85926d7292b03"
)
DIGITAL_PLATFORMS = Duty(
    key="hue-2025:II.6.b.4/1",
    version=3,
    clause=_II_6_B_4,
    area=6,
    title=Bilingual("Triển khai các nền tảng số dùng chung", "Rolling out shared digital platforms"),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
    related=("hue-2025:PL.6.1/1", "hue-2025:PL.6.3/1", "hue-2025:PL.6.4/1"),
)
"""Rolling out shared digital platforms: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.6.b.4.

Triển khai các nền tảng số dùng chung.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_6_B_5 = Clause(
    "II.6.b.5", 20906, "Tiếptụctăngc", 144, "2:178a13b5a7323797fddbea49840a3e0072674a8bdac1928e4e1ae6fc624e1423"
)
ELECTRONIC_DOCUMENTS_USED = Duty(
    key="hue-2025:II.6.b.5/1",
    version=3,
    clause=_II_6_B_5,
    area=6,
    title=Bilingual("Tăng cường sử dụng văn bản điện tử", "More use of electronic documents"),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
)
"""More use of electronic documents: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.6.b.5.

Tăng cường sử dụng văn bản điện tử.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_6_B_6 = Clause(
    "II.6.b.6", 21050, "Hoànthiệncôn", 117, "2:4acefc8af020b733cd4bd9e735b4e2630d693d9ed469bea261007fc14d8e8121"
)
DIGITISATION_TOOLS = Duty(
    key="hue-2025:II.6.b.6/1",
    version=3,
    clause=_II_6_B_6,
    area=6,
    title=Bilingual(
        "Hoàn thiện công cụ số hóa và báo cáo số", "Completing tools for digitisation and digital reporting"
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
    related=("hue-2025:PL.6.2/1",),
)
"""Completing tools for digitisation and digital reporting: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.6.b.6.

Hoàn thiện công cụ số hóa và báo cáo số.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_6_B_7 = Clause(
    "II.6.b.7", 21167, "ĐẩymạnhCCHCg", 324, "2:940211241f14d4e3bf7b0b5c5b96da1e5fd75b707ea582c1fab4c826e0a7b196"
)
ISO_WITH_IT = Duty(
    key="hue-2025:II.6.b.7/1",
    version=3,
    clause=_II_6_B_7,
    area=6,
    title=Bilingual(
        "Gắn cải cách hành chính với công nghệ thông tin và ISO 9001",
        "Linking administrative reform with IT and ISO 9001",
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    instruments=(Instrument(InstrumentKind.STANDARD, "TCVN ISO 9001:2015"),),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
)
"""Linking administrative reform with IT and ISO 9001: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.6.b.7.

Gắn cải cách hành chính với công nghệ thông tin và ISO 9001.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

_II_6_B_8 = Clause(
    "II.6.b.8", 21491, "Triểnkhaiviệ", 331, "2:ebec2af4bbd2bd2fafb96391a2ad9930ed24301f3dc67c4624764f0e66ad774b"
)
ISO_18091_PILOT = Duty(
    key="hue-2025:II.6.b.8/1",
    version=3,
    clause=_II_6_B_8,
    area=6,
    title=Bilingual(
        "Thí điểm bộ chỉ số và hệ thống quản lý chất lượng tổng thể theo ISO 18091",
        "Piloting the ISO 18091 index and overall quality management system",
    ),
    support=(BAN_CHI_DAO_19, SO_KHOA_HOC_CONG_NGHE),
    agencies=(DON_VI_THI_DIEM,),
    instruments=(Instrument(InstrumentKind.STANDARD, "TCVN ISO 18091:2020"),),
    interpretations=(GUIDES_ARE_SUPPORT, COMMITTEE_19_IS_PROVINCIAL),
    related=("hue-2025:II.6.a.9/1", "hue-2025:II.6.a.9/2"),
)
"""Piloting the ISO 18091 index and overall quality management system: ban-chi-dao-19 and so-khoa-hoc-cong-nghe supports, don-vi-thi-diem carries out. Source: II.6.b.8.

Thí điểm bộ chỉ số và hệ thống quản lý chất lượng tổng thể theo ISO 18091.

Read so: whoever guides the pilot units supports them; Steering Committee 19 is taken for one of the province.
"""

_II_6_B_9 = Clause(
    "II.6.b.9", 21822, "Tăngcườngđầu", 199, "2:3fdfa8c4712c06c6604f06c1b4dd492f780a9fad216e26eaf981ca84d7e7691a"
)
OFFICES_MODERNISED = Duty(
    key="hue-2025:II.6.b.9/1",
    version=3,
    clause=_II_6_B_9,
    area=6,
    title=Bilingual("Đầu tư trụ sở, trang thiết bị", "Investing in offices and equipment"),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN, UBND_CAP_XA),
    interpretations=(ADDRESSEES, ARTICLES_MISSING),
)
"""Investing in offices and equipment: cac-so-ban-nganh and ubnd-cap-huyen and ubnd-cap-xa carries out. Source: II.6.b.9.

Đầu tư trụ sở, trang thiết bị.

Read so: a task that names nobody binds the plan's addressees: departments, districts and communes; articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

RULES = (
    CONNECTED_TO_NATIONAL_PORTAL,
    REPORTING_CONNECTED,
    SIGNED_ELECTRONIC_WORK,
    SPECIALISED_SYSTEMS_DEPLOYED,
    DOSSIERS_IN_PROVINCIAL_SYSTEM,
    DOSSIERS_FILED_REMOTELY,
    SATISFIED_WITH_ONLINE_SERVICES,
    ISO_9001_APPLIED,
    ELECTRONIC_ISO,
    WEBSITES_RESTRUCTURED,
    REFORM_SECTION_PUBLISHED,
    DIGITAL_SIGNATURES_BY_THE_RULES,
    SELF_ASSESSMENT_INDEX_APPLIED,
    OVERALL_QUALITY_SYSTEM,
    INFORMATION_SECURITY_RULES,
    DIGITAL_INFRASTRUCTURE,
    DIGITAL_TRANSFORMATION_PLAN,
    DIGITAL_PLATFORMS,
    ELECTRONIC_DOCUMENTS_USED,
    DIGITISATION_TOOLS,
    ISO_WITH_IT,
    ISO_18091_PILOT,
    OFFICES_MODERNISED,
)
