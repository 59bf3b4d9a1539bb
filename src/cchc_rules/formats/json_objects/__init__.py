"""JSON objects: how the forms of a document become objects.

- `kinds`: what the kinds of observation, of patch and of code are called
- `predicate_json`: what is asked of records
- `names_json`: what keys and codes are called, beside them on request
- `converter`: what turns forms back into objects, and tells a fault with its place
- `schema`: what a document of each form looks like, as JSON Schema
"""
