"""What a page of HTML holds, for tests: its anchors, where its links lead, its elements and its words."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser
from urllib.parse import unquote

__all__ = ["ReadPage"]


class ReadPage(HTMLParser):
    """A page, read from its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.anchors: Counter[str] = Counter()
        self.targets: list[str] = []
        self.addresses: list[str] = []
        self.elements: Counter[str] = Counter()
        self.classes: Counter[str] = Counter()
        self.words = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Gather what an element says of itself."""
        said = dict(attrs)
        self.elements[tag] += 1
        self.classes.update((said.get("class") or "").split())
        if said.get("id"):
            self.anchors[said["id"] or ""] += 1
        for name in ("href", "src"):
            address = said.get(name) or ""
            if address.startswith("#"):
                self.targets.append(unquote(address[1:]))
            elif address:
                self.addresses.append(address)

    def handle_data(self, data: str) -> None:
        """Gather the words."""
        self.words += data
