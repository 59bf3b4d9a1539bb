"""Agencies: who is who, and who came after whom.

- `agency`: agencies and classes of agencies
- `names`, with `name_words`: which agencies a written name can mean
- `succession`: what became of agencies on a day, and by whose word
- `roster`: all whom a plan names, and who answers for them since
"""
