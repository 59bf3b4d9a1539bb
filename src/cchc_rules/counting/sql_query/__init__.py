"""A question put to a database, as one statement that is carried to it.

- `statement`, `statement_words`: the statement, with what it counts in comments
- `counted_rows`: the rows that a database gives back, as tallies
- `columns`: what is asked of the columns of a table; `predicates`: a predicate as a pair of conditions
- `dialects`: the databases; `dialect`: what each says in words of its own, and `postgresql`, `mysql`, `sqlite` and
  `untried` where they are others
- `nodes`: the few shapes of SQL that everything is built of; `written_sql`: how it is broken into lines
- `table_schema`: which columns a table has, and of which types
"""
