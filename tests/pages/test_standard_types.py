"""Where the pages look for the standard library: in a file that is kept here, so that nothing is fetched."""

import builtins
import re
from pathlib import Path
from pkgutil import resolve_name

from sphinx.util.inventory import InventoryFile

DOCS = Path(__file__).parents[2] / "docs"
INVENTORY = (DOCS / "python.inv").read_bytes()
HELD = {
    name: (kind, item.uri)
    for kind, items in InventoryFile.loads(INVENTORY, uri="https://docs.python.org/3").data.items()
    for name, item in items.items()
}


def test_every_name_is_one_of_the_standard_library_on_the_page_of_its_module() -> None:
    assert len(HELD) > 40
    for name, (_, uri) in HELD.items():
        assert uri.endswith(f".html#{name}")
        if "." in name:
            assert resolve_name(name) is not None
            module = uri.removeprefix("https://docs.python.org/3/library/").partition(".html")[0]
            assert name.startswith(f"{module}.")
        else:
            assert name == "None" or hasattr(builtins, name)


def test_an_error_stands_among_the_errors_and_a_type_among_the_types() -> None:
    assert HELD["ValueError"][1] == "https://docs.python.org/3/library/exceptions.html#ValueError"
    assert HELD["str"][1] == "https://docs.python.org/3/library/stdtypes.html#str"
    assert HELD["int"][1] == "https://docs.python.org/3/library/functions.html#int"
    assert HELD["collections.abc.Mapping"][0] == "py:class"


def test_no_inventory_is_fetched() -> None:
    (mapping,) = re.findall(
        r"^intersphinx_mapping = \{.*\}$", (DOCS / "conf.py").read_text(encoding="utf-8"), re.MULTILINE
    )
    (inventory,) = re.findall(r'\("https://[^"]+", "([^"]+)"\)', mapping)
    assert (DOCS / inventory).is_file()
