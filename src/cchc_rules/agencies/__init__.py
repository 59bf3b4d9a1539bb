"""Agencies: who is who, and who came after whom.

- `agency`: agencies and classes of agencies
- `succession`: what became of agencies on a day, and by whose word
- `roster`: all whom a plan names, found by any name that people write, and who answers for them since
"""
