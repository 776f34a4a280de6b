"""Bytes to text: strict UTF-8 first, then the best guess; a sentence when it is no text."""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_BYTES = 5_000_000
MAGIC = {
    b"%PDF-": "a PDF document", b"PK\x03\x04": "a zip archive or an office document", b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture", b"GIF8": "a GIF picture", b"\x1f\x8b": "a gzip archive",
    b"\xd0\xcf\x11\xe0": "an old office document", b"{\\rtf": "an RTF document", b"\x7fELF": "a program",
    b"SQLite format 3": "a database", b"RIFF": "a sound, picture or video file",
}  # fmt: skip
MARKUP = re.compile(r"\s{0,99}(?:<\?xml[^>]{0,99}>\s{0,99})?<(?:!doctype\s+html|html|head|body)\b", re.I)
CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


class NotText(ValueError):
    """The bytes are no release; the message is a sentence that says why and what to do."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """``note`` says how it was read."""

    text: str
    note: str


def decode(data: bytes) -> Decoded:
    """The text with ``\\n`` for line ends and without a byte-order mark; NotText if it is none."""
    if len(data) > MAX_BYTES:
        raise NotText(f"It is larger than {MAX_BYTES // 1_000_000} MB, which no single release is; split it up.")
    kind = next((name for magic, name in MAGIC.items() if data.startswith(magic)), None)
    if kind:
        raise NotText(f"It is {kind}, not text; save its text as UTF-8 and read that.")
    found = _utf16(data) or _utf8(data) or _western(data) or _guessed(data)
    if found is None or _binary(found.text):
        raise NotText("It holds no readable text (binary data, or an encoding that is not known); save it as UTF-8.")
    if not found.text.strip("\ufeff \t\n\r\f\v\u200b\xa0"):
        raise NotText("It is empty; put the text of a release in it or remove it.")
    return Decoded(found.text.replace("\r\n", "\n").replace("\r", "\n"), found.note)


def is_page(text: str) -> bool:
    """Whether it is HTML."""
    return bool(MARKUP.match(text))


def clean(text: str) -> str:
    """A text out of a table as one out of a file would be, and nothing in it that is no character."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "\ufffd")
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def plain(head: bytes) -> str:
    """The encoding of a long file, told from its beginning."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(head) - 4:
            return "cp1252"
    return "utf-8-sig" if head.startswith(b"\xef\xbb\xbf") else "utf-8"


def _utf8(data: bytes) -> Decoded | None:
    try:
        return _sane(data.decode("utf-8-sig"), "Read as UTF-8.")
    except UnicodeDecodeError:
        text = data.decode("utf-8-sig", "replace")
    lost = text.count("\ufffd")
    whole = sum(byte >= 0xC2 for byte in data) - lost
    if lost <= max(1, len(text) // 2000) and whole > 2 * lost:
        return _sane(text, f"Read as UTF-8; {lost} damaged characters are shown as \ufffd.")
    return None


def _sane(text: str, note: str) -> Decoded | None:
    """UTF-16 without a mark is valid UTF-8 full of NULs: left to the guess."""
    return None if "\x00" in text else Decoded(text, note)


def _utf16(data: bytes) -> Decoded | None:
    """With its byte-order mark UTF-16 is no guess."""
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    try:
        return Decoded(data.decode("utf-16"), "Read as UTF-16.")
    except UnicodeDecodeError:
        return None


ODD = re.compile(r"[A-Za-z][\xa1-\xbf\xd7\xf7\u0152\u0153\u0192][A-Za-z]")
TURKISH = re.compile("[ðýþÐÝÞ]")


def _is_odd(data: bytes, page: str) -> bool:
    """Whether signs stand inside words when it is read with this code page."""
    try:
        text = data.decode(page)
    except UnicodeDecodeError:
        return True
    return bool(ODD.search(text) or CONTROL.search(text))


def _western(data: bytes) -> Decoded | None:
    """Of a text in Latin letters with few others the code page of Western Europe, or Turkey, is likelier than any."""
    if b"\x00" in data or sum(byte < 0x80 for byte in data) < 0.7 * len(data):
        return None
    page = next((page for page in ("cp1252", "cp1250") if not _is_odd(data, page)), None)
    if page is None:
        return None
    if page == "cp1252" and TURKISH.search(data.decode(page)) and not _is_odd(data, "cp1254"):
        page = "cp1254"
    return Decoded(data.decode(page), f"Read as {page}, which is a guess; check its names or save as UTF-8.")


def _guessed(data: bytes) -> Decoded | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        return None
    text = str(best).removeprefix("\ufeff")
    encoding = best.encoding.replace("_", "-")
    return Decoded(text, f"Read as {encoding}, which is a guess; check its names or save as UTF-8.")


def _binary(text: str) -> bool:
    return "\x00" in text or len(CONTROL.findall(text)) * 200 > len(text)
