"""Starting the server."""

from __future__ import annotations

import gc
import ipaddress
import logging
from contextlib import suppress

from codemods.lsp.server import make_server


class AddressError(Exception):
    """An address to listen on that cannot be used; the text says why."""


def serve(tcp: str | None = None) -> bool:
    """Serve one client until it says ``exit``, on standard input and output or on a port.

    ``tcp`` is ``PORT`` or ``HOST:PORT``.  Returns whether the client said ``shutdown``
    before.  Raises ``AddressError`` unless the host is this machine: whoever connects can
    read the project.
    """
    logging.basicConfig(level=logging.ERROR)  # standard error
    server = make_server()
    gc.collect()
    gc.freeze()
    if tcp is None:
        server.start_io()
    else:
        with suppress(SystemExit):
            server.start_tcp(*_address(tcp))
    return server.is_shut_down


def _address(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    host = host.strip("[]") or "127.0.0.1"
    if not port.isdecimal() or int(port) > 65535:
        raise AddressError(f"not a port: {text}")
    try:
        is_here = host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        is_here = False
    if not is_here:
        raise AddressError(f"{host} is not an address of this machine alone (127.0.0.1, ::1)")
    return host, int(port)
