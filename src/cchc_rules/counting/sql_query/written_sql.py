"""Written SQL: how a statement is broken into lines: one for each column, and none within brackets."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from cchc_rules.counting.sql_query.nodes import Node
from cchc_rules.extras import needing_extra

with needing_extra("sql"):
    from sqlglot import Dialect, ErrorLevel, exp

__all__ = ["write_sql"]

_WIDTHS: Final = (110, 160, 100_000)


def write_sql(statement: Node, dialect: str, most_lines: int) -> str:
    """A statement as its database takes it, in the narrowest of a few widths that keeps it within so many lines.

    Raises:
        sqlglot.errors.UnsupportedError: For what the database has no words for.
    """
    written = ""
    for width in _WIDTHS:
        options = {"pretty": True, "max_text_width": width, "unsupported_level": ErrorLevel.RAISE}
        written = str(_generator(dialect)(dialect=dialect, **options).generate(statement))
        if written.count("\n") < most_lines:
            break
    return written


@cache
def _generator(dialect: str) -> Any:
    """What writes SQL, but that brackets, inner questions, conditions of sums, limits and groups stay in line."""
    usual = Dialect.get_or_raise(dialect).generator_class
    flat: dict[Any, Any] = {
        exp.Subquery: _in_one_line,
        exp.Paren: lambda self, node: f"({self.sql(node, 'this')})",
        exp.Filter: lambda self, node: f"{self.sql(node, 'this')} FILTER (WHERE {self.sql(node.expression, 'this')})",
        exp.Limit: lambda self, node: f" LIMIT {self.sql(node, 'expression')}",
        exp.Offset: lambda self, node: f" OFFSET {self.sql(node, 'expression')}",
        exp.Group: lambda self, node: f"{self.seg('GROUP BY')} {', '.join(map(self.sql, node.expressions))}",
    }
    return type("FlatGenerator", (usual,), {"TRANSFORMS": {**usual.TRANSFORMS, **flat}})


def _in_one_line(generator: Any, node: exp.Subquery) -> str:
    plain = type(generator)(dialect=generator.dialect, unsupported_level=ErrorLevel.RAISE)
    name = generator.sql(node, "alias")
    return f"({plain.generate(node.this)}){f' AS {name}' if name else ''}"
