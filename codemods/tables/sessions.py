"""What TensorFlow 1 sessions are made of, and what became of their options."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from codemods.tables.data import rows


@dataclass(frozen=True, slots=True)
class SessionName:
    """A name of TensorFlow 1 or of ``keras.backend`` that has to do with sessions."""

    name: str
    """Its last component."""
    role: str
    """``session``, ``current`` (an existing session), ``config``, ``gpu_options``,
    ``initializer``, ``graph``, ``set``, ``flag``, or empty."""
    advice: str
    """What to do where ``tf.<name>`` is reported; empty where it is not."""


@dataclass(frozen=True, slots=True)
class SessionOption:
    """What became of an option of ``tf.ConfigProto`` with some value."""

    option: str
    value: str
    call: str
    """The call on the target, with places for ``tf``, ``gpu`` and ``value``."""
    early: bool
    """Whether the call fails once TensorFlow has used a device."""
    note: str
    """What a fix assumes."""


NO_VALUE = "none"
"""The value of rows that hold advice only."""


@cache
def session_names() -> dict[str, SessionName]:
    """Every name, by itself."""
    return {row[0]: SessionName(*row) for row in rows("session_names.tsv")}


@cache
def _options() -> list[SessionOption]:
    return [
        SessionOption(option, value, call, early == "early", note)
        for option, value, call, early, note in rows("session_options.tsv")
    ]


def session_options(option: str) -> list[SessionOption]:
    """The rows of one option (``gpu_options.allow_growth``), first choice first."""
    return [row for row in _options() if row.option == option and row.value != NO_VALUE]


def option_advice(option: str) -> str:
    """What to do about an option for which no row fits."""
    advice = [row.note for row in _options() if row.option == option and row.value == NO_VALUE]
    return advice[0] if advice else ""
