"""Command lists: the commands of the command line, as their parsers say, each with what it prints."""

from __future__ import annotations

import re
from argparse import SUPPRESS, Action, ArgumentParser, _SubParsersAction
from collections.abc import Iterable, Iterator
from pathlib import Path

from cchc_rules.cli.parser import build_parser
from cchc_rules.extras import needing_extra
from cchc_rules.sphinxext.console_output import folder_with, rerun
from cchc_rules.sphinxext.pages.nodes import code_block, literal, paragraph, section, table
from cchc_rules.sphinxext.site_language import site_language
from cchc_rules.text import Language

with needing_extra("sphinx"):
    from docutils import nodes
    from sphinx.util.docutils import SphinxDirective

__all__ = ["CommandList"]


class CommandList(SphinxDirective):
    """The directive `cchc-commands`: every command, and what those print that stand in its content.

    A command stands on a line of its own; a backslash at the end of a line continues it on the next.
    """

    has_content = True

    def run(self) -> list[nodes.Node]:
        """A section for each command: what it does, how it is called, its options, and an example that was run."""
        self.env.note_reread()
        language = site_language(self.config.language)
        commands = _parsers(language)
        examples: dict[str, list[str]] = {}
        for line in filter(None, re.split(r"(?<!\\)\n", "\n".join(self.content).strip())):
            examples.setdefault(line.partition(" ")[0], []).append(line)
        for name in examples.keys() - commands.keys():
            raise self.error(f"got {name}; expected one of {', '.join(commands)}, and what it takes")
        files = (Path(self.env.srcdir, each) for each in self.config.cchc_console_files)
        with folder_with(files) as folder:
            return [
                section(name, _command(parser, examples.get(name, ()), folder, language), name=f"command-{name}")
                for name, parser in commands.items()
            ]


def _parsers(language: Language) -> dict[str, ArgumentParser]:
    """The parser of each command."""
    actions = build_parser(language=language)._actions  # noqa: SLF001  argparse offers no other way to them
    [commands] = (each for each in actions if isinstance(each, _SubParsersAction))
    return dict(commands.choices)


def _command(parser: ArgumentParser, examples: Iterable[str], folder: Path, language: Language) -> Iterator[nodes.Node]:
    """What a command does, how it is called, what it takes, and what it prints."""
    described = parser.description or ""
    yield paragraph(f"{described[0].upper()}{described[1:]}.")
    shown_help = rerun(f"$ {parser.prog} --help\n", folder, language)
    usage = shown_help.partition("\n")[2].partition("\n\n")[0]
    yield code_block(usage.partition(": ")[2], "text")
    head = ("Tham số", "Nghĩa là") if language == "vi" else ("Argument", "Meaning")
    taken = [each for each in parser._actions if each.help not in {None, SUPPRESS} and each.dest != "help"]  # noqa: SLF001  as above
    yield table(head, (([literal(_argument_words(parser, each))], [each.help or ""]) for each in taken))
    for example in examples:
        block = f"$ cchc-rules {example}\n"
        # In English it is run here; in another language all blocks of the page are, see `console_output`.
        yield code_block(rerun(block, folder, "en").rstrip("\n") if language == "en" else block, "console")


def _argument_words(parser: ArgumentParser, action: Action) -> str:
    """How an argument is written: `--area N`."""
    return parser._get_formatter()._format_action_invocation(action)  # noqa: SLF001  as above
