"""Measures: what is counted, and what counts as yes.

- `record_types`: what a system knows of a dossier, and of a piece of feedback, field by field
- `field_kinds`, `codes`: what a field holds, and what it can be compared with; the codes that some hold
- `predicate`: conditions on a record, in three-valued logic
- `unit`: what a value is counted in, and how it is written
- `measure`: one definition of an indicator; `conditions`: what it asks of a record; `formula_words`: that in words
"""
