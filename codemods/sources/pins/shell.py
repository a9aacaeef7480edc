"""Requirements in commands: Dockerfiles, scripts, CI configuration, notebooks, documentation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from codemods.sources.pins.lines import conda, masked, requirement
from codemods.sources.pins.model import Hold, Pin, Pins, Role
from codemods.sources.pins.versions import Specifier, parse

_COMMAND = re.compile(
    r"(?<![\w./-])(?:[\w./-]*/)?(?P<tool>(?:uv[ \t]+)?pip[\d.]*|conda|mamba|micromamba)"
    r"(?P<options>(?:[ \t]+-[-\w=]+)*)[ \t]+(?:install|create)(?![\w-])"
)
_JSON_COMMAND = re.compile(r'"(?P<tool>pip[\d.]*|conda|mamba)"\s*,\s*"install"\s*,')
_WORD = re.compile(
    r"""\s*(?:(?P<word>"[^"\r\n]*"|'[^'\r\n]*'|(?:\$\{\{[^}]*\}\}|[^\s;&|()`'"<>,])+)|(?P<end>.))"""
)
_TAKES_VALUE = frozenset(
    "-c -d -e -f -i -n -p -r -t --build --cache-dir --channel --constraint --editable --file "
    "--extra-index-url --find-links --index-url --log --name --platform --prefix --proxy "
    "--python-version --requirement --root --target --timeout --trusted-host".split()
)
_INCLUDES = frozenset("-r -c -f --requirement --constraint --file -e --editable .".split())
_BACKEND = re.compile(
    r"KERAS_BACKEND['\"]?\]?(?:\s*[=:,]\s*|[ \t]+)['\"]?(?P<name>theano|cntk|mxnet|plaidml[\w.]*)\b"
)
_COLAB = re.compile(r"%tensorflow_version[ \t]+(?P<version>1(?:\.[x\d]+)*)")
_FROM = re.compile(
    r"^[ \t]*FROM[ \t]+(?:--\S+[ \t]+)?(?P<name>[\w./-]+(?::\d+/[\w./-]+)?)(?::(?P<tag>[\w.-]+))?",
    re.MULTILINE | re.IGNORECASE,
)


def commands(text: str, start: int = 0, end: int | None = None) -> Pins:
    """The requirements in the commands of ``text[start:end]`` that install packages."""
    found: list[Pin] = []
    includes = False
    body = " " * start + masked(text[start:end])
    for match in (*_COMMAND.finditer(body), *_JSON_COMMAND.finditer(body)):
        command, reads = _words(body, match)
        found += command
        includes = includes or reads
    found.sort(key=lambda pin: pin.start)
    return Pins(tuple(found), includes)


def _words(body: str, command: re.Match[str]) -> tuple[list[Pin], bool]:
    """The requirements behind one ``pip install``, and whether it reads files."""
    is_json = command.re is _JSON_COMMAND
    read = conda if "pip" not in command["tool"] else _pip
    outer = _outer_quote(body, command.start())
    found: list[Pin] = []
    includes = skip = False
    position = command.end()
    end = re.compile(r"[\r\n]|\Z").search(body, position)
    stop = end.start() if end else len(body)
    while position < stop:
        match = _WORD.match(body, position, stop)
        if match is None or (match["end"] and not (is_json and match["end"] == ",")):
            break
        position = match.end()
        word = match["word"]
        if not word:
            continue
        bare = word.strip("\"'")
        if skip or bare.startswith("-"):
            includes = includes or bare in _INCLUDES
            skip = not skip and bare in _TAKES_VALUE
            continue
        includes = includes or bare == "." or bare.startswith(("./", ".["))
        pin = read(match.start("word") + (word[0] in "\"'"), bare)
        if pin is not None:
            quote = "" if word[0] in "\"'" else "'" if outer == '"' else '"'
            found.append(replace(pin, group=f"{pin.syntax.value} in commands", quote=quote))
    return found, includes


def _pip(start: int, body: str) -> Pin | None:
    pin = requirement("", start, body)
    if pin is not None and "$" in body and pin.specifier is None:
        return replace(pin, hold=Hold.VARIABLE)
    return pin


def _outer_quote(body: str, offset: int) -> str:
    """The quotes in which a command stands as a whole (``bash -c "pip install …"``)."""
    line = max(body.rfind("\n", 0, offset), body.rfind("\r", 0, offset)) + 1
    head = body[line:offset]
    return next((quote for quote in "\"'" if head.count(quote) % 2), "")


def dockerfile(text: str) -> Pins:
    """What a Dockerfile says: commands, base images, settings."""
    said = commands(text)
    found = [*said.pins, *_images(text), *settings(text)]
    found.sort(key=lambda pin: pin.start)
    return Pins(tuple(found), said.includes, is_complete=False)


def script(text: str) -> Pins:
    """What any other text with commands says; nothing in it is rewritten."""
    said = commands(text)
    held = [pin if pin.hold else replace(pin, hold=Hold.SCRIPT) for pin in said.pins]
    found = sorted([*held, *settings(text), *ordering(text)], key=lambda pin: pin.start)
    return Pins(tuple(found), said.includes, is_complete=False, is_script=True)


def settings(text: str) -> Iterator[Pin]:
    """Settings of a backend that Keras no longer has."""
    for match in _BACKEND.finditer(masked(text)):
        span = match.span("name")
        yield Pin(match["name"], *match.span(), span, span, role=Role.BACKEND)


def ordering(text: str, pattern: str = r"\bimage_dim_ordering\b") -> Iterator[Pin]:
    """Where the order of axes is called by the name that it had in Keras 1, at first."""
    match = re.search(pattern, text)
    if match:
        span = match.span()
        yield Pin("image_dim_ordering", *span, span, span, role=Role.BACKEND)


def colab(text: str, start: int, end: int) -> Iterator[Pin]:
    """``%tensorflow_version 1.x`` among the commands of a notebook."""
    for match in _COLAB.finditer(text, start, end):
        span = match.span("version")
        yield Pin("tensorflow", *match.span(), span, span, role=Role.COLAB)


def _images(text: str) -> Iterator[Pin]:
    for match in _FROM.finditer(masked(text)):
        tag = match.span("tag") if match["tag"] else (match.end("name"), match.end("name"))
        number = re.match(r"\d+(?:\.\d+)*(?:rc\d+)?", match["tag"] or "")
        specifier = parse(f"=={number.group()}") if number else Specifier()
        yield Pin(
            match["name"].lower(),
            match.start("name"),
            match.end(),
            match.span("name"),
            tag,
            specifier,
            role=Role.IMAGE,
        )
