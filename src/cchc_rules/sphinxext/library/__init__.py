"""What the reference pages say of the library itself, drawn from its own objects in the language of the site.

- `code_table`: the codes of an enum, with their words
- `error_list`: every error, when it is raised and what to do about it
- `law_list`: the laws that the property tests state
- `command_list`: the commands of the command line, with their options and what they print
- `flat_tables`: the columns of the flat form of each collection
- `json_tables`: the keys of documents and of the objects in them
- `file_tables`: the columns of sheets, and the fields of records
"""
