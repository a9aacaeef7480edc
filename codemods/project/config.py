"""``[tool.keras-codemods]`` in ``pyproject.toml``."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from codemods.project.files import patterns
from codemods.semantics.dialect import DIALECTS, TARGETS

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib


class ConfigError(Exception):
    """A configuration that cannot be used; the text says where and why."""


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of one run."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    target: str = "keras3"
    dialect: str | None = None
    unsafe: bool = False
    docs: bool = False
    """Whether examples in documentation are migrated as well."""
    root: str = "."
    """The folder from which ``exclude`` counts: that of the table."""


def find(path: str) -> str | None:
    """The nearest ``pyproject.toml`` with our table, at ``path`` or above."""
    here = os.path.abspath(path)
    if not os.path.isdir(here):
        here = os.path.dirname(here)
    while True:
        candidate = os.path.join(here, "pyproject.toml")
        if os.path.isfile(candidate) and _mentions(candidate):
            return candidate
        parent = os.path.dirname(here)
        if parent == here or os.path.exists(os.path.join(here, ".git")):
            return None
        here = parent


def _mentions(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            return b"keras-codemods" in file.read()
    except OSError:
        return False


def load(path: str) -> Config:
    """Read the table of one file.  Raises ``ConfigError``."""
    try:
        with open(path, "rb") as file:
            data = tomllib.load(file)
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from error
    except RecursionError as error:
        raise ConfigError(f"{path}: nested too deeply") from error
    tool = data.get("tool", {})
    table = tool.get("keras-codemods", {}) if isinstance(tool, dict) else {}
    if not isinstance(table, dict):
        raise ConfigError(f"{path}: tool.keras-codemods must be a table")
    return read_table(path, table)


def read_table(path: str, table: Mapping[str, Any]) -> Config:
    """The settings of a table that stands in ``path``.  Raises ``ConfigError``."""
    values: dict[str, Any] = {"root": os.path.dirname(path)}
    for key, value in table.items():
        if key in ("select", "ignore", "exclude"):
            if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
                raise ConfigError(f"{path}: {key} must be a list of strings")
            values[key] = tuple(value)
            bad: list[str] = []
            if key == "exclude":
                patterns(value, bad)
            if bad:
                raise ConfigError(f"{path}: exclude: {bad[0]!r} is no pattern")
        elif key in ("unsafe", "docs"):
            if not isinstance(value, bool):
                raise ConfigError(f"{path}: {key} must be true or false")
            values[key] = value
        elif key in ("target", "dialect"):
            allowed = TARGETS if key == "target" else DIALECTS
            if value not in allowed:
                raise ConfigError(f"{path}: {key} must be one of {', '.join(allowed)}")
            values[key] = value
        else:
            raise ConfigError(f"{path}: unknown setting {key}")
    return Config(**values)
