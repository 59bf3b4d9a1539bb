"""A question put to a data frame, in the frame's own expressions.

- `table`: a data frame together with the question: conditions, counted in one pass
- `columns`: what the question asks of the frame's columns; `plain_types`, `object_columns`: columns that are kept in a
  way that expressions do not take
- `expressions`: a predicate as a pair of expressions, surely true and surely false
"""
