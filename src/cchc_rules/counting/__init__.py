"""Counting: from records and data frames to tallies.

- `question`: what is asked of a table, checked before a record is read; `field_mapping`: what a table calls our fields
- `tallies`, `tally_columns`: what was counted, and that as a flat table; `tallying`: how counts of records become them
- `group_counts`: what was counted of one measure in one group; `tally_batches`: records added, and taken out again
- `cells`: one value of a record, read as what its field holds
- `case_records`: the records of some cases, each with what it is; `deciding_conditions`: and why
- `records`: rows one by one, in plain Python; with `record_pass`, `record_readers` and `record_codegen`
- `frames`: a data frame in one pass; with `frame_query`
"""
