"""The pages of a plan, drawn from its objects in the language of the site.

- `plan_page`, `heading_page`, `rule_page`, `measure_page`, `agency_page`, `instrument_page`: a sort of page each
- `register_page`: every rule in one table; `reading_list`, `not_encoded_list`, `change_list`: what its names say
- `rule_sentence`: what a rule asks, in a sentence; `code_examples`: lines of Python that judge it
- `answering_now`: by whom an agency was followed
- `shown_plan`: a plan in one language, with what its pages need beside it; `nodes`: the pieces of a page
"""
