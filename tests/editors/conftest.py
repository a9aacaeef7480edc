"""A project, an editor that has it open, and what the command line makes of it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.conftest import Project
from tests.editors.driving import EDITORS, Diagnostic, Editor, Place


@dataclass
class Desk:
    """A project and the editor in front of it."""

    kind: type[Editor]
    project: Project
    scratch: Path
    settings: dict[str, bool] = field(default_factory=dict)
    _editor: Editor | None = None

    @property
    def editor(self) -> Editor:
        """The editor; it starts when it is first needed."""
        if self._editor is None:
            self.scratch.mkdir(mode=0o700)
            self._editor = self.kind(self.project.path, self.scratch, self.settings)
        return self._editor

    def path(self, name: str) -> Path:
        """A file of the project."""
        return self.project.path / name

    def checked(self, name: str) -> list[Diagnostic]:
        """What ``check`` finds in a file of the project."""
        done = self.project.spawn("check", "--format", "json", name)
        assert done.code < 2, done.stderr
        return sorted(
            Diagnostic(
                Place(item["line"] - 1, item["column"] - 1),
                Place(item["end_line"] - 1, item["end_column"] - 1),
                item["rule"],
            )
            for item in json.loads(done.stdout)["findings"]
        )

    def applied(self, *options: str) -> dict[str, bytes]:
        """What ``apply`` makes of the project, as it is on disk: of a copy of it."""
        copy = Project(self.scratch.with_name("copy"))
        shutil.copytree(self.project.path, copy.path)
        try:
            done = copy.spawn("apply", *options, ".")
            assert done.code == 0, done.stderr
            return copy.tree()
        finally:
            shutil.rmtree(copy.path)

    def quit(self) -> None:
        """End the editor."""
        if self._editor is not None:
            self._editor.quit()


@pytest.fixture(params=EDITORS, ids=lambda kind: kind.name)
def desk(request: pytest.FixtureRequest, project: Project, tmp_path: Path) -> Iterator[Desk]:
    """An empty project and one of the editors."""
    desk = Desk(request.param, project, tmp_path / "scratch")
    project.write({"pyproject.toml": "[tool.keras-codemods]\n"})
    yield desk
    desk.quit()
