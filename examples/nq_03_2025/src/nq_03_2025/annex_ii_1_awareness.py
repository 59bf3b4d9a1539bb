"""Phụ lục II, mục I: awareness and leadership, tasks 1 to 13."""

from __future__ import annotations

from datetime import date

from cchc_rules.dates.due import During
from cchc_rules.dates.period import Period
from cchc_rules.dates.recurring import Recurring
from cchc_rules.law.clause import Clause
from cchc_rules.law.rule import Activity, Modality
from cchc_rules.text import Bilingual
from nq_03_2025.instruments import LUAT_CAN_BO_CONG_CHUC, RESOLUTION_57
from nq_03_2025.products import GUIDANCE, PRIME_MINISTER_DECISION, PROGRAMME_DOCUMENT, SCHEME
from nq_03_2025.readings import (
    COMPLETED_BY,
    CUT_OFF,
    EACH_OF_THE_CLASS,
    LEAD_SUPPORTS_TOO,
    NAMES_RUN_TOGETHER,
    NO_PRODUCT,
)
from nq_03_2025.roster import (
    BAN_TUYEN_GIAO_TRUNG_UONG,
    BO_KHOA_HOC_CONG_NGHE,
    BO_NOI_VU,
    BO_THONG_TIN_TRUYEN_THONG,
    CAC_BO_NGANH_DIA_PHUONG,
    CAC_DIA_PHUONG,
    TTXVN,
    VOV,
    VTV,
)

__all__ = [
    "ASSESSMENT_OF_TRANSFORMATION",
    "BROADCAST_PROGRAMMES",
    "CIVIL_SERVANTS_LAW_DOSSIER",
    "COMMUNICATION_PROGRAMME",
    "DIGITAL_LEARNING_MOVEMENT",
    "EMULATION_MOVEMENT",
    "GUIDE_TO_NEW_CONCEPTS",
    "OPEN_TRAINING_PLATFORM",
    "PLANS_TO_CARRY_OUT_THE_PROGRAMME",
    "RESPONSIBILITY_OF_HEADS",
    "RULES",
    "TASKS_IN_YEARLY_PLANS",
    "TECHNICAL_LEADERS",
    "TRAINING_OF_OFFICIALS",
]

COMMUNICATION_PROGRAMME = Activity(
    key="nq-03-2025:PL.II.1/1",
    clause=Clause(
        "PL.II.1",
        5987,
        " 1Xâydựngtrì",
        288,
        "2:acaa483b965dc3bc217898327b3dbfee749ec90b672182f2ef12108f353a98e4",
    ),
    area=3,
    title=Bilingual("Chương trình truyền thông về Nghị quyết 57", "Communication programme on Resolution 57"),
    instruments=(RESOLUTION_57,),
    interpretations=(COMPLETED_BY,),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    support=(BAN_TUYEN_GIAO_TRUNG_UONG, CAC_BO_NGANH_DIA_PHUONG, VTV, VOV, TTXVN),
    printed_code="1",
    product=PRIME_MINISTER_DECISION,
    due=During(Period(date(2025, 6, 1), date(2025, 7, 1)), "6/2025", completion=True),
)
"""Communication programme on Resolution 57: due “6/2025”, so by 30/06/2025, led by bo-thong-tin-truyen-thong. Source: PL.II.1.

Chương trình truyền thông về Nghị quyết 57.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
BROADCAST_PROGRAMMES = Activity(
    key="nq-03-2025:PL.II.2/1",
    clause=Clause(
        "PL.II.2",
        6275,
        " 2Xâydựngchư",
        194,
        "2:45d0768776c52ea10ae71cc63d27156ea1d25b6e51ef9df6d81bed0562b61499",
    ),
    area=3,
    title=Bilingual(
        "Chuyên mục khoa học và chuyển đổi số trên phát thanh, truyền hình, mạng xã hội",
        "Programmes on science and digital transformation in broadcast and social media",
    ),
    interpretations=(EACH_OF_THE_CLASS,),
    lead=(VTV, VOV, TTXVN, CAC_DIA_PHUONG),
    support=(BO_KHOA_HOC_CONG_NGHE, BO_THONG_TIN_TRUYEN_THONG),
    printed_code="2",
    product=PROGRAMME_DOCUMENT,
    due=Recurring((), phrase="Thường xuyên"),
)
"""Programmes on science and digital transformation in broadcast and social media: due “Thường xuyên”, led by vtv and vov and ttxvn and cac-dia-phuong. Source: PL.II.2.

Chuyên mục khoa học và chuyển đổi số trên phát thanh, truyền hình, mạng xã hội.

Read so: Each member of the class that leads owes the product.
"""
DIGITAL_LEARNING_MOVEMENT = Activity(
    key="nq-03-2025:PL.II.3/1",
    clause=Clause(
        "PL.II.3",
        6469,
        " 3Xâydựngchư",
        238,
        "2:0a493a3525b5afbf5871c190e00ae04bccfee2d5d4f0a4f3b659f9bcb471df2a",
    ),
    area=3,
    title=Bilingual("Phong trào học tập số", "Movement for digital learning"),
    interpretations=(NO_PRODUCT, EACH_OF_THE_CLASS, CUT_OFF),
    lead=(CAC_BO_NGANH_DIA_PHUONG,),
    support=(BO_THONG_TIN_TRUYEN_THONG, BO_KHOA_HOC_CONG_NGHE),
    printed_code="3",
    product=Bilingual("Phong trào được phát động", "The movement is launched"),
    due=Recurring((), phrase="Thường xuyên"),
)
"""Movement for digital learning: due “Thường xuyên”, led by cac-bo-nganh-dia-phuong. Source: PL.II.3.

Phong trào học tập số.

Read so: Its product is blank: it is what the task asks for; Each member of the class that leads owes the product; The cell of supporters is cut off after “Bộ”: the last of them cannot be read.
"""
RESPONSIBILITY_OF_HEADS = Activity(
    key="nq-03-2025:PL.II.4/1",
    clause=Clause(
        "PL.II.4",
        6707,
        " 4Xâydựngvăn",
        249,
        "2:78187f68a1511966f140d2a9740103df9f2c0f38238d197efbbd6bbb1dd3d3a8",
    ),
    area=3,
    title=Bilingual(
        "Quy định trách nhiệm người đứng đầu về khoa học và chuyển đổi số",
        "Rules on what heads of agencies answer for in science and digital transformation",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="4",
    product=PRIME_MINISTER_DECISION,
    due=During(Period(date(2025, 6, 1), date(2025, 7, 1)), "6/2025", completion=True),
)
"""Rules on what heads of agencies answer for in science and digital transformation: due “6/2025”, so by 30/06/2025, led by bo-thong-tin-truyen-thong. Source: PL.II.4.

Quy định trách nhiệm người đứng đầu về khoa học và chuyển đổi số.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
ASSESSMENT_OF_TRANSFORMATION = Activity(
    key="nq-03-2025:PL.II.5/1",
    clause=Clause(
        "PL.II.5",
        6956,
        " 5Xâydựngban",
        165,
        "2:0c1f58ac8b761c465cdb6196f7cff4fb7d83d3929d2476f51d64e699c5861813",
    ),
    area=3,
    title=Bilingual(
        "Đề án đánh giá kết quả chuyển đổi số của cơ quan và cán bộ",
        "Scheme to assess the digital transformation of agencies and officials",
    ),
    interpretations=(COMPLETED_BY,),
    lead=(BO_NOI_VU,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="5",
    product=SCHEME,
    due=During(Period(date(2025, 6, 1), date(2025, 7, 1)), "6/2025", completion=True),
)
"""Scheme to assess the digital transformation of agencies and officials: due “6/2025”, so by 30/06/2025, led by bo-noi-vu. Source: PL.II.5.

Đề án đánh giá kết quả chuyển đổi số của cơ quan và cán bộ.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
TASKS_IN_YEARLY_PLANS = Activity(
    key="nq-03-2025:PL.II.6/1",
    clause=Clause(
        "PL.II.6",
        7121,
        " 6Cụthểhóanh",
        166,
        "2:2aa137dded0cf197c4e789f93881d00c79697dcd06ee95856aee61c9a72aa1b3",
    ),
    area=3,
    title=Bilingual(
        "Đưa nhiệm vụ chuyển đổi số vào kế hoạch công tác hằng năm",
        "Tasks of digital transformation in yearly work plans",
    ),
    interpretations=(EACH_OF_THE_CLASS,),
    lead=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="6",
    product=Bilingual("Kế hoạch công tác năm có nhiệm vụ", "Yearly work plan with the tasks in it"),
    due=Recurring((), phrase="Thường xuyên"),
)
"""Tasks of digital transformation in yearly work plans: due “Thường xuyên”, led by cac-bo-nganh-dia-phuong. Source: PL.II.6.

Đưa nhiệm vụ chuyển đổi số vào kế hoạch công tác hằng năm.

Read so: Each member of the class that leads owes the product.
"""
PLANS_TO_CARRY_OUT_THE_PROGRAMME = Activity(
    key="nq-03-2025:PL.II.7/1",
    clause=Clause(
        "PL.II.7",
        7287,
        " 7Xâydựngkếh",
        111,
        "2:b2b3c249a0dbd4778ba55d67e53dcc8b9e004b1abdd2d47fc77fe255a33c3d98",
    ),
    area=3,
    title=Bilingual("Kế hoạch thực hiện chương trình hành động", "Plans to carry out the action programme"),
    interpretations=(COMPLETED_BY, EACH_OF_THE_CLASS),
    lead=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="7",
    product=Bilingual("Kế hoạch của từng bộ, ngành, địa phương", "Plan of each ministry, sector and locality"),
    due=During(Period(date(2025, 1, 1), date(2025, 2, 1)), "01/2025", completion=True),
)
"""Plans to carry out the action programme: due “01/2025”, so by 31/01/2025, led by cac-bo-nganh-dia-phuong. Source: PL.II.7.

Kế hoạch thực hiện chương trình hành động.

Read so: The column says when it is complete: what is done before the period named is in time; Each member of the class that leads owes the product.
"""
GUIDE_TO_NEW_CONCEPTS = Activity(
    key="nq-03-2025:PL.II.8/1",
    clause=Clause(
        "PL.II.8",
        7398,
        " 8Xâydựngban",
        195,
        "2:e60230b0b0a59727691c3a0042f221d7e3aabb0a9a5566b4ef0d6fb66e5d4f93",
    ),
    area=3,
    title=Bilingual("Hướng dẫn các khái niệm mới của Nghị quyết 57", "Guide to the new concepts of Resolution 57"),
    instruments=(RESOLUTION_57,),
    interpretations=(COMPLETED_BY, NAMES_RUN_TOGETHER),
    lead=(BO_THONG_TIN_TRUYEN_THONG, BO_KHOA_HOC_CONG_NGHE),
    printed_code="8",
    product=GUIDANCE,
    due=During(Period(date(2025, 3, 1), date(2025, 4, 1)), "03/2025", completion=True),
)
"""Guide to the new concepts of Resolution 57: due “03/2025”, so by 31/03/2025, led by bo-thong-tin-truyen-thong and bo-khoa-hoc-cong-nghe. Source: PL.II.8.

Hướng dẫn các khái niệm mới của Nghị quyết 57.

Read so: The column says when it is complete: what is done before the period named is in time; Two ministries are printed without a comma: they are two.
"""
TECHNICAL_LEADERS = Activity(
    key="nq-03-2025:PL.II.9/1",
    clause=Clause(
        "PL.II.9",
        7593,
        " 9Phấnđấubốt",
        202,
        "2:cc5a71e4c32ca8a7d9040a94173d7728a51c3e3f8fbdbc178da45b57e46dacea",
    ),
    area=3,
    title=Bilingual(
        "Cán bộ có chuyên môn khoa học, kỹ thuật trong đội ngũ lãnh đạo",
        "People with a technical background among leaders",
    ),
    modality=Modality.STRIVE,
    interpretations=(EACH_OF_THE_CLASS,),
    lead=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="9",
    product=Bilingual(
        "Tỷ lệ phù hợp cán bộ kỹ thuật trong lãnh đạo",
        "A fitting share of technical people among leaders",
    ),
    due=Recurring((), phrase="Nhiệm vụ thường xuyên"),
)
"""People with a technical background among leaders: due “Nhiệm vụ thường xuyên”, led by cac-bo-nganh-dia-phuong. Source: PL.II.9.

Cán bộ có chuyên môn khoa học, kỹ thuật trong đội ngũ lãnh đạo.

Read so: Each member of the class that leads owes the product.
"""
CIVIL_SERVANTS_LAW_DOSSIER = Activity(
    key="nq-03-2025:PL.II.10/1",
    clause=Clause(
        "PL.II.10",
        7795,
        " 10XâydựngHồ",
        398,
        "2:1d101b1ec9fdb13137a12a2f63d9401cf23bda9f67e2902b50ed0aacf54f765d",
    ),
    area=3,
    title=Bilingual(
        "Hồ sơ sửa đổi Luật Cán bộ, công chức",
        "Dossier to revise the Law on Officials and Civil Servants",
    ),
    instruments=(RESOLUTION_57, LUAT_CAN_BO_CONG_CHUC),
    interpretations=(COMPLETED_BY,),
    lead=(BO_NOI_VU,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="10",
    product=Bilingual("Hồ sơ đề nghị xây dựng luật", "Dossier that proposes the law"),
    due=During(Period(date(2025, 12, 1), date(2026, 1, 1)), "12/2025", completion=True),
)
"""Dossier to revise the Law on Officials and Civil Servants: due “12/2025”, so by 31/12/2025, led by bo-noi-vu. Source: PL.II.10.

Hồ sơ sửa đổi Luật Cán bộ, công chức.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
OPEN_TRAINING_PLATFORM = Activity(
    key="nq-03-2025:PL.II.11/1",
    clause=Clause(
        "PL.II.11",
        8193,
        " 11Xâydựngnề",
        238,
        "2:b96cb358f316a7e72f3382227b6fb5d7f6fa708983397e17f2f984b626113759",
    ),
    area=3,
    title=Bilingual("Nền tảng đào tạo trực tuyến mở, miễn phí", "Open online training platform, free of charge"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_THONG_TIN_TRUYEN_THONG,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="11",
    product=Bilingual("Nền tảng đào tạo vận hành", "Training platform in operation"),
    due=During(Period(date(2025, 6, 1), date(2025, 7, 1)), "6/2025", completion=True),
)
"""Open online training platform, free of charge: due “6/2025”, so by 30/06/2025, led by bo-thong-tin-truyen-thong. Source: PL.II.11.

Nền tảng đào tạo trực tuyến mở, miễn phí.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
TRAINING_OF_OFFICIALS = Activity(
    key="nq-03-2025:PL.II.12/1",
    clause=Clause(
        "PL.II.12",
        8431,
        " 12Xâydựngba",
        189,
        "2:0c48f61bab980e9351b2cb6d74c109f5880a3f0bfab59b88edc9cd195b847ea4",
    ),
    area=3,
    title=Bilingual(
        "Đào tạo cán bộ về khoa học, đổi mới và kỹ năng số",
        "Training of officials in science, innovation and digital skills",
    ),
    interpretations=(COMPLETED_BY, EACH_OF_THE_CLASS, LEAD_SUPPORTS_TOO),
    lead=(CAC_BO_NGANH_DIA_PHUONG,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="12",
    product=Bilingual("Quyết định của cấp có thẩm quyền", "Decision of whoever is competent"),
    due=During(Period(date(2025, 12, 1), date(2026, 1, 1)), "12/2025", completion=True),
)
"""Training of officials in science, innovation and digital skills: due “12/2025”, so by 31/12/2025, led by cac-bo-nganh-dia-phuong. Source: PL.II.12.

Đào tạo cán bộ về khoa học, đổi mới và kỹ năng số.

Read so: The column says when it is complete: what is done before the period named is in time; Each member of the class that leads owes the product; Who leads is named among those who support, too: both are kept as printed.
"""
EMULATION_MOVEMENT = Activity(
    key="nq-03-2025:PL.II.13/1",
    clause=Clause(
        "PL.II.13",
        8620,
        " 13Phátđộngp",
        481,
        "2:85aa0945c28aba64c0135d2e70122c1391d7d2dfc57306e6207caf1912e12547",
    ),
    area=3,
    title=Bilingual("Phong trào thi đua toàn quốc về chuyển đổi số", "Nationwide emulation in digital transformation"),
    interpretations=(COMPLETED_BY,),
    lead=(BO_NOI_VU,),
    support=(CAC_BO_NGANH_DIA_PHUONG,),
    printed_code="13",
    product=GUIDANCE,
    due=During(Period(date(2025, 12, 1), date(2026, 1, 1)), "12/2025", completion=True),
)
"""Nationwide emulation in digital transformation: due “12/2025”, so by 31/12/2025, led by bo-noi-vu. Source: PL.II.13.

Phong trào thi đua toàn quốc về chuyển đổi số.

Read so: The column says when it is complete: what is done before the period named is in time.
"""
RULES = (
    COMMUNICATION_PROGRAMME,
    BROADCAST_PROGRAMMES,
    DIGITAL_LEARNING_MOVEMENT,
    RESPONSIBILITY_OF_HEADS,
    ASSESSMENT_OF_TRANSFORMATION,
    TASKS_IN_YEARLY_PLANS,
    PLANS_TO_CARRY_OUT_THE_PROGRAMME,
    GUIDE_TO_NEW_CONCEPTS,
    TECHNICAL_LEADERS,
    CIVIL_SERVANTS_LAW_DOSSIER,
    OPEN_TRAINING_PLATFORM,
    TRAINING_OF_OFFICIALS,
    EMULATION_MOVEMENT,
)
