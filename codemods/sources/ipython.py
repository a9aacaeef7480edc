"""What is Python in a cell: commands for IPython and other languages are masked.

The code of a cell has the length and the lines of its source, so that every place in one
is the same place in the other.  A command becomes a comment, or what its statement needs:

    !ls            #ls
    x = !ls        x = _#s
    %time f(x)     0;    f(x)
"""

from __future__ import annotations

import ast
import re
import warnings
from functools import lru_cache
from typing import NamedTuple

from codemods.sources.cells import NEWLINE, Gap, Masked
from codemods.sources.document import NEWEST_PYTHON

HALF = "\uffff"
"""In place of half of a surrogate pair, which is no text."""

_PYTHON_CELLS = frozenset(
    {"capture", "heat", "lprun", "memit", "mprun", "prun", "scalene", "snakeviz", "time", "timeit"}
)
"""Cell magics that run the cell as the Python of the notebook."""

_OTHER_PYTHON = frozenset({"file", "px", "pypy", "python", "python2", "python3", "writefile"})
"""Cell magics whose cell is Python that runs elsewhere."""

_CELL_MAGIC = re.compile(r"(?:[ \t\r\n]|#[^\r\n]*(?=[\r\n]))*%%[ \t]*([A-Za-z_][\w.]*)")
"""A cell magic; comments before it are a mistake, but it is clear what is meant."""

_LINE = re.compile(
    r"(?P<indent>[ \t]*)(?:"
    r"%{1,2}[ \t]*[A-Za-z_]"  # %matplotlib inline
    r"|!|\?"  # !ls, ?obj
    # Without % (automagic), where no Python can be meant.
    r"|(?:autoreload|cat|cd|conda|cp|load_ext|ls|matplotlib|mkdir|mv|pip|pylab|rm|run)"
    r"[ \t]+[-\w.~/$]"
    r")"
)
_HELP = re.compile(
    r"(?P<indent>[ \t]*)(?![ \t])[^\r\n#]*[\w*)\]]\?{1,2}[ \t]*;?[ \t]*"
    r"(?:#[^\r\n]*)?(?:\r\n|\r|\n|\Z)"
)
"""``obj?``"""

_ASSIGNED = re.compile(r"[^=\r\n#()]*[^=\r\n#()!<>+\-*/%&|^@:=]=[ \t]*(?=![^=]|%[ \t]*[A-Za-z_])")
"""What stands before the command in ``x = !ls`` or ``x = %env``."""

_ASSIGNMENT = re.compile(
    r"^(?P<names>[A-Za-z_]\w*(?:[ \t]*,[ \t]*[A-Za-z_]\w*)*)"
    r"(?P<rest>[ \t]*=(?!=)(?:(?<=[ \t]=)|[^\r\n])[^\r\n]*)",
    re.MULTILINE,
)
"""A line that assigns to names, with room for a value."""

_STATEMENT = re.compile(
    r"%{1,2}[ \t]*(?:lprun|memit|mprun|prun|snakeviz|time|timeit)[ \t]+"
    r"(?:-[nrsflmD][ \t]*[\w.]+[ \t]+|-[a-zA-Z][ \t]+)*(?=[^\s#-])"
)
"""A line magic that runs the rest of the line as a statement, with its options."""

_TOKEN = re.compile(
    r"""'{3}(?:\\.|[^\\])*?'{3}|"{3}(?:\\.|[^\\])*?"{3}"""
    r"""|'(?:\\.|[^'\\\r\n])*'|"(?:\\.|[^"\\\r\n])*"|\#[^\r\n]*"""
    r"""|\\(?:\r\n|\r|\n)|[()\[\]{}]|\r\n|\r|\n""",
    re.DOTALL,
)
"""What decides where a logical line ends (``tokenize`` gives up on commands)."""


@lru_cache(maxsize=4096)
def mask(source: str) -> Masked:
    """The Python of one cell.

    What can be read in no way is a gap, and so is a program that runs elsewhere.
    """
    error = _error(source)
    if error is None:
        return Masked(source)
    magic = _CELL_MAGIC.match(source)
    if magic and magic.group(1) not in _PYTHON_CELLS:
        return Masked(_blank(source), gaps=_elsewhere(source, magic.group(1)))
    for statements in (True, False):
        masked = _without_commands(source, statements)
        if masked is None:
            break
        error = _error(masked.code)
        if error is None:
            return masked
    return Masked(_names_of(source), gaps=(_gap(source, error),))


def readable(source: str) -> str:
    """A cell without its commands, whether or not Python 3 can read the rest."""
    magic = _CELL_MAGIC.match(source)
    if magic and magic.group(1) not in _PYTHON_CELLS:
        return _blank(source)
    masked = _without_commands(source, True)
    return masked.code if masked else source


def _error(code: str) -> tuple[int, str] | None:
    """Where (1-based line) and why Python cannot read a text; ``None`` if it can."""
    if HALF in code:
        return len(NEWLINE.findall(code, 0, code.index(HALF))) + 1, "half a character"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(code, feature_version=NEWEST_PYTHON)
    except SyntaxError as error:
        return error.lineno or 1, error.msg
    except (ValueError, RecursionError, MemoryError) as error:
        return 1, str(error)
    return None


def _gap(source: str, error: tuple[int, str]) -> Gap:
    """The gap of a cell that cannot be read."""
    line, reason = error
    starts = [0, *(match.end() for match in NEWLINE.finditer(source))]
    inner = source.strip()
    start = source.index(inner)
    place = min(max(start, starts[min(line, len(starts)) - 1]), start + len(inner))
    message = f"Python cannot read this cell ({reason}), so nothing in it is migrated"
    advice = "correct the cell, or migrate it by hand"
    return Gap(start, start + len(inner), place, message, advice)


def _elsewhere(source: str, magic: str) -> tuple[Gap, ...]:
    """The gap of a cell of Python that runs elsewhere, if it has to do with Keras."""
    if magic not in _OTHER_PYTHON or not re.search(r"\b(?:keras|tensorflow)\b", source):
        return ()
    start = source.index("%%")
    message = f"the program in this cell runs elsewhere (`%%{magic}`), so it is not migrated"
    advice = "migrate it as a file of its own, or by hand"
    return (Gap(start, start + len(source[start:].rstrip()), start, message, advice),)


def _blank(source: str) -> str:
    """Nothing, with the same lines."""
    return re.sub(r"[^\r\n]", " ", source)


def _names_of(source: str) -> str:
    """Of a cell that cannot be read the names that it assigns, without their values."""
    parts: list[str] = []
    position = 0
    for line in _ASSIGNMENT.finditer(source):
        parts += [_blank(source[position : line.start()]), line["names"]]
        parts.append("=_".ljust(len(line["rest"])))
        position = line.end()
    code = "".join(parts) + _blank(source[position:])
    return _blank(source) if _error(code) else code


class _Command(NamedTuple):
    """A command for IPython at ``source[start:end]``, line breaks included."""

    start: int
    end: int
    before: str
    """How the code begins if a statement that follows is code as well."""
    instead: str
    """How the code begins if there is no more than a comment."""


def _without_commands(source: str, statements: bool) -> Masked | None:
    """The cell without commands; ``None`` if there are none.

    ``statements``: what ``%time`` and the like run counts as code.
    """
    parts: list[str] = []
    spans: list[tuple[int, int]] = []
    at = 0
    while at < len(source):
        command = _command(source, at)
        if command is None:
            end = _logical_end(source, at)
            parts.append(source[at:end])
        else:
            start, end, before, instead = command
            run = _STATEMENT.match(source, start) if statements else None
            hidden = run.end() if run else start + len(source[start:end].rstrip("\r\n"))
            code = before.ljust(hidden - start) if run else _comment(source[start:hidden], instead)
            parts += [source[at:start], code, source[hidden:end]]
            spans.append((start, hidden))
        at = end
    return Masked("".join(parts), tuple(spans)) if spans else None


def _command(source: str, at: int) -> _Command | None:
    """The command in the statement that starts at ``at``, if there is one."""
    assigned = _ASSIGNED.match(source, at)
    found = _LINE.match(source, at)
    end = _continued(source, at)
    if found is None:
        found = _HELP.match(source, at)
        if found is not None and found.end() != _logical_end(source, at):
            found = None
    if found is not None:
        return _Command(found.end("indent"), end, "0;", "0#" if found["indent"] else "#")
    return _Command(assigned.end(), end, "", "_#") if assigned else None


def _logical_end(source: str, at: int) -> int:
    """Where the statement that starts at ``at`` ends: its first line break outside brackets."""
    depth = 0
    for token in _TOKEN.finditer(source, at):
        text = token.group()
        if text in "([{":
            depth += 1
        elif text in ")]}":
            depth -= 1
        elif text in ("\r\n", "\r", "\n") and depth <= 0:
            return token.end()
    return len(source)


def _continued(source: str, at: int) -> int:
    """Where a command ends: its line, and the next one after a backslash."""
    for line in NEWLINE.finditer(source, at):
        if not source.endswith("\\", at, line.start()):
            return line.end()
    return len(source)


def _comment(command: str, opening: str) -> str:
    """A command as comments, with the same lines."""
    lines = re.split(r"(\r\n|\r|\n)", command)
    lines[0] = (opening + lines[0][len(opening) :])[: len(lines[0])]
    lines[2::2] = ["#" + line[1:] if line else "" for line in lines[2::2]]
    return "".join(lines)
