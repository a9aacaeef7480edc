"""Positions, URIs, and findings that move with the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lsprotocol import types

from codemods.lsp.positions import Positions
from codemods.lsp.server import make_server
from codemods.lsp.snapshot import difference
from codemods.lsp.start import AddressError, _address
from codemods.lsp.uris import from_path, to_path

PROFILE = settings(deadline=None, derandomize=True, max_examples=300)
TEXT = st.text(
    "ab \N{LATIN SMALL LETTER E WITH ACUTE}\N{GRINNING FACE}\u0301\u2028\x0c\x0b\x85\r\n"
)
CODECS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}


@PROFILE
@given(TEXT, st.sampled_from(sorted(CODECS)), st.data())
def test_every_offset_has_a_position_and_back(
    text: str, encoding: str, data: st.DataObject
) -> None:
    offset = data.draw(st.integers(0, len(text)))
    if text[max(offset - 1, 0) : offset + 1] == "\r\n":
        offset -= 1  # no position stands between the two
    positions = Positions(text, encoding)
    place = positions.position(offset)
    assert positions.offset(place) == offset
    codec, width = CODECS[encoding]
    head = text[:offset].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert place.line == len(head) - 1
    assert place.character == len(head[-1].encode(codec)) // width


@pytest.mark.parametrize(
    ("line", "character", "offset"),
    [(0, 99, 2), (1, 1, 3), (1, 2, 4), (1, 99, 5), (9, 0, 6)],
    ids=["behind a line", "inside a pair", "behind it", "behind a line end", "behind the text"],
)
def test_positions_that_do_not_exist(line: int, character: int, offset: int) -> None:
    positions = Positions("ab\n\N{GRINNING FACE}x\n", "utf-16")
    assert positions.offset(types.Position(line, character)) == offset


@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("file:///home/a/b.py", "/home/a/b.py"),
        ("file:///home/a%20b/%C3%A9%F0%9F%98%80.py", "/home/a b/\u00e9\N{GRINNING FACE}.py"),
        ("file:///c%3A/Users/a%20b/x.py", "C:/Users/a b/x.py"),
        ("file:///C:/x.py", "C:/x.py"),
        ("file://server/share/x.py", "//server/share/x.py"),
        ("file://localhost/x.py", "/x.py"),
        ("file:///a/%23x%3F.py", "/a/#x?.py"),
    ],
)
def test_paths_of_uris(uri: str, path: str) -> None:
    assert to_path(uri) == path
    assert to_path(from_path(path)) == path


@pytest.mark.parametrize(
    "uri", ["untitled:Untitled-1", "vscode-notebook-cell:/a.ipynb#W0", "git:/x"]
)
def test_other_uris_have_no_path(uri: str) -> None:
    assert to_path(uri) is None


@PROFILE
@given(st.text("abc", max_size=12), st.text("abc", max_size=12))
def test_a_difference_makes_one_text_of_the_other(before: str, after: str) -> None:
    start, end, new = difference(before, after)
    assert before[:start] + new + before[end:] == after
    assert (start, end, new) == (len(before), len(before), "") or before != after


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("8000", ("127.0.0.1", 8000)),
        ("localhost:1", ("localhost", 1)),
        ("[::1]:2", ("::1", 2)),
        ("127.9.9.9:3", ("127.9.9.9", 3)),
    ],
)
def test_addresses_of_this_machine(text: str, address: tuple[str, int]) -> None:
    assert _address(text) == address


@pytest.mark.parametrize("text", ["0.0.0.0:1", "example.org:1", "x", "70000", "[::]:1", ""])
def test_no_other_address(text: str) -> None:
    with pytest.raises(AddressError):
        _address(text)


async def test_nothing_is_kept_of_notifications() -> None:
    """An hour of typing is 18,000 of them."""
    protocol = make_server().protocol
    for number in range(20):
        message: dict[str, object] = {
            "jsonrpc": "2.0",
            "method": "$/setTrace",
            "params": {"value": "off"},
        }
        if number == 0:
            message |= {"id": 1, "method": "initialize", "params": {"capabilities": {}}}
        protocol.handle_message(protocol.structure_message(message))
    assert protocol._request_futures == {}
