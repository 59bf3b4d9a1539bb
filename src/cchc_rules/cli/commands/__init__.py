"""What the commands do, a file a wing.

agencies, authoring, counting, dates, findings, law, reports, rules, schema, sql, and template: `rules` shows what a
plan says, `law` holds it beside another text, `template` asks for what is to be reported, `reports` tells what was
found as a file, `schema` says what a document looks like, `sql` writes what counts in a database and reads what came
back, `authoring` writes plans; `counted` is what `counting` and `sql` share, and `tally_tables` what they show.
"""
