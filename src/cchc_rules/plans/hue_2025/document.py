"""The document itself: Decision 3322/QĐ-UBND of 25/12/2024, its issuer, its signer and what it is based on."""

from __future__ import annotations

from datetime import date

from cchc_rules.law.clause import Clause
from cchc_rules.law.decision import Decision
from cchc_rules.law.instrument import Instrument, InstrumentKind
from cchc_rules.plans.hue_2025.roster import CHINH_PHU, DAI_HOI_DANG_BO_TINH, QUOC_HOI, UBND_TINH
from cchc_rules.text import Bilingual

__all__ = ["DECISION"]

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
        Clause("front.2", 39, "Số3322QĐUBND", 44, "d43d59e189f5d3cff983c00aba3bcab6fab9af4ecd45d3898d8237b8c2b339e4"),
        Clause("front.4", 108, "CăncứLuậtTổc", 485, "9121d6723fbd029b2c178be64657564030088f765305fdab28f34b40c316f3d6"),
        Clause("front.6", 629, "Điều2Quyếtđị", 36, "2c69e52be2e388fee414fd8684520bf94aa6b8a542241d6b6b002b5917e7ea15"),
        Clause(
            "page.2", 37424, "Sốhiệu3322QĐ", 102, "799883354be6119b0d063705488d2672a416590b2354013ce9110de46023f5f3"
        ),
    ),
)
"""Number and date stand in the head of the document, the bases in its preamble, the day of effect in article 2.

The signer's name comes from the page on which the document was published.
"""
