"""The command line: each command a thin shell around one function.

- `main`: run a command; `run`: from its words to its exit code
- `parser`: the commands; `options`: what each of them takes; `arguments`: what the options come to
- `choices`: the words that options take, in either language; `completion`: what the shell completes
- `output_file`: the files that are written; `standard_streams`: what goes to the terminal, and what it
  is told while a command takes long
- `commands`: what the commands do, a file a wing
- `tables`: what the terminal shows; with `rule_tables` and `finding_tables`
- `headings`: its words, in both languages; `usage_words`: those of help and bad usage
"""
