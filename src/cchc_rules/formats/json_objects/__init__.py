"""JSON objects: how the forms of a document become objects.

- `json_text`: JSON strictly read, and held against what was made of it
- `kinds`: what the kinds of observation, of patch and of code are called
- `predicate_json`: what is asked of records
- `names_json`: what keys and codes are called, beside them on request
- `converter`: what turns forms back into objects, and tells a fault with its place
- `class_schemas`, `predicate_schemas`: what an object of a class, and a predicate, looks like, as JSON Schema; with
  `schema_parts`, the pieces of one, `key_meanings`, what its keys mean, and `document_objects`, which no class is
- `unsaid`: what no schema of a document can say
"""
