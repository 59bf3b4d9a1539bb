"""Findings: what is known, how it is judged, and what is found.

- `values`, `observation`: what a figure can say; figures, roll calls, deliveries and attestations
- `threshold`: whether a value reaches its target, and by how many cases not; `miss_budget`: of the cases to come, how
  many may be missed
- `roll_calls`: those of one period read together, and who was not called; `period_parts`: parts that make up a period
- `selection`: which findings of an assessment are told, where only some are
- `reasons`, `finding`: the codes of a finding with their words; the finding itself
- `finding_words`, `finding_columns`: what stands behind the reason of a finding, in words; findings as a flat table
- `judging`: how a finding is come to
- `assessment`: one rule judged, a plan assessed
- `comparing`: two assessments side by side
- `agenda`: what falls due
"""
