"""Instruments: the laws, decrees and decisions that a passage cites."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.text import LabelledEnum

__all__ = ["Instrument", "InstrumentKind"]


class InstrumentKind(LabelledEnum):
    """What sort of instrument is cited (loại văn bản)."""

    LAW = "law", "luật", "law"
    RESOLUTION = "resolution", "nghị quyết", "resolution"
    DECREE = "decree", "nghị định", "decree"
    DECISION = "decision", "quyết định", "decision"
    DIRECTIVE = "directive", "chỉ thị", "directive"
    CIRCULAR = "circular", "thông tư", "circular"
    PLAN = "plan", "kế hoạch", "plan"
    PROGRAMME = "programme", "chương trình", "programme"
    SCHEME = "scheme", "đề án", "scheme"
    REGULATION = "regulation", "quy định", "regulation"
    NOTICE = "notice", "thông báo", "notice"
    STANDARD = "standard", "tiêu chuẩn", "standard"
    FRAMEWORK = "framework", "khung kiến trúc", "framework"
    LETTER = "letter", "công văn", "letter"


@frozen
class Instrument:
    """A law, decree, decision or other instrument that a passage cites (văn bản viện dẫn).

    Args:
        kind: What sort of instrument it is.
        number: Its number as it should be written, `03/CT-UBND`; its name where the passage prints no number.
        issuer: Who issued it; None where the passage does not say.
        issued_on: Its date; None where the passage prints none.
    """

    kind: InstrumentKind
    number: str
    issuer: AgencyOrClass | None = None
    issued_on: date | None = None
