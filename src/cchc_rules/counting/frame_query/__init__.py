"""A question put to a data frame, in the frame's own expressions.

- `case_table`: the records of some cases, with what decided
- `table`: a data frame together with the question, counted in one pass; `condition_counts`: of what
- `columns`: what the question asks of the frame's columns; `plain_types`, `object_columns`: columns that are kept in a
  way that expressions do not take
- `expressions`: a predicate as a pair of expressions, surely true and surely false
"""
