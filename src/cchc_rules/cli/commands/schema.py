"""What a JSON document looks like, for systems that are not Python: schema."""

from __future__ import annotations

from argparse import Namespace

from cchc_rules.formats.schema import schema_of
from cchc_rules.formats.to_json import dump_json

__all__ = ["show_schema"]


def show_schema(args: Namespace) -> int:
    """The JSON Schema of a form of document."""
    print(dump_json(schema_of(args.kind)))
    return 0
