"""Examples in documentation as documents: every code block of a page is a cell.

Fenced and indented blocks of Markdown are found by markdown-it-py.  Those of
reStructuredText are found by their lines: docutils does not say where a literal block
stands in the file.  A session with ``>>>``, on a page or in a docstring, has one cell for
each statement, so that what Python answers stays where it is.

The blocks of one page share their names, in order, as the cells of a notebook do.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from difflib import SequenceMatcher

from codemods.sources import ipython
from codemods.sources.cells import NEWLINE, Gap, Masked, Place, join
from codemods.sources.document import Document

_PAGE = re.compile(r".*\.(?:md|markdown|rst)\Z", re.DOTALL | re.IGNORECASE)
_MARKDOWN = (".md", ".markdown")
_LANGUAGE = re.compile(r"\{?\.?(?:python[23]?|py[23]?|ipython[23]?|pycon|python-repl)\b", re.I)
_KERAS = re.compile(r"keras|tensorflow|\btf\.")
_PROMPT = re.compile(r"(?P<indent>[^\S\r\n]*(?:>[ \t][^\S\r\n]*)?)>>>(?: (?P<code>[^\r\n]*)|$)")
_DIRECTIVE = re.compile(
    r"[ \t]*(?:[-*+][ \t]+)*\.\. (?:code-block|code|sourcecode|testcode|ipython)::"
    r"[ \t]*(?P<info>[^\r\n]*)"
)
_MARGIN = re.compile(r"[ \t]*(?:(?:[-*+•]|\(?(?:\d+|[A-Za-z#])[.)])[ \t]+)*")
"""What stands before the text of a paragraph: indentation, and the marks of lists."""
_OPTION = re.compile(r"[ \t]+:[\w-]+:")


def is_page(path: str) -> bool:
    """Whether the file at ``path`` is a page of documentation, by its name."""
    return _PAGE.match(path) is not None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a block: where it stands in the file, without its newline.

    ``code`` is the part of it that is program; the rest is indentation and prompt.
    """

    start: int
    end: int
    code: int


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one cell; with prompts if it is part of a session."""

    lines: tuple[Line, ...]
    prompts: bool = False

    def source(self, text: str) -> str:
        """The program."""
        return "\n".join(text[line.code : line.end] for line in self.lines)


@dataclass(frozen=True, slots=True)
class Page:
    """A file with blocks: how changed sources are written back (``cells.Form``)."""

    base: Document
    blocks: tuple[Block, ...]

    def to_bytes(self, sources: Sequence[str]) -> bytes:
        """The bytes of the file with these sources.  Raises ``SourceError``."""
        text, parts, position = self.base.text, [], 0
        for block, source in zip(self.blocks, sources, strict=True):
            start, end = block.lines[0].start, block.lines[-1].end
            parts += [text[position:start], self._written(block, source)]
            position = end
        return self.base.with_text("".join([*parts, text[position:]])).to_bytes()

    def _written(self, block: Block, source: str) -> str:
        """The lines of a block with another source; those that stay are left as they are."""
        text = self.base.text
        if source == block.source(text):
            return text[block.lines[0].start : block.lines[-1].end]
        old, new = block.source(text).split("\n"), NEWLINE.split(source)
        prompts = _prompts(source) if block.prompts else frozenset()
        made: list[str] = []
        matcher = SequenceMatcher(None, old, new, autojunk=False)
        for tag, first, last, start, end in matcher.get_opcodes():
            for n in range(start, end):
                # A new line looks like the one in whose place it comes.
                line = block.lines[max(0, min(first + n - start, last - 1))]
                head = text[line.start : line.code]
                if block.prompts:
                    prompt = ">>>" if n + 1 in prompts else "..."
                    head = re.sub(r">>>|\.\.\.", prompt, head, count=1)
                    head += " " if new[n] and not head.endswith(" ") else ""
                if made:
                    made.append(_newline_before(text, line.start) or self.base.newline)
                if tag == "equal" and text.startswith(head, line.start):
                    made.append(text[line.start : line.end])
                else:
                    made.append(head + new[n] if new[n] else head.rstrip())
        return "".join(made)

    def cell_lines(self) -> list[int]:
        """Nothing: the lines of a page are lines of the file."""
        return []

    def place(self, inner: Place, sources: Callable[[], Sequence[str]]) -> Place:
        """The line and column in the file, with the sources of now, of a place in a block."""
        number = inner.cell or 0
        block = self.blocks[number]
        line = self.base.location(block.lines[0].start)[0] + inner.line - 1
        for before, source in zip(self.blocks[:number], sources()):
            line += len(NEWLINE.split(source)) - len(before.lines)
        known = block.lines[min(inner.line, len(block.lines)) - 1]
        return Place(None, line, inner.column + known.code - known.start)


def mask(source: str) -> Masked:
    """The program of one block; one that cannot be read is a gap if it is about Keras."""
    masked = ipython.mask(source)
    if not masked.gaps:
        return masked
    gaps = tuple(_gap(gap) for gap in masked.gaps if _KERAS.search(source))
    return Masked(masked.code, masked.commands, gaps)


def _gap(gap: Gap) -> Gap:
    message, advice = (text.replace("cell", "example") for text in (gap.message, gap.advice))
    return Gap(gap.start, gap.end, gap.place, message, advice)


def document(base: Document) -> Document | None:
    """The examples of a page, or in the docstrings of a program; ``None`` if there are none."""
    if is_page(base.path):
        markdown = base.path.lower().endswith(_MARKDOWN)
        found = _markdown(base) if markdown else _restructured(base)
    else:
        found = _docstrings(base)
    blocks = tuple(found)
    if not blocks:
        return None
    sources = [block.source(base.text) for block in blocks]
    text, cells = join(enumerate(sources))
    return Document(base.path, text, cells=cells, mask=mask, form=Page(base, blocks))


def _newline_before(text: str, offset: int) -> str:
    """The newline that ends just before ``offset``."""
    head = text[max(0, offset - 2) : offset]
    return "\r\n" if head == "\r\n" else head[-1:]


def _prompts(source: str) -> frozenset[int]:
    """The lines (1-based) of a session at which a statement begins."""
    with suppress(SyntaxError, ValueError):
        return frozenset({1, *(node.lineno for node in ast.parse(source).body)})
    return frozenset({1})


# -- finding blocks -------------------------------------------------------------------


def _lines(base: Document, first: int, last: int) -> list[tuple[int, int]]:
    """Where the lines ``first`` to ``last`` (0-based, end exclusive) stand, without newlines."""
    starts = base.line_starts
    found = []
    for number in range(first, min(last, len(starts))):
        end = starts[number + 1] if number + 1 < len(starts) else len(base.text)
        body = base.text[starts[number] : end].rstrip("\r\n")
        found.append((starts[number], starts[number] + len(body)))
    return found


def _markdown(base: Document) -> Iterator[Block]:
    from markdown_it import MarkdownIt  # costs start-up time

    for token in MarkdownIt("commonmark").parse(NEWLINE.sub("\n", base.text)):
        if token.type not in ("fence", "code_block") or token.map is None:
            continue
        first, last = token.map
        contents = token.content.split("\n")[:-1]
        fenced = token.type == "fence"
        lines = _lines(base, first + fenced, last)[: len(contents)]
        block = _dedented(base.text, lines, contents)
        info = token.info.strip() if fenced else ""
        yield from _program(base.text, block, bool(_LANGUAGE.match(info)), bool(info))


def _dedented(text: str, lines: list[tuple[int, int]], contents: list[str]) -> list[Line]:
    """The lines of a block whose indentation has been taken away; none if that is not all."""
    if len(lines) < len(contents):
        return []
    block = []
    for (start, end), content in zip(lines, contents):
        if text[start:end].strip() and not text[start:end].endswith(content):
            return []
        block.append(Line(start, end, max(start, end - len(content))))
    return block


def _restructured(base: Document) -> Iterator[Block]:
    lines = _lines(base, 0, len(base.line_starts))
    bodies = [base.text[start:end] for start, end in lines]
    number = 0
    while number < len(lines):
        body = bodies[number]
        directive = _DIRECTIVE.fullmatch(body.rstrip())
        literal = not directive and body.rstrip().endswith("::")
        if _PROMPT.match(body):
            block = [number]
            while number + 1 < len(lines) and bodies[number + 1].strip():
                number += 1
                block.append(number)
            yield from _session(base.text, [lines[n] for n in block])
        elif directive or literal:
            info = directive["info"].strip() if directive else ""
            first, last = _indented(bodies, number, bool(directive))
            yield from _literal(base.text, lines[first:last], info)
            number = max(number, last - 1)
        number += 1


def _indented(bodies: list[str], head: int, options: bool) -> tuple[int, int]:
    """The lines of the indented block behind line ``head``, its options left out."""
    margin = _MARGIN.match(bodies[head])
    indent = margin.end() if margin else 0
    first = head + 1
    while options and first < len(bodies) and _OPTION.match(bodies[first]):
        first += 1
    while first < len(bodies) and not bodies[first].strip():
        first += 1
    last = first
    while last < len(bodies):
        body = bodies[last]
        if body.strip() and len(body) - len(body.lstrip()) <= indent:
            break
        last += 1
    while last > first and not bodies[last - 1].strip():
        last -= 1
    return first, last


def _literal(text: str, lines: list[tuple[int, int]], info: str) -> Iterator[Block]:
    bodies = [text[start:end] for start, end in lines]
    indents = [len(body) - len(body.lstrip()) for body in bodies if body.strip()]
    indent = min(indents, default=0)
    block = [Line(start, end, min(start + indent, end)) for start, end in lines]
    yield from _program(text, block, bool(_LANGUAGE.match(info)), bool(info))


def _docstrings(base: Document) -> Iterator[Block]:
    found = []
    for node in ast.walk(base.tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            top = node.body[0] if node.body else None
            if isinstance(top, ast.Expr) and isinstance(top.value, ast.Constant):
                if isinstance(top.value.value, str) and ">>>" in top.value.value:
                    found.append((base.start(top.value), base.end(top.value)))
    for start, end in sorted(found):
        if "\\" in base.text[start:end]:
            continue  # what stands there is not what Python shows
        first, last = base.location(start)[0] - 1, base.location(end)[0]
        yield from _session(base.text, _lines(base, first, last)[1:])


# -- what a block holds ---------------------------------------------------------------


def _program(text: str, block: list[Line], named: bool, other: bool) -> Iterator[Block]:
    """A block of Python: one that is called so, or one without a name that can be read so."""
    if not block or (other and not named):
        return
    source = Block(tuple(block)).source(text)
    if re.search(r"^[ \t]*>>>", source, re.MULTILINE):
        yield from _session(text, [(line.start, line.end) for line in block])
    elif named or _is_program(source):
        yield Block(tuple(block))


def _is_program(source: str) -> bool:
    try:
        return bool(ast.parse(source).body)
    except (SyntaxError, ValueError, RecursionError):
        return False


def _session(text: str, lines: Iterable[tuple[int, int]]) -> Iterator[Block]:
    """The statements of a session, each with its continuation lines."""
    block: list[Line] = []
    head = ""
    more: re.Pattern[str] | None = None
    for start, end in lines:
        prompt = _PROMPT.match(text, start, end)
        if prompt is None and more is not None and more.match(text, start, end):
            block.append(Line(start, end, min(end, start + len(head) + 1)))
            continue
        if block:
            yield Block(tuple(block), prompts=True)
        block, more = [], None
        if prompt is not None:
            head = text[start : prompt.end("indent")] + ">>>"
            code = prompt.start("code") if prompt["code"] is not None else end
            block = [Line(start, end, code)]
            more = re.compile(re.escape(head[:-3]) + r"\.\.\.(?: |$)")
    if block:
        yield Block(tuple(block), prompts=True)
