"""Which project a file belongs to."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterable, Iterator

from codemods.lsp import settings
from codemods.project.files import find
from codemods.project.live import LiveProject


class Projects:
    """The projects of the client's folders, made when a file of theirs is opened first.

    A project begins at the top of a git work tree, or at the client's folder if there is
    none within it: the dialect is decided per project, and a folder of many projects
    must not mix them.  A file outside all folders is a project of its own.
    """

    def __init__(self) -> None:
        self.folders: list[str] = []
        """Absolute, with ``/``, without one at the end."""
        self.settings: object = None
        self.problems: list[str] = []
        """What is wrong with configurations, to be told once."""
        self._projects: dict[str, LiveProject] = {}
        self._roots: dict[str, str | None] = {}

    def root_of(self, path: str) -> str | None:
        """The root of the project that a file belongs to; ``None`` outside all folders."""
        folder = posixpath.dirname(path)
        if folder not in self._roots:
            self._roots[folder] = self._find_root(folder)
        return self._roots[folder]

    def _find_root(self, folder: str) -> str | None:
        around = [f for f in self.folders if folder == f or folder.startswith(f.rstrip("/") + "/")]
        if not around:
            return None
        outermost = max(around, key=len)
        here = folder
        while here != outermost:
            if os.path.exists(posixpath.join(here, ".git")):
                return here
            here = posixpath.dirname(here)
        return outermost

    def of(self, path: str) -> LiveProject:
        """The project of a file, made and read if it is new."""
        root = self.root_of(path)
        key = path if root is None else root
        if key not in self._projects:
            config, problems = settings.load(root or path, self.settings)
            self.problems += problems
            project = LiveProject(root, config)
            project.load()
            self._projects[key] = project
        return self._projects[key]

    def known(self) -> Iterator[LiveProject]:
        """The projects that have been made."""
        yield from self._projects.values()

    def all(self) -> list[LiveProject]:
        """The projects of all folders, and of the files that are open outside them."""
        for folder in self.folders:
            for path in find([folder]).files:
                self.of(path)
        return list(self._projects.values())

    def forget(self, path: str) -> None:
        """Let go of the project of a file that is in no folder."""
        if self.root_of(path) is None:
            self._projects.pop(path, None)

    def reset(self, folders: Iterable[str] | None = None) -> None:
        """Make all projects anew when they are needed: configuration or folders have changed."""
        if folders is not None:
            self.folders = list(folders)
        self._projects.clear()
        self._roots.clear()
