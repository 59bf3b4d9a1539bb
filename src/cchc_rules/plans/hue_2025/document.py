"""The document itself: Decision 3322/QĐ-UBND of 25/12/2024, its issuer, its signer and what it is based on."""

from __future__ import annotations

from datetime import date

from cchc_rules.law.clause import Clause
from cchc_rules.law.decision import Decision
from cchc_rules.law.instrument import Instrument, InstrumentKind
from cchc_rules.plans.hue_2025.roster import CHINH_PHU, DAI_HOI_DANG_BO_TINH, QUOC_HOI, UBND_TINH
from cchc_rules.text import Bilingual

__all__ = ["AREAS", "DECISION"]

AREAS = (
    Bilingual("Cải cách thể chế", "Institutions"),
    Bilingual("Cải cách thủ tục hành chính", "Administrative procedures"),
    Bilingual("Cải cách tổ chức bộ máy", "Organisation"),
    Bilingual("Cải cách chế độ công vụ", "Civil service"),
    Bilingual("Cải cách tài chính công", "Public finance"),
    Bilingual("Chính quyền điện tử, chính quyền số", "Digital government"),
    Bilingual("Chỉ đạo, điều hành", "Steering"),
)
"""The seven areas of administrative reform, as section II numbers them."""

DECISION = Decision(
    number="3322/QĐ-UBND",
    title=Bilingual(
        "Kế hoạch cải cách hành chính năm 2025 của tỉnh Thừa Thiên Huế, gắn với chính quyền số và dịch vụ đô thị thông minh",
        "Administrative reform plan of Thừa Thiên Huế Province for 2025, with digital government and smart-city services",
    ),
    issuer=UBND_TINH,
    issued_on=date(2024, 12, 25),
    effective_on=date(2024, 12, 25),
    signer="Nguyễn Thanh Bình",
    legal_bases=(
        Instrument(InstrumentKind.LAW, "Luật Tổ chức chính quyền địa phương", QUOC_HOI, date(2015, 6, 19)),
        Instrument(
            InstrumentKind.LAW,
            "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương",
            QUOC_HOI,
            date(2019, 11, 22),
        ),
        Instrument(InstrumentKind.RESOLUTION, "76/NQ-CP", CHINH_PHU, date(2021, 7, 15)),
        Instrument(
            InstrumentKind.RESOLUTION,
            "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Thừa Thiên Huế lần thứ XVI, nhiệm kỳ 2020 - 2025",
            DAI_HOI_DANG_BO_TINH,
        ),
        Instrument(InstrumentKind.DECISION, "2243/QĐ-UBND", UBND_TINH, date(2021, 9, 10)),
    ),
    clauses=(
        Clause("front.2", 39, "Số 3322QĐUBN", 48, "2:e51792ee4c95ce3372683d363c55676d6006c29eae8fe8df03976a95c118bbe8"),
        Clause(
            "front.4", 112, "CăncứLuậtTổc", 506, "2:373f3a67ec6e10544ac4ff04f4977fedd93e70b3722860b64617a6b31f99d874"
        ),
        Clause(
            "front.6", 654, "Điều 2Quyếtđ", 37, "2:cc88f506e75b746dbe2891dd01c33a2a9b9e407b2eb2b37fac115d6f9571a0c5"
        ),
        Clause(
            "page.2", 37910, "Sốhiệu 3322Q", 106, "2:c1f9ce5941092460bfa4d5c0eca0c43436a0a57f2d39df7d7d3b0c27998d0979"
        ),
    ),
)
"""Number and date stand in the head of the document, the bases in its preamble, the day of effect in article 2.

The signer's name comes from the page on which the document was published.
"""
