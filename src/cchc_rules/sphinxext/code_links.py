"""Code links: each code word in prose that names one public thing leads to where that is described."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import ClassVar, Final, cast

from attrs import field, frozen

import cchc_rules
from cchc_rules.extras import needing_extra
from cchc_rules.sphinxext.domain import CchcDomain

with needing_extra("sphinx"):
    from docutils import nodes
    from sphinx.addnodes import pending_xref
    from sphinx.environment import BuildEnvironment
    from sphinx.transforms.post_transforms import SphinxPostTransform

__all__ = ["CodeLinks"]

_CODE_WORD: Final = re.compile(r"(?P<name>[^\W\d]\w*(?:\.\w+)*)(?:\(.*\))?", re.DOTALL)
_NO_PROSE: Final = (nodes.reference, pending_xref, nodes.title)
_AT_THE_TOP: Final = frozenset({"class", "data", "exception", "function"})


@frozen
class _Named:
    """What a name may refer to: by which role of which domain, and where it is described, by which it is known."""

    domain: str = field(eq=False)
    role: str = field(eq=False)
    target: str = field(eq=False)
    place: tuple[str, str]


class CodeLinks(SphinxPostTransform):
    """The transform: what names two things, or none, stays as it is, and so does what is in a title or is a link.

    A call names what it calls: `AtLeast(98)`. A value in small letters, such as `roster` in `roster.find`, is one of
    the class of that name, and a file of the library its room. What stands in a class is named with it, members in
    capitals aside. What `cchc_rules` hands on goes before all else of that name; any other word in small letters is
    seldom a name, and has to be one of several words: `due_turns`. Rules, clauses, measures and agencies are named by
    their keys.
    """

    default_priority: ClassVar[int | None] = 9  # before what is left to refer to is resolved

    def run(self, **_: object) -> None:
        """Refer from each code word of a page to what it names."""
        names = _names_known(self.env)
        for literal in list(self.document.findall(nodes.literal)):
            if not any(isinstance(each, _NO_PROSE) for each in _ancestors(literal)):
                named = _named_by(literal.astext(), names)
                if named is not None:
                    literal.replace_self(
                        pending_xref(
                            "",
                            literal.deepcopy(),
                            refdoc=self.env.current_document.docname,
                            refdomain=named.domain,
                            reftype=named.role,
                            reftarget=named.target,
                            refexplicit=True,
                        )
                    )


def _ancestors(node: nodes.Node) -> Iterator[nodes.Node]:
    while node.parent is not None:
        node = node.parent
        yield node


def _named_by(words: str, names: Mapping[str, set[_Named]]) -> _Named | None:
    """The one thing that a code word names; None where it names none, or several."""
    forms = [words, words.removesuffix(".py").replace("/", ".")]
    matched = _CODE_WORD.fullmatch(words)
    if matched is not None:
        name = matched["name"]
        own = [f"cchc_rules.{name}"] if name in cchc_rules.__all__ else []
        forms = [*own, name, *([f"{name[0].upper()}{name[1:]}"] if "." in name else [])]
    found = next((names[form] for form in forms if form in names), ())
    return next(iter(found)) if len(found) == 1 else None


@lru_cache(maxsize=1)
def _names_known(env: BuildEnvironment) -> Mapping[str, set[_Named]]:
    """Everything that can be referred to, by every name that it has."""
    names: dict[str, set[_Named]] = {}
    for full, (docname, anchor, kind, _) in env.domains.python_domain.objects.items():
        for name in _names_of(full, kind):
            names.setdefault(name, set()).add(_Named("py", "obj", full, (docname, anchor)))
    for (kind, key), (_, docname, anchor) in cast("CchcDomain", env.get_domain("cchc")).things.items():
        for name in (key, key.partition(":")[2]):
            names.setdefault(name, set()).add(_Named("cchc", kind, key, (docname, anchor)))
    return names


def _names_of(full: str, kind: str) -> Iterator[str]:
    """The names under which something in Python is known: in full, and without what stands before it."""
    *before, last = full.split(".")
    if not any(part.startswith("_") for part in (*before, last)):
        yield from (".".join((*before[start:], last)) for start in range(len(before)))
        if last.isupper() or (kind in _AT_THE_TOP and (not last.islower() or "_" in last)):
            yield last
