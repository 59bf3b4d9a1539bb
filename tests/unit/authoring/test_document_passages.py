from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.authoring.document_blocks import blocks_of
from cchc_rules.authoring.document_passages import Passage, PassageKind, passages_of
from cchc_rules.documents.document_lines import DocumentLine, document_text, read_document
from cchc_rules.text import letters_and_digits
from tests import authored


def passages(folder: Path, text: str) -> tuple[Passage, ...]:
    return passages_of(blocks_of(read_document(authored.write(folder, text))))


def addresses(folder: Path, text: str) -> list[str]:
    return [passage.address for passage in passages(folder, text)]


def test_headings_lists_and_rows_have_the_addresses_that_the_document_gives_them(tmp_path: Path) -> None:
    found = {passage.address: passage for passage in passages(tmp_path, authored.TEXT)}
    assert found["I.2.1"].line == 13
    assert found["II.1.3"].above == "II.1"
    assert (found["PL.I.2.1"].kind, found["PL.I.2.1"].above, found["PL.I.2.1"].printed) == (
        PassageKind.ROW,
        "PL.I.2",
        "2.1",
    )
    assert found["PL.I.2"].kind is PassageKind.HEADING
    assert found["PL.I.I"].kind is PassageKind.HEADING
    assert found["PL.I.1"].part == "PL.I.I"
    assert found["PL.II.2"].text.splitlines()[1].startswith("| | bộ phận")
    assert {found[each].kind for each in ("end.1", "end.2")} == {PassageKind.END}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Điều 1. Ban hành.\nĐiều 2. Thi hành.\nI. Mục tiêu\n1. Một", ["DIEU.1", "DIEU.2", "I", "I.1"]),
        (
            "I. Mục tiêu\n1.1. Một\n1.2. Hai\na) Nhỏ\n- Gạch.\nLời.",
            ["I", "I.1.1", "I.1.2", "I.1.2.a", "I.1.2.a.1", "I.1.2.a.1.P1"],
        ),
        ("I. Một.\n1. Hai.\n1. Lại.\n", ["I", "I.1", "I.1b"]),
        ("Mở đầu.\nTiếp theo.", ["front.1", "front.2"]),
        ("PHỤ LỤC\n1. Một.\n- Nhỏ", ["PL", "PL.1", "PL.1.1"]),
        ("PHỤ LỤC I\nPHỤ LỤC II\nPhụ lục\n", ["PL.I", "PL.II", "PL.3"]),
        (
            "TT | Nhiệm vụ | Chủ trì\nI | Một | \n1 | A | x\nII | Hai | \n1 | B | x\nGhi chú.",
            ["PL.head.1", "PL.I", "PL.I.1", "PL.II", "PL.II.1", "PL.P1"],
        ),
        (
            "TT | Nhiệm vụ | Chủ trì\nĐoạn giữa\n1 | A | x\n* | B | x\nTT | Nhiệm vụ | Chủ trì\n2 | C | x",
            ["PL.head.1", "PL.head.2", "PL.1", "PL.R1", "PL.head.3", "PL.2"],
        ),
        (
            "TT | Chi tiết | Nhiệm vụ | Chủ trì\n | 1 | A | x\n1 | a) | B | x\n2 | đ) | C | x\n3 | 2 | D | x",
            ["PL.head.1", "PL.1", "PL.1.a", "PL.1.đ", "PL.2"],
        ),
        ("Nhiệm vụ | Chủ trì | Thời hạn\nA | x | y\nB | x | y", ["PL.head.1", "PL.1", "PL.2"]),
    ],
)
def test_what_is_numbered_so_is_addressed_so(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert addresses(tmp_path, text) == expected


def test_merged_rows_are_counted_in_their_section_which_begins_anew_with_one(tmp_path: Path) -> None:
    assert addresses(tmp_path, authored.CELL_A_LINE) == ["PL.head.1", "PL.1.1", "PL.1.2", "PL.1.3", "PL.2.1", "PL.P1"]


def test_a_section_of_a_table_may_count_its_merged_rows(tmp_path: Path) -> None:
    text = authored.CELL_A_LINE.replace(
        "1 |\nRà soát văn bản |", "II |\nPhần hai |\n|\n|\n|\n1 |\nRà soát văn bản |", 1
    )
    assert addresses(tmp_path, text)[:3] == ["PL.head.1", "PL.II", "PL.II.1"]


LINES = st.sampled_from([*authored.TEXT.splitlines(), *authored.CELL_A_LINE.splitlines()])


@given(st.lists(LINES, max_size=40))
def test_passages_tile_the_document(lines: list[str]) -> None:
    """Whatever its lines are, each letter is in one passage, in order, and no two passages have one address."""
    document = tuple(
        DocumentLine(number, line, tuple(line.strip("|").split("|")) if "|" in line else ())
        for number, line in enumerate(lines, start=1)
    )
    found = passages_of(blocks_of(document))
    assert "".join(letters_and_digits(each.text) for each in found) == letters_and_digits(document_text(document))
    assert len({each.address for each in found}) == len(found)
