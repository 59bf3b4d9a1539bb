"""III Tổ chức thực hiện: the duties of each agency, the plans due in January and the periodic reports."""

from __future__ import annotations

from datetime import date

from cchc_rules.dates.due import Before
from cchc_rules.dates.period import Cycle
from cchc_rules.dates.recurring import Recurring
from cchc_rules.law.clause import Clause
from cchc_rules.law.instrument import Instrument, InstrumentKind
from cchc_rules.law.rule import Activity, Basis, Duty, Interpretation, Role
from cchc_rules.plans.hue_2025.readings import (
    AN_AREA_EACH,
    ARTICLES_MISSING,
    CLOSING_DUTY,
    COMPILED_BY_HOME_AFFAIRS,
    DAY_BEFORE,
    DEPARTMENTS_AND_DISTRICTS,
    EACH_OF_THE_CLASS,
    LEADS_ALL_OF_AREA_1,
    NAMED_BESIDE_THE_LEAD,
    NO_DUE_DAY,
    ON_TO_THE_MINISTRY,
    ONE_REPORTING_SYSTEM,
    WAGES_APART,
    WEAK_LEAD,
)
from cchc_rules.plans.hue_2025.roster import (
    BAO_THUA_THIEN_HUE,
    BO_NOI_VU,
    CAC_SO_BAN_NGANH,
    CHINH_PHU,
    CO_QUAN_DON_VI_DIA_PHUONG,
    CO_QUAN_LIEN_QUAN,
    CONG_THONG_TIN_DIEN_TU,
    DAI_PHAT_THANH_TRUYEN_HINH,
    SO_KE_HOACH_DAU_TU,
    SO_KHOA_HOC_CONG_NGHE,
    SO_NOI_VU,
    SO_TAI_CHINH,
    SO_THONG_TIN_TRUYEN_THONG,
    SO_TU_PHAP,
    TRUNG_UONG_DANG,
    UBND_CAP_HUYEN,
    UBND_TINH,
    VAN_PHONG_UBND_TINH,
)
from cchc_rules.text import Bilingual

__all__ = [
    "AGENCY_REPORTS",
    "CARRY_OUT_THE_PLAN",
    "LEADS_APPARATUS",
    "LEADS_CIVIL_SERVICE",
    "LEADS_COMMUNICATION",
    "LEADS_COMPETITIVENESS",
    "LEADS_DIGITAL_GOVERNMENT",
    "LEADS_DOCUMENT_EXCHANGE",
    "LEADS_FINANCE",
    "LEADS_FUNDING",
    "LEADS_ISO",
    "LEADS_LEGISLATION",
    "LEADS_ONLINE_SERVICES",
    "LEADS_PROCEDURES",
    "LEADS_STEERING",
    "LEADS_WORKING_METHODS",
    "MEDIA_SECTIONS",
    "MINISTRY_REPORTS",
    "OVERSEES_INSTITUTIONS",
    "OVERSEES_MARKET_INSTITUTIONS",
    "OVERSEES_REPORTING",
    "OWN_PLANS_ISSUED",
    "PROVINCIAL_REPORTS",
    "REPORT_PERIODICALLY",
    "REPORT_WHAT_NEEDS_AMENDING",
    "RULES",
    "STANDING_BODY",
    "SUPPORTS_FUNDING",
]

_III_1_1 = Clause(
    "III.1.1", 23600, "Cơquanthường", 98, "2:7eeb4642409be80ddd1e7bb29a74d58f5d093b69361e99d6f290b31d1ffa7711"
)
STANDING_BODY = Duty(
    key="hue-2025:III.1.1/1",
    clause=_III_1_1,
    area=7,
    title=Bilingual(
        "Thường trực giúp UBND tỉnh theo dõi, đôn đốc kế hoạch", "Standing body that guides and follows up the plan"
    ),
    agencies=(SO_NOI_VU,),
    role=Role.STANDING,
)
"""Standing body that guides and follows up the plan: so-noi-vu is the standing body. Source: III.1.1.

Thường trực giúp UBND tỉnh theo dõi, đôn đốc kế hoạch.
"""

_III_1_2 = Clause(
    "III.1.2", 23698, "Chủtrìtriểnk", 122, "2:2dda498cb8e5a93066ee0bcf844bd22633791f2f2e91dce4da31f0ba03da5230"
)
LEADS_APPARATUS = Duty(
    key="hue-2025:III.1.2/1",
    version=3,
    clause=_III_1_2,
    area=3,
    title=Bilingual("Chủ trì cải cách tổ chức bộ máy hành chính", "Leads the reform of the administrative apparatus"),
    lead=(SO_NOI_VU,),
    interpretations=(AN_AREA_EACH,),
)
"""Leads the reform of the administrative apparatus: so-noi-vu leads. Source: III.1.2.

Chủ trì cải cách tổ chức bộ máy hành chính.

Read so: one sentence speaks of two areas: a duty for each of them.
"""

LEADS_CIVIL_SERVICE = Duty(
    key="hue-2025:III.1.2/2",
    version=3,
    clause=_III_1_2,
    area=4,
    title=Bilingual(
        "Chủ trì cải cách chế độ công vụ và chính sách tiền lương",
        "Leads the reform of the civil service and the salary policy",
    ),
    lead=(SO_NOI_VU,),
    interpretations=(WAGES_APART, AN_AREA_EACH),
    related=("hue-2025:II.5.a.3/4",),
)
"""Leads the reform of the civil service and the salary policy: so-noi-vu leads. Source: III.1.2.

Chủ trì cải cách chế độ công vụ và chính sách tiền lương.

Read so: funding the new salaries (II.5.a.3) and carrying out the salary policy (III.1.2) are two matters, in two areas; one sentence speaks of two areas: a duty for each of them.
"""

_III_1_3 = Clause(
    "III.1.3", 23820, "Hướngdẫnđônđ", 241, "2:90685c014f39f738c2d72add12263967f4edadec77048cc13730ea879a292ec4"
)
OVERSEES_REPORTING = Duty(
    key="hue-2025:III.1.3/1",
    clause=_III_1_3,
    area=7,
    title=Bilingual(
        "Hướng dẫn báo cáo, kiểm tra và tổng hợp việc thực hiện", "Guides reporting, inspects and compiles results"
    ),
    agencies=(SO_NOI_VU,),
    role=Role.OVERSEE,
)
"""Guides reporting, inspects and compiles results: so-noi-vu oversees. Source: III.1.3.

Hướng dẫn báo cáo, kiểm tra và tổng hợp việc thực hiện.
"""

PROVINCIAL_REPORTS = Activity(
    key="hue-2025:III.1.3/2",
    version=3,
    clause=_III_1_3,
    area=7,
    title=Bilingual(
        "Sở Nội vụ tổng hợp, báo cáo UBND tỉnh định kỳ", "Periodic reports to the provincial People's Committee"
    ),
    product=Bilingual("Báo cáo cải cách hành chính của tỉnh", "Report on the province's administrative reform"),
    lead=(SO_NOI_VU,),
    addressee=UBND_TINH,
    due=Recurring(
        (Cycle.QUARTER, Cycle.HALF_YEAR, Cycle.YEAR), on_request=True, phrase="hàng quý, 6 tháng, năm hoặc đột xuất"
    ),
    interpretations=(NO_DUE_DAY,),
    related=("hue-2025:III.8.2/2", "hue-2025:III.8.2/3"),
)
"""Periodic reports to the provincial People's Committee: due “hàng quý, 6 tháng, năm hoặc đột xuất”, led by so-noi-vu. Source: III.1.3.

Sở Nội vụ tổng hợp, báo cáo UBND tỉnh định kỳ.

Read so: the periodic reports have no due day.
"""

_III_2_1 = Clause(
    "III.2.1", 24071, "Chủtrìtriểnk", 110, "2:a9c8e14240ae5cd75d110cfab777b206872b30265ff527e65f9f0710f187da29"
)
LEADS_LEGISLATION = Duty(
    key="hue-2025:III.2.1/1",
    version=4,
    clause=_III_2_1,
    area=1,
    title=Bilingual(
        "Chủ trì nâng cao chất lượng xây dựng văn bản và tổ chức thi hành pháp luật",
        "Leads better law-making and law enforcement",
    ),
    lead=(SO_TU_PHAP,),
    interpretations=(LEADS_ALL_OF_AREA_1,),
)
"""Leads better law-making and law enforcement: so-tu-phap leads. Source: III.2.1.

Chủ trì nâng cao chất lượng xây dựng văn bản và tổ chức thi hành pháp luật.

Read so: law-making and enforcement are all of area 1, though III.2.2 alone calls institutional reform by its name.
"""

_III_2_2 = Clause(
    "III.2.2", 24181, "Theodõitổngh", 71, "2:15f441d682975dd1485dab8bf4e00e8feeea3d32f53a09c6609373a257828b5c"
)
OVERSEES_INSTITUTIONS = Duty(
    key="hue-2025:III.2.2/1",
    clause=_III_2_2,
    area=1,
    title=Bilingual("Theo dõi, tổng hợp cải cách thể chế", "Follows and compiles institutional reform"),
    agencies=(SO_TU_PHAP,),
    role=Role.OVERSEE,
)
"""Follows and compiles institutional reform: so-tu-phap oversees. Source: III.2.2.

Theo dõi, tổng hợp cải cách thể chế.
"""

_III_3_1 = Clause(
    "III.3.1", 24270, "Chủtrìtriểnk", 293, "2:dc9ce15b06fb40f4952bb6d8b610c9dbf1a5300aa8486482442578ed3433547b"
)
LEADS_PROCEDURES = Duty(
    key="hue-2025:III.3.1/1",
    version=4,
    clause=_III_3_1,
    area=2,
    title=Bilingual(
        "Chủ trì cải cách, kiểm soát và đơn giản hóa thủ tục hành chính",
        "Leads the reform, control and simplification of procedures",
    ),
    lead=(VAN_PHONG_UBND_TINH,),
    interpretations=(ONE_REPORTING_SYSTEM, AN_AREA_EACH),
)
"""Leads the reform, control and simplification of procedures: van-phong-ubnd-tinh leads. Source: III.3.1.

Chủ trì cải cách, kiểm soát và đơn giản hóa thủ tục hành chính.

Read so: the three names in II.6.a.1, III.3.1 and III.3.2 are of one reporting system; one sentence speaks of two areas: a duty for each of them.
"""

LEADS_STEERING = Duty(
    key="hue-2025:III.3.1/2",
    version=2,
    clause=_III_3_1,
    area=7,
    title=Bilingual(
        "Chủ trì, theo dõi công tác chỉ đạo, điều hành cải cách hành chính",
        "Leads and follows the steering of administrative reform",
    ),
    lead=(VAN_PHONG_UBND_TINH,),
    interpretations=(AN_AREA_EACH, WEAK_LEAD),
)
"""Leads and follows the steering of administrative reform: van-phong-ubnd-tinh leads. Source: III.3.1.

Chủ trì, theo dõi công tác chỉ đạo, điều hành cải cách hành chính.

Read so: one sentence speaks of two areas: a duty for each of them; the general lead of area 7, though the annex gives the activities of that area to others.
"""

_III_3_2 = Clause(
    "III.3.2", 24563, "Chủtrìphốihợ", 148, "2:45f46af9a5d557ea03d2be17b5b75b1a21a603fe3904c024a65ea32142fcd5b4"
)
LEADS_DOCUMENT_EXCHANGE = Duty(
    key="hue-2025:III.3.2/1",
    version=4,
    clause=_III_3_2,
    area=6,
    title=Bilingual("Chủ trì kết nối trục văn bản và hệ thống báo cáo", "Leads the links for documents and reporting"),
    lead=(VAN_PHONG_UBND_TINH,),
    support=(CO_QUAN_LIEN_QUAN,),
    interpretations=(ONE_REPORTING_SYSTEM,),
    related=("hue-2025:II.6.a.1/1", "hue-2025:II.6.a.1/2"),
)
"""Leads the links for documents and reporting: van-phong-ubnd-tinh leads, co-quan-lien-quan supports. Source: III.3.2.

Chủ trì kết nối trục văn bản và hệ thống báo cáo.

Read so: the three names in II.6.a.1, III.3.1 and III.3.2 are of one reporting system.
"""

_III_3_3 = Clause(
    "III.3.3", 24711, "Chủtrìphốihợ", 260, "2:108e60ca1d062e93418ac9f8398befa7fa701dca354f351f5114e52d8db09d75"
)
LEADS_ONLINE_SERVICES = Duty(
    key="hue-2025:III.3.3/1",
    version=3,
    clause=_III_3_3,
    area=2,
    title=Bilingual(
        "Chủ trì đôn đốc chỉ tiêu dịch vụ công và thanh toán trực tuyến",
        "Leads the follow-up of online service and payment targets",
    ),
    lead=(VAN_PHONG_UBND_TINH,),
    support=(SO_THONG_TIN_TRUYEN_THONG,),
    interpretations=(NAMED_BESIDE_THE_LEAD,),
)
"""Leads the follow-up of online service and payment targets: van-phong-ubnd-tinh leads, so-thong-tin-truyen-thong supports. Source: III.3.3.

Chủ trì đôn đốc chỉ tiêu dịch vụ công và thanh toán trực tuyến.

Read so: whom the sentence names beside the lead supports.
"""

_III_3_4 = Clause(
    "III.3.4", 24971, "Chủtrìđônđốc", 251, "2:f124e9f439d7f9fef053845f3ad96d35f5aed6ff4871381bddf7ea85beda3749"
)
LEADS_WORKING_METHODS = Duty(
    key="hue-2025:III.3.4/1",
    version=2,
    clause=_III_3_4,
    area=6,
    title=Bilingual(
        "Chủ trì đổi mới lề lối làm việc trên môi trường điện tử", "Leads the change to electronic ways of working"
    ),
    lead=(VAN_PHONG_UBND_TINH,),
)
"""Leads the change to electronic ways of working: van-phong-ubnd-tinh leads. Source: III.3.4.

Chủ trì đổi mới lề lối làm việc trên môi trường điện tử.
"""

_III_4_1 = Clause(
    "III.4.1", 25234, "Chủtrìtriểnk", 69, "2:b7e1cab593ac022f96804e83fd5182cef085f1a371194c62ce81172d0f631899"
)
LEADS_FINANCE = Duty(
    key="hue-2025:III.4.1/1",
    version=2,
    clause=_III_4_1,
    area=5,
    title=Bilingual("Chủ trì, theo dõi cải cách tài chính công", "Leads and follows public-finance reform"),
    lead=(SO_TAI_CHINH,),
)
"""Leads and follows public-finance reform: so-tai-chinh leads. Source: III.4.1.

Chủ trì, theo dõi cải cách tài chính công.
"""

_III_4_2 = Clause(
    "III.4.2", 25303, "Chủtrìthẩmđị", 117, "2:7f5ea8ae2e183794972eac99631a8c84dad0a637da387748e3cf77d0e28412a5"
)
LEADS_FUNDING = Duty(
    key="hue-2025:III.4.2/1",
    version=3,
    clause=_III_4_2,
    area=7,
    title=Bilingual(
        "Chủ trì thẩm định kinh phí chỉ đạo, điều hành cải cách hành chính",
        "Leads the appraisal of funds for steering administrative reform",
    ),
    lead=(SO_TAI_CHINH,),
    related=("hue-2025:III.6.3/1",),
)
"""Leads the appraisal of funds for steering administrative reform: so-tai-chinh leads. Source: III.4.2.

Chủ trì thẩm định kinh phí chỉ đạo, điều hành cải cách hành chính.
"""

_III_5_1 = Clause(
    "III.5.1", 25445, "Chủtrìtriểnk", 94, "2:00e71ac6ba215c5783249afae460264641640992570bd8149743937683c3f824"
)
LEADS_DIGITAL_GOVERNMENT = Duty(
    key="hue-2025:III.5.1/1",
    version=2,
    clause=_III_5_1,
    area=6,
    title=Bilingual(
        "Chủ trì, theo dõi chính quyền điện tử, chính quyền số", "Leads and follows electronic and digital government"
    ),
    lead=(SO_THONG_TIN_TRUYEN_THONG,),
)
"""Leads and follows electronic and digital government: so-thong-tin-truyen-thong leads. Source: III.5.1.

Chủ trì, theo dõi chính quyền điện tử, chính quyền số.
"""

_III_5_2 = Clause(
    "III.5.2", 25539, "Chủtrìtriểnk", 174, "2:75929c6bf5ed55e26524eae9f96d606f0ff08cbb58d4ae343f621602e72e3290"
)
LEADS_COMMUNICATION = Duty(
    key="hue-2025:III.5.2/1",
    version=3,
    clause=_III_5_2,
    area=7,
    title=Bilingual(
        "Chủ trì thông tin, tuyên truyền cải cách hành chính", "Leads communication about administrative reform"
    ),
    lead=(SO_THONG_TIN_TRUYEN_THONG,),
    related=("hue-2025:PL.7.3/1",),
)
"""Leads communication about administrative reform: so-thong-tin-truyen-thong leads. Source: III.5.2.

Chủ trì thông tin, tuyên truyền cải cách hành chính.
"""

_III_6_1 = Clause(
    "III.6.1", 25731, "Theodõiđônđố", 266, "2:dcbc560d9b6bc12fa913a8a28329e6b6c67fda509ab24bc3ca464d0ab5e6df92"
)
OVERSEES_MARKET_INSTITUTIONS = Duty(
    key="hue-2025:III.6.1/1",
    clause=_III_6_1,
    area=1,
    title=Bilingual(
        "Đôn đốc chương trình hoàn thiện thể chế kinh tế thị trường", "Follows up the programme on market institutions"
    ),
    agencies=(SO_KE_HOACH_DAU_TU,),
    role=Role.OVERSEE,
    instruments=(
        Instrument(InstrumentKind.RESOLUTION, "99/NQ-CP", CHINH_PHU, date(2017, 10, 3)),
        Instrument(InstrumentKind.RESOLUTION, "11-NQ/TW", TRUNG_UONG_DANG, date(2017, 6, 3)),
    ),
)
"""Follows up the programme on market institutions: so-ke-hoach-dau-tu oversees. Source: III.6.1.

Đôn đốc chương trình hoàn thiện thể chế kinh tế thị trường.
"""

_III_6_2 = Clause(
    "III.6.2", 25997, "Chủtrìthammư", 194, "2:3d388de2ad030084f0449335f7715f9f64ae13b780c2e93937f9ddf11be5f8b3"
)
LEADS_COMPETITIVENESS = Duty(
    key="hue-2025:III.6.2/1",
    version=2,
    clause=_III_6_2,
    area=3,
    title=Bilingual(
        "Chủ trì tham mưu về năng lực cạnh tranh, phân cấp, trụ sở xã",
        "Leads advice on competitiveness, decentralisation and commune offices",
    ),
    lead=(SO_KE_HOACH_DAU_TU,),
    interpretations=(
        Interpretation(
            Bilingual(
                "nhiệm vụ này liên quan nhiều lĩnh vực; xếp theo công tác phân cấp",
                "the duty touches several areas; it is filed by its part on decentralisation",
            ),
            (),
            Basis.INFERRED,
        ),
    ),
)
"""Leads advice on competitiveness, decentralisation and commune offices: so-ke-hoach-dau-tu leads. Source: III.6.2.

Chủ trì tham mưu về năng lực cạnh tranh, phân cấp, trụ sở xã.

Read so: the duty touches several areas; it is filed by its part on decentralisation.
"""

_III_6_3 = Clause(
    "III.6.3", 26191, "PhốihợpvớiSở", 95, "2:f7558dd4f6ebca6666dad91f3e228be481b271e35f1ba7aaa390c16914038d6e"
)
SUPPORTS_FUNDING = Duty(
    key="hue-2025:III.6.3/1",
    version=3,
    clause=_III_6_3,
    area=7,
    title=Bilingual(
        "Phối hợp thẩm định, bố trí nguồn lực cải cách hành chính",
        "Supports the appraisal of resources for administrative reform",
    ),
    lead=(SO_TAI_CHINH,),
    support=(SO_KE_HOACH_DAU_TU,),
    related=("hue-2025:III.4.2/1",),
)
"""Supports the appraisal of resources for administrative reform: so-tai-chinh leads, so-ke-hoach-dau-tu supports. Source: III.6.3.

Phối hợp thẩm định, bố trí nguồn lực cải cách hành chính.
"""

_III_7_1 = Clause(
    "III.7.1", 26286, " 7SởKhoahọcv", 151, "2:c9701f1487a49a062b35b2fffe5e7560c681a7ee9af8df1489857b63b03a89ec"
)
LEADS_ISO = Duty(
    key="hue-2025:III.7.1/1",
    version=2,
    clause=_III_7_1,
    area=6,
    title=Bilingual(
        "Chủ trì, theo dõi áp dụng ISO trong cơ quan hành chính",
        "Leads and follows the use of ISO in administrative agencies",
    ),
    lead=(SO_KHOA_HOC_CONG_NGHE,),
    related=("hue-2025:II.6.a.6/1",),
)
"""Leads and follows the use of ISO in administrative agencies: so-khoa-hoc-cong-nghe leads. Source: III.7.1.

Chủ trì, theo dõi áp dụng ISO trong cơ quan hành chính.
"""

_III_8_1 = Clause(
    "III.8.1", 26486, "CăncứKếhoạch", 152, "2:59894fc373070a60b0d85ab9975714d660fd4296e0c196d98dbdad66e0a2d675"
)
CARRY_OUT_THE_PLAN = Duty(
    key="hue-2025:III.8.1/1",
    version=2,
    clause=_III_8_1,
    area=7,
    title=Bilingual("Xây dựng kế hoạch của mình và tổ chức thực hiện", "Draw up their own plan and carry it out"),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    interpretations=(ARTICLES_MISSING,),
    related=("hue-2025:II.7.a.2/1",),
)
"""Draw up their own plan and carry it out: cac-so-ban-nganh and ubnd-cap-huyen carries out. Source: III.8.1.

Xây dựng kế hoạch của mình và tổ chức thực hiện.

Read so: articles 1 and 3 are missing from the published copy; whom the plan binds is inferred from the plan itself.
"""

OWN_PLANS_ISSUED = Activity(
    key="hue-2025:III.8.1/2",
    version=5,
    clause=_III_8_1,
    area=7,
    title=Bilingual(
        "Sở, ban, ngành và UBND cấp huyện ban hành kế hoạch CCHC năm 2025",
        "Departments and district committees issue their administrative-reform plans for 2025",
    ),
    product=Bilingual(
        "Kế hoạch cải cách hành chính năm 2025 của cơ quan, địa phương", "Their own administrative-reform plan for 2025"
    ),
    lead=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    due=Before(date(2025, 1, 5), "trước ngày 05/01/2025"),
    interpretations=(
        DAY_BEFORE,
        DEPARTMENTS_AND_DISTRICTS,
        Interpretation(
            Bilingual(
                "05/01/2025 là Chủ nhật; hạn cuối 04/01/2025 là thứ Bảy và không thay đổi",
                "05/01/2025 is a Sunday; the last day, 04/01/2025, is a Saturday and does not move",
            ),
            (Bilingual("hạn chuyển sang thứ Hai 06/01/2025", "it moves to Monday 06/01/2025"),),
            Basis.INFERRED,
        ),
        EACH_OF_THE_CLASS,
    ),
    related=("hue-2025:II.7.a.2/1",),
)
"""Departments and district committees issue their administrative-reform plans for 2025: due “trước ngày 05/01/2025”, so by 04/01/2025, led by cac-so-ban-nganh and ubnd-cap-huyen. Source: III.8.1.

Sở, ban, ngành và UBND cấp huyện ban hành kế hoạch CCHC năm 2025.

Read so: before a day leaves that day out; no weekend or holiday moves it; the day 05/01/2025 (III.8.1) binds departments and districts; communes have the target II.7.a.2 without a day; 05/01/2025 is a Sunday; the last day, 04/01/2025, is a Saturday and does not move; each member of the leading class delivers its own.
"""

_III_8_2 = Clause(
    "III.8.2", 26638, "Địnhkỳhàngqu", 131, "2:b6cf8162ad7bf70c977f8506a12b818dbfa92e2fa9a1ed11267b51b3b26ba37e"
)
REPORT_PERIODICALLY = Duty(
    key="hue-2025:III.8.2/1",
    clause=_III_8_2,
    area=7,
    title=Bilingual(
        "Báo cáo UBND tỉnh qua Sở Nội vụ", "Report to the provincial People's Committee through Home Affairs"
    ),
    agencies=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
)
"""Report to the provincial People's Committee through Home Affairs: cac-so-ban-nganh and ubnd-cap-huyen carries out. Source: III.8.2.

Báo cáo UBND tỉnh qua Sở Nội vụ.
"""

AGENCY_REPORTS = Activity(
    key="hue-2025:III.8.2/2",
    version=3,
    clause=_III_8_2,
    area=7,
    title=Bilingual(
        "Sở, ban, ngành và UBND cấp huyện báo cáo định kỳ", "Periodic reports of departments and district committees"
    ),
    product=Bilingual(
        "Báo cáo cải cách hành chính của cơ quan, địa phương", "Their report on their own administrative reform"
    ),
    lead=(CAC_SO_BAN_NGANH, UBND_CAP_HUYEN),
    addressee=SO_NOI_VU,
    due=Recurring(
        (Cycle.QUARTER, Cycle.HALF_YEAR, Cycle.YEAR),
        on_request=True,
        phrase="Định kỳ hàng quý, 6 tháng, năm hoặc đột xuất",
    ),
    interpretations=(NO_DUE_DAY, COMPILED_BY_HOME_AFFAIRS),
    related=("hue-2025:III.1.3/2", "hue-2025:III.8.2/3"),
)
"""Periodic reports of departments and district committees: due “Định kỳ hàng quý, 6 tháng, năm hoặc đột xuất”, led by cac-so-ban-nganh and ubnd-cap-huyen. Source: III.8.2.

Sở, ban, ngành và UBND cấp huyện báo cáo định kỳ.

Read so: the periodic reports have no due day; reports for the provincial committee go to the Department of Home Affairs, which compiles them.
"""

MINISTRY_REPORTS = Activity(
    key="hue-2025:III.8.2/3",
    clause=_III_8_2,
    area=7,
    title=Bilingual(
        "UBND tỉnh báo cáo Bộ Nội vụ định kỳ", "Periodic reports of the provincial committee to the Ministry"
    ),
    product=Bilingual(
        "Báo cáo cải cách hành chính của tỉnh gửi Bộ Nội vụ",
        "The province's report on administrative reform to the Ministry of Home Affairs",
    ),
    lead=(UBND_TINH,),
    support=(SO_NOI_VU,),
    addressee=BO_NOI_VU,
    due=Recurring(
        (Cycle.QUARTER, Cycle.HALF_YEAR, Cycle.YEAR),
        on_request=True,
        phrase="Định kỳ hàng quý, 6 tháng, năm hoặc đột xuất",
    ),
    interpretations=(NO_DUE_DAY, ON_TO_THE_MINISTRY),
    related=("hue-2025:III.1.3/2", "hue-2025:III.8.2/2"),
)
"""Periodic reports of the provincial committee to the Ministry: due “Định kỳ hàng quý, 6 tháng, năm hoặc đột xuất”, led by ubnd-tinh. Source: III.8.2.

UBND tỉnh báo cáo Bộ Nội vụ định kỳ.

Read so: the periodic reports have no due day; the committee reports to the Ministry as often as the others report to it; Home Affairs compiles.
"""

_III_9_1 = Clause(
    "III.9.1", 26769, " 9BáoThừaThi", 270, "2:99fa2f52b8e8e822449063bbffe17d8e0cd1a1baceb82f88a4ffc99b6e53311e"
)
MEDIA_SECTIONS = Duty(
    key="hue-2025:III.9.1/1",
    version=2,
    clause=_III_9_1,
    area=7,
    title=Bilingual(
        "Báo, đài, cổng thông tin mở chuyên mục, tuyên truyền cải cách hành chính",
        "Newspaper, broadcaster and portal run sections on administrative reform",
    ),
    agencies=(BAO_THUA_THIEN_HUE, DAI_PHAT_THANH_TRUYEN_HINH, CONG_THONG_TIN_DIEN_TU),
)
"""Newspaper, broadcaster and portal run sections on administrative reform: bao-thua-thien-hue and dai-phat-thanh-truyen-hinh and cong-thong-tin-dien-tu carries out. Source: III.9.1.

Báo, đài, cổng thông tin mở chuyên mục, tuyên truyền cải cách hành chính.
"""

_III_END = Clause(
    "III.end", 27039, "Trongquátrìn", 121, "2:194dd055b286867251bab23c1d5be119a0599391adce0f3be9233a315ba7227f"
)
REPORT_WHAT_NEEDS_AMENDING = Duty(
    key="hue-2025:III.end/1",
    version=2,
    clause=_III_END,
    area=7,
    title=Bilingual(
        "Kịp thời báo cáo UBND tỉnh, qua Sở Nội vụ, nội dung cần sửa đổi, bổ sung",
        "Report promptly to the provincial People's Committee, through Home Affairs, what needs amending",
    ),
    agencies=(CO_QUAN_DON_VI_DIA_PHUONG,),
    interpretations=(CLOSING_DUTY,),
)
"""Report promptly to the provincial People's Committee, through Home Affairs, what needs amending: co-quan-don-vi-dia-phuong carries out. Source: III.end.

Kịp thời báo cáo UBND tỉnh, qua Sở Nội vụ, nội dung cần sửa đổi, bổ sung.

Read so: the closing sentence binds all agencies and units: they report promptly what needs amending.
"""

RULES = (
    STANDING_BODY,
    LEADS_APPARATUS,
    LEADS_CIVIL_SERVICE,
    OVERSEES_REPORTING,
    PROVINCIAL_REPORTS,
    LEADS_LEGISLATION,
    OVERSEES_INSTITUTIONS,
    LEADS_PROCEDURES,
    LEADS_STEERING,
    LEADS_DOCUMENT_EXCHANGE,
    LEADS_ONLINE_SERVICES,
    LEADS_WORKING_METHODS,
    LEADS_FINANCE,
    LEADS_FUNDING,
    LEADS_DIGITAL_GOVERNMENT,
    LEADS_COMMUNICATION,
    OVERSEES_MARKET_INSTITUTIONS,
    LEADS_COMPETITIVENESS,
    SUPPORTS_FUNDING,
    LEADS_ISO,
    CARRY_OUT_THE_PLAN,
    OWN_PLANS_ISSUED,
    REPORT_PERIODICALLY,
    AGENCY_REPORTS,
    MINISTRY_REPORTS,
    MEDIA_SECTIONS,
    REPORT_WHAT_NEEDS_AMENDING,
)
