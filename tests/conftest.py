"""How Hypothesis runs: without time limits; in CI always on the same examples; on request on many more, or on few."""

import os

from hypothesis import settings

settings.register_profile("here", deadline=None, print_blob=True)
settings.register_profile("ci", parent=settings.get_profile("here"), derandomize=True, database=None)
settings.register_profile("few", parent=settings.get_profile("ci"), max_examples=30)
settings.register_profile("thorough", parent=settings.get_profile("here"), max_examples=2000)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "here")
