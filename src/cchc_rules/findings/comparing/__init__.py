"""Comparing: two assessments side by side.

- `left_out`: whose findings are not told where only some are
- `reassessment`: what the evidence of findings comes to by itself
- `finding_pair`: a finding beside the one that stands for it in another assessment, and what became of it
- `comparison_notes`: what could not be compared, and why, in words
- `comparison`: which findings stand for one another
- `comparison_columns`: a comparison as a flat table
"""
