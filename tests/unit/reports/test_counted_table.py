"""The table that a figure was counted in, as its source and a command say it."""

from __future__ import annotations

import re
import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.reports.counted_table import CountedTable, typed

STEMS = st.text("abcđ ồ'&;(),.-_@#[]{}", max_size=8)
TABLES = st.builds(
    CountedTable,
    st.builds("t{}{}".format, STEMS.filter(lambda stem: ", --" not in stem), st.sampled_from([".csv", ".XLSX"])),
    mapping=st.sampled_from(["", "anh-xa.toml", "ánh xạ 2.toml"]),
    agencies=st.sampled_from(["", "co-quan.csv"]),
    follows_successions=st.booleans(),
    as_of=st.none() | st.dates(),
)


@given(TABLES)
def test_a_source_says_how_a_table_was_counted(table: CountedTable) -> None:
    """What is written as the source of a figure is read back as the table and the options that it was counted by."""
    assert CountedTable.of_source(table.source) == table


@pytest.mark.parametrize(
    "source",
    [
        "",
        "Báo cáo số 12/BC-STP",
        "so-far.json",
        "--mapping m.toml",
        "-x.csv",
        "a.csv, --by channel",
        "a.csv, --as-of 2025-02-31",
        "a.csv, --as-of 2025-03-01, --mapping m.toml",
        "a.csv, --follow-successions now",
    ],
)
def test_other_sources_name_no_table(source: str) -> None:
    assert CountedTable.of_source(source) is None


def windows_words(command: str) -> list[str]:
    """The words of a command to Windows, in which quotation marks alone hold blanks together."""
    return [quoted or plain for quoted, plain in re.findall(r'"([^"]*)"|(\S+)', command)]


@given(st.lists(st.text("abđ ồ'&;()*?<>|~#.,=-", min_size=1, max_size=8), min_size=1))
def test_a_command_is_read_alike_by_both_kinds_of_shell(words: list[str]) -> None:
    """What is typed comes to the same words under Unix and Windows."""
    command = typed(words)
    assert command is not None
    assert shlex.split(command) == windows_words(command) == words


@pytest.mark.parametrize("sign", [*'"$`\\%!', "\n", "\x7f"])
def test_what_some_shell_reads_as_more_than_a_name_is_not_typed(sign: str) -> None:
    assert typed(["tally", f"a{sign}b.csv"]) is None
