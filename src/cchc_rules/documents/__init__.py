"""Documents: decisions and plans as files, read as lines and rows.

- `word_blocks`: the paragraphs and rows of a document of Word
- `document_lines`: the lines of a document of any kind, with the cells of those that are rows
- `table_columns`: what the columns of a plan's tables hold
- `file_kinds`: what a file seems to be, by its headings or its keys
"""
