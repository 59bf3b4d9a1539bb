"""Reports: findings as what an office reads, prints and sends on.

- `calendar_file`: due events as iCalendar
- `case_sheets`: the records behind what was counted, as CSV or a workbook
- `contents`: what every report tells, in which order
- `counted_table`: the table that a figure was counted in, and how, as its source and a command say it
- `deciding_cases`: how many dossiers made a finding what it is, and how they are listed
- `due_events`: what stands on the agenda, as events that keep their names
- `finding_rows`: what a row tells of a finding
- `page`: one page of HTML
- `workbook`: a workbook of Excel; `sheets`: how its sheets look
- `letter_template`: the letter that a document of Word begins as
- `letter`: a document of Word, from that template or an office's own
"""
