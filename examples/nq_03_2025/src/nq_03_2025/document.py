"""The document itself, and what its areas are called.

The copy that was encoded prints neither the number nor the signer, and the day as 01/01/2025; number, day and signer
are as the resolution was published (reported), so that no passage bears them out.
"""

from __future__ import annotations

from datetime import date

from cchc_rules.law.decision import Decision
from cchc_rules.text import Bilingual
from nq_03_2025.instruments import RESOLUTION_57
from nq_03_2025.roster import CHINH_PHU

__all__ = ["AREAS", "DECISION"]

DECISION = Decision(
    number="03/NQ-CP",
    title=Bilingual("Chương trình hành động thực hiện Nghị quyết 57-NQ/TW", "Action programme for Resolution 57-NQ/TW"),
    issuer=CHINH_PHU,
    issued_on=date(2025, 1, 9),
    effective_on=date(2025, 1, 9),
    signer="Phạm Minh Chính",
    legal_bases=(RESOLUTION_57,),
    clauses=(),
)
AREAS = (
    Bilingual("Chỉ tiêu đến năm 2030", "Targets by 2030"),
    Bilingual("Chỉ tiêu đến năm 2045", "Targets by 2045"),
    Bilingual("Nhận thức và lãnh đạo", "Awareness and leadership"),
    Bilingual("Hoàn thiện thể chế", "Institutions"),
    Bilingual("Hạ tầng và đầu tư", "Infrastructure and investment"),
    Bilingual("Nhân lực, nhân tài", "People and talent"),
    Bilingual("Chính phủ số, quốc phòng, an ninh", "Digital government, defence and security"),
    Bilingual("Doanh nghiệp", "Enterprises"),
    Bilingual("Hợp tác quốc tế", "International cooperation"),
)
