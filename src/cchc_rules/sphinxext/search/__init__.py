"""How the search of a site finds the things of plans and the pages, in either language and without marks.

- `search_entries`: what is known of each rule, measure, agency, heading and instrument
- `page_entries`: what is known of the other pages
- `search_box`: the best hits, above those of Sphinx
- `vietnamese_search`: Vietnamese words without their marks, for Sphinx's own search
"""
