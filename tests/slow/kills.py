"""Kill ``apply`` and ``undo`` (SIGKILL), and look what is left.  POSIX only.

    python -m tests.slow.kills [--random 500] [--folder FOLDER]

Each of the two first at every call of the operating system that it makes, before it and after
it; then ``--random`` times at a random moment while it writes, from another process.  After each
kill every file must hold what it held before or what the run made of it; then ``undo``,
or ``apply`` once more and ``undo``, must bring back the original tree byte for byte, and
that apply must give what an undisturbed one gives.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from codemods.project.config import Config
from codemods.project.session import open_paths
from codemods.project.undo import undo
from codemods.project.write import RefusedError, Writing, write_all
from tests.conftest import Project
from tests.faults import TREE, Hook, killing, watched

Action = Callable[[], object]
FOLDERS = frozenset({".", *(str(Path(name).parent) for name in TREE)})


def _write() -> Callable[[], object]:
    """What ``apply`` does once it knows what to write."""
    results = open_paths(["."], Config(unsafe=True)).migrate(True)
    return lambda: write_all(results, Writing(allow_dirty=True, folders=FOLDERS))


def _undo() -> Callable[[], object]:
    return lambda: undo(["."])


def _child(prepare: Callable[[], Action], hook: Hook | None, ready: int | None) -> int:
    """Start a process that acts; ``ready`` is written to when it begins to."""
    pid = os.fork()
    if pid == 0:
        try:
            act = prepare()
            if ready is not None:
                os.write(ready, b".")
            with watched(hook):
                act()
            os._exit(0)
        except BaseException:
            os._exit(1)
    return pid


def _ended(pid: int) -> bool:
    """Wait; whether the process came to its end by itself.  An error is one of this suite."""
    status = os.waitpid(pid, 0)[1]
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL
        return False
    assert os.WEXITSTATUS(status) == 0, "the command failed"
    return True


def _killed_at_random(prepare: Callable[[], Action], longest: float) -> bool:
    receiving, sending = os.pipe()
    pid = _child(prepare, None, sending)
    os.close(sending)
    os.read(receiving, 1)
    os.close(receiving)
    time.sleep(random.uniform(0, longest))
    os.kill(pid, signal.SIGKILL)
    return not _ended(pid)


def _undo_all() -> None:
    while True:
        try:
            assert not undo(["."]).problems
        except RefusedError as error:
            if error.lines == ("no apply to undo in .",):
                return
            raise


class Suite:
    """One project that is killed again and again."""

    def __init__(self, project: Project) -> None:
        self.project = project
        project.write(TREE)
        act = _write()
        start = time.monotonic()
        act()
        self.longest = time.monotonic() - start
        self.done = project.tree()
        self.kills = self.half = 0
        """How often something was killed, and how often that left some files written."""
        _undo_all()
        assert project.tree() == TREE

    def run(self, prepare: Callable[[], Action], kill: Callable[[], bool]) -> bool:
        """Kill once and look; whether something was killed."""
        if prepare is _undo:
            _write()()
        killed = kill()
        self._look()
        if killed:
            self.kills += 1
        return killed

    def _look(self) -> None:
        now = {n: d for n, d in self.project.tree().items() if not n.endswith(".tmp")}
        assert now.keys() == TREE.keys()
        assert all(data in (TREE[name], self.done[name]) for name, data in now.items())
        changed = sum(now[name] != TREE[name] for name in TREE)
        self.half += 0 < changed < sum(self.done[name] != TREE[name] for name in TREE)
        if random.random() < 0.5:
            _write()()  # the next apply goes on
            assert self.project.tree() == self.done
        _undo_all()
        left = self.project.tree()
        if left != TREE:  # only what a kill before anything was entered leaves behind
            assert {n: d for n, d in left.items() if not n.endswith(".tmp")} == TREE
            _write()()
            _undo_all()
            assert self.project.tree() == TREE

    def at_every_call(self, prepare: Callable[[], Action]) -> None:
        """Kill before and after every call that writing makes."""
        for after in (False, True):
            at = 0
            while self.run(prepare, lambda: not _ended(_child(prepare, killing(at, after), None))):  # noqa: B023
                at += 1

    def tell(self, what: str) -> None:
        """Say how much was done since the last time."""
        print(f"{what}: {self.kills}, {self.half} of them with some files written", flush=True)
        self.kills = self.half = 0

    def at_random(self, prepare: Callable[[], Action]) -> None:
        """Kill once at a random moment."""
        self.run(prepare, lambda: _killed_at_random(prepare, self.longest))


def main() -> None:
    """Run the suite; an assertion that fails is a promise that is broken."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--random", type=int, default=500, help="kills of each at random moments")
    parser.add_argument("--folder", help="where to work (default: the system's)")
    parser.add_argument("--seed", type=int, default=None)
    options = parser.parse_args()
    seed = options.seed if options.seed is not None else random.randrange(1 << 32)
    random.seed(seed)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        for name in ("HOME", "XDG_STATE_HOME"):
            os.environ[name] = str(Path(folder, "state"))
        project = Project(Path(folder, "project"))
        project.path.mkdir()
        os.chdir(project.path)
        suite = Suite(project)
        for command, prepare in (("apply", _write), ("undo", _undo)):
            suite.at_every_call(prepare)
            suite.tell(f"{command} killed at every call")
            while suite.kills < options.random:
                suite.at_random(prepare)
            suite.tell(f"{command} killed at random")
        os.chdir("/")
    print(f"nothing was lost (seed {seed})")


if __name__ == "__main__":
    main()
