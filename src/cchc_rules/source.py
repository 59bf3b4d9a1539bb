"""Sources: where a fact that the decision does not state comes from, and how certain it is."""

from __future__ import annotations

from typing import Any, Final

from attrs import field, frozen

from cchc_rules.errors import BadValue
from cchc_rules.text import Bilingual, LabelledEnum

__all__ = ["Certainty", "Source"]


class Certainty(LabelledEnum):
    """How far a fact can be relied on (độ chắc chắn); undetermined is what no source says."""

    DOCUMENTED = "documented", "đọc trong văn bản", "read in the named document"
    REPORTED = "reported", "theo báo chí hoặc thực tiễn, cần kiểm tra", "reported, to be confirmed"
    INFERRED = "inferred", "suy ra", "inferred"
    UNDETERMINED = "undetermined", "chưa xác định", "undetermined"


_FOUND: Final = (Certainty.DOCUMENTED, Certainty.REPORTED, Certainty.INFERRED)


def _check_certainty(_: object, __: object, given: Any) -> None:
    if type(given) is not Certainty or given not in _FOUND:
        raise BadValue(given, "documented, reported or inferred", "What no source says has no source.", "Source")


@frozen
class Source:
    """Who says so, and how certain it is (nguồn).

    Args:
        text: Who says so, and where.
        certainty: How far that can be relied on.

    Raises:
        BadValue: Where the certainty is undetermined, or none.
    """

    text: Bilingual
    certainty: Certainty = field(validator=_check_certainty, metadata={"among": _FOUND})
