"""The shelf: encoded plans, one package each.

- `package_constants`: what the modules of a plan package define, with the line of each
- `hover`: what an editor shows of such a constant
- `lock`: the digest of every rule of a plan, with its version
- `shelf`: plans by name, here and in other distributions
- `written_keys`: which measure, rule or agency of a plan a cell of a sheet names
- `hue_2025`: Huế 2025, Decision 3322/QĐ-UBND
"""
