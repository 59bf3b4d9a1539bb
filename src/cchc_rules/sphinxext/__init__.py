"""The docs of plans, drawn from their objects; name `cchc_rules.sphinxext` among the extensions of `conf.py`.

- `extension`: what Sphinx is told
- `page_files`: the source of every page of a plan, and `page_directive`: the one directive that stands in it
- `page_frame`: what a theme shows around each of them
- `pages`: what each sort of page shows
- `library`: what the reference says of the library itself
- `search`: how the search of a site finds the things of plans; `rule_facts`: by what a rule is found and filtered
- `site_language`: the language of a site
- `code_links`: links on the code words of prose
- `console_output`: what commands print, in the language of the site
- `pictures`: drawings in a page
- `python_names`: the constants of plans, the names of the package and the fields of classes, in the inventory
- `domain`: the roles by which prose refers to rules, clauses, measures, agencies, headings and instruments
- `page_names`: on which page each of them stands
"""

from cchc_rules.sphinxext.extension import setup as setup
