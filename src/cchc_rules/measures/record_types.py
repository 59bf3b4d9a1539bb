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

from cchc_rules.dates.period import Period
from cchc_rules.measures.codes import Channel, Gateway
from cchc_rules.measures.field_kinds import AS_OF, FieldKind
from cchc_rules.measures.predicate import Field, Predicate, field
from cchc_rules.text import Bilingual, LabelledEnum

__all__ = [
    "CONTRADICTIONS",
    "Contradiction",
    "Dossier",
    "Feedback",
    "code_meanings",
    "far_day",
    "field_meanings",
    "predicate_fields",
    "vietnamese_field_name",
]


def _described(vi: str, en: str) -> Any:
    """A field that says what it means: a noun, or what a flag says; behind a semicolon, what else is to be known."""
    return attribute(default=None, metadata={"meaning": Bilingual(vi, en)})


@final
@frozen(kw_only=True)
class Dossier:
    """A dossier of an administrative procedure, as far as the measures ask about it (hồ sơ thủ tục hành chính).

    >>> field_meanings(Dossier)["due_on"].vi
    'Ngày hẹn trả; đã trừ thời gian bổ sung hồ sơ'
    """

    id: str | None = _described("Mã hồ sơ", "The dossier's number")
    agency: str | None = _described("Cơ quan giải quyết", "The agency that handles it")
    procedure: str | None = _described("Mã thủ tục hành chính", "The code of the procedure")
    applicant: str | None = _described("Mã người hoặc tổ chức làm thủ tục", "The person or organisation that applies")
    received_on: date | None = _described("Ngày tiếp nhận", "The day it was received")
    due_on: date | None = _described(
        "Ngày hẹn trả; đã trừ thời gian bổ sung hồ sơ", "The day it is due; time for supplements taken off"
    )
    completed_on: date | None = _described("Ngày kết thúc xử lý", "The day it was closed; missing while it is open")
    new_due_on: date | None = _described("Ngày hẹn trả mới của hồ sơ trễ hạn", "The new date given for a late dossier")
    apologised: bool | None = _described("Đã xin lỗi vì trễ hạn", "Whether the agency apologised for being late")
    channel: Channel | None = _described("Kênh nộp hồ sơ", "The way it was filed")
    filed_on_site: bool | None = _described(
        "Nộp trực tuyến ngay tại bộ phận một cửa", "Whether it was filed online at the one-stop section itself"
    )
    fee: int | None = _described("Phí, lệ phí phải nộp; đồng", "The fee to be paid; in đồng")
    gateway: Gateway | None = _described("Cổng đã thanh toán", "The gateway through which the fee was paid")
    components_digitised: bool | None = _described(
        "Thành phần hồ sơ đã số hóa", "Whether its components were digitised"
    )
    result_digitised: bool | None = _described("Kết quả đã số hóa", "Whether its result was digitised")
    reused_components: int | None = _described(
        "Số thành phần hồ sơ được tái sử dụng",
        "The number of its components that were reused; from digitised documents",
    )
    documents_asked_again: bool | None = _described(
        "Phải nộp lại giấy tờ cơ quan nhà nước đã có",
        "Whether documents that the state already holds were asked for again",
    )
    routed: bool | None = _described("Phải luân chuyển giữa các cơ quan", "Whether it was passed between agencies")
    routed_electronically: bool | None = _described("Luân chuyển bằng điện tử", "Whether it was passed electronically")
    through_system: bool | None = _described(
        "Thực hiện qua hệ thống của tỉnh", "Whether it was handled through the province's case-handling system"
    )
    one_stop: bool | None = _described(
        "Qua một cửa, một cửa liên thông", "Whether it was received and handled through a one-stop section"
    )
    special_procedure: bool | None = _described(
        "Thuộc thủ tục đặc thù được trừ", "Whether its procedure is a special one; left out"
    )
    at_provincial_centre: bool | None = _described(
        "Tiếp nhận tại trung tâm cấp tỉnh", "Whether it was received at the provincial service centre"
    )
    four_on_the_spot: bool | None = _described(
        "Làm trọn “4 tại chỗ”", "Whether it was received, examined, approved and answered on the spot"
    )


@final
@frozen(kw_only=True)
class Feedback:
    """A piece of feedback or a petition (phản ánh, kiến nghị)."""

    id: str | None = _described("Mã phản ánh, kiến nghị", "Its number")
    agency: str | None = _described("Cơ quan xử lý", "The agency that handles it")
    received_on: date | None = _described("Ngày gửi đến", "The day it came in")
    about_rules_or_conduct: bool | None = _described(
        "Về quy định hành chính hoặc hành vi hành chính", "Whether it is about administrative rules or conduct"
    )
    accepted: bool | None = _described("Đã được tiếp nhận", "Whether it was taken up")
    due_on: date | None = _described("Hạn xử lý", "The day by which it is to be handled")
    handled_on: date | None = _described("Ngày xử lý xong", "The day it was handled; missing while it is open")
    by_procedure: bool | None = _described("Xử lý đúng quy định, quy trình", "Whether it was handled by the procedure")
    settled: bool | None = _described("Đã xử lý dứt điểm", "Whether it was settled for good")


@frozen
class Contradiction:
    """What cannot be true of a record (mâu thuẫn).

    Args:
        title: What it is.
        condition: Which records it is true of.
        day: The field of a day that a system may write where there is none; empty of any other.
    """

    title: Bilingual
    condition: Predicate
    day: str = ""


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
    Contradiction(
        Bilingual("tiếp nhận sau ngày xem xét", "received after the day of looking"), field("received_on") > AS_OF
    ),
    Contradiction(
        Bilingual("kết thúc sau ngày xem xét", "completed after the day of looking"), field("completed_on") > AS_OF
    ),
    Contradiction(
        Bilingual("xử lý xong sau ngày xem xét", "handled after the day of looking"), field("handled_on") > AS_OF
    ),
)
"""They are counted beside the figures wherever a table has all the days that they are about."""

_FAR_YEARS: Final = 20


def far_day(of: Field[date], period: Period) -> Contradiction:
    """A day more than twenty years from the year in which a period begins, as systems write where there is none.

    Such are 31/12/9999 and 01/01/1900. Up to which day of the period was counted makes no difference.
    """
    year = period.start.year
    first = date(max(year - _FAR_YEARS, date.min.year), 1, 1)
    last = date(min(year + _FAR_YEARS, date.max.year), 12, 31)
    title = Bilingual(
        f"{vietnamese_field_name(of.name)} cách năm đầu kỳ hơn {_FAR_YEARS} năm",
        f"{of.name} more than {_FAR_YEARS} years from the year in which the period begins",
    )
    return Contradiction(title, (of < first) | (of > last), of.name)


def vietnamese_field_name(name: str) -> str:
    """What a field of dossiers or feedback is called in a few words; of any other, its name.

    >>> vietnamese_field_name("due_on"), vietnamese_field_name("ward")
    ('ngày hẹn trả', 'ward')
    """
    meanings = {**field_meanings(Feedback), **field_meanings(Dossier)}
    if name not in meanings:
        return name
    words = meanings[name].vi.partition(",")[0].partition(";")[0]
    return words[0].lower() + words[1:]


def field_meanings(record: type[Dossier | Feedback]) -> Mapping[str, Bilingual]:
    """What each field of a record type means, by its name, in order."""
    return MappingProxyType({each.name: each.metadata["meaning"] for each in fields(record)})


def code_meanings(field: str) -> Mapping[str, Bilingual]:
    """What each of our codes of a field of dossiers or feedback means, in order; nothing where it has no codes.

    >>> code_meanings("channel")["counter"].vi
    'trực tiếp'
    """
    hints = {**get_type_hints(Feedback), **get_type_hints(Dossier)}
    kinds = (each for each in get_args(hints.get(field)) if issubclass(each, LabelledEnum))
    return {each.value: each.label for kind in kinds for each in kind}


def predicate_fields(record: type[Dossier | Feedback]) -> Mapping[str, Field[Any]]:
    """Each field of a record type as predicates name it."""
    return MappingProxyType({name: _field_of_hint(name, hint) for name, hint in get_type_hints(record).items()})


def _field_of_hint(name: str, hint: UnionType) -> Field[Any]:
    held = get_args(hint)[0]
    return Field(name, FieldKind.FLAG) if held is bool else field(name, held)
