"""The server behind bytes: what does not follow the protocol, and how it ends."""

from __future__ import annotations

import json
import os
import queue
import re
import socket
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, BinaryIO, cast

import pytest

from tests.lsp import SERVER

PATIENCE = 60.0
OPEN = "textDocument/didOpen"
PUBLISHED = "textDocument/publishDiagnostics"
PARSE_ERROR, INVALID_REQUEST, METHOD_NOT_FOUND, INVALID_PARAMS = -32700, -32600, -32601, -32602
NOT_INITIALIZED, REQUEST_CANCELLED = -32002, -32800


def framed(message: Mapping[str, Any] | bytes) -> bytes:
    """A message with its header."""
    body = message if isinstance(message, bytes) else json.dumps(message).encode()
    return b"Content-Length: %d\r\n\r\n%b" % (len(body), body)


class Wire:
    """The two directions of a connection."""

    def __init__(self, incoming: BinaryIO, outgoing: BinaryIO) -> None:
        self._outgoing = outgoing
        self._received: queue.Queue[dict[str, Any]] = queue.Queue()
        self._others: list[dict[str, Any]] = []
        threading.Thread(target=self._read, args=(incoming,), daemon=True).start()

    def _read(self, incoming: BinaryIO) -> None:
        while header := incoming.readline():
            length = re.fullmatch(rb"Content-Length: (\d+)\r\n", header)
            if length:
                while incoming.readline() != b"\r\n":
                    pass
                self._received.put(json.loads(incoming.read(int(length[1]))))

    def send(self, data: bytes) -> None:
        """Send bytes as they are."""
        self._outgoing.write(data)
        self._outgoing.flush()

    def notify(self, method: str, params: object = None) -> None:
        """Send a notification."""
        self.send(framed({"jsonrpc": "2.0", "method": method, "params": params or {}}))

    def request(self, method: str, params: object = None, number: int | str = 1) -> dict[str, Any]:
        """Send a request; its answer."""
        message = {"jsonrpc": "2.0", "id": number, "method": method}
        self.send(framed(message if params is None else {**message, "params": params}))
        return self.receive(id=number)

    def receive(self, **wanted: object) -> dict[str, Any]:
        """The next message that has these members."""
        while True:
            message = self._received.get(timeout=PATIENCE)
            if all(message.get(key) == value for key, value in wanted.items()):
                return message

    def initialize(self) -> None:
        """Say hello."""
        answer = self.request(
            "initialize", {"processId": None, "rootUri": None, "capabilities": {}}
        )
        assert answer["result"]["serverInfo"]["name"] == "keras-codemods"
        self.notify("initialized")

    def rules(self, text: str, uri: str = "untitled:a") -> list[str]:
        """Open a text; the rules of its diagnostics."""
        item = {"uri": uri, "languageId": "python", "version": 1, "text": text}
        self.notify(OPEN, {"textDocument": item})
        while (params := self.receive(method=PUBLISHED)["params"])["uri"] != uri:
            pass
        return [found["code"] for found in params["diagnostics"]]

    def is_well(self) -> bool:
        """Whether the server still does its work."""
        return self.rules("from keras.layers import Dense\n", "untitled:b") == ["keras-imports"]


@contextmanager
def started(*arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """A server process."""
    pipe = subprocess.PIPE
    with subprocess.Popen([*SERVER, *arguments], stdin=pipe, stdout=pipe, stderr=pipe) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture
def process() -> Iterator[subprocess.Popen[bytes]]:
    """A server on standard input and output."""
    with started() as process:
        yield process


@pytest.fixture
def wire(process: subprocess.Popen[bytes]) -> Wire:
    """The connection to the server."""
    assert process.stdin is not None
    assert process.stdout is not None
    return Wire(cast(BinaryIO, process.stdout), cast(BinaryIO, process.stdin))


def test_shutdown_and_exit(process: subprocess.Popen[bytes], wire: Wire) -> None:
    wire.initialize()
    assert wire.request("shutdown", number=2)["result"] is None
    wire.notify("exit")
    assert process.wait(PATIENCE) == 0


def test_exit_without_shutdown(process: subprocess.Popen[bytes], wire: Wire) -> None:
    wire.initialize()
    wire.notify("exit")
    assert process.wait(PATIENCE) == 1


def test_end_of_input(process: subprocess.Popen[bytes], wire: Wire) -> None:
    wire.initialize()
    assert process.stdin is not None
    process.stdin.close()
    assert process.wait(PATIENCE) is not None


def test_nothing_but_messages_on_standard_output(process: subprocess.Popen[bytes]) -> None:
    requests: list[dict[str, Any]] = [
        {"id": 1, "method": "initialize", "params": {"processId": None, "capabilities": {}}},
        {"id": 2, "method": "shutdown"},
        {"method": "exit"},
    ]
    data = b"".join(framed({"jsonrpc": "2.0", **message}) for message in requests)
    output, _ = process.communicate(data, PATIENCE)
    while output:
        header = re.match(rb"(?:[\w-]+: [^\r\n]*\r\n)*\r\n", output)
        assert header, output
        length = re.search(rb"Content-Length: (\d+)", header[0])
        assert length
        end = header.end() + int(length[1])
        assert json.loads(output[header.end() : end])["jsonrpc"] == "2.0"
        output = output[end:]


def test_request_after_shutdown(wire: Wire) -> None:
    wire.initialize()
    wire.request("shutdown", number=2)
    params = {"textDocument": {"uri": "untitled:a"}, "position": {"line": 0, "character": 0}}
    assert wire.request("textDocument/hover", params, 3)["error"]["code"] == INVALID_REQUEST


def test_request_before_initialize(wire: Wire) -> None:
    params = {"textDocument": {"uri": "untitled:a"}, "position": {"line": 0, "character": 0}}
    assert wire.request("textDocument/hover", params)["error"]["code"] == NOT_INITIALIZED
    wire.initialize()
    assert wire.is_well()


def test_unknown_method(wire: Wire) -> None:
    wire.initialize()
    answer = wire.request("textDocument/fortune", {}, 2)
    assert answer["error"]["code"] == METHOD_NOT_FOUND
    wire.notify("textDocument/didFortune")
    wire.notify("$/fortune")
    assert wire.is_well()


@pytest.mark.parametrize(
    "params",
    [
        {},
        {"textDocument": {"uri": 3}, "position": {"line": 0, "character": 0}},
        {"textDocument": {"uri": "untitled:a"}, "position": {"line": "one"}},
        {"textDocument": "untitled:a", "position": {"line": 0, "character": 0}},
    ],
    ids=["none", "a number for a URI", "no column", "text for an object"],
)
def test_wrong_parameters(wire: Wire, params: dict[str, Any]) -> None:
    wire.initialize()
    answer = wire.request("textDocument/hover", params, 2)
    assert answer.get("error", {}).get("code") == INVALID_PARAMS or answer.get("result", 0) is None
    wire.notify(OPEN, params)
    assert wire.is_well()


def test_wrong_arguments_of_a_command(wire: Wire) -> None:
    wire.initialize()
    for number, arguments in enumerate(([], [3], [None], [{"uri": []}], ["untitled:a"], "no"), 2):
        params = {"command": "keras-codemods.migrateFile", "arguments": arguments}
        assert "error" in wire.request("workspace/executeCommand", params, number), arguments
    params = {"command": "keras-codemods.fortune", "arguments": []}
    assert "error" in wire.request("workspace/executeCommand", params, 20)
    assert wire.is_well()


@pytest.mark.parametrize(
    "body",
    [b"{", b"", b"[]", b"3", b"\xff\xfe", b'{"jsonrpc": "2.0"}', b'{"id": 1}', b"null"],
    ids=["cut", "empty", "list", "number", "not UTF-8", "no method", "only a number", "null"],
)
def test_bodies_that_are_no_messages(wire: Wire, body: bytes) -> None:
    wire.initialize()
    wire.send(framed(body))
    assert wire.is_well()


@pytest.mark.parametrize(
    "header",
    [
        b"Content-Length: many\r\n\r\n",
        b"Content-Length: -1\r\n\r\n",
        b"Content-Type: text/plain\r\n\r\n",
        b"nonsense\r\n\r\n",
        b"\r\n\r\n",
    ],
    ids=["no number", "negative", "no length", "no header", "empty lines"],
)
def test_wrong_headers(wire: Wire, header: bytes) -> None:
    wire.initialize()
    wire.send(header)
    assert wire.is_well()


def test_header_with_a_type(wire: Wire) -> None:
    wire.initialize()
    item = {"uri": "untitled:a", "languageId": "python", "version": 1, "text": "import keras\n"}
    body = json.dumps({"jsonrpc": "2.0", "method": OPEN, "params": {"textDocument": item}}).encode()
    kind = b"Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n"
    wire.send(b"%bContent-Length: %d\r\n%b\r\n%b" % (kind, len(body), kind, body))
    assert wire.receive(method=PUBLISHED)["params"]["uri"] == "untitled:a"


def test_messages_in_pieces(wire: Wire) -> None:
    wire.initialize()
    item = {
        "uri": "untitled:ä",
        "languageId": "python",
        "version": 1,
        "text": "import keras  # ä\n",
    }
    data = framed({"jsonrpc": "2.0", "method": OPEN, "params": {"textDocument": item}})
    for start in range(0, len(data), 7):
        wire.send(data[start : start + 7])
    assert wire.receive(method=PUBLISHED)["params"]["uri"] == "untitled:ä"


def test_changes_of_what_is_not_open(wire: Wire) -> None:
    wire.initialize()
    identifier = {"uri": "untitled:a", "version": 2}
    change = {"range": {"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 9}}}
    changes = [{**change, "text": "x"}]
    wire.notify("textDocument/didChange", {"textDocument": identifier, "contentChanges": changes})
    wire.notify("textDocument/didSave", {"textDocument": identifier})
    wire.notify("textDocument/didClose", {"textDocument": identifier})
    assert wire.is_well()


def test_ranges_outside_the_text(wire: Wire) -> None:
    wire.initialize()
    assert wire.rules("import keras\n") == ["keras-imports"]
    for number, position in enumerate(
        ({"line": 99, "character": 9}, {"line": 0, "character": 999})
    ):
        params = {
            "textDocument": {"uri": "untitled:a"},
            "range": {"start": position, "end": position},
            "context": {"diagnostics": []},
        }
        assert "result" in wire.request("textDocument/codeAction", params, 10 + number)
    assert wire.is_well()


def test_cancelled_requests(wire: Wire) -> None:
    wire.initialize()
    text = "from keras.layers import Dense\n" + "Dense(output_dim=3)\n" * 300
    item = {"uri": "untitled:a", "languageId": "python", "version": 1, "text": text}
    wire.notify(OPEN, {"textDocument": item})
    start = {"line": 0, "character": 0}
    params = {
        "textDocument": {"uri": "untitled:a"},
        "range": {"start": start, "end": start},
        "context": {"diagnostics": []},
    }
    for number in range(2, 12):
        message = {"id": number, "method": "textDocument/codeAction", "params": params}
        wire.send(framed({"jsonrpc": "2.0", **message}))
        wire.notify("$/cancelRequest", {"id": number})
    for number in range(2, 12):
        answer = wire.receive(id=number)
        assert "result" in answer or answer["error"]["code"] == REQUEST_CANCELLED
    wire.notify("$/cancelRequest", {"id": 99})
    assert wire.is_well()


def test_tcp() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with (
        started("--tcp", f"127.0.0.1:{port}") as process,
        _connected(port) as connection,
        connection.makefile("rwb") as file,
    ):
        wire = Wire(cast(BinaryIO, file), cast(BinaryIO, file))
        wire.initialize()
        assert wire.is_well()
        wire.request("shutdown", number=2)
        wire.notify("exit")
        assert process.wait(PATIENCE) == 0


def _connected(port: int) -> socket.socket:
    for _ in range(int(PATIENCE / 0.1)):
        try:
            return socket.create_connection(("127.0.0.1", port), PATIENCE)
        except ConnectionRefusedError:
            threading.Event().wait(0.1)
    raise AssertionError("the server does not listen")


@pytest.mark.parametrize(
    "address", ["0.0.0.0:0", "example.org:80", "127.0.0.1:x", "127.0.0.1:70000"]
)
def test_addresses_that_are_refused(address: str) -> None:
    with started("--tcp", address) as process:
        output, errors = process.communicate(timeout=PATIENCE)
        assert process.returncode == 2
        assert not output
        assert errors.startswith(b"error: ") or b"Error" in errors
        assert os.linesep.encode() in errors
