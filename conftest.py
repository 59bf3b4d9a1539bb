"""Documents are tests: pytest runs every Python example in the prose and in the docstrings."""

from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.parsers.myst import PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

_PROSE = Sybil(parsers=[PythonCodeBlockParser()], patterns=["*.md"])
_DOCSTRINGS = Sybil(
    parsers=[DocTestParser()], patterns=["*.py"], path="src", document_types={".py": PythonDocStringDocument}
)

pytest_collect_file = (_PROSE + _DOCSTRINGS).pytest()
