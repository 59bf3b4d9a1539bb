"""Drawings: plans, dues, findings and agencies as SVG, for pages and reports.

Each is a text that stands in a page as it is, or in a file of its own. It takes the colour of the words around it, and
that of `--cchc-accent` where the page sets one, so that it is read on light and on dark; nothing is said by colour
alone. `<title>` and `<desc>` tell it to whoever does not see it, in the language asked for.

- `record_flow`: the way from records to findings
- `heat_map`: how many findings of each status an area has
- `two_clocks`: what was in force on a day, and what was known of it
- `succession_chart`: what became of agencies
- `due_calendar`: what falls due on which day of a year
- `interval`: a figure beside the bound that is set for it
- `svg`: the elements of a drawing
"""
