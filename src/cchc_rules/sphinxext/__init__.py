"""The docs of plans, drawn from their objects.

- `catalogue`: the Sphinx extension, a directive that draws every rule of a plan
- `nodes`: the pieces of a page
"""
