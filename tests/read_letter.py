"""What a document of Word says, paragraph by paragraph, in tables too."""

from io import BytesIO

from docx import Document
from docx.oxml.ns import qn


def read_letter(content: bytes) -> list[str]:
    """The text of each paragraph of its body that says something."""
    paragraphs = Document(BytesIO(content)).element.body.iter(qn("w:p"))
    texts = ("".join(text.text or "" for text in paragraph.iter(qn("w:t"))) for paragraph in paragraphs)
    return [text for text in texts if text]
