"""The docs of plans, drawn from their objects; name `cchc_rules.sphinxext` among the extensions of `conf.py`.

- `extension`: what Sphinx is told
- `catalogue`: a directive that draws every rule of a plan
- `console_output`: what commands print, in the language of the site
- `nodes`: the pieces of a page
- `pictures`: drawings in a page
- `python_names`: the constants of plans, the names of the package and the fields of classes, in the inventory
- `domain`: the roles by which prose refers to rules, clauses, measures, agencies, headings and instruments
- `page_names`: on which page each of them stands
"""

from cchc_rules.sphinxext.extension import setup as setup
