import ast
from hashlib import sha256

import pytest

from cchc_rules.authoring.clause_renewal import renew_clauses
from cchc_rules.errors import ClauseNotFound
from cchc_rules.law.clause import Clause

COPY = "I. Mục tiêu\n- Đạt 98 %\n≥ 5 xã; 3,2 tỷ $ | 2. Hết"
PASSAGES = ("I. Mục tiêu", "Đạt 98 %", "≥ 5 xã; 3,2 tỷ $", "2. Hết")


def old(number: int, document: str = "") -> str:
    """A clause as version 1 wrote it: over letters and digits alone."""
    start = sum(len([letter for letter in passage if letter.isalnum()]) for passage in PASSAGES[:number])
    kept = "".join(filter(str.isalnum, PASSAGES[number]))
    digest = sha256(kept.encode()).hexdigest()
    written = f'Clause("II.{number}", {start}, "{kept[:12]}", {len(kept)}, "{digest}"'
    return f'{written}, "{document}")' if document else f"{written})"


def renewed(source: str, copy: str = COPY) -> list[Clause]:
    """The clauses of a list, as they are written anew."""
    written = ast.parse(renew_clauses(source, copy)).body[-1]
    assert isinstance(written, ast.Assign)
    assert isinstance(written.value, ast.List)
    return [Clause(*map(ast.literal_eval, call.args)) for call in written.value.elts if isinstance(call, ast.Call)]


def test_clauses_are_written_anew_as_those_of_their_passages() -> None:
    source = f"ALL = [{', '.join(old(number) for number in range(4))}]\n"
    start = 0
    for number, clause in enumerate(renewed(source)):
        assert clause == Clause.from_passage(f"II.{number}", PASSAGES[number], start)
        start = clause.end


def test_what_else_is_written_stays_as_it_is() -> None:
    """Accents before a clause, lines within it, other calls, and clauses of the present version."""
    present = Clause.from_passage("II.9", "Hết")
    kept = f'Clause("II.9", {present.start}, "{present.anchor}", {present.length}, "{present.fingerprint}")'
    other = f'other.Clause(1), Clause("I"), Clause.of("x"), {kept}'
    over_lines = old(1).replace(", ", ",\n    ")
    source = f'"""Điều."""\nX = ["Đạt", {over_lines}, "…"], {other}  # hết'
    written = renew_clauses(source, COPY)
    clause = Clause.from_passage("II.1", PASSAGES[1], len("I. Mục tiêu".replace(". ", "").replace(" ", "")))
    said = f'Clause("II.1", {clause.start}, "{clause.anchor}", {clause.length}, "{clause.fingerprint}")'
    assert written == f'"""Điều."""\nX = ["Đạt", {said}, "…"], {other}  # hết'
    assert renew_clauses(written, COPY) == written


def test_the_document_of_a_clause_is_kept() -> None:
    (clause,) = renewed(f"ALL = [{old(0, '7/QĐ-UBND')}]")
    assert clause == Clause.from_passage("II.0", PASSAGES[0], 0, "7/QĐ-UBND")


def test_passages_that_a_copy_does_not_hold_are_all_told() -> None:
    source = f"ALL = [{old(0)}, {old(1)}, {old(3)}]"
    with pytest.raises(ClauseNotFound, match=r"^got 'II\.1, II\.3'; expected a copy that holds its passage"):
        renew_clauses(source, COPY.replace("98", "97").replace("Hết", "Xong"))
