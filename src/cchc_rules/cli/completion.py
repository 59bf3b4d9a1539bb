"""Completion: what can stand next on the command line, told to the shell that asks for it."""

from __future__ import annotations

import sys
from argparse import Action, ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from cchc_rules.cli.arguments import path_argument
from cchc_rules.cli.choices import Choices
from cchc_rules.cli.tables import key_in_plan
from cchc_rules.errors import CchcError
from cchc_rules.extras import needing_extra
from cchc_rules.plans.shelf import broken_plans, installed_plans, load_plan, rule_constants

__all__ = ["complete"]

_Words: TypeAlias = dict[str, str]


def complete(parser: ArgumentParser) -> None:
    """Tell the shell what can stand where its cursor is, each with what it is called, and end the process.

    Args:
        parser: The whole command line.

    Raises:
        MissingExtra: Where argcomplete is not installed.
        SystemExit: Once it is told.
    """
    with needing_extra("completion"):
        from argcomplete import autocomplete  # noqa: PLC0415  says which extra to install

    for action in _actions(parser):
        if isinstance(action.choices, Choices):
            action.completer = _completer(partial(_words_of_choices, action.choices))  # type: ignore[attr-defined]
        elif action.choices is None and action.type is not path_argument:  # the shell completes paths
            action.completer = _completer(_WORDS.get(action.dest, _nothing))  # type: ignore[attr-defined]
    autocomplete(parser, always_complete_options=False, exit_method=sys.exit)


def _actions(parser: ArgumentParser) -> Iterator[Action]:
    """The actions of a parser and of its commands."""
    for action in parser._actions:  # noqa: SLF001  argparse offers no other way to them
        yield action
        if isinstance(action, _SubParsersAction):
            for command in action.choices.values():
                yield from _actions(command)


def _completer(words: Callable[[Namespace], _Words]) -> Callable[..., _Words]:
    """What argcomplete asks; where the words before it name no plan there is nothing to tell."""

    def find(parsed_args: Namespace, **_: Any) -> _Words:
        try:
            return words(parsed_args)
        except CchcError:
            return {}

    return find


def _nothing(_: Namespace) -> _Words:
    return {}


def _words_of_choices(choices: Choices, args: Namespace) -> _Words:
    return {word: choices(word) for word in choices.in_(args.lang)}


def _plans(_: Namespace) -> _Words:
    broken = broken_plans()
    return {name: load_plan(name).decision.label.vi for name in installed_plans() if name not in broken}


def _rules(args: Namespace) -> _Words:
    plan = load_plan(args.plan)
    titles = {key_in_plan(rule.key): rule.title.in_(args.lang) for rule in plan.rules}
    return titles | {name: titles[key_in_plan(key)] for name, key in rule_constants(plan).items()}


def _agencies(args: Namespace) -> _Words:
    """Of the plan that is named, or of all where none is."""
    plans = [args.plan] if args.plan else _plans(args)
    return {entry.key: entry.name.in_(args.lang) for name in plans for entry in load_plan(name).roster.entries}


def _measures(args: Namespace) -> _Words:
    return {measure.key: measure.title.in_(args.lang) for measure in load_plan(args.plan).measures}


def _areas(args: Namespace) -> _Words:
    return {str(number): name.in_(args.lang) for number, name in enumerate(load_plan(args.plan).areas, 1)}


def _levels(args: Namespace) -> _Words:
    names = {level.key: level.label.vi for level in load_plan(args.plan).levels}
    return _words_of_choices(Choices(names), args)


_WORDS: Final[Mapping[str, Callable[[Namespace], _Words]]] = MappingProxyType(
    {
        "agency": _agencies,
        "area": _areas,
        "key": _rules,
        "later": _plans,
        "level": _levels,
        "measure": _measures,
        "plan": _plans,
    }
)
"""What stands for each argument, by its name."""
