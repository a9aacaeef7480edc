"""Hold ``codemods/tables/requirements.tsv`` against PyPI.  Needs the network.

    python scripts/check_requirements.py INDEX [PACKAGE ...]

INDEX is the address of a package index that answers ``INDEX/pypi/PACKAGE/json``.

- every package of the table exists, and so does every new name;
- ``wheels``: the release of the row is the first with files for Python 3.10;
- what a target needs is met by a release that is there.

The exit code is 1 if a row is wrong.
"""

from __future__ import annotations

import json
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from packaging.specifiers import SpecifierSet
from packaging.tags import Tag
from packaging.utils import InvalidWheelFilename, parse_wheel_filename
from packaging.version import InvalidVersion, Version

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from codemods.tables.requirements import Needed, needed

PYTHON = (3, 10)
"""The oldest Python of the newest TensorFlow."""
ELSEWHERE = frozenset({"keras-contrib", "python"})
"""Names that are no packages on PyPI."""


def releases(index: str, package: str) -> dict[Version, list[str]]:
    """The names of the files of each final release."""
    address = f"{index.rstrip('/')}/pypi/{package}/json"
    with urllib.request.urlopen(address, timeout=60) as answer:
        data: dict[str, Any] = json.load(answer)
    found = {}
    for text, files in data["releases"].items():
        try:
            version = Version(text)
        except InvalidVersion:
            continue
        if files and not version.is_prerelease:
            found[version] = [file["filename"] for file in files]
    return found


def _fits(tag: Tag) -> bool:
    """Whether a file of Linux is for the oldest Python."""
    if "linux" not in tag.platform or "x86_64" not in tag.platform:
        return False
    number = tag.interpreter.removeprefix("cp3")
    if tag.abi == "abi3":
        return number.isdigit() and int(number) <= PYTHON[1]
    return tag.interpreter in ("py3", f"cp3{PYTHON[1]}")


def has_files(names: list[str]) -> bool:
    """Whether one of these files is a wheel for the oldest Python."""
    for name in names:
        try:
            tags = parse_wheel_filename(name)[3] if name.endswith(".whl") else ()
        except InvalidWheelFilename:
            continue
        if any(_fits(tag) for tag in tags):
            return True
    return False


def wrong(index: str, row: Needed) -> Iterator[str]:
    """What is wrong with one row."""
    if row.action == "image" or row.name in ELSEWHERE:
        return
    for name in {row.name, row.detail if row.action == "renamed" else row.name}:
        try:
            found = releases(index, name)
        except urllib.error.HTTPError as error:
            yield f"{name}: {error}"
            continue
        allowed = [version for version in found if version in SpecifierSet(row.releases)]
        if not allowed and (name != row.name or row.action in ("own", "floor")):
            yield f"{name}: no release for {row.releases}"
        if row.detail == "wheels":
            first = min((v for v, files in found.items() if has_files(files)), default=None)
            if f">={first}" != row.releases:
                yield f"{name}: the first with files is {first}, not {row.releases}"


def main(index: str, packages: list[str]) -> int:
    """Check the rows of these packages, or all."""
    rows = [row for row in needed("keras3").values() if not packages or row.name in packages]
    with ThreadPoolExecutor(4) as pool:
        found = pool.map(lambda row: [*wrong(index, row)], rows)
        problems = [text for texts in found for text in texts]
    print(*problems, f"{len(rows)} rows, {len(problems)} wrong", sep="\n")
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
