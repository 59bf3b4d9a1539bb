"""Comparing: two assessments side by side.

- `finding_pair`: a finding beside the one that stands for it in another assessment, and what became of it
- `comparison`: which findings stand for one another
- `comparison_columns`: a comparison as a flat table
"""
