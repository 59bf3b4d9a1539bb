"""Verification: whether a copy of a decision says what the rules of its plan were encoded from.

- `passages`: where the clauses of the plan stand in the copy
- `verify`: what of it was found, and what of its rules their passages bear out
"""
