"""Requirements as pip reads them, one to a line: requirements files, and values of INI files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from codemods.sources.pins.model import Hold, Pin, Pins, Role, normalised, without_lines
from codemods.sources.pins.versions import Syntax, parse

_NAME = r"[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?"
_VERSION = r"(?:===|==|~=|!=|<=|>=|<|>)\s*(?!=)[^\s,;()'\"]+"
_EXTRAS = r"(?:\s*\[[^\]]*\])?"
_PIP = re.compile(
    rf"(?P<name>{_NAME})(?P<extras>{_EXTRAS})(?:\s*\()?"
    rf"(?:\s*(?P<version>{_VERSION}(?:\s*,\s*{_VERSION})*))?"
    r"(?:\s*,)?(?:\s*\))?\s*(?:;(?P<marker>.*))?"
)
"""Nothing can be read in two ways: lists in columns have many blanks."""
_CONDA = re.compile(
    rf"(?:[\w./-]+::)?(?P<name>{_NAME})"
    r"(?P<version>(?:\s*[=<>!~]=?\s*[\w.*+!|,<>=]+(?:\s*,\s*[<>=!~]+\s*[\w.*+]+)*)?|\s+[\d.*]+)"
)
_ADDRESS = re.compile(
    rf"(?:git|hg|svn|bzr)\+\S+|(?:https?|file|ftp)://\S+|{_NAME}{_EXTRAS}\s*@\s*\S+"
)
_EGG = re.compile(r"#(?:.*&)?egg=([\w.-]+)")
_TAIL = re.compile(r"/(?P<name>[\w.-]+?)(?:\.git)?(?:@[^/#]*)?(?:/archive/.*|#.*)?$")
_WHEEL = re.compile(r"/(?P<name>[A-Za-z0-9_.]+)-(?P<version>\d[\w.]*)(?:-\w+)+[^/]*\.whl")
_INCLUDE = re.compile(r"(?:-r|-c|--requirement|--constraint)\b")
_PYTHONS = ("3.9", "3.10", "3.11", "3.12", "3.13", "3.14")
_PLATFORMS = (("linux", "Linux"), ("win32", "Windows"), ("darwin", "Darwin"))


def masked(text: str, comment: str = r"(?:^|(?<=[ \t]))#[^\r\n]*") -> str:
    """``text`` with comments and escaped newlines as blanks, so that all offsets stay."""

    def blank(match: re.Match[str]) -> str:
        return " " * len(match.group())

    text = re.sub(comment, blank, text, flags=re.MULTILINE)
    return re.sub(r"\\(?:\r\n|\n|\r)", blank, text)


def read(text: str) -> Pins:
    """A requirements or constraints file, or what ``conda list --export`` has written."""
    found: list[Pin] = []
    includes = False
    for line in re.finditer(r"[^\r\n]+", masked(text)):
        body = line.group().strip("\ufeff \t")
        start = line.start() + line.group().find(body)
        if body.startswith("-") and not re.match(r"(?:-e|--editable)[ =]", body):
            includes = includes or _INCLUDE.match(body) is not None
            continue
        pin = requirement(text, start, body)
        if pin is not None:
            found.append(replace(pin, removal=without_lines(text, pin.start, pin.end)))
    return Pins(tuple(found), includes, whole=first_build(text, found))


def requirement(text: str, start: int, body: str, *, group: str = "") -> Pin | None:
    """The requirement that ``body`` is, which stands at ``start``; ``None`` if it is none."""
    hashes = re.search(r"\s--?\w", body)
    hold = Hold.HASHES if "--hash" in body else None
    if hashes and not body.startswith("-"):
        body = body[: hashes.start()]
    if _ADDRESS.match(body) or body.startswith("-"):
        return _address(start, body, group)
    match = _PIP.fullmatch(body)
    if match is None:
        return conda(start, body, group=group)
    name, version = match["name"], match["version"] or ""
    specifier = parse(version)
    if specifier is None:
        hold = hold or (Hold.VARIABLE if "$" in version or "{" in version else Hold.UNREADABLE)
    at = match.end("extras")
    return Pin(
        normalised(name),
        start,
        start + len(body.rstrip()),
        (start, start + len(name)),
        (start + match.start("version"), start + match.end("version"))
        if version
        else (start + at, start + at),
        specifier,
        group=group,
        marked=bool((match["marker"] or "").strip()),
        applies=_applies(match["marker"] or ""),
        hold=hold,
    )


def conda(start: int, body: str, *, group: str = "") -> Pin | None:
    """The same for a match specification of conda (``numpy=1.14``, ``keras >=2``)."""
    match = _CONDA.fullmatch(body)
    if match is None:
        return None
    version = match["version"]
    number = re.sub(r"^(\s*=*\s*[^=<>!~]+)=[^=].*$", r"\1", version)  # without the build
    specifier = parse(number, Syntax.CONDA) if "|" not in number else None
    name = start + match.start("name"), start + match.end("name")
    return Pin(
        normalised(match["name"]),
        start,
        start + len(body.rstrip()),
        name,
        (name[1], start + match.end("version")),
        specifier,
        Syntax.CONDA,
        Role.PYTHON if match["name"] == "python" else Role.PACKAGE,
        group,
        hold=None if specifier is not None else Hold.UNREADABLE,
    )


_BUILD = re.compile(r"=\s*[\w.]+\s*=\s*\w*py[23]\d+_\d+")


def first_build(text: str, found: Iterable[Pin]) -> Pin | None:
    """The first pin of conda that names one build for one release of Python."""
    return next(
        (
            replace(pin, role=Role.WHOLE)
            for pin in found
            if pin.syntax is Syntax.CONDA and _BUILD.search(text, pin.start, pin.end)
        ),
        None,
    )


def _address(start: int, body: str, group: str) -> Pin:
    """What is installed from an address: named by its wheel, its egg or its repository."""
    wheel = _WHEEL.search(body)
    egg = _EGG.search(body)
    direct = re.match(rf"({_NAME}){_EXTRAS}\s*@", body)
    tail = _TAIL.search(body)
    name = (
        wheel["name"] if wheel
        else egg[1] if egg
        else direct[1] if direct
        else tail["name"] if tail
        else body
    )  # fmt: skip
    specifier = parse(f"=={wheel['version']}") if wheel else None
    span = start, start + len(body.rstrip())
    return Pin(
        normalised(name), *span, span, (span[1], span[1]), specifier, group=group, hold=Hold.DIRECT
    )


def _applies(marker: str) -> bool:
    """Whether a marker can hold on a Python that TensorFlow runs on today."""
    if not marker.strip():
        return True
    from packaging.markers import InvalidMarker, Marker, UndefinedEnvironmentName

    try:
        parsed = Marker(marker)
        return any(
            parsed.evaluate(
                {
                    "python_version": python,
                    "python_full_version": f"{python}.0",
                    "sys_platform": platform,
                    "platform_system": system,
                    "os_name": "nt" if system == "Windows" else "posix",
                    "extra": "",
                }
            )
            for python in _PYTHONS
            for platform, system in _PLATFORMS
        )
    except (InvalidMarker, UndefinedEnvironmentName):
        return True


def values(text: str, start: int, end: int, group: str) -> Iterator[Pin]:
    """The requirements in a value of an INI file: one to a line, or between semicolons."""
    value = text[start:end]
    pattern = r"[^\r\n]+" if re.search(r"[\r\n]", value.strip()) else r"[^;]+"
    for part in re.finditer(pattern, value):
        body = part.group().strip()
        if not body or body.startswith("#"):
            continue
        at = start + part.start() + part.group().find(body)
        pin = requirement(text, at, body, group=group)
        if pin is not None:
            alone = pattern.startswith("[^\\r")
            gone = without_lines(text, pin.start, pin.end) if alone else None
            first = alone and not text[gone[0] : at].strip() if gone else False
            yield replace(pin, removal=gone if first else None)
