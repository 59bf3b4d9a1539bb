"""The command line: each command a thin shell around one function.

- `main`: run a command; `parser`: the options of every command; `arguments`: what the options come to
- `output_file`: the files that are written
- `commands`: what the commands do, a file a wing
- `tables`: what the terminal shows; with `rule_tables`, `finding_tables` and `tally_tables`
- `headings`: its words, in both languages
"""
