"""Reports: findings as what an office reads, prints and sends on.

- `contents`: what every report tells, in which order
- `page`: one page of HTML
"""
