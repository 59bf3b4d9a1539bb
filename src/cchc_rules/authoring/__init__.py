"""Authoring: from a document to a plan package that is checked and locked.

- `clause_renewal`: the clauses of a package taken anew from a copy of its decision
- `package_lock`: the lock file of a package, and the texts under its constants
"""
