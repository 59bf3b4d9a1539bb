"""A statement of any measure, for any database, is what its database reads, and short enough to be read first."""

from datetime import date
from typing import Any, get_args

import pytest
import sqlglot
from sqlglot import exp

from cchc_rules import Period
from cchc_rules.counting import sql
from cchc_rules.counting.sql_query import written_sql
from cchc_rules.measures.measure import Measure
from cchc_rules.plans import hue_2025
from cchc_rules.text import Language

pytestmark = pytest.mark.one_python

EVERY_MEASURE = [each for each in hue_2025.PLAN.measures if each.population is not None]

every_dialect = pytest.mark.parametrize("dialect", get_args(sql.SqlDialect))


def statement_of(measures: Measure | list[Measure], dialect: sql.SqlDialect, language: Language = "en") -> str:
    days: dict[str, Any] = {"period": Period.year(2025), "as_of": date(2026, 1, 1)}
    return sql.query(measures, table="s.hồ sơ", dialect=dialect, plan=hue_2025.PLAN, language=language, **days)


@every_dialect
def test_a_statement_is_read_back_as_it_was_written(dialect: sql.SqlDialect) -> None:
    """Every name in it is quoted, and it says where nobody has run it."""
    statement = statement_of(EVERY_MEASURE, dialect)
    (tree,) = sqlglot.parse(statement, dialect=dialect)
    assert tree is not None
    assert sqlglot.parse_one(tree.sql(dialect), dialect=dialect) == tree
    assert all(each.args["quoted"] for each in tree.find_all(exp.Identifier))
    assert ("UNTRIED" in statement) is (dialect in {"oracle", "tsql"})


@every_dialect
@pytest.mark.parametrize("measure", EVERY_MEASURE, ids=lambda measure: measure.key)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_statement_has_at_most_sixty_lines_a_measure(
    dialect: sql.SqlDialect, measure: Measure, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Written as wide as it ever is: a narrower one is taken only where it has no more lines than that either."""
    monkeypatch.setattr(written_sql, "_WIDTHS", written_sql._WIDTHS[-1:])
    assert len(statement_of(measure, dialect, language).splitlines()) <= 60
