"""One run of the command line: from its words to its exit code, whatever goes wrong on the way."""

from __future__ import annotations

import errno
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence
from contextlib import redirect_stdout
from functools import partial
from importlib import import_module
from io import BytesIO, TextIOWrapper
from types import MappingProxyType
from typing import Final

from cchc_rules.cli.arguments import input_files, language_asked, misplaced_files, output_files, utf8_argument
from cchc_rules.cli.output_file import (
    refuse_changed,
    refuse_misnaming,
    refuse_overwriting,
    require_folders,
    write_together,
)
from cchc_rules.cli.parser import build_parser
from cchc_rules.cli.standard_streams import close_down, prepare_streams, tell
from cchc_rules.cli.usage_words import system_error_words
from cchc_rules.errors import CchcError, FaultGroup
from cchc_rules.printable import one_line, printable
from cchc_rules.text import Language

__all__ = ["run_command"]

_OPTIONS_BY_ARGUMENT: Final = MappingProxyType(
    {"days_ahead": "--days-ahead", "event_days": "--event-day", "year": "--year"}
)
"""The options that give arguments of functions, by the names of those."""

_LONGEST_NAME = 255  # of a file; what is longer is not told in full


def run_command(argv: Sequence[str] | None) -> int:
    """Run a command, as `cchc_rules.cli.main.main` documents it.

    Args:
        argv: Its words; those of the process where None.
    """
    prepare_streams()
    words = [utf8_argument(word) for word in sys.argv[1:]] if argv is None else argv
    try:
        language = language_asked(words)
    except CchcError as fault:
        _tell_faults([fault], "vi")
        return _tell_faults([fault], "en")
    try:
        if "_ARGCOMPLETE" in os.environ:
            from cchc_rules.cli.completion import complete  # noqa: PLC0415  only a shell asks for it

            complete(build_parser(language=language))
        code = _run_or_refuse(build_parser(next(iter(words), None), language, words).parse_args(words))
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        return 141
    except FaultGroup as faults:
        return _tell_faults(faults.exceptions, language)
    except (CchcError, OSError) as fault:
        return _tell_faults([fault], language)
    finally:
        close_down()
    return code


def _run_or_refuse(args: Namespace) -> int:
    """Do what a command does; where something is refused, by its option, or by the one that a file was meant for."""
    try:
        return _run(args)
    except CchcError as fault:
        if misplaced := misplaced_files(args):
            raise FaultGroup("files given to the wrong option", misplaced) from None
        if not isinstance(fault, FaultGroup) and fault.where in _OPTIONS_BY_ARGUMENT:
            raise fault.at(_OPTIONS_BY_ARGUMENT[fault.where]) from None
        raise


def _run(args: Namespace) -> int:
    """Do what a command does; what goes to files is written once all of it is known, and the rest was printed."""
    outputs = output_files(args)
    if not args.by_suffix:
        refuse_misnaming(outputs)
    refuse_overwriting(outputs, input_files(args), force=args.force, kept_up={"--onto"})
    require_folders(outputs.values())
    if args.output is None and sys.stdout is None:
        raise OSError(errno.EBADF, "is closed; -o FILE writes to a file", "standard output")
    room, _, function = args.run.partition(":")
    run: Callable[[Namespace], int] = getattr(import_module(f"cchc_rules.cli.commands.{room}"), function)
    if not outputs:
        return run(args)
    args.to_write, args.unchanged = [], []
    content = BytesIO()
    with redirect_stdout(TextIOWrapper(content, encoding="utf-8", errors="backslashreplace", newline="")) as said:
        code = run(args)
        said.flush()
    refuse_changed(args.unchanged)
    if args.output is None:
        write_together(args.to_write, partial(_print_all, content.getvalue().decode()))
    else:
        write_together([*args.to_write, (args.output, content.getvalue())])
    return code


def _print_all(text: str) -> None:
    """Print a text, and fail where not all of it goes out."""
    sys.stdout.write(text)
    sys.stdout.flush()


def _tell_faults(faults: Iterable[Exception], language: Language) -> int:
    for fault in faults:
        if isinstance(fault, CchcError):
            said = fault.sentence(language)
        elif isinstance(fault, OSError) and fault.filename:
            said = f"{_shown(fault.filename)}: {one_line(system_error_words(fault, language))}"
        else:
            said = one_line(str(fault))
        tell(f"cchc-rules: {said}")
    return 2


def _shown(path: str) -> str:
    name = printable(utf8_argument(path))
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"
