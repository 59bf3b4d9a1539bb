"""A question put to records one by one, in plain Python.

- `record_pass`: a table of records, gone over once, and what of it could not be read
- `codegen`: the question as the source of one function, written before the first record is read
- `readers`: what that function reads a cell with
"""
