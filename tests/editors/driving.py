"""Real editors, started with the configuration that ``docs/editors.md`` shows.

``KERAS_CODEMODS`` is the command that the editors start as ``keras-codemods`` (default:
this Python with ``-m codemods``); ``NVIM``, ``EMACS``, ``EMACSCLIENT`` and ``VIM_COMMAND`` are the
commands of the editors.  All are split as a shell does.  With ``TRANSCRIPT`` every request
to an editor and its answer are appended to that file.
"""

from __future__ import annotations

import json
import os
import pty
import re
import shlex
import shutil
import socket
import subprocess
import sys
import threading
import time
from abc import ABC, abstractmethod
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any, ClassVar, NamedTuple

HERE = Path(__file__).parent
PAGE = HERE.parent.parent / "docs" / "editors.md"
PATIENCE = 60.0
"""Seconds until something that an editor does by itself must have happened."""


class Place(NamedTuple):
    """A place in a text: line and column in code points, both from 0."""

    line: int
    column: int


class Diagnostic(NamedTuple):
    """What an editor shows of one diagnostic."""

    start: Place
    end: Place
    rule: str


class MissingEditorError(Exception):
    """An editor that is not installed."""


def wait(condition: Callable[[], bool]) -> bool:
    """Wait until the condition holds; whether it does in the end."""
    end = time.monotonic() + PATIENCE
    while not (held := condition()) and time.monotonic() < end:
        time.sleep(0.05)
    return held


def snippet(heading: str, language: str) -> str:
    """The first block of a language below a heading of the page about editors."""
    lines = iter(PAGE.read_text(encoding="utf-8").splitlines())
    for marks in (heading, f"```{language}"):
        found = any(line.lstrip("# ") == marks for line in lines)
        assert found, f"no {language} below {heading!r} in {PAGE.name}"
    return "\n".join(takewhile(lambda line: line != "```", lines)) + "\n"


def command(variable: str, default: str) -> list[str]:
    """The command of an editor.  Raises ``MissingEditorError``."""
    words = shlex.split(os.environ.get(variable, default))
    if shutil.which(words[0]) is None:
        raise MissingEditorError(f"{words[0]} is not installed; set {variable} to its command")
    return words


def server_on_path(folder: Path) -> str:
    """A ``PATH`` on which ``keras-codemods`` is the command under test, made in ``folder``."""
    words = os.environ.get("KERAS_CODEMODS") or shlex.join([sys.executable, "-m", "codemods"])
    folder.mkdir()
    script = folder / "keras-codemods"
    script.write_text(f'#!/bin/sh\nexec {words} "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


@dataclass
class Editor(ABC):
    """One running editor, with the project as its current folder."""

    project: Path
    scratch: Path
    """An empty folder for files of its own."""
    settings: Mapping[str, bool]
    """Settings that differ from the page."""

    name: ClassVar[str]
    commands: ClassVar[tuple[str, ...]]
    """What the page calls the commands: fix all; migrate file and migrate workspace, if any."""

    def __post_init__(self) -> None:
        path = server_on_path(self.scratch / "bin")
        self.environment = {**os.environ, "PATH": path, "LC_ALL": "C.UTF-8"}
        self.version = ""
        self.start()

    @abstractmethod
    def start(self) -> None:
        """Start the editor and set its version."""

    def configuration(self, heading: str, language: str, unset: str, true: str) -> str:
        """The text of the page below a heading, with the settings.

        ``unset`` and ``true`` are how the language says that a setting is not set, and
        that it is true.
        """
        text = snippet(heading, language)
        for name in self.settings:
            before, between, after = text.partition(name)
            assert between, f"{name} is not in the configuration"
            text = before + between + after.replace(unset, true, 1)
        return text

    @abstractmethod
    def evaluate(self, call: str) -> str:
        """Send a call (JSON: name and arguments); its answer (JSON: done, result)."""

    @abstractmethod
    def quit(self) -> None:
        """End the editor."""

    def drive(self, function: str, *arguments: Any) -> Any:
        """Call a function of the editor's side of the tests; what it returns."""
        done, result = json.loads(self.evaluate(json.dumps([function, list(arguments)])))
        if transcript := os.environ.get("TRANSCRIPT"):
            words = ", ".join(json.dumps(a, ensure_ascii=False) for a in arguments)
            with open(transcript, "a", encoding="utf-8") as file:
                answer = json.dumps(result, ensure_ascii=False)
                file.write(f"{self.name} {self.version}> {function}({words})\n{answer}\n")
        assert done, result
        return result

    def open(self, path: Path) -> None:
        """Open a file as the user does."""
        self.drive("open", str(path))

    def replace(self, text: str) -> None:
        """Put another text (newlines are LF) into the buffer, without saving it."""
        self.drive("replace", text)

    def text(self) -> str:
        """The text of the buffer; newlines are LF, and one is at the end."""
        return str(self.drive("text")).removesuffix("\n") + "\n"

    def save(self) -> None:
        """Write the buffer to its file."""
        self.drive("save")

    def undo(self) -> None:
        """Undo the last change."""
        self.drive("undo")

    def save_all(self) -> None:
        """Write every buffer to its file."""
        self.drive("save_all")

    def hover(self, place: Place) -> str:
        """What the editor explains at a place."""
        self.drive("hover", *place)
        assert wait(lambda: bool(self.drive("hovered"))), self.drive("said")
        return str(self.drive("hovered"))

    def close(self) -> None:
        """Close the buffer without saving."""
        self.drive("close")

    def diagnostics(self) -> list[Diagnostic]:
        """What is shown in the buffer at this moment, in the order of the text."""
        return sorted(
            Diagnostic(Place(*item["start"]), Place(*item["end"]), item["rule"])
            for item in self.drive("diagnostics") or ()
        )

    def act(self, place: Place, title: str) -> list[str]:
        """Choose a code action at a place ("": none); the titles of all."""
        self.drive("act", *place, title)
        assert wait(lambda: bool(self.drive("titles"))), self.drive("said")
        titles: list[str] = self.drive("titles")
        return titles

    def fix_all(self) -> None:
        """Fix all in the buffer."""
        self.drive("command", self.commands[0])

    def migrate_file(self) -> None:
        """Give the command that migrates the buffer."""
        self.drive("command", self.commands[1])

    def migrate_workspace(self) -> None:
        """Give the command that migrates the project."""
        self.drive("command", self.commands[2])


class Neovim(Editor):
    """Neovim without a screen."""

    name = "Neovim"
    commands = ("KerasFixAll", "KerasMigrateFile", "KerasMigrateWorkspace")

    def start(self) -> None:
        """Start with the configuration for this version."""
        self.words = command("NVIM", "nvim")
        shown = subprocess.run(
            [*self.words, "--version"], capture_output=True, text=True, check=True
        )
        version = re.search(r"v(\d+)\.(\d+)\.\d+", shown.stdout)
        assert version, shown.stdout
        self.version = version[0]
        minor = int(version[2])
        heading = (
            "Neovim 0.11 and later"
            if minor >= 11
            else "Neovim 0.8 to 0.10"
            if minor >= 8
            else "Neovim 0.7"
        )
        config = self.scratch / "init.lua"
        config.write_text(self.configuration(heading, "lua", "vim.NIL", "true"), encoding="utf-8")
        self.socket = self.scratch / "nvim"
        self.process = subprocess.Popen(
            [
                *self.words,
                "--headless",
                "--noplugin",
                "-n",
                "-i",
                "NONE",
                "-u",
                str(config),
                "--listen",
                str(self.socket),
                "-c",
                f"luafile {HERE / 'neovim.lua'}",
            ],
            cwd=self.project,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=(self.scratch / "nvim.stderr").open("w"),
        )
        assert wait(self.socket.exists), "Neovim does not start"
        self.drive("command", f"cd {self.project}")

    def evaluate(self, call: str) -> str:
        """Through Neovim's own remote control."""
        quoted = "'" + call.replace("'", "''") + "'"
        done = subprocess.run(
            [*self.words, "--server", str(self.socket), "--remote-expr", f"v:lua.drive({quoted})"],
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout or done.stderr  # which of the two, the versions do not agree

    def quit(self) -> None:
        """Leave without saving."""
        self.process.terminate()
        self.process.wait(PATIENCE)


class Emacs(Editor):
    """Emacs with Eglot, as a daemon."""

    name = "Emacs"
    commands = ("keras-fix-all", "keras-migrate-file", "keras-migrate-workspace")

    def start(self) -> None:
        """Start with the configuration of the page."""
        words = command("EMACS", "emacs")
        self.client = command("EMACSCLIENT", "emacsclient")
        config = self.scratch / "init.el"
        config.write_text(
            self.configuration("Emacs (Eglot)", "elisp", "nil", "t"), encoding="utf-8"
        )
        self.socket = self.scratch / "emacs"
        self.process = subprocess.Popen(
            [
                *words,
                "--no-init-file",
                f"--fg-daemon={self.socket}",
                "--load",
                str(config),
                "--load",
                str(HERE / "emacs.el"),
            ],
            cwd=self.project,
            env={**self.environment, "TERM": "dumb"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=(self.scratch / "emacs.stderr").open("w"),
        )
        assert wait(self.socket.exists), "Emacs does not start"
        self.version = self.drive("version")

    def evaluate(self, call: str) -> str:
        """Through ``emacsclient``."""
        lisp = f'(drive-base64 "{_base64(call)}")'
        done = subprocess.run(
            [*self.client, "-s", str(self.socket), "--eval", lisp],
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return b64decode(done.stdout.strip().strip('"')).decode("utf-8")

    def quit(self) -> None:
        """Leave without saving."""
        self.process.terminate()
        self.process.wait(PATIENCE)


def _base64(text: str) -> str:
    return b64encode(text.encode("utf-8")).decode("ascii")


class Vim(Editor):
    """Vim with ALE, in a terminal; it is asked through a channel, which it opens itself."""

    name = "Vim"
    commands = ("KerasFixAll",)

    def start(self) -> None:
        """Start with the configuration of the page."""
        self.words = command("VIM_COMMAND", "vim")
        config = self.scratch / "vimrc"
        text = self.configuration("Vim (ALE)", "vim", "v:null", "v:true")
        config.write_text(f"packadd! ale\n{text}\nfiletype plugin on\n", encoding="utf-8")
        listener = socket.create_server(("127.0.0.1", 0))
        terminal, end = pty.openpty()
        self.process = subprocess.Popen(
            [*self.words, "-N", "-n", "-i", "NONE", "-u", str(config), "-S", str(HERE / "vim.vim")],
            cwd=self.project,
            env={
                **self.environment,
                "TERM": "xterm",
                "DRIVER": f"127.0.0.1:{listener.getsockname()[1]}",
            },
            stdin=end,
            stdout=end,
            stderr=end,
            start_new_session=True,
        )
        os.close(end)
        self.screen = threading.Thread(target=_drain, args=(terminal,), daemon=True)
        self.screen.start()
        listener.settimeout(PATIENCE)
        self.channel, _ = listener.accept()
        listener.close()
        self.answers = self.channel.makefile("r", encoding="utf-8")
        self.version = self.drive("version")

    def evaluate(self, call: str) -> str:
        """Through the channel."""
        self.channel.sendall(json.dumps(["call", "Drive", [call], -1]).encode() + b"\n")
        return str(json.loads(self.answers.readline())[1])

    def quit(self) -> None:
        """Leave without saving."""
        self.process.terminate()
        self.process.wait(PATIENCE)
        self.channel.close()


def _drain(terminal: int) -> None:
    """Read what a program shows, so that it does not wait for a reader."""
    with suppress(OSError):
        while os.read(terminal, 65536):
            pass


EDITORS: tuple[type[Editor], ...] = (Neovim, Emacs, Vim)
