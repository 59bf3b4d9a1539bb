"""Dialects: the databases that statements are written for."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cchc_rules.counting.sql_query.dialect import Dialect
from cchc_rules.counting.sql_query.mysql import MySQL
from cchc_rules.counting.sql_query.postgresql import DuckDB, PostgreSQL
from cchc_rules.counting.sql_query.sqlite import SQLite
from cchc_rules.counting.sql_query.untried import Oracle, SQLServer

__all__ = ["DIALECTS"]

DIALECTS: Final[Mapping[str, Dialect]] = MappingProxyType(
    {each.name: each for each in (PostgreSQL(), MySQL(), SQLite(), DuckDB(), Oracle(), SQLServer())}
)
"""Each by the name that sqlglot has for it."""
