"""The columns of sheets: what each is called in Vietnamese beside English, and how its cells are read.

A period is given in any of three ways:

- `period`, as people write it: 2025, 2025-Q1, Quý I/2025, tháng 3/2025, 6 tháng đầu năm 2025, 01/01/2025..31/03/2025
- `first_day` and `last_day`, both of which belong to it
- `start` and `end`, the first day and the first one after it; since 31/03/2025 may be meant as the last one, an `end`
  is accepted only where it is the first of a month, which nobody means to include
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeVar

from cchc_rules.counting.cells import fold_code, is_total, serial_day_remedy
from cchc_rules.dates.period import Period, parse_day
from cchc_rules.errors import BadCell, BadValue, CchcError, NotAPercentage, NotAQuantity
from cchc_rules.exact import format_number, in_both_languages, to_fraction
from cchc_rules.findings.observation import ROLL_CALL_SETS
from cchc_rules.findings.values import MAX_COUNT, FigureValue, Quantity, Share, Tally, share_without_sign
from cchc_rules.measures.unit import WELL_KNOWN_UNITS, Unit
from cchc_rules.message import join_messages, message
from cchc_rules.text import Bilingual, fold_name, unaccented

__all__ = [
    "ANSWERS",
    "COLUMN_NOTES",
    "HEADINGS",
    "MAY_BE_LEFT_OUT",
    "PERIOD_CHOICES",
    "PERIOD_COLUMNS",
    "SHEETS",
    "TRUTHS",
    "Amount",
    "number_cell",
    "quantity_of",
    "read_amount",
    "read_count",
    "read_day",
    "read_number",
    "read_share",
    "read_word",
    "value_cells",
]

HEADINGS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "agency": ("cơ quan", "đơn vị", "cơ quan, đơn vị", "tên cơ quan", "tên đơn vị"),
        "answer": ("trả lời", "câu trả lời", "kết quả"),
        "answered_by": ("cơ quan trả lời", "đơn vị trả lời", "answered by"),
        "complete": ("đầy đủ", "đã đủ"),
        "day": ("ngày",),
        "first_day": ("ngày đầu", "từ ngày", "first day"),
        "holds": ("kết quả", "đạt"),
        "last_day": ("ngày cuối", "đến ngày", "đến hết ngày", "last day"),
        "measure": ("chỉ số",),
        "no": ("không", "không đạt"),
        "period": ("kỳ", "kỳ báo cáo"),
        "reference": ("văn bản", "số văn bản", "số, ký hiệu"),
        "rule": ("quy định",),
        "share": ("tỷ lệ (%)", "tỷ lệ", "tỉ lệ", "tỉ lệ (%)", "tỷ lệ %", "tỉ lệ %", "share (%)", "share %"),
        "source": ("nguồn", "nguồn số liệu"),
        "unknown": ("chưa rõ",),
        "value": ("giá trị", "số lượng"),
        "yes": ("có", "đạt"),
    }
)
"""What columns are called beside their English names; the first of each is the Vietnamese one that a template has.

:meta hide-value:
"""

COLUMN_NOTES: Final[Mapping[str, Bilingual]] = MappingProxyType(
    {
        "agency": Bilingual("mã hoặc tên cơ quan", "the key or a name of an agency"),
        "answer": Bilingual("có, không, chưa rõ hoặc không thuộc diện tính", "yes, no, unknown or not_concerned"),
        "answered_by": Bilingual(
            "cơ quan trả lời thay, như huyện trả lời cho các xã của mình; để trống nếu cơ quan ở cột kia tự trả lời",
            "who answers for the agency, as a district does for its communes; blank where it answers for itself",
        ),
        "complete": Bilingual(
            "ghi “có” ở một dòng bất kỳ nếu danh sách đã đủ mọi cơ quan phải tính; để trống nếu chưa đủ hoặc chưa rõ",
            "yes in any one row where everybody who is counted was called; blank where somebody may be left out",
        ),
        "day": Bilingual("ngày nộp, hoặc ngày được xác nhận: 31/12/2025", "of delivery, or attested: 31/12/2025"),
        "end": Bilingual("ngày đầu của tháng liền sau kỳ: 01/04/2025", "the first day after the period: 01/04/2025"),
        "first_day": Bilingual("ngày đầu của kỳ: 01/01/2025", "the first day of the period: 01/01/2025"),
        "holds": Bilingual("có hoặc không", "yes or no"),
        "last_day": Bilingual("ngày cuối, thuộc kỳ: 31/03/2025", "the last day, which belongs to it: 31/03/2025"),
        "measure": Bilingual("mã hoặc tên chỉ số", "the key or the title of a measure"),
        "no": Bilingual("số trường hợp không đạt, chỉ viết chữ số", "how many cases do not count as yes, in digits"),
        "period": Bilingual(
            "kỳ của số liệu; bảng ghi sẵn kỳ của chỉ tiêu, nên số liệu của kỳ khác, như của một quý, phải sửa lại: "
            "Quý I/2025, tháng 3/2025 hoặc 01/01/2025..31/03/2025",
            "the period that the figure is of; that of the target stands there, so change it for a figure of another, "
            "such as a quarter: 2025-Q1, 2025-03 or 01/01/2025..31/03/2025",
        ),
        "reference": Bilingual("số, ký hiệu văn bản; có thể để trống", "the number of the document; may be blank"),
        "rule": Bilingual("mã hoặc tên quy định", "the key or the title of a rule"),
        "share": Bilingual("thay cho số đếm, viết cả dấu %: 97,95 %", "in place of counts, with its sign: 97.95 %"),
        "source": Bilingual("nguồn số liệu; có thể để trống", "where the figure was read; may be blank"),
        "start": Bilingual("ngày đầu của kỳ: 01/01/2025", "the first day of the period: 01/01/2025"),
        "unknown": Bilingual("số trường hợp chưa rõ; để trống là 0", "how many cases are not decided; blank is 0"),
        "value": Bilingual("của chỉ số không tính bằng tỷ lệ: 19", "of a measure that is no percentage: 19"),
        "yes": Bilingual("số trường hợp đạt, chỉ viết chữ số", "how many cases count as yes, in digits"),
    }
)
"""What stands in each column.

:meta hide-value:
"""

SHEETS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "figures": ("measure", "agency", "period", "yes", "no", "unknown", "share", "value", "source"),
        "roll-calls": ("measure", "period", "agency", "answer", "answered_by", "complete"),
        "deliveries": ("rule", "agency", "day", "reference"),
        "attestations": ("rule", "agency", "day", "holds", "reference"),
    }
)
"""The columns of each sheet, in the order in which a template has them."""

MAY_BE_LEFT_OUT: Final = frozenset({"unknown", "share", "value", "source", "reference", "answered_by", "complete"})
"""The columns without which a sheet is one all the same."""

ANSWERS: Final[Mapping[str, str]] = MappingProxyType(
    {answer.en.replace(" ", "_"): answer.vi for answer in ROLL_CALL_SETS.values()}
)
"""The answers of a roll call, with the Vietnamese words for them."""

TRUTHS: Final[Mapping[str, bool]] = MappingProxyType({"yes": True, "true": True, "no": False, "false": False})
"""The words for whether something holds; the Vietnamese ones are those of answers."""

_T = TypeVar("_T")
_ENGLISH: Final[Mapping[str, str]] = MappingProxyType(
    {
        spelled: answer
        for answer, word in [*ANSWERS.items(), ("yes", "đạt"), ("no", "không đạt")]
        for spelled in (word, unaccented(word))
    }
)
_HOUR = re.compile(r"(?:\s+|(?<=[0-9])T)[0-9]{1,2}[:hg][0-9]{2}(?::[0-9]{2})?\Z")
_DAY_WITH_MARKS = re.compile(r"(?P<day>[0-9]{1,2})(?P<mark>[-.])(?P<month>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{4})")
_DAY_IN_WORDS = re.compile(
    r"(?:ngày )?\s*(?P<day>[0-9]{1,2})\s+tháng\s+(?P<month>[0-9]{1,2})\s+năm\s+(?P<year>[0-9]{4})", re.IGNORECASE
)
_COUNT = re.compile(f"[0-9]{{1,{len(str(MAX_COUNT))}}}")
_PARTED = re.compile(r"[1-9][0-9]{0,2}(?:([.,\s])[0-9]{3})(?:\1[0-9]{3})*")
_MOST_PLACES: Final = 15
_AMOUNT_AND_UNIT = re.compile(r"([-+]?[0-9](?:[0-9.,\s]*[0-9])?)\s*([^0-9.,\s].*)")
_BOUND_SIGNS: Final = frozenset("≥≤><=~≈±")
_NO_NUMBER: Final = frozenset({"-", "–", "—", "x", "k", "không", "không có", "chưa có", "n/a", "na", "null", "none"})
"""What people write where there is no number, as `fold_code` reads it."""


def read_day(cell: str) -> date:
    """A day in any of the ways of an office, whatever hour stands with it.

    One that a spreadsheet keeps as a number is refused by that name.

    >>> [read_day(cell).day for cell in ("3-1-2025", "03.01.2025", "ngày 03 tháng 01 năm 2025", "2025-01-03 08:30:00")]
    [3, 3, 3, 3]
    """
    day = _HOUR.sub("", cell)
    found = _DAY_IN_WORDS.fullmatch(day) or _DAY_WITH_MARKS.fullmatch(day)
    try:
        return parse_day("/".join(found.group("day", "month", "year")) if found else day)
    except CchcError as refusal:
        raise type(refusal)(cell, refusal.expected, serial_day_remedy(cell) or refusal.remedy) from None


def read_count(cell: str) -> int | None:
    """A whole number of cases; None where nothing stands there."""
    if not cell:
        return None
    count = int(cell) if _COUNT.fullmatch(cell) else MAX_COUNT + 1
    if count > MAX_COUNT:
        remedy = _number_remedy(cell, is_count=True) or _nothing_remedy(cell)
        expected = message(
            "a whole number of cases from 0 to {most}, in digits alone", most=in_both_languages(MAX_COUNT)
        )
        raise BadCell(cell, expected, remedy)
    return count


def read_number(cell: str) -> Fraction | None:
    """An exact number, with a decimal point or comma; None where nothing stands there."""
    if not cell:
        return None
    if remedy := _nothing_remedy(cell):
        raise BadCell(cell, "the number that was reached", remedy)
    _check_sign(cell)
    remedy = _number_remedy(cell, is_count=False)
    if remedy:
        raise BadCell(cell, "a number in which no mark can be taken for one that parts thousands", remedy)
    return to_fraction(cell, NotAQuantity, "")


def _nothing_remedy(cell: str) -> str:
    """What to write in place of what may say none as well as unknown: of cases, or of what is counted."""
    remedy = "Write 0 if there was none; leave the row out if it is not known."
    return remedy if _says_no_number(cell) else ""


def _says_no_number(cell: str) -> bool:
    return fold_code(cell) in _NO_NUMBER


def _check_sign(cell: str) -> None:
    """Refuse a sign before a number, which nothing reached has."""
    if cell[0] in _BOUND_SIGNS:
        remedy = message("Leave out {sign}: report what was reached, not what is asked.", sign=cell[0])
        raise BadCell(cell, "the number that was reached", remedy)


class Amount(NamedTuple):
    """What a cell holds: a number, and the unit that it names; nothing where it names none."""

    number: Fraction
    noun: str


def read_amount(cell: str) -> Amount | None:
    """An exact number with or without its unit; None where nothing stands there.

    >>> read_amount("3,2 tỷ đồng"), read_amount("19")
    (Amount(number=Fraction(16, 5), noun='tỷ đồng'), Amount(number=Fraction(19, 1), noun=''))
    """
    found = _AMOUNT_AND_UNIT.fullmatch(cell)
    written, noun = found.groups("") if found else (cell, "")
    number = read_number(written)
    return None if number is None else Amount(number, noun)


def quantity_of(amount: Amount, unit: Unit) -> Quantity:
    """An amount in the unit that it names, by its noun or its key; in that of its measure where it names none.

    Raises:
        BadCell: Where it names a unit that is no multiple of the same, or the measure is a percentage.
    """
    number = message("{number}", number=in_both_languages(amount.number))
    written = join_messages(filter(None, (number, amount.noun)))
    if unit == Unit.PERCENT:
        remedy = "Leave value empty: write the cases into yes and no, or the percentage into share."
        raise BadCell(written, "counts or a percentage, since the measure is one", remedy, "value")
    if not amount.noun:
        return Quantity(amount.number, unit)
    for known in (unit, *WELL_KNOWN_UNITS.values()):
        if known.base == unit.base and fold_name(amount.noun) in _names_of_unit(known):
            return Quantity(amount.number, known)
    raise BadCell(written, message("an amount in {unit}", unit=unit.noun or unit.key), where="value")


def value_cells(value: FigureValue, unit: Unit) -> tuple[int | str, int | str, int | str, str, str] | None:
    """Counts, a share or a value, as the columns of a sheet take them; None where no cell holds it.

    Args:
        value: Of a figure.
        unit: Of its measure; an amount in another multiple of it stands with its noun.
    """
    if isinstance(value, Tally):
        return value.yes, value.no, value.unknown, "", ""
    written = number_cell(value.value)
    if written is None:
        return None
    if isinstance(value, Share):
        return None if value.decimals is not None else ("", "", "", f"{written} %", "")
    noun = "" if value.unit == unit else f" {value.unit.noun.vi if value.unit.noun else value.unit.key}"
    return "", "", "", "", f"{written}{noun}"


def _names_of_unit(unit: Unit) -> set[str]:
    """What a unit is called in a cell: of money, “tỷ” is “tỷ đồng”, and so is “tỉ”."""
    nouns = () if unit.noun is None else (unit.noun.vi, unit.noun.en, unit.noun.vi.removesuffix(" đồng"))
    return {fold_name(spelled) for name in (unit.key, *nouns) for spelled in (name, name.replace("tỷ", "tỉ"))}


def number_cell(number: Fraction) -> str | None:
    """A number as `read_number` reads it; None where no cell holds it.

    >>> number_cell(Fraction(17, 8)), number_cell(Fraction(19)), number_cell(Fraction(1, 3))
    ('2.1250', '19', None)
    """
    written = format_number(number)
    if "/" in written or max(map(len, written.removeprefix("-").split("."))) > _MOST_PLACES:
        return None
    return f"{written}0" if len(_numbers_meant(written)) > 1 else written


def _number_remedy(cell: str, *, is_count: bool) -> str:
    """What to write in place of a number with marks that may part thousands; nothing for any other."""
    whole, *parted = _numbers_meant(cell) or [""]
    if parted:
        fraction = in_both_languages(Fraction(parted[0]))
        if is_count:
            return message("{whole}, or {fraction}? Write {whole} if that is meant.", whole=whole, fraction=fraction)
        return message("{whole}, or {fraction}? Write {whole} or {cell}0.", whole=whole, fraction=fraction, cell=cell)
    return message("Write {whole} if that is meant.", whole=whole) if whole else ""


def _numbers_meant(cell: str) -> list[str]:
    """What a number may mean of which each mark may part thousands; nothing for any other.

    >>> _numbers_meant("2.310"), _numbers_meant("1 234 567"), _numbers_meant("0.125")
    (['2310', '2.31'], ['1234567'], [])
    """
    sign = "-" * cell.startswith("-")
    parted = _PARTED.fullmatch(cell.removeprefix("-"))
    if parted is None:
        return []
    mark = parted[1]
    whole = f"{sign}{parted[0].replace(mark, '')}"
    fraction = cell.replace(",", ".").rstrip("0").rstrip(".")
    return [whole] if mark.isspace() or cell.count(mark) > 1 else [whole, fraction]


def read_share(cell: str) -> Share | None:
    """A percentage; one that may be a fraction of 1 instead is not guessed at."""
    if not cell:
        return None
    if _says_no_number(cell):
        remedy = (
            "Of no case there is no share: write 0 as yes and 0 as no instead. Leave the row out if it is not known."
        )
        raise BadCell(cell, "the percentage that was reached", remedy)
    _check_sign(cell)
    number = cell.removesuffix("%").rstrip()
    written = to_fraction(number, NotAPercentage, "")
    if number != cell and 100 < written <= 10_000:
        remedy = message(
            "Write {percent} % if that is meant: a cell in Excel's percent format shows what it holds times 100.",
            percent=in_both_languages(written / 100),
        )
        given = message("{number} %", number=in_both_languages(written))
        raise BadCell(given, "a percentage from 0 to 100", remedy)
    return share_without_sign(cell) if number == cell else Share(written)


def read_word(meanings: Mapping[str, _T], cell: str) -> _T:
    """What a word means, given in English or as the Vietnamese word for it, with its marks or without any.

    >>> read_word(TRUTHS, "CÓ"), read_word(TRUTHS, "khong")
    (True, False)
    """
    said = fold_code(cell)
    meaning = meanings.get(_ENGLISH.get(said, said))
    if meaning is None:
        vietnamese = ", ".join(ANSWERS[each] for each in meanings if each in ANSWERS)
        english = ", ".join(f"{each} ({ANSWERS[each]})" if each in ANSWERS else each for each in meanings)
        raise BadCell(cell, message("one of {names}", names=Bilingual(vietnamese, english)))
    return meaning


def _read_period(cell: str) -> Period:
    """A period as people write it; of what adds up from a day on, its days are asked for."""
    try:
        return Period.parse(cell)
    except BadValue as refusal:
        if not is_total(cell):
            raise
        remedy = "Write the first and the last day that it adds up: 01/01/2025..30/06/2025."
        raise BadCell(cell, refusal.expected, remedy) from refusal


PERIOD_COLUMNS: Final[Mapping[str, Callable[[str], Any]]] = MappingProxyType(
    {
        "period": _read_period,
        "first_day": read_day,
        "last_day": read_day,
        "start": read_day,
        "end": read_day,
    }
)
"""How to read the cells of each column that says something of a period."""

PERIOD_CHOICES: Final = (("period",), ("first_day", "last_day"), ("start", "end"))
"""The columns of which a sheet has one choice."""
