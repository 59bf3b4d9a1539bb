"""The passages of a document: its blocks, each with an address as the document numbers it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import Final

from attrs import frozen

from cchc_rules.authoring.document_blocks import ANNEX, ITEM, Block, Paragraph, TableHead, TableRow
from cchc_rules.documents.table_columns import PlanColumn

__all__ = ["Passage", "PassageKind", "passages_of"]

_ROMAN_NUMBER: Final = re.compile("[IVXLC]+")
_ROW_NUMBER: Final = re.compile(r"[0-9]+(?:\.[0-9]+)*")
_LETTER: Final = re.compile("[a-zđ]")
_RECIPIENTS: Final = "nơi nhận"
_RANKS: Final = {"article": 0, "roman": 0, "number": 1, "numbers": 2, "letter": 3, "bullet": 4}


class PassageKind(Enum):
    """What a passage is (loại đoạn)."""

    FRONT = auto()
    """What stands before the first heading."""
    HEADING = auto()
    ITEM = auto()
    TEXT = auto()
    TABLE_HEAD = auto()
    ROW = auto()
    END = auto()
    """Recipients and signatures."""


@frozen
class Passage:
    """A passage of a document (đoạn).

    Args:
        address: Where it stands.
        kind: What it is.
        block: What it is made of.
        part: The address of the chief heading, or of the section of an annex, that it stands under.
        above: The address of the heading or the row that it stands under; empty where there is none.
        printed: The number printed before it; empty where there is none.
    """

    address: str
    kind: PassageKind
    block: Block
    part: str
    above: str = ""
    printed: str = ""

    @property
    def line(self) -> int:
        """The line on which it begins."""
        return self.block.lines[0].number

    @property
    def text(self) -> str:
        """What it says, line by line."""
        return "\n".join(line.text for line in self.block.lines)


def passages_of(blocks: Sequence[Block]) -> tuple[Passage, ...]:
    """The passages of a document, in its order.

    A heading is an item that others stand under. Rows of annexes have the number of the annex, where there is more than
    one, that of their section, where rows of several sections share a number, and their own; where some rows have none,
    because their cells are merged, rows are counted in their section.

    Args:
        blocks: Its blocks.
    """
    annexes = [block for block in blocks if isinstance(block, Paragraph) and ANNEX.fullmatch(block.text)]
    walk = _Walk(several_annexes=len(annexes) > 1)
    placed = list(walk.passages(blocks))
    under = (PassageKind.ITEM, PassageKind.ROW)
    parents = {each.above for each in placed if each.kind in under or each.above.isalpha()}
    return tuple(
        Passage(each.address, PassageKind.HEADING, each.block, each.part, each.above, each.printed)
        if each.address in parents and each.kind in (PassageKind.ITEM, PassageKind.ROW)
        else each
        for each in placed
    )


class _Walk:
    """Where one is on the way through a document."""

    def __init__(self, *, several_annexes: bool) -> None:
        self._several = several_annexes
        self._annex = ""
        self._annexes = 0
        self._stack: list[tuple[int, str]] = []
        self._counts: Counter[str] = Counter()
        self._used: Counter[str] = Counter()
        self._ended = False

    def passages(self, blocks: Sequence[Block]) -> Iterator[Passage]:
        at = 0
        while at < len(blocks):
            block = blocks[at]
            if isinstance(block, Paragraph):
                yield self._paragraph(block)
                at += 1
                continue
            table = at
            while at < len(blocks) and not (isinstance(block := blocks[at], Paragraph) and ANNEX.fullmatch(block.text)):
                at += 1
            last = max(place for place in range(table, at) if not isinstance(blocks[place], Paragraph))
            at = last + 1
            yield from self._table(blocks[table:at])

    def _paragraph(self, block: Paragraph) -> Passage:
        if annex := ANNEX.fullmatch(block.text):
            self._begin_annex(annex["number"] or "")
            return Passage(self._unique(self._annex), PassageKind.TEXT, block, self._annex)
        if block.text.lower().startswith(_RECIPIENTS):
            self._ended, self._stack = True, []
        above = ".".join(part for _, part in self._stack) or self._annex
        if self._ended:
            return Passage(self._counted("end"), PassageKind.END, block, "end")
        item = ITEM.match(block.text)
        if item is None:
            if not above:
                return Passage(self._counted("front"), PassageKind.FRONT, block, "front")
            return Passage(self._counted(f"{above}.P"), PassageKind.TEXT, block, self._part(), above)
        named = item.lastgroup or ""
        rank = _RANKS[named]
        while self._stack and self._stack[-1][0] >= rank:
            self._stack.pop()
        above = ".".join([*filter(None, [self._annex]), *(part for _, part in self._stack)])
        printed = item[named]
        if named == "bullet":
            self._counts[above] += 1
            part = str(self._counts[above])
        else:
            part = printed.replace("Điều ", "DIEU.")
        address = self._unique(f"{above}.{part}" if above else part)
        self._stack.append((rank, address.removeprefix(f"{above}.") if above else address))
        return Passage(address, PassageKind.ITEM, block, self._part(), above, "" if named == "bullet" else printed)

    def _part(self) -> str:
        """The chief heading that one is under."""
        chief = next((part for rank, part in self._stack if rank == _RANKS["roman"]), "")
        second = next((part for rank, part in self._stack if chief and rank == _RANKS["number"]), "")
        return ".".join(filter(None, (self._annex, chief or (self._stack[0][1] if self._stack else ""), second)))

    def _begin_annex(self, number: str) -> None:
        self._annexes += 1
        self._ended, self._stack = False, []
        self._annex = f"PL.{number or self._annexes}" if self._several else "PL"

    def _counted(self, prefix: str) -> str:
        self._counts[prefix] += 1
        joint = "" if prefix.endswith("P") else "."
        return self._unique(f"{prefix}{joint}{self._counts[prefix]}")

    def _unique(self, address: str) -> str:
        """An address that no other passage has: a document may number two things alike."""
        self._used[address] += 1
        again = self._used[address] - 1
        letter = chr(ord("a") + again % 26) * (again // 26 + 1)
        return f"{address}{letter}" if again else address

    def _table(self, blocks: Sequence[Block]) -> Iterator[Passage]:
        prefix = self._annex = self._annex or "PL"
        self._stack = []
        rows = [block for block in blocks if isinstance(block, TableRow)]
        places = list(_places_of_rows(rows))
        numbers = Counter(number for _, number, _ in places if number)
        in_sections = any(count > 1 for count in numbers.values())
        remaining = iter(zip(rows, places, strict=True))
        heads = 0
        for block in blocks:
            if not isinstance(block, TableRow):
                heads += isinstance(block, TableHead)
                kind = PassageKind.TABLE_HEAD if isinstance(block, TableHead) else PassageKind.TEXT
                yield Passage(self._counted(f"{prefix}.head"), kind, block, prefix)
                continue
            _, (section, number, above) = next(remaining)
            part = f"{prefix}.{section}" if section else prefix
            home = part if in_sections else prefix
            if not number:
                yield Passage(self._unique(part), PassageKind.HEADING, block, part, printed=section)
                continue
            yield Passage(
                self._unique(f"{home}.{number}"),
                PassageKind.ROW,
                block,
                part,
                f"{home}.{above}" if above else "",
                _printed_number(block),
            )


def _printed_number(row: TableRow) -> str:
    """The number of a row; where it has a second one, which stands in its address, the first is enough."""
    said = (row.cells.get(column, "").strip().rstrip(".)") for column in (PlanColumn.NUMBER, PlanColumn.DETAIL))
    return next(filter(None, said), "")


def _places_of_rows(rows: Sequence[TableRow]) -> Iterator[tuple[str, str, str]]:
    """Of each row its section, its number in the annex, and that of the row it stands under; no number: a section."""
    counted = any(row.merged for row in rows) or not any(row.cells.get(PlanColumn.NUMBER) for row in rows)
    section, sections, count, group, known = "", 0, 0, "", set[str]()
    for row in rows:
        number, detail = (
            row.cells.get(column, "").strip().rstrip(".)") for column in (PlanColumn.NUMBER, PlanColumn.DETAIL)
        )
        if _ROMAN_NUMBER.fullmatch(number):
            section, count, group = number, 0, ""
            yield section, "", ""
            continue
        if counted:
            if number == "1" and count:
                count = 0
            if count == 0 and row.cells.get(PlanColumn.NUMBER, "") and not section.isalpha():
                sections += 1
                section = str(sections)
            count += 1
            yield section, str(count), ""
            continue
        if detail and _LETTER.fullmatch(detail) and group:
            yield section, f"{group}.{detail}", group
            continue
        own = detail or number
        if not _ROW_NUMBER.fullmatch(own):
            count += 1
            own = f"R{count}"
        head, _, _ = own.rpartition(".")
        group = own
        yield section, own, head if head in known else ""
        known.add(own)
