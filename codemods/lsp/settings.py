"""What the client may set: the same as the table in ``pyproject.toml``, which it overrules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from codemods.project import config as configuration
from codemods.project.config import Config, ConfigError
from codemods.project.run import select_rules

SECTION = "keras-codemods"


def overrule(config: Config, settings: object) -> Config:
    """``config`` with the settings of the client; those that are ``null`` or "" do not count.

    Raises ``ConfigError`` for values that no setting can have, and for unknown rules.
    """
    if not isinstance(settings, Mapping):
        return config
    given = {
        key: value
        for key, value in settings.items()
        if key in ("select", "ignore", "exclude", "unsafe", "target", "dialect")
        and value not in (None, "", [])
    }
    made = configuration.read_table("settings of the editor", given)
    values: dict[str, Any] = {key: getattr(made, key) for key in given if key != "exclude"}
    if "exclude" in given:
        values["exclude"] = (*config.exclude, *made.exclude)
    return replace(config, **values)


def load(path: str, settings: object) -> tuple[Config, list[str]]:
    """The configuration for a folder or file, and what is wrong with it.

    What cannot be used is left out, so that the editor shows something.
    """
    problems: list[str] = []
    config = Config(root=path)
    try:
        found = configuration.find(path)
        if found:
            config = _checked(configuration.load(found))
    except ConfigError as error:
        problems.append(str(error))
    try:
        config = _checked(overrule(config, settings))
    except ConfigError as error:
        problems.append(str(error))
    return config, problems


def _checked(config: Config) -> Config:
    select_rules(config.select, config.ignore)
    return config
