"""Record types: what a provincial system knows of a dossier, and of a piece of feedback, field by field.

The field names are ours; a system that calls them otherwise maps its own names to these when it counts. Every field may
be missing (None), which is unknown and never no.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType, UnionType
from typing import Any, Final, final, get_args, get_type_hints

from attrs import field as attribute
from attrs import fields, frozen

from cchc_rules.predicate import Field, Kind, Predicate, field
from cchc_rules.text import Bilingual, Code

__all__ = ["CONTRADICTIONS", "Channel", "Contradiction", "Dossier", "Feedback", "Gateway", "meanings", "typed_fields"]


class Channel(Code):
    """How a dossier was filed (kênh thực hiện)."""

    COUNTER = "counter", "trực tiếp", "at a counter"
    ONLINE = "online", "trực tuyến", "online"
    POST = "post", "bưu chính công ích", "by post"


class Gateway(Code):
    """Through what a fee was paid (cổng thanh toán)."""

    NATIONAL = "national", "Cổng dịch vụ công quốc gia", "the national portal"
    OTHER = "other", "cổng của bộ hoặc của tỉnh", "a ministry's or the province's own gateway"
    OFFLINE = "offline", "không trực tuyến", "not online"


def _of(vi: str, en: str) -> Any:
    return attribute(default=None, metadata={"meaning": Bilingual(vi, en)})


@final
@frozen(kw_only=True)
class Dossier:
    """A dossier of an administrative procedure, as far as the measures ask about it (hồ sơ thủ tục hành chính).

    >>> meanings(Dossier)["due_on"].vi
    'Ngày hẹn trả, sau khi trừ thời gian bổ sung hồ sơ'
    """

    id: str | None = _of("Mã hồ sơ", "The dossier's number")
    agency: str | None = _of("Cơ quan giải quyết", "The agency that handles it")
    procedure: str | None = _of("Mã thủ tục hành chính", "The code of the procedure")
    applicant: str | None = _of("Mã người, tổ chức làm thủ tục", "The person or organisation that applies")
    received_on: date | None = _of("Ngày tiếp nhận", "The day it was received")
    due_on: date | None = _of(
        "Ngày hẹn trả, sau khi trừ thời gian bổ sung hồ sơ", "The day it is due, time for supplements taken off"
    )
    completed_on: date | None = _of("Ngày kết thúc xử lý", "The day it was closed; missing while it is open")
    new_due_on: date | None = _of("Ngày hẹn trả mới của hồ sơ trễ hạn", "The new date given for a late dossier")
    apologised: bool | None = _of("Đã xin lỗi vì trễ hạn", "Whether the agency apologised for being late")
    channel: Channel | None = _of("Kênh nộp hồ sơ", "How it was filed")
    filed_on_site: bool | None = _of(
        "Nộp trực tuyến ngay tại bộ phận một cửa", "Whether it was filed online at the one-stop section itself"
    )
    fee: int | None = _of("Phí, lệ phí phải nộp, đồng", "The fee to be paid, in đồng")
    gateway: Gateway | None = _of("Cổng đã thanh toán", "Through what the fee was paid")
    components_digitised: bool | None = _of("Thành phần hồ sơ đã số hóa", "Whether its components were digitised")
    result_digitised: bool | None = _of("Kết quả đã số hóa", "Whether its result was digitised")
    reused_components: int | None = _of(
        "Số thành phần hồ sơ được tái sử dụng", "How many of its components were reused from digitised documents"
    )
    asked_again: bool | None = _of(
        "Phải nộp lại giấy tờ cơ quan nhà nước đã có",
        "Whether documents that the state already holds were asked for again",
    )
    routed: bool | None = _of("Phải luân chuyển giữa các cơ quan", "Whether it was passed between agencies")
    routed_electronically: bool | None = _of("Luân chuyển bằng điện tử", "Whether it was passed electronically")
    through_system: bool | None = _of(
        "Thực hiện qua hệ thống của tỉnh", "Whether it was handled through the province's case-handling system"
    )
    one_stop: bool | None = _of(
        "Qua một cửa, một cửa liên thông", "Whether it was received and handled through a one-stop section"
    )
    special: bool | None = _of("Thuộc thủ tục đặc thù được trừ", "Whether its procedure is a special one, left out")
    at_provincial_centre: bool | None = _of(
        "Tiếp nhận tại trung tâm cấp tỉnh", "Whether it was received at the provincial service centre"
    )
    four_on_the_spot: bool | None = _of(
        "Làm trọn “4 tại chỗ”", "Whether it was received, examined, approved and answered on the spot"
    )


@final
@frozen(kw_only=True)
class Feedback:
    """A piece of feedback or a petition about administrative regulations or conduct (phản ánh, kiến nghị)."""

    id: str | None = _of("Mã phản ánh, kiến nghị", "Its number")
    agency: str | None = _of("Cơ quan xử lý", "The agency that handles it")
    received_on: date | None = _of("Ngày gửi đến", "The day it came in")
    accepted: bool | None = _of("Đã được tiếp nhận", "Whether it was taken up")
    due_on: date | None = _of("Hạn xử lý", "The day by which it is to be handled")
    handled_on: date | None = _of("Ngày xử lý xong", "The day it was handled; missing while it is open")
    by_procedure: bool | None = _of("Xử lý đúng quy định, quy trình", "Whether it was handled by the procedure")
    settled: bool | None = _of("Đã xử lý dứt điểm", "Whether it was settled for good")


@frozen
class Contradiction:
    """What cannot be true of a record (mâu thuẫn)."""

    title: Bilingual
    holds: Predicate


CONTRADICTIONS: Final = (
    Contradiction(
        Bilingual("kết thúc trước khi tiếp nhận", "completed before it was received"),
        field("completed_on") < field("received_on"),
    ),
    Contradiction(
        Bilingual("xử lý xong trước khi gửi đến", "handled before it was received"),
        field("handled_on") < field("received_on"),
    ),
    Contradiction(
        Bilingual("hẹn trả trước khi tiếp nhận", "due before it was received"),
        field("due_on") < field("received_on"),
    ),
)
"""They are counted beside the figures wherever the measures ask about both days."""


def meanings(record: type[Dossier | Feedback]) -> Mapping[str, Bilingual]:
    """What each field of a record type means, by its name, in order."""
    return MappingProxyType({each.name: each.metadata["meaning"] for each in fields(record)})


def typed_fields(record: type[Dossier | Feedback]) -> Mapping[str, Field[Any]]:
    """Each field of a record type as predicates name it."""
    return MappingProxyType({name: _field(name, hint) for name, hint in get_type_hints(record).items()})


def _field(name: str, hint: UnionType) -> Field[Any]:
    held = get_args(hint)[0]
    return Field(name, Kind.FLAG) if held is bool else field(name, held)
