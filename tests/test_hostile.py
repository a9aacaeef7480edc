"""Input that means harm, or only looks like it: bounded, reported, never run, never raw."""

from __future__ import annotations

import ast
import encodings
import json
import os
import pkgutil
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from codemods.cli import _coloured
from codemods.project import files
from codemods.sources.document import MOST_TEXT, Document, SourceError
from tests.conftest import SAFE, SAFE_DONE, WINDOWS, Outcome, Project

POSIX = pytest.mark.skipif(WINDOWS, reason="POSIX only")


def _good(project: Project, command: str, outcome: Outcome) -> None:
    """The file ``good.py`` was served as ever, and no defect of the tool was met."""
    assert outcome.code in (0, 1, 2), outcome.stderr
    assert "Traceback" not in outcome.stderr
    assert "internal error" not in outcome.stderr
    if command == "apply":
        assert project.read("good.py") == SAFE_DONE.encode()
    else:
        assert b"good.py" in outcome.stdout


# -- nesting and size -----------------------------------------------------------------

DEEP = 20_000
NESTED = {
    "parentheses": "x = " + "(" * DEEP + ")" * DEEP,
    "brackets, not closed": "x = " + "[" * DEEP,
    "unary operators": "x = " + "-" * DEEP + "1",
    "not": "x = " + "not " * DEEP + "1",
    "sum": "x = " + "+".join(["1"] * DEEP),
    "power": "x = " + "**".join(["2"] * DEEP),
    "attributes": "x = a" + ".b" * DEEP,
    "calls": "x = f" + "(3)" * DEEP,
    "subscripts": "x = a" + "[0]" * DEEP,
    "lambdas": "x = " + "lambda: " * DEEP + "1",
    "conditions": "x = " + "1 if a else " * DEEP + "2",
    "elif": "if a: pass\n" + "elif a: pass\n" * DEEP,
    "if": "".join(" " * i + "if a:\n" for i in range(150)) + " " * 150 + "pass",
    "just below the bounds of the parser": "x = " + "(" * 190 + "3" + ")" * 190,
    "just above our own": "x = " + "+".join(["Dense(output_dim=3)"] * 1200),
    "f-strings": "x = " + "f'{" * 100 + "1" + "}'" * 100,
    "decorators": "@a\n" * DEEP + "def f(): pass",
    "targets": "a = " * DEEP + "1",
    "strings side by side": "x = " + "'a' " * DEEP,
    "comparison": "x = " + " < ".join(["a"] * DEEP),
    "digits": "x = " + "9" * DEEP,
    "dots": "from " + "." * DEEP + " import a",
    "long module": "import a" + ".a" * 2000,
    "long line": "x = '" + "a" * 2_000_000 + "'",
    "long name": "a" * 500_000 + " = 1",
    "many statements on a line": "x = 1; " * 5000,
    "chain of names": "a0 = Other(3)\n" + "".join(f"a{i + 1} = a{i}\n" for i in range(3000)),
    "circle of names": "a = b\nb = a\na.fit_generator(g, 3)",
    "circle of classes": "class A(B): pass\nclass B(A): pass\nA().fit_generator(g, 3)",
}


def test_nesting_and_size(project: Project) -> None:
    """In a process of its own: the worst that can happen is the end of it."""
    sources = {f"{name}.py": SAFE + source + "\n" for name, source in NESTED.items()}
    project.write({**sources, "good.py": SAFE})
    outcome = project.spawn("apply")
    _good(project, "apply", outcome)
    assert outcome.code == 2
    reported = {line.removeprefix("error: ").partition(".py:")[0] for line in outcome.errors}
    assert reported >= {"parentheses", "unary operators", "sum", "elif", "just above our own"}
    for name, source in sources.items():
        expected = source if name[:-3] in reported else source.replace(SAFE, SAFE_DONE, 1)
        assert project.read(name) == expected.encode(), name


@pytest.mark.parametrize(
    ("name", "data"),
    {
        "notebook": ("bad.ipynb", b'{"cell_type":' + b"[" * 100_000),
        "notebook of cells": ("bad.ipynb", b'{"cells":[' * 50_000),
        "requirements": ("requirements.txt", b"keras==" + b"1." * 500_000 + b"\n" + b"[" * 100_000),
        "setup.py": ("setup.py", b"install_requires=" + b"[" * 100_000),
        "ignored": (".gitignore", b"[" * 10_000 + b"\n!\n\\\n***/**/***\n\xff\0\n"),
    }.values(),
    ids=["notebook", "cells", "requirements", "setup.py", "gitignore"],
)
def test_other_files(project: Project, name: str, data: bytes) -> None:
    project.write({name: data, "good.py": SAFE})
    for command in ("check", "apply"):
        _good(project, command, project.spawn(command))
    assert project.read(name) == data


def test_configuration_that_is_nested_too_deeply(project: Project) -> None:
    deep = "[tool.keras-codemods]\nselect = " + "[" * 50_000
    project.write({"pyproject.toml": deep, "a.py": SAFE})
    outcome = project.spawn("check")
    assert outcome.code == 2
    assert len(outcome.errors) == 1
    assert "Traceback" not in outcome.stderr


def test_a_file_that_is_too_large_is_not_read(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.write({"good.py": SAFE})
    with open("large.py", "wb") as file:
        file.truncate(files.MOST_BYTES + 1)  # takes no room
    for command in ("check", "apply"):
        outcome = project.run(command)
        _good(project, command, outcome)
        assert outcome.errors == ["error: large.py: cannot be read: it is larger than 256 MB"]
    assert os.path.getsize("large.py") == files.MOST_BYTES + 1


def test_too_much_code_is_not_read(project: Project) -> None:
    """The parsed program takes a hundred times the room of its text."""
    data = {"large.py": SAFE + "Dense(output_dim=3)\n" * (MOST_TEXT // 20), "good.py": SAFE}
    cell = {"cell_type": "code", "metadata": {}, "source": data["large.py"], "outputs": []}
    data["large.ipynb"] = json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4})
    project.write(data)
    for command in ("check", "apply"):
        outcome = project.run(command)
        _good(project, command, outcome)
        assert outcome.errors == [
            f"error: {name}:1: more than 10 million characters of code"
            for name in ("large.ipynb", "large.py")
        ]


def test_many_findings(project: Project) -> None:
    count = 3000
    project.write({"a.py": SAFE + "Dense(output_dim=3)\n" * count})
    assert len(project.run("check").lines) == count + 1
    assert project.run("apply").code == 0
    assert project.read("a.py").count(b"Dense(units=3)\n") == count


# -- bytes ----------------------------------------------------------------------------


def _codecs() -> list[str]:
    modules = {module.name for module in pkgutil.iter_modules(encodings.__path__)}
    others = {"no_such", "undefined", "css", "../../etc", "x" * 300}
    return sorted(modules | others - {"aliases"})


def _same(text: str, encoding: str) -> bytes | None:
    """``text`` in an encoding that Python reads sources in; ``None`` if it is none of those."""
    try:
        data = text.encode(encoding)
        compile(data, "x", "exec", dont_inherit=True)
        return data if isinstance(data, bytes) else None
    except (LookupError, ValueError, SyntaxError, TypeError, AssertionError):
        return None


@pytest.mark.parametrize("name", _codecs())
def test_every_codec(project: Project, name: str) -> None:
    """What Python reads in an encoding is migrated in it; all else is refused, untouched."""
    text = f"# coding: {name}\n{SAFE}s = 'x\\n'\n"
    data = _same(text, name)
    project.write({"a.py": data or text.encode("ascii", "replace"), "good.py": SAFE})
    before = project.read("a.py")
    outcome = project.run("apply")
    _good(project, "apply", outcome)
    after = project.read("a.py")
    if outcome.code == 0:
        expected = ast.dump(ast.parse(text.replace(SAFE, SAFE_DONE)))
        assert ast.dump(ast.parse(after)) == expected
    else:
        assert after == before
        assert outcome.errors[0].startswith("error: a.py:")


@pytest.mark.parametrize("name", ["utf-7", "unicode_escape", "raw_unicode_escape", "rot13", "hz"])
def test_code_that_only_a_codec_shows(project: Project, name: str) -> None:
    """What hides behind an odd codec is read as Python reads it, or refused; never half."""
    hidden = f"# coding: {name}\n".encode() + SAFE.encode() + b"# \\u000aimport os +AAo-x = 1\n"
    project.write({"a.py": hidden, "good.py": SAFE})
    _good(project, "apply", project.run("apply"))
    after = project.read("a.py")
    assert after in (hidden, hidden.replace(SAFE.encode(), SAFE_DONE.encode()))


BYTES = {
    "mixed newlines": b"a = 1\r\nb = 2\rc = 3\n",
    "form feeds": b"\f\n\fa = 1\n \f b = 2\n".replace(b" \f b", b"b"),
    "vertical tab in a comment": b"# \x0b x\n",
    "lone CR in a comment": b"# a\ra = 1\n",
    "lone CR in a string": b"a = '''\r'''\n",
    "separators that only str.splitlines knows": "# \x1c\x1d\x1e\x85\u2028\u2029\n".encode(),
    "no final newline": b"a = 1",
    "backslash at the end": b"a = 1 \\\n\n",
    "escape sequences": b"# \x1b]0;title\x07\x1b[2J\n",
    "marks of direction": "# \u202e\u2066 x\n".encode(),
    "a BOM in the middle": b"# \xef\xbb\xbf\n",
    "characters beyond the BMP": "a = '\U0001f600\U0010ffff'\n".encode(),
    "decomposed names": "e\u0301 = 1\n".encode(),
}


@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"], ids=["no BOM", "BOM"])
@pytest.mark.parametrize("rest", BYTES.values(), ids=BYTES)
def test_odd_bytes_are_kept(project: Project, rest: bytes, bom: bytes) -> None:
    project.write({"a.py": bom + SAFE.encode() + rest})
    assert project.run("apply").code == 0
    assert project.read("a.py") == bom + SAFE_DONE.encode() + rest
    assert project.run("undo").code == 0
    assert project.read("a.py") == bom + SAFE.encode() + rest


@pytest.mark.parametrize("place", [0, 5, -1])
def test_null_bytes(project: Project, place: int) -> None:
    data = bytearray(SAFE.encode() * 2)
    data[place] = 0
    project.write({"a.py": bytes(data), "good.py": SAFE})
    outcome = project.run("apply")
    _good(project, "apply", outcome)
    assert outcome.errors[0].startswith("error: a.py:")
    assert project.read("a.py") == bytes(data)


def test_lone_surrogates_in_utf_8() -> None:
    with pytest.raises(SourceError):
        Document.from_bytes("a.py", SAFE.encode() + b"x = '\xed\xa0\x80'\n")


# -- names ----------------------------------------------------------------------------

NAMES: list[str] = [
    "-x.py", "--unsafe.py", "-.py", "a\nb.py", "a\rb.py", "a\tb.py", "\x1b[31mred.py", "a\x07.py",
    "\u202egnp.py", "\udcff.py", "'a b'.py", "a\\b.py", "%s{}.py", "$(touch x).py", "*.py", ".py",
    "caf\u00e9.py", "e\u0301.py", "\u2028.py", "con.py", "~.py", "a" * 250 + ".py",
]  # fmt: skip


@POSIX
@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_names(project: Project, name: str) -> None:
    """Every name is served, and none reaches the terminal raw."""
    try:
        (project.path / name).write_bytes(SAFE.encode())
    except (OSError, UnicodeError):
        pytest.skip("no name on this file system")
    text = ""
    for command in (["check"], ["check", "--format", "json"], ["diff"], ["check", "--", name]):
        outcome = project.run(*command)
        assert outcome.code == 1, outcome.stderr
        text += outcome.stdout.decode("utf-8") + outcome.stderr
    assert project.run("apply", "--", name).code == 0
    assert project.read(name) == SAFE_DONE.encode()
    text += project.run("undo", "--list").text + project.run("undo", "--", name).stderr
    assert project.read(name) == SAFE.encode()
    assert all(c.isprintable() or c in "\n\t" for c in text)


@POSIX
def test_folders_links_pipes_and_devices(project: Project) -> None:
    project.write({"good.py": SAFE, "folder.py/inner.py": SAFE})
    os.symlink("nowhere", "broken.py")
    os.symlink("loop.py", "loop.py")
    os.symlink("/dev/zero", "zero.py")
    os.symlink(".", "around")
    for name in ("pipe.py", "requirements.txt", ".gitignore", "pyproject.toml"):
        os.mkfifo(name)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.py")
        outcome = project.spawn("check")
        assert [line.split(":")[0] for line in outcome.lines] == ["good.py", "folder.py/inner.py"]
        for name in ("broken.py", "loop.py", "zero.py", "pipe.py", "socket.py"):
            outcome = project.spawn("apply", name)
            assert outcome.code == 2
            assert outcome.errors[0].startswith(f"error: {name}: ")
        assert project.spawn("apply").code == 0
    assert (project.path / "folder.py" / "inner.py").read_bytes() == SAFE_DONE.encode()


# -- links, permissions, races --------------------------------------------------------


@POSIX
@pytest.mark.parametrize("arguments", [(".",), ("link.py",)], ids=["found", "named"])
def test_a_link_out_of_the_project_is_not_followed(
    project: Project, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    outside = tmp_path / "outside.py"
    outside.write_bytes(SAFE.encode())
    os.symlink(outside, "link.py")
    outcome = project.run("apply", *arguments)
    assert outcome.code == 2
    assert outcome.errors == [
        f"error: link.py: a link out of the project, to {outside.resolve()}: not followed"
    ]
    assert outside.read_bytes() == SAFE.encode()
    assert project.run("apply", str(outside)).code == 0


@POSIX
def test_links_within_a_project_stay_links(repository: Project) -> None:
    repository.write({"lib/a.py": SAFE})
    os.mkdir("app")
    os.symlink("../lib/a.py", "app/link.py")
    assert repository.run("apply", "app").code == 0
    assert os.readlink("app/link.py") == "../lib/a.py"
    assert repository.read("lib/a.py") == SAFE_DONE.encode()
    assert repository.run("undo", "lib").code == 0
    assert repository.read("lib/a.py") == SAFE.encode()


def test_hard_links_are_not_parted(project: Project) -> None:
    project.write({"a.py": SAFE, "good.py": SAFE})
    os.link("a.py", "copy.txt")
    outcome = project.run("apply")
    _good(project, "apply", outcome)
    assert outcome.code == 2
    assert "2 hard links" in outcome.errors[0]
    assert project.read("a.py") == project.read("copy.txt") == SAFE.encode()


def test_read_only_file(project: Project) -> None:
    project.write({"a.py": SAFE, "good.py": SAFE})
    os.chmod("a.py", 0o444)
    outcome = project.run("apply")
    _good(project, "apply", outcome)
    assert outcome.errors == ["error: a.py: read-only"]
    assert project.read("a.py") == SAFE.encode()
    os.chmod("a.py", 0o644)


@pytest.mark.skipif(WINDOWS or (os.name == "posix" and os.geteuid() == 0), reason="root may write")
def test_read_only_folder(project: Project) -> None:
    project.write({"sub/a.py": SAFE, "good.py": SAFE})
    os.chmod("sub", 0o555)
    outcome = project.run("apply")
    os.chmod("sub", 0o755)
    _good(project, "apply", outcome)
    assert outcome.errors == ["error: sub/a.py: cannot be written: permission denied"]


@pytest.mark.skipif(WINDOWS or os.geteuid() != 0, reason="only root gives files away")
def test_owner_and_mode_are_kept(project: Project) -> None:
    project.write({"a.py": SAFE})
    os.chown("a.py", 12345, 54321)
    os.chmod("a.py", 0o6754)
    project.run("apply")
    status = os.stat("a.py")
    assert (status.st_uid, status.st_gid, status.st_mode & 0o7777) == (12345, 54321, 0o6754)
    assert project.read("a.py") == SAFE_DONE.encode()


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="Linux only")
def test_extended_attributes_are_kept(project: Project) -> None:
    project.write({"a.py": SAFE})
    try:
        os.setxattr("a.py", "user.origin", b"thesis")
    except OSError:
        pytest.skip("not on this file system")
    project.run("apply")
    assert os.getxattr("a.py", "user.origin") == b"thesis"
    project.run("undo")
    assert os.getxattr("a.py", "user.origin") == b"thesis"


def test_a_file_that_changes_meanwhile(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even at the last moment, when its successor is ready."""
    project.write({"a.py": SAFE, "good.py": SAFE})
    real = os.utime

    def utime(path: Any, *args: Any, **options: Any) -> None:
        real(path, *args, **options)
        (project.path / "a.py").write_bytes(b"mine\n")

    with monkeypatch.context() as patch:
        patch.setattr(os, "utime", utime)
        outcome = project.run("apply")
    assert project.read("a.py") == b"mine\n"
    assert outcome.code == 2
    assert outcome.errors == ["error: a.py: changed on disk after it was read"]
    assert project.read("good.py") == SAFE_DONE.encode()
    assert project.run("undo").code == 0  # the journal knows that it was not written


# -- the terminal ---------------------------------------------------------------------


def test_sources_do_not_reach_the_terminal_raw() -> None:
    source = "-\x1b[2J\x9b31m\x07\x08\u202e\tend\r\n+\u00a0\u3000\u00e9\x85".encode() + b"\x9b\xff"
    shown = _coloured(source).replace(b"\x1b[31m", b"").replace(b"\x1b[32m", b"")
    text = shown.replace(b"\x1b[0m", b"").decode("utf-8")
    assert text == (
        "-\\x1b[2J\\x9b31m\\x07\\x08\\u202e\tend\n+\u00a0\u3000\u00e9\\x85\\udc9b\\udcff"
    )


def test_messages_do_not_reach_the_terminal_raw(project: Project) -> None:
    project.write({"a.py": "from keras.layers import \x1b[2J\n", "b.py": SAFE})
    for arguments in (["check"], ["apply"], ["check", "--select", "\x1b[2J"], ["check", "\x1b[2J"]):
        outcome = project.run(*arguments)
        assert outcome.code == 2
        assert "\x1b" not in outcome.stderr + outcome.text


# -- nothing is run -------------------------------------------------------------------

TRAP = "open('mark', 'w').close()\n"


@pytest.fixture
def trapped(project: Project) -> Iterator[Project]:
    """A project whose every module leaves a mark when it is imported."""
    names = ["keras", "tensorflow", "numpy", "typing", "ast", "sitecustomize", "setup", "conftest"]
    project.write({f"{name}.py": TRAP for name in names})
    project.write({"codemods/rules/evil.py": TRAP, "codemods/__init__.py": TRAP})
    project.write({"main.py": SAFE + TRAP, "good.py": SAFE})
    project.write({"pyproject.toml": "[tool.keras-codemods]\nexclude = ['$(touch mark)']\n"})
    yield project
    assert not (project.path / "mark").exists()


@pytest.mark.parametrize("command", ["check", "diff", "apply"])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_no_code_of_the_project_is_run(trapped: Project, command: str, jobs: str) -> None:
    """As an installed program, for which the current folder is no place of modules."""
    code = "import sys; sys.path.remove(''); from codemods.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, command, "--jobs", jobs, "."],
        capture_output=True,
        cwd=trapped.path,
        check=False,
    )
    outcome = Outcome(done.returncode, done.stdout, done.stderr.decode())
    _good(trapped, command, outcome)


def test_a_module_in_the_current_folder_is_not_run_by_dash_m(trapped: Project) -> None:
    shutil.rmtree(trapped.path / "codemods")
    _good(trapped, "check", trapped.spawn("check", "."))


def test_nothing_is_asked_of_the_network(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: Any, **options: Any) -> Any:
        raise AssertionError("network")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    project.write({"a.py": SAFE, "requirements.txt": "-i http://example.org\nkeras==2.2.4\n"})
    assert project.run("apply").code == 0


def test_a_pattern_that_is_none(project: Project) -> None:
    """In ``.gitignore`` it is passed over, as git does; in our table it is an error."""
    project.write({"good.py": SAFE, "bad.py": SAFE, ".gitignore": "!\nbad.py\n"})
    assert len(project.run("check").lines) == 1
    project.write({"pyproject.toml": "[tool.keras-codemods]\nexclude = ['!']\n"})
    assert project.run("check").errors[0].endswith("exclude: '!' is no pattern")
