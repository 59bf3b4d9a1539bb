"""Copied text: whether a plan package says something in the decision's own words."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from cchc_rules.text import letters_and_digits

__all__ = ["RUN", "copied_from"]

RUN = 45
"""So many letters and digits in a row, blanks and punctuation apart, are a copy; fewer come about by themselves."""


def copied_from(decision: str, written: str, named: Collection[str] = ()) -> Iterator[tuple[int, str]]:
    """Where a text copies a decision: the line, from 1, and how what is copied begins there.

    Args:
        decision: The text of the decision.
        written: The text that should be in words of its own.
        named: Names of instruments and agencies, which may be as long as they are.

    >>> list(copied_from("98 % hồ sơ được giải quyết đúng hạn theo quy định của pháp luật hiện hành", "98 % on time"))
    []
    """
    source = letters_and_digits(decision).casefold()
    runs = {source[start : start + RUN] for start in range(len(source) - RUN + 1)}
    for name in sorted(named, key=len, reverse=True):  # a name may stand within another
        written = written.replace(name, "")
    lines = [letters_and_digits(line).casefold() for line in written.splitlines()]
    letters = "".join(lines)
    line_of = [number for number, line in enumerate(lines, start=1) for _ in line]
    before = -2
    for start in range(len(letters) - RUN + 1):
        if letters[start : start + RUN] in runs:
            if start > before + 1:
                yield line_of[start], letters[start : start + RUN]
            before = start
