"""What the tasks of annex II deliver, where several deliver the same."""

from __future__ import annotations

from cchc_rules.text import Bilingual

__all__ = [
    "ASSEMBLY_RESOLUTION",
    "COMPETENT_INSTRUMENT",
    "DECISION",
    "DECREE",
    "GOVERNMENT_RESOLUTION",
    "GUIDANCE",
    "LAW",
    "MINISTER_DECISION",
    "PLAN_DOCUMENT",
    "PRIME_MINISTER_DECISION",
    "PROGRAMME_APPROVED",
    "PROGRAMME_DOCUMENT",
    "PROGRESS_REPORT",
    "RESOLUTION_AND_DECISION",
    "SCHEME",
]

PRIME_MINISTER_DECISION = Bilingual("Quyết định của Thủ tướng", "Decision of the Prime Minister")
LAW = Bilingual("Luật được Quốc hội thông qua", "Law passed by the National Assembly")
DECREE = Bilingual("Nghị định của Chính phủ", "Decree of the Government")
GOVERNMENT_RESOLUTION = Bilingual("Nghị quyết của Chính phủ", "Resolution of the Government")
ASSEMBLY_RESOLUTION = Bilingual("Nghị quyết của Quốc hội", "Resolution of the National Assembly")
MINISTER_DECISION = Bilingual("Quyết định của Bộ trưởng", "Decision of the Minister")
RESOLUTION_AND_DECISION = Bilingual(
    "Nghị quyết của Chính phủ, quyết định của Thủ tướng",
    "Resolution of the Government, decision of the Prime Minister",
)
COMPETENT_INSTRUMENT = Bilingual("Văn bản của cấp có thẩm quyền", "Instrument of whoever is competent")
DECISION = Bilingual("Quyết định", "Decision")
PLAN_DOCUMENT = Bilingual("Kế hoạch", "Plan")
PROGRAMME_DOCUMENT = Bilingual("Chương trình", "Programme")
SCHEME = Bilingual("Đề án", "Scheme")
PROGRAMME_APPROVED = Bilingual("Chương trình được phê duyệt", "Programme that is approved")
PROGRESS_REPORT = Bilingual("Báo cáo thực hiện", "Report on progress")
GUIDANCE = Bilingual("Văn bản hướng dẫn", "Guidance")
