"""Authoring: from a document to a plan package that is checked and locked.

- `package_lock`: the lock file of a package, and the texts under its constants
"""
