"""Counting: from records and data frames to tallies.

- `question`: what is asked of a table, checked before a record is read; `field_mapping`: what a table calls our fields
- `tallies`: what was counted, with `counts`; `tallying`: how counts of records become tallies
- `cells`: one value of a record, read as what its field holds
- `case_records`: the records of some cases, each with what it is; `deciding_conditions`: and why
- `records`: rows one by one, in plain Python, with `record_query`
- `frames`: a data frame in one pass, with `frame_query`, and figures in one judged where they lie, with
  `frame_findings`
- `sql`: a database, by one statement that is carried to it, with `sql_query`
"""
