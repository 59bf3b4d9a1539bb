"""Authoring: from a document to a plan package that is checked and locked.

- `document_blocks`, `document_passages`: the paragraphs and rows of a document; each with an address
- `bound_words`: what cells say of how much
- `draft_readings`: what an author still has to say of how a rule was read
- `draft_parties`, `draft_rules`, `draft_decision`: what was read of parties, rules and the document itself
- `python_source`, `package_modules`: the same as modules
- `scaffold`: from the file of a document to the files of a distribution
- `package_check`, `package_import`: what is wrong with a package and what is still to do; where one is at fault that
  cannot be imported
- `clause_renewal`: the clauses of a package taken anew from a copy of its decision
- `package_lock`: the lock file of a package, and the texts under its constants
- `translation`: which texts of a plan nobody has put into English yet
"""
