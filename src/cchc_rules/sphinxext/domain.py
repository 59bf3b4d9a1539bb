"""The domain `cchc`: by which role prose refers to a thing of a plan, and what the inventory of a site says of it.

A page says what it holds with `domain.note(...)`. Prose on any page, and in any project that reads the inventory, then
refers to it by a role and its key, such as `cchc:rule` and `hue-2025:II.2.a.11/1`; on the site itself the plan's id may
be left out where one plan alone has it. Each key is a label as well, for the role `ref` of projects that do not load
this extension.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, ClassVar, Final, cast, get_args

from cchc_rules.extras import needing_extra
from cchc_rules.sphinxext.page_names import ThingKind
from cchc_rules.text import nearest_names

with needing_extra("sphinx"):
    from docutils import nodes
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.domains import Domain, ObjType
    from sphinx.environment import BuildEnvironment
    from sphinx.roles import XRefRole
    from sphinx.util import logging
    from sphinx.util.nodes import make_refnode

__all__ = ["CchcDomain", "note_labels", "warn_of_missing"]

_THING_KINDS: Final[tuple[ThingKind, ...]] = get_args(ThingKind)
_logger: Final = logging.getLogger(__name__)


class CchcDomain(Domain):
    """The domain of the things of plans (quy định, điều khoản, chỉ số, cơ quan, văn bản)."""

    name = "cchc"
    label = "Plans"
    object_types: ClassVar[dict[str, ObjType]] = {
        kind: ObjType(kind, kind, *(["clause"] if kind == "heading" else [])) for kind in _THING_KINDS
    }
    roles: ClassVar[dict[str, Any]] = {
        kind: XRefRole(warn_dangling=True, innernodeclass=nodes.inline) for kind in _THING_KINDS
    }
    initial_data: ClassVar[dict[str, Any]] = {"things": {}}
    data_version = 1

    @property
    def things(self) -> dict[tuple[ThingKind, str], tuple[str, str, str]]:
        """The title, the page and the anchor on it of whatever is noted, by its kind and key."""
        return cast("dict[tuple[ThingKind, str], tuple[str, str, str]]", self.data["things"])

    def note(self, kind: ThingKind, key: str, title: str, docname: str, anchor: str = "") -> None:
        """Note where a thing stands.

        Args:
            kind: What it is.
            key: The label of its page name: `hue-2025:II.2.a.11/1`; of a clause or heading, plan and address.
            title: What a link to it reads as, where its author writes nothing else.
            docname: The page.
            anchor: Where on the page; empty for the page as a whole.
        """
        self.things[kind, key] = (title, docname, anchor)

    def clear_doc(self, docname: str) -> None:
        """Forget what stands on a page."""
        self.data["things"] = {thing: place for thing, place in self.things.items() if place[1] != docname}

    def merge_domaindata(self, docnames: AbstractSet[str], otherdata: dict[str, Any]) -> None:
        """Take over what another process noted of its pages."""
        self.things.update({thing: place for thing, place in otherdata["things"].items() if place[1] in docnames})

    def resolve_xref(
        self,
        env: BuildEnvironment,  # noqa: ARG002  as in Sphinx
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> nodes.reference | None:
        """The link that a role makes; None for a key that is not there, or that is written as several are."""
        for kind in self.objtypes_for_role(typ) or ():
            found = self.find(cast("ThingKind", kind), target)
            if found is not None:
                title, docname, anchor = self.things[found]
                shown = contnode if node["refexplicit"] else nodes.inline("", title)
                return make_refnode(builder, fromdocname, docname, anchor, shown, found[1])
        return None

    def resolve_any_xref(self, *_: Any, **__: Any) -> list[tuple[str, nodes.reference]]:
        """Nothing: `any` finds the labels."""
        return []

    def find(self, kind: ThingKind, written: str) -> tuple[ThingKind, str] | None:
        """The one thing of a kind that is written so: with or without the plan, a rule also by its address alone."""
        if (kind, written) in self.things:
            return kind, written
        meant = [key for each, key in self.things if each == kind and written in _short_forms(kind, key)]
        return (kind, meant[0]) if len(meant) == 1 else None

    def keys(self, role: str) -> Iterator[str]:
        """The keys that a role knows, on this site and in the inventories that it reads."""
        inventories: Mapping[str, Mapping[str, object]] = getattr(self.env, "intersphinx_inventory", {})
        for kind in self.objtypes_for_role(role) or ():
            yield from (key for each, key in self.things if each == kind)
            yield from inventories.get(f"cchc:{kind}", {})

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """What the inventory and the search know; a clause is found as its rules are."""
        for (kind, key), (title, docname, anchor) in self.things.items():
            yield key, title, kind, docname, anchor, -1 if kind == "clause" else 1


def note_labels(_app: Sphinx, env: BuildEnvironment) -> None:
    """Make each key a label of the standard domain; where two things have one key, the label is the first kind's."""
    standard = env.domains.standard_domain
    things = cast("CchcDomain", env.get_domain("cchc")).things
    for kind in reversed(_THING_KINDS):
        for (each, key), (title, docname, anchor) in things.items():
            if each == kind:
                standard.labels[key.lower()] = (docname, anchor, title)  # `ref` looks for small letters
                standard.anonlabels[key.lower()] = (docname, anchor)


def warn_of_missing(_app: Sphinx, domain: Domain | None, node: pending_xref) -> bool | None:
    """Warn of a key that is nowhere, and name those most like it."""
    if not isinstance(domain, CchcDomain):
        return None
    role, written = node["reftype"], node["reftarget"]
    forms: dict[str, list[str]] = {}
    for key in domain.keys(role):
        for form in (key, *_short_forms(role, key)):
            forms.setdefault(form, []).append(key)
    near = dict.fromkeys(key for form in nearest_names(written, forms) for key in forms[form])
    hint = f"nearest: {', '.join(near)}" if near else "none is like it"
    _logger.warning("no %s is known as %s; %s", role, written, hint, location=node, type="ref", subtype=f"cchc.{role}")
    return True


def _short_forms(kind: str, key: str) -> tuple[str, ...]:
    """How a key is also written: without the plan, and the key of a rule without its ordinal, either way."""
    within_plan = key.partition(":")[2]
    if kind != "rule":
        return (within_plan,)
    return within_plan, within_plan.rpartition("/")[0], key.rpartition("/")[0]
