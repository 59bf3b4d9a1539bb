"""Figures in a data frame, judged where they are.

- `figures`: figures to findings, from end to end
- `plain_groups`: figures that only count, judged by comparing whole numbers
- `finding_table`: findings as a table of Arrow, one by one or of what was computed of many that are alike
- `figure_groups`: what a table says of each measure by each agency, added up, and whom and what its cells name
- `tally_figures`: what was counted in a table of records, as a table of figures
- `figure_table`: a table of figures in any library, checked and added up in one pass
- `period_sets`: what figures of some periods say of a target, told once for all that are of the same
- `services`: which targets figures serve, told once for all that are alike
- `figure_cells`: the names in a table of figures, and a row of it as a figure
- `native_tables`: a table of Arrow as one of another library
"""
