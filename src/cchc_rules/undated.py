"""Undated: what Office writes, without when it was written, so that the same content is the same file on any day."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

__all__ = ["undated"]

_WRITTEN_ON: Final = re.compile(rb"<dcterms:(created|modified)\b[^>]*>[^<]*</dcterms:\1>")
_PROPERTIES: Final = "docProps/core.xml"


def undated(content: bytes) -> bytes:
    """A workbook or a document whose parts and properties do not say when they were written.

    Args:
        content: A file of Excel or Word, which is a zip of parts.
    """
    written = BytesIO()
    with ZipFile(BytesIO(content)) as dated, ZipFile(written, "w", ZIP_DEFLATED) as parts:
        for each in dated.infolist():
            part = dated.read(each)
            told = _WRITTEN_ON.sub(b"", part) if each.filename == _PROPERTIES else part
            parts.writestr(ZipInfo(each.filename), told, ZIP_DEFLATED)
    return written.getvalue()
