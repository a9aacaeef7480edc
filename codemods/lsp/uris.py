"""URIs of the protocol and paths of this tool."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote, urlsplit

_DRIVE = re.compile(r"^/([A-Za-z]):(?=/|$)")


def to_path(uri: str) -> str | None:
    """The absolute path, with ``/``, of a ``file`` URI; ``None`` for other schemes.

    ``file:///c%3A/a%20b.py`` is ``C:/a b.py`` and ``file://host/share/a.py`` is
    ``//host/share/a.py``, on every platform.
    """
    parts = urlsplit(uri)
    if parts.scheme.lower() != "file":
        return None
    path = unquote(parts.path, errors="surrogateescape")
    if parts.netloc and parts.netloc.lower() != "localhost":
        return f"//{unquote(parts.netloc)}{path}"
    return _DRIVE.sub(lambda match: f"{match[1].upper()}:", path)


def from_path(path: str) -> str:
    """The ``file`` URI of an absolute path with ``/``."""
    if path.startswith("//"):
        host, _, rest = path[2:].partition("/")
        return f"file://{host}/{_quoted(rest)}"
    drive = "" if path.startswith("/") else "/"
    return f"file://{drive}{_quoted(path)}"


def _quoted(path: str) -> str:
    return quote(path.encode("utf-8", "surrogateescape"), safe="/~")
