"""The shelf: encoded plans, one package each.

- `shelf`: plans by name, here and in other distributions
- `hue_2025`: Huế 2025, Decision 3322/QĐ-UBND
"""
