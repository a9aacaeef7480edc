"""A project, and calls of the operating system that fail, or kill the process, when told to."""

from __future__ import annotations

import builtins
import os
import signal
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from unittest import mock

from tests.conftest import SAFE, UNSAFE

K1 = "from keras.layers import Convolution2D\nx = Convolution2D(32, 3, 3, border_mode='same')\n"
TREE: Mapping[str, bytes] = {
    "a.py": SAFE.encode(),
    "data.bin": bytes(range(256)),
    "k1.py": K1.encode(),
    "latin.py": ("# coding: latin-1\n# \u00e9\r\n" + SAFE).encode("latin-1"),
    "sub/b.py": (SAFE + UNSAFE).encode(),
    "sub/deep/c.py": ("x = 1\r\n" + SAFE.rstrip()).encode(),
}
"""Files that ``apply`` changes, and some that it does not."""

CALLS = (
    "chmod", "chown", "close", "fchmod", "fsync", "link", "mkdir", "open", "rename", "replace",
    "scandir", "setxattr", "unlink", "utime", "write",
)  # fmt: skip
"""What writing needs of ``os``."""

Hook = Callable[[int, str, bool], None]
"""Called with the number of a call (from 0), its name, and whether it is over."""


class Called:
    """How often something of ``CALLS``, or ``open``, was called."""

    def __init__(self, hook: Hook | None = None) -> None:
        self.hook = hook
        self.names: list[str] = []

    def wrap(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **options: Any) -> Any:
            number = len(self.names)
            self.names.append(name)
            if self.hook is not None:
                self.hook(number, name, False)
            result = real(*args, **options)
            if self.hook is not None:
                self.hook(number, name, True)
            return result

        return call


@contextmanager
def watched(hook: Hook | None = None) -> Iterator[Called]:
    """Count the calls while this lasts, and let ``hook`` see each before and after."""
    called = Called(hook)
    targets = [(os, name) for name in CALLS if hasattr(os, name)] + [(builtins, "open")]
    patches = [
        mock.patch.object(module, name, called.wrap(name, getattr(module, name)))
        for module, name in targets
    ]
    for patch in patches:
        patch.start()
    try:
        yield called
    finally:
        for patch in patches:
            patch.stop()


def failing(at: int, number: int, names: frozenset[str] = frozenset()) -> Hook:
    """Fail call ``at`` with an error number, and from then on all of ``names``."""

    def hook(count: int, name: str, over: bool) -> None:
        if not over and (count == at or (count > at and name in names)):
            raise OSError(number, os.strerror(number))

    return hook


def killing(at: int, after: bool) -> Hook:
    """Kill this process before, or after, call ``at``."""

    def hook(count: int, name: str, over: bool) -> None:
        if count == at and over is after:
            os.kill(os.getpid(), signal.SIGKILL)

    return hook
