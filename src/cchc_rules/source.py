"""Sources: where a fact that the decision does not state comes from, and how certain it is."""

from __future__ import annotations

from attrs import frozen

from cchc_rules.text import Bilingual, LabelledEnum

__all__ = ["Certainty", "Source"]


class Certainty(LabelledEnum):
    """How far a fact can be relied on (độ chắc chắn)."""

    DOCUMENTED = "documented", "đọc trong văn bản", "read in the named document"
    REPORTED = "reported", "theo báo chí hoặc thực tiễn, cần kiểm tra", "reported, to be confirmed"
    INFERRED = "inferred", "suy ra", "inferred"


@frozen
class Source:
    """Who says so, and how certain it is (nguồn)."""

    text: Bilingual
    certainty: Certainty
