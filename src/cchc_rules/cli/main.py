"""The command line: each command a thin shell around one function; what they do is in `cchc_rules.cli.commands`.

Exit codes: 0 done, and for `verify` and `replay` nothing differs; 1 `verify` or `replay` found a difference; 2 bad
usage or bad input, every fault on a line of its own on standard error; 130 interrupted; 141 the reader of the output
closed it.
"""

from __future__ import annotations

import errno
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence
from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO, TextIOWrapper

from cchc_rules.cli.arguments import input_files, output_files, utf8_argument
from cchc_rules.cli.output_file import refuse_overwriting, write_together
from cchc_rules.cli.parser import build_parser
from cchc_rules.errors import CchcError

__all__ = ["main"]

_LONGEST_NAME = 255  # of a file; what is longer is not told in full


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command.

    Args:
        argv: Its arguments; those of the process where None.

    Returns:
        The exit code.

    Raises:
        SystemExit: For bad usage (2), and after `--help` and `--version` (0), as argparse does.
    """
    if sys.stderr is None:  # closed; what is printed to None goes to standard output
        sys.stderr = StringIO()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # Vietnamese needs UTF-8, whatever the locale says
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    words = [utf8_argument(word) for word in sys.argv[1:]] if argv is None else argv
    args = build_parser(next(iter(words), None)).parse_args(words)
    try:
        code = _run(args)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        if sys.stdout is not None:
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
    """Do what a command does; what goes to files is written once all of it is known."""
    outputs = output_files(args)
    refuse_overwriting(outputs, input_files(args))
    if args.output is None and sys.stdout is None:
        raise OSError(errno.EBADF, "is closed; -o FILE writes to a file", "standard output")
    room, _, function = args.run.partition(":")
    run: Callable[[Namespace], int] = getattr(import_module(f"cchc_rules.cli.commands.{room}"), function)
    if not outputs:
        return run(args)
    args.to_write = []
    with redirect_stdout(StringIO(newline="")) as said:
        code = run(args)
    if args.output is not None:
        args.to_write.append((args.output, said.getvalue()))
    write_together(args.to_write)
    if args.output is None:
        sys.stdout.write(said.getvalue())
    return code


def _print_faults(faults: Iterable[Exception]) -> int:
    for fault in faults:
        said = f"{_shown(fault.filename)}: {fault.strerror}" if isinstance(fault, OSError) and fault.filename else fault
        print(f"cchc-rules: {said}", file=sys.stderr)
    return 2


def _shown(path: str) -> str:
    name = utf8_argument(path)
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"


if __name__ == "__main__":
    sys.exit(main())
