"""Reports: findings as what an office reads, prints and sends on.

- `contents`: what every report tells, in which order
- `finding_rows`: what a row tells of a finding
- `page`: one page of HTML
- `workbook`: a workbook of Excel
- `letter_template`: the letter that a document of Word begins as
- `letter`: a document of Word, from that template or an office's own
"""
