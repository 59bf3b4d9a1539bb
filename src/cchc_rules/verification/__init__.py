"""Verification: whether a copy of a decision says what the rules of its plan were encoded from.

- `claims`: what a rule says of its passage, and how it is told that the passage does not bear it out
- `printed_bounds`, `printed_parties`, `printed_instruments`, `printed_dues`, `printed_periods`: how much, who leads and
  supports, what is cited, and by when, as it is printed
- `printed_mentions`: whether the numbers of titles and products, and the codes of rows, are printed
- `printed_words`: whether the words of a rule are those of its passage
- `rule_claims`: all of that, rule by rule
- `passages`: where the clauses of the plan stand in the copy
- `verify`: what of it was found, and what of its rules their passages bear out
"""
