"""The command line: each command a thin shell around one function; what they do is in `cchc_rules.cli.commands`.

Exit codes: 0 done, and for `verify` and `replay` nothing differs; 1 `verify` or `replay` found a difference; 2 bad
usage or bad input, every fault on a line of its own on standard error; 130 interrupted; 141 the reader of the output
closed it.
"""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence
from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO, TextIOWrapper

from cchc_rules.cli.parser import build_parser
from cchc_rules.errors import CchcError

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
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # Vietnamese needs UTF-8, whatever the locale says
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    words = sys.argv[1:] if argv is None else argv
    args = build_parser(next(iter(words), None)).parse_args(words)
    try:
        code = _run(args)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left is flushed at exit
        return 141
    except KeyboardInterrupt:
        return 130
    except (CchcError, OSError) as fault:
        return _print_faults([fault])
    except ExceptionGroup as faults:
        return _print_faults(faults.exceptions)
    return code


def _run(args: Namespace) -> int:
    """Do what a command does; with `-o`, what it says is written to the file once all of it is known."""
    room, _, function = args.run.partition(":")
    run: Callable[[Namespace], int] = getattr(import_module(f"cchc_rules.cli.commands.{room}"), function)
    if args.output is None:
        return run(args)
    with redirect_stdout(StringIO(newline="")) as said:
        code = run(args)
    with open(args.output, "w", encoding="utf-8", newline="") as file:  # noqa: PTH123  pathlib takes longer to load
        file.write(said.getvalue())
    return code


def _print_faults(faults: Iterable[Exception]) -> int:
    for fault in faults:
        said = f"{fault.filename}: {fault.strerror}" if isinstance(fault, OSError) and fault.filename else fault
        print(f"cchc-rules: {said}", file=sys.stderr)
    return 2
