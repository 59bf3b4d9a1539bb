"""Authoring: from a document to a plan package that is checked and locked.

- `clause_renewal`: the clauses of a package taken anew from a copy of its decision
- `package_lock`: the lock file of a package, and the texts under its constants
- `translation`: which texts of a plan nobody has put into English yet
"""
