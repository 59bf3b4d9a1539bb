"""Clause renewal: the clauses in the source of a plan, taken anew from a copy of its decision."""

from __future__ import annotations

import ast
from bisect import bisect_right
from collections.abc import Iterator

from cchc_rules.errors import ClauseNotFound
from cchc_rules.law.clause import Clause, ComparedText
from cchc_rules.text import sha256_of

__all__ = ["renew_clauses"]

_CLOSING_SIGNS = "%‰$€₫"


def renew_clauses(source: str, copy: str) -> str:
    """The source of a module, with each clause of fingerprint version 1 as one of the present version.

    Clauses of the present version, and all other text, stay as they are. Nothing is imported, for clauses of another
    version are refused when they are made.

    Args:
        source: The source of a module of the plan, in Python.
        copy: The whole text of the copy from which the plan was encoded.

    Raises:
        ClauseNotFound: Where the copy does not hold a passage to the letter; the message has the addresses of all.
        BadValue: Where the copy is not a `str`.
    """
    text = ComparedText.of(copy)
    letters = tuple(place for place, letter in enumerate(text.text) if letter.isalnum())
    lines = source.encode().splitlines(keepends=True)
    lost: list[str] = []
    for call in sorted(_old_clauses(source), key=lambda call: (-call.lineno, -call.col_offset)):
        address, start, _, length, digest, *document = map(ast.literal_eval, call.args)
        places = letters[start : start + length]
        if sha256_of("".join(text.text[place] for place in places)) != digest:
            lost.append(address)
            continue
        first = _first_after(text, letters[start - 1] if start else -1, places[0])
        last = _first_after(text, places[-1], len(text.text))
        clause = Clause.from_passage(address, text.passage(first, last), first, *document)
        head, tail = lines[call.lineno - 1][: call.col_offset], lines[(call.end_lineno or 0) - 1][call.end_col_offset :]
        lines[call.lineno - 1 : call.end_lineno] = [head + _written(clause).encode() + tail]
    if lost:
        raise ClauseNotFound(", ".join(reversed(lost)), "a copy that holds its passage to the letter")
    return b"".join(lines).decode()


def _old_clauses(source: str) -> Iterator[ast.Call]:
    """The clauses written out in a source, with a digest that does not say its version."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Clause":
            digest = node.args[4] if len(node.args) > 4 else None
            if isinstance(digest, ast.Constant) and ":" not in str(digest.value):
                yield node


def _first_after(text: ComparedText, before: int, until: int) -> int:
    """The first sign behind a place that does not belong to what stands before it, as the % of a number does."""
    first = bisect_right(text.places, before)
    while first < len(text.places) and text.places[first] < until and text.signs[first] in _CLOSING_SIGNS:
        first += 1
    return first


def _written(clause: Clause) -> str:
    said = [clause.address, clause.start, clause.anchor, clause.length, clause.fingerprint]
    if clause.document:
        said.append(clause.document)
    return f"Clause({', '.join(_quoted(each) if isinstance(each, str) else str(each) for each in said)})"


def _quoted(said: str) -> str:
    return f'"{said}"'
