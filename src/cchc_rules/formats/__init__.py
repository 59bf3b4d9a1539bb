"""Formats: what comes from files and goes to them.

- `observation_sheets`: figures, roll calls, deliveries and attestations as CSV or Excel; `sheets`: how these are read
- `agency_file`: bodies that a plan does not name, as TOML or CSV
- `mapping_file`, `record_files`: what a system calls our fields; CSV, Excel and Parquet files of records, counted, and
  the records behind what was counted; with `record_tables`
- `tally_state`: what was counted so far, kept so that another day is added
- `to_json`, `from_json`: everything the library says as JSON; plans, observations and findings back from it
- `json_objects`: how the forms of a document become objects; `schema`: what each form looks like, as JSON Schema
- `receipt`, `replay`: what was found on a day, sealed, and assessed again; with `replay_changes`
"""
