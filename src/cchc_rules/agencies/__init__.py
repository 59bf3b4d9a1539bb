"""Agencies: who is who, and who came after whom.

- `agency`: agencies and classes of agencies
- `names`, with `name_forms` and `name_words`: which agency a written name means, and which it can mean
- `succession`: what became of agencies on a day, and by whose word
- `roster`: all whom a plan names, and who answers for them since
"""
