"""What was counted in groups of records.

- `group_counts`: what was counted of one measure in one group, and how that adds up
- `counted_groups`: the same of many groups, as columns of numbers, and as objects when asked
- `batches`: what was counted of some records, added to what was counted of others, or taken out of it again
- `columns`: what was counted as a flat table
"""
