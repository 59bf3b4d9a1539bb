"""Printed bounds: which of the numbers that a passage prints is the one that a target says, with its sign and unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import accumulate
from math import inf
from typing import Final, NamedTuple

from cchc_rules.law.bound import Bound
from cchc_rules.law.rule import Target
from cchc_rules.measures.measure import Direction
from cchc_rules.measures.unit import Unit
from cchc_rules.verification.claims import ClaimKind, UnprovenClaim

__all__ = ["PrintedNumber", "printed_numbers", "readings_of", "unproven_bounds"]

_PRINTED_DIGITS: Final = r"[0-9]+(?:[.,][0-9]+)*"
_QUANTITY: Final = re.compile(
    rf"(?<![\w/])(?<![0-9][.,])(?P<low>{_PRINTED_DIGITS})\s*(?P<one>[%‰]?)"
    rf"(?:\s*(?:[-–]|đến)\s*(?P<high>(?!(?:19|20)[0-9]{{2}}(?![0-9%.,])){_PRINTED_DIGITS})\s*(?P<other>[%‰]?))?"
    r"(?![0-9/]|[-/]\s?[A-ZĐ])"
)
_ROW_LABEL: Final = re.compile(r"\W*[0-9]+(?:\.[0-9]+)*\.?\s*(?:[|)]|\.\s|$)")
"""What numbers a row or a bullet."""
_BEFORE: Final = re.compile(
    r"(?<!\w)(?:(?P<floor>≥|>=|tối thiểu|ít nhất|không dưới|không thấp hơn|không ít hơn|từ)"
    r"|(?P<ceiling>≤|<=|tối đa|không quá|không vượt quá|nhiều nhất|không cao hơn|không nhiều hơn|nhóm|top|tốp|hạng|thứ)"
    r"|(?P<above>>|trên|hơn|vượt|cao hơn)|(?P<below><|dưới|thấp hơn|ít hơn)|(?P<about>~|≈|khoảng|xấp xỉ|gần))"
    r"(?:\s+(?:có|tại|là|mức|tương ứng|đạt|được|thêm|từ)){0,3}\s*$",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(r"(?:\s*[^\W\d]+){0,3}?\s*trở\s+(?:(?P<floor>lên)|(?P<ceiling>xuống))", re.IGNORECASE)
_SIGN_OF: Final = {"floor": "≥", "ceiling": "≤", "above": ">", "below": "<", "about": "~"}
_READ_AS_EXACT: Final = re.compile(r"\bđúng (?:bằng|mức|số|con số|[0-9])")
_SIGN_REACH: Final = 40
_ALSO: Final = re.compile(r"[\s,;]*(?:và\s+)?$")
_MULTIPLES: Final = {"nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_BEHIND_REACH: Final = 60
_BESIDE_REACH: Final = 200
_ALONE: Final = re.compile(rf"\W*{_PRINTED_DIGITS}\W*")
_EARLIER: Final = r"(?<![0-9]){}(?![0-9])|(?i:cùng kỳ|năm trước|hiện nay|hiện tại)"
"""What is printed of the period that another is compared with, its year in the braces."""
_NONE_AT_ALL: Final = re.compile(r"\b(?:không|chấm dứt|hết)\b|(?<![0-9])0(?![0-9])")
_CELL_BAR: Final = re.compile("[|‖]")
_ONLY_A_YEAR: Final = re.compile("(?:19|20)[0-9]{2}")
_BREAK: Final = re.compile(r"[;:,.()|‖](?![0-9])")
_TITLE_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_COSTS: Final = {None: 0.0, ClaimKind.SIGN: 1.0, ClaimKind.UNIT: 2.0, ClaimKind.NUMBER: 4.0}
_LEFT_OVER: Final = 4.0
_SHARED: Final = 0.5


class PrintedNumber(NamedTuple):
    """A number in print, or the two of a range, with the sign before it and what stands behind.

    Args:
        start: Where in the passage it begins.
        end: Where it ends.
        readings: What each of its numbers may be; a point or comma before three digits is read in both ways.
        sign: ≥, >, ≤, <, ~ for “about”; nothing where none is printed.
        percent: %, ‰, or nothing.
        behind: The words behind it, in small letters.
        printed: It with its sign, as it is printed.
    """

    start: int
    end: int
    readings: tuple[frozenset[Fraction], ...]
    sign: str
    percent: str
    behind: str
    printed: str


def printed_numbers(passage: str) -> list[PrintedNumber]:
    """The numbers that a passage prints, but for the label of its row, days, and numbers of instruments.

    >>> [each.printed for each in printed_numbers("2. Đạt tối thiểu 97,5 % trước ngày 5/3/2025, 1.000 lớp")]
    ['tối thiểu 97,5 %', '1.000']
    """
    label = _ROW_LABEL.match(passage)
    found: list[PrintedNumber] = []
    for number in _QUANTITY.finditer(passage, label.end() if label else 0):
        start, end = number.span()
        before = passage[max(0, start - _SIGN_REACH) : start]
        signed, after = _BEFORE.search(before), _BEHIND.match(passage, end)
        sign = _SIGN_OF[after.lastgroup or ""] if after else _SIGN_OF[signed.lastgroup or ""] if signed else ""
        listed = found and _ALSO.fullmatch(passage, found[-1].end, start)
        if not sign and listed:
            sign = found[-1].sign
        written = [each for each in (number["low"], number["high"]) if each]
        first = start - len(before) + signed.start() if signed else start
        found.append(
            PrintedNumber(
                start,
                end,
                tuple(map(readings_of, written)),
                sign,
                number["other"] or number["one"],
                passage[end : end + _BEHIND_REACH].lower(),
                " ".join(passage[first : after.end() if after else end].split()),
            )
        )
    return found


def readings_of(written: str) -> frozenset[Fraction]:
    """What a number may be: 1.000 a thousand, 4,455 either; 97,5 and 97.5 the same.

    >>> sorted(map(str, readings_of("1.000"))), sorted(map(str, readings_of("97,5")))
    (['1000'], ['195/2'])
    """
    plain = re.sub("[.,]", "", written)
    read = set()
    if re.fullmatch(r"[0-9]{1,3}(?:[.,][0-9]{3})*|[0-9]+", written):
        read.add(Fraction(plain))
    if re.fullmatch(r"[0-9.]*,[0-9]+|[0-9]+\.[0-9]{1,2}", written):
        whole, _, part = written.replace(",", ".").rpartition(".")
        read.add(Fraction(f"{whole.replace('.', '')}.{part}"))
    return frozenset(read)


def unproven_bounds(targets: Sequence[Target], passage: str) -> Iterator[UnprovenClaim]:
    """The bounds of the targets of one passage that it prints otherwise: as another number, sign or unit, or elsewhere.

    Targets come in the order of what is printed. Each is held against the number that is its own: several may share
    one, but no number is left over that could be the bound of one of them, unless the words beside it are of something
    else.

    Args:
        targets: The targets encoded from the passage, in their order.
        passage: The passage.
    """
    print_ = _Print(passage)
    misfits = [[print_.misfit(target, number) for number in print_.numbers] for target in targets]
    left_over = [
        _LEFT_OVER if any(print_.could_be(target, number) for target in targets) else 0.0 for number in print_.numbers
    ]
    own = _assign([[_COSTS[kind] for kind in row] for row in misfits], left_over)
    for turn, (target, number) in enumerate(zip(targets, own, strict=True)):
        said = target.bound.symbols("vi")
        if target.bound.highest == 0:
            borne_out = _NONE_AT_ALL.search(print_.small)
            yield from () if borne_out else (UnprovenClaim(target.key, ClaimKind.NUMBER, said),)
        elif number is None:
            yield UnprovenClaim(target.key, ClaimKind.NUMBER, said)
        elif target.baseline is not None and not re.search(_EARLIER.format(target.baseline.last_day.year), passage):
            yield UnprovenClaim(target.key, ClaimKind.BASELINE, str(target.baseline))
        elif kind := misfits[turn][number]:
            kind = ClaimKind.TURN if None in misfits[turn] else kind
            yield UnprovenClaim(target.key, kind, said, (print_.numbers[number].printed,))
        elif other := print_.nearer(target, number, set(range(len(left_over))) - set(own)):
            yield UnprovenClaim(target.key, ClaimKind.TURN, said, (other.printed,))


def _assign(costs: Sequence[Sequence[float]], left_over: Sequence[float]) -> list[int | None]:
    """Which of the numbers is whose, in the order of both and at the least cost; None where there are no numbers.

    Args:
        costs: For each target, what each number costs it.
        left_over: For each number, what it costs to be nobody's.
    """
    if not left_over:
        return [None] * len(costs)
    before = list(accumulate(left_over, initial=0.0))
    best = [0.0, *([inf] * len(left_over))]  # what it costs that so many numbers have been passed, the last given away
    steps: list[list[int]] = []
    for row in costs:
        after, step, cheapest = [inf], [0], 0
        for number, cost in enumerate(row):
            if best[cheapest] - before[cheapest] > best[number] - before[number]:
                cheapest = number
            given = best[cheapest] - before[cheapest] + before[number]
            price, last = min((given, cheapest), (best[number + 1] + _SHARED, number + 1))
            after.append(price + cost)
            step.append(last)
        best = after
        steps.append(step)
    at = min(range(len(best)), key=lambda passed: best[passed] - before[passed])
    own: list[int | None] = []
    for step in reversed(steps):
        own.append(at - 1)
        at = step[at]
    return own[::-1]


class _Print:
    """A passage with the numbers it prints, and what can be told of each."""

    def __init__(self, passage: str) -> None:
        self.small = passage.lower()
        self.numbers = printed_numbers(passage)
        self._cells = [cell.strip() for cell in _CELL_BAR.split(self.small) if cell.strip()]
        self._words = [set(_TITLE_WORD.findall(self._beside(number))) for number in self.numbers]

    def _beside(self, number: PrintedNumber) -> str:
        """What stands around a number, from one mark to another."""
        first = max(0, number.start - _BESIDE_REACH)
        before = _BREAK.split(self.small[first : number.start])[-1]
        behind = _BREAK.split(self.small[number.end : number.end + _BESIDE_REACH], maxsplit=1)[0]
        return f"{before} {behind}"

    def misfit(self, target: Target, number: PrintedNumber) -> ClaimKind | None:
        """What of a bound a number in print is not: its number, its unit or its sign; None where it is all of it."""
        if not _is_number(target.bound, number):
            return ClaimKind.NUMBER
        fits = self._is_unit(target.bound.unit, number) and _is_amount(target.bound, number)
        if not (fits and self._is_group(target.bound, number)):
            return ClaimKind.UNIT
        return None if _is_sign(target, number) else ClaimKind.SIGN

    def could_be(self, target: Target, number: PrintedNumber) -> bool:
        """Whether a number could be the bound of a target, were it the one that the target says."""
        marked = bool(number.percent or number.sign) or any(_ALONE.fullmatch(cell) for cell in self._cells)
        return marked and self._is_unit(target.bound.unit, number)

    def nearer(self, target: Target, own: int, others: Iterable[int]) -> PrintedNumber | None:
        """Another number that could as well be the bound of a target, with more of the target's words beside it.

        A number alone in a cell of a row is a value: none is nearer than that, and it than any in the other cells.
        """
        if self._is_alone(self.numbers[own]):
            return None
        said = set(_TITLE_WORD.findall(f"{target.title.vi} {target.measure.title.vi}".lower()))
        beside = len(said & self._words[own])
        for other in others:
            nearer = len(said & self._words[other]) > beside or self._is_alone(self.numbers[other])
            if nearer and self.could_be(target, self.numbers[other]):
                return self.numbers[other]
        return None

    def _is_alone(self, number: PrintedNumber) -> bool:
        """Whether nothing else stands in its cell, and it is no year, as in a column of times."""
        before, behind = (
            _CELL_BAR.split(self.small[: number.start])[-1],
            _CELL_BAR.split(self.small[number.end :], 1)[0],
        )
        return not re.search(r"\w", before + behind) and not _ONLY_A_YEAR.fullmatch(number.printed)

    def _is_unit(self, unit: Unit, number: PrintedNumber) -> bool:
        """Whether a number is in a unit: the sign or the noun stands behind it, or in a cell of the row.

        The cell of the row says all of a unit: “% GDP” is not “%”.
        """
        noun = "" if unit.noun is None else unit.noun.vi.lower()
        of_row = next((cell for cell in self._cells if cell[0] in "%‰"), "")
        if of_row and (number.percent or noun[:1] in ("%", "‰")):
            return "".join(of_row.split()) == "".join(noun.split())
        if number.percent:
            return number.percent == noun[:1] and noun[1:].strip() in self.small
        if unit.base == Unit.VND.base:
            return _multiple_behind(number) > 1 or any(noun == cell for cell in self._cells) or _is_behind(noun, number)
        return unit == Unit.RANK or (noun[:1] not in ("%", "‰") and noun in self.small)

    def _is_group(self, bound: Bound, number: PrintedNumber) -> bool:
        """Whether the group of a rank stands beside its number, or apart from every number."""
        group = "" if bound.among is None else bound.among.vi.lower()
        return group in self._beside(number) or (
            group in self.small and not any(group in self._beside(other) for other in self.numbers)
        )


def _is_number(bound: Bound, number: PrintedNumber) -> bool:
    if len(bound.numbers) > len(number.readings):
        return False
    return _is_amount(bound, number) or all(map(frozenset.__contains__, number.readings, bound.numbers))


def _is_amount(bound: Bound, number: PrintedNumber) -> bool:
    """Whether a number with the multiple behind it, 3,2 triệu, comes to what a bound says in its unit."""
    times = _multiple_behind(number)
    each = bound.unit.multiple if times > 1 else 1
    amounts = [{read * times for read in reads} for reads in number.readings]
    return all(said * each in reads for said, reads in zip(bound.numbers, amounts, strict=False))


def _multiple_behind(number: PrintedNumber) -> int:
    return next((many for word, many in _MULTIPLES.items() if _is_behind(word, number)), 1)


def _is_behind(word: str, number: PrintedNumber) -> bool:
    return re.match(rf"\s*{re.escape(word)}\b", number.behind) is not None


def _is_sign(target: Target, number: PrintedNumber) -> bool:
    """Whether the sign of a bound is printed.

    A number without one is the floor of what is better if there is more, or exact where a reading of the rule says so.
    """
    bound = target.bound
    if len(bound.numbers) != len(number.readings):
        return False
    if number.sign or len(bound.numbers) > 1:
        return number.sign == bound.sign or len(bound.numbers) > 1
    more = target.baseline is not None or target.measure.direction is Direction.MORE_IS_BETTER
    exact = any(_READ_AS_EXACT.search(each.reading.vi.lower()) for each in target.interpretations)
    return bound.sign == ("≥" if more else "≤") or (bound.sign == "" and exact)
