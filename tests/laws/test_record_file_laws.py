"""Extracts: what a file says does not depend on who reads it."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given
from hypothesis import strategies as st

from cchc_rules.counting.field_mapping import FieldMapping
from cchc_rules.counting.tallies import Tallies
from cchc_rules.dates.period import Period
from cchc_rules.errors import CchcError
from cchc_rules.formats.record_files import tally_file
from tests import tiny

MAPPING = FieldMapping(codes={"agency": {None: "không rõ"}})
WORDS = ["Sở Nội vụ", "x", "05/02/2025", "2025-02-06", "2025-02-07 08:00", "", " ", "\u00a0", "a\u2003b", "NULL"]
plain = st.sampled_from(WORDS)
quoted = st.sampled_from([*WORDS, "a,b", "a;b", 'a""b', "a\nb", '""']).map('"{}"'.format)
odd = st.sampled_from(['"', '"a', 'a"', 'a"b', '"a"b', ' "a"', '"a" ', '""a', "a\rb", "\0", "\ufeff", "#", "\x1c"])


@st.composite
def files(draw: st.DrawFn) -> str:
    """CSV as systems write it, and as they should not: most files hold one or two kinds of cells only."""
    delimiter, end = draw(st.sampled_from(",;")), draw(st.sampled_from(["\n", "\r\n"]))
    cells = draw(st.sampled_from([plain, quoted, plain | quoted, plain | quoted | odd]))
    sizes = draw(st.sampled_from([st.just(3), st.just(3), st.integers(0, 5)]))
    rows = draw(st.lists(sizes.flatmap(lambda size: st.lists(cells, min_size=size, max_size=size)), max_size=4))
    head = ["agency", "due_on", "completed_on"]
    mark, last = draw(st.sampled_from(["", "\ufeff"])), draw(st.sampled_from(["", end]))
    return mark + end.join(delimiter.join(row) for row in (head, *rows)) + last


def outcome(path: Path, by: tuple[str, ...], *, row_by_row: bool) -> Tallies | list[str]:
    try:
        return tally_file(
            path,
            tiny.ON_TIME,
            by=by,
            period=Period.quarter(2025, 1),
            as_of=date(2025, 4, 1),
            mapping=MAPPING,
            row_by_row=row_by_row,
        )
    except ExceptionGroup as group:
        return [str(fault) for fault in group.exceptions]
    except CchcError as fault:
        return [str(fault)]


@given(files(), st.sampled_from([(), ("agency",)]))
@example('agency,due_on,completed_on\nx,"05/02/2025","2025-02-06"\n', ("agency",))
@example('agency,due_on,completed_on\n"x"', ())
@example("agency,due_on,completed_on\nx,y\nx,05/02/2025,2025-02-06,z\n", ())
def test_a_file_says_one_thing(text: str, by: tuple[str, ...]) -> None:
    """tally_file(path) = tally_file(path, row_by_row=True), figures and refusals alike."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "dossiers.csv"
        path.write_bytes(text.encode())
        assert outcome(path, by, row_by_row=False) == outcome(path, by, row_by_row=True)
