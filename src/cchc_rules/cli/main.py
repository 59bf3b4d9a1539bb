"""The command line: each command a thin shell around one function; what they do is in `cchc_rules.cli.commands`.

Exit codes: 0 done, and for `verify` and `replay` nothing differs; 1 `verify` or `replay` found a difference; 2 bad
usage or bad input, every fault on a line of its own on standard error; 130 interrupted; 141 the reader of the output
closed it.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command.

    Args:
        argv: Its arguments; those of the process where None.

    Returns:
        The exit code.

    Raises:
        SystemExit: For bad usage (2), and after `--help` and `--version` (0), as argparse does.
    """
    try:
        from cchc_rules.cli.run import run_command  # noqa: PLC0415  it may be interrupted here as anywhere

        return run_command(argv)
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
