"""Table schema: which columns a table has, and of which types, as its database tells."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import Enum
from string import ascii_lowercase, ascii_uppercase
from typing import Final

from cchc_rules.errors import BadValue
from cchc_rules.extras import needing_extra
from cchc_rules.message import message

with needing_extra("sql"):
    import sqlglot
    from sqlglot import Token, TokenType, exp
    from sqlglot.errors import ParseError, TokenError

__all__ = ["Held", "held_by_type", "read_create_table"]


class Held(Enum):
    """What a column holds, as far as statements differ by it."""

    ANYTHING = "anything"
    """What is not known, or no other; it is read as the text that the database makes of it."""
    TEXT = "text"
    DAY = "day"
    TIME = "time"
    TIME_IN_ZONE = "time in zone"
    WHOLE = "whole number"
    FRACTION = "number"
    TRUTH = "truth"


_Type = exp.DataType.Type
_HELD: Final[Mapping[Held, frozenset[object]]] = {
    Held.TEXT: frozenset(exp.DataType.TEXT_TYPES),
    Held.DAY: frozenset({_Type.DATE, _Type.DATE32}),
    Held.TIME_IN_ZONE: frozenset({_Type.TIMESTAMPTZ, _Type.TIMESTAMPLTZ}),
    Held.TIME: frozenset({*exp.DataType.TEMPORAL_TYPES} - {_Type.TIME, _Type.TIMETZ}),
    Held.WHOLE: frozenset(exp.DataType.INTEGER_TYPES),
    Held.FRACTION: frozenset(exp.DataType.REAL_TYPES),
    Held.TRUTH: frozenset({_Type.BOOLEAN}),
}

_SMALL: Final = str.maketrans(ascii_uppercase, ascii_lowercase)
_FOLDED: Final[Mapping[str, Callable[[str], str]]] = {
    "postgres": lambda name: name.translate(_SMALL),  # in UTF-8 it leaves other letters as they are
    "oracle": str.upper,
}
"""How a name that is written without quotes is called, by the databases that call it otherwise."""


_LINE_FOR_PSQL: Final = re.compile(r"^\\.*$", re.MULTILINE)
_MOST_WORDS_BEFORE: Final = 6  # CREATE OR REPLACE GLOBAL TEMPORARY TABLE


def held_by_type(kind: str | None, dialect: str) -> Held:
    """What a column of a type holds; anything where the type is not told, or not known.

    Args:
        kind: The type, as the database calls it: `character varying(30)`.
        dialect: Which database that is.

    >>> held_by_type("timestamp without time zone", "postgres"), held_by_type("jsonb", "postgres")
    (<Held.TIME: 'time'>, <Held.ANYTHING: 'anything'>)
    """
    try:
        told = None if kind is None else exp.DataType.build(kind, dialect=dialect).this
    except (ParseError, TokenError):
        return Held.ANYTHING
    return next((held for held, kinds in _HELD.items() if told in kinds), Held.ANYTHING)


def read_create_table(statement: str, dialect: str, where: str = "") -> tuple[str, dict[str, str]]:
    """What the statement that made a table says: its name, and the type of each column, as the database calls them.

    A name that is written without quotes is called as the database folds it: in small letters by PostgreSQL, in
    capitals by Oracle, and as it is written by the others, to which capitals make no difference.

    Args:
        statement: One `CREATE TABLE`, as the database's own tools write it, among whatever else they write.
        dialect: Which database wrote it.
        where: The file that it stands in, for an error.

    Raises:
        BadValue: Where it is not one `CREATE TABLE` with its columns.

    >>> read_create_table("CREATE TABLE ho_so (id text PRIMARY KEY, due_on date)", "postgres")
    ('ho_so', {'id': 'TEXT', 'due_on': 'DATE'})
    >>> read_create_table('CREATE TABLE HO_SO (MaHoSo text, "NgayHenTra" date)', "postgres")
    ('ho_so', {'mahoso': 'TEXT', 'NgayHenTra': 'DATE'})
    """
    try:
        parsed = _tables_made(_LINE_FOR_PSQL.sub("", statement), sqlglot.Dialect.get_or_raise(dialect))
    except (ParseError, TokenError):
        parsed = []
    made = [each.this for each in parsed if isinstance(each, exp.Create) and isinstance(each.this, exp.Schema)]
    if len(made) != 1:
        remedy = "Databases write it: pg_dump --schema-only -t TABLE, SHOW CREATE TABLE, or .schema of SQLite."
        raise BadValue(message("{count} tables", count=len(made)), "one CREATE TABLE with its columns", remedy, where)
    table = made[0].this
    defined = {_name_kept(each.this, dialect): each.kind for each in made[0].find_all(exp.ColumnDef)}
    columns = {name: kind.sql(dialect) for name, kind in defined.items() if kind is not None}
    return ".".join(_name_kept(part, dialect) for part in table.parts), columns


def _name_kept(name: exp.Identifier, dialect: str) -> str:
    """What a database calls what is written by a name."""
    as_written: str = name.name
    return as_written if name.args.get("quoted") else _FOLDED.get(dialect, str)(as_written)


def _tables_made(statements: str, dialect: sqlglot.Dialect) -> list[exp.Expr | None]:
    """The statements that make tables, among others, which are not looked at.

    Raises:
        ParseError: For one that its database would not read.
        TokenError: Where it is not known where one ends.
    """
    kept: list[Token] = []
    words: list[Token] = []
    for token in (*dialect.tokenize(statements), Token(TokenType.SEMICOLON, ";")):
        words.append(token)
        if token.token_type is TokenType.SEMICOLON:
            first = [each.token_type for each in words[:_MOST_WORDS_BEFORE]]
            kept += words if first[0] is TokenType.CREATE and TokenType.TABLE in first else []
            words = []
    return dialect.parser().parse(kept, statements)
