"""`python -m cchc_rules`: the command line."""

import sys

from cchc_rules.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
