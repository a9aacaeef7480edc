"""Transformations of layout: the program is the same tree, its text is not."""

from __future__ import annotations

import ast
import itertools
import re
import tokenize
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial

import black

from tests.metamorphic.programs import (
    CLOSING,
    OPENING,
    NotApplicableError,
    Program,
    Token,
    Transformation,
    Variant,
)
from tests.metamorphic.relation import comments_of, same_program

SUPPRESSION = "keras-codemods:"
"""Comments with this are about the lines where they stand: such statements stay as they are."""

SOMEWHERE = 0.25
KEPT = "# kept {}"
"""The comments that are added."""

Change = tuple[int, int, str]
_COMPOUND = (
    ast.AsyncFor,
    ast.AsyncFunctionDef,
    ast.AsyncWith,
    ast.ClassDef,
    ast.For,
    ast.FunctionDef,
    ast.If,
    ast.Try,
    ast.While,
    ast.With,
)

# -- between tokens -------------------------------------------------------------------


def _gaps(program: Program, *, inside: bool) -> Iterator[tuple[Token, Token]]:
    """Neighbours of one line, where a line break is white space (``inside``) or is not."""
    indents = (tokenize.INDENT, tokenize.DEDENT)
    found = [token for token in program.tokens if token.kind not in indents]
    for left, right in itertools.pairwise(found):
        depth = left.depth + (left.text in OPENING)
        if left.is_code and right.is_code and inside == (depth > 0):
            yield left, right


def _broken(gaps: Iterable[tuple[Token, Token]], mark: str = "\n") -> Iterator[Change]:
    for left, right in gaps:
        yield left.end, right.start, mark + "    " * max(right.depth, 1)


def split_everywhere(program: Program) -> Iterator[Change]:
    """A line break at every border of tokens inside brackets."""
    return _broken(_gaps(program, inside=True))


def split_somewhere(program: Program) -> Iterator[Change]:
    """The same at one border in four."""
    gaps = _gaps(program, inside=True)
    return _broken(gap for gap in gaps if program.random.random() < SOMEWHERE)


def split_by_backslashes(program: Program) -> Iterator[Change]:
    """A backslash at one border in four outside of brackets."""
    gaps = _gaps(program, inside=False)
    return _broken((gap for gap in gaps if program.random.random() < SOMEWHERE), " \\\n")


def one_per_line(program: Program) -> Iterator[Change]:
    """Each argument on a line of its own."""
    for left, right in _gaps(program, inside=True):
        if left.text == "," or left.text in OPENING or right.text in CLOSING:
            yield from _broken([(left, right)])


def one_line(program: Program) -> Iterator[Change]:
    """All lines of a statement as one, where no comment ends one of them."""
    code = [token for token in program.tokens if token.is_code]
    for left, right in itertools.pairwise(code):
        gap = program.text[left.end : right.start]
        continued = left.depth + (left.text in OPENING) > 0 or "\\\n" in gap
        if continued and "\n" in gap and not gap.strip(" \t\f\n\\"):
            tight = left.text in OPENING or right.text in CLOSING
            yield left.end, right.start, "" if tight else " "


# -- lines ----------------------------------------------------------------------------


def _line_start(program: Program, offset: int) -> int:
    return program.text.rfind("\n", 0, offset) + 1


def _statement_lines(program: Program) -> Iterator[tuple[Token, int]]:
    """The first token of each line that begins a statement or clause, with its level."""
    level, fresh = 0, True
    for token in program.tokens:
        level += (token.kind == tokenize.INDENT) - (token.kind == tokenize.DEDENT)
        if token.is_code and fresh:
            yield token, level
        fresh = token.kind == tokenize.NEWLINE or (fresh and not token.is_code)


def indented(program: Program, unit: str) -> Iterator[Change]:
    """Blocks indented by another unit."""
    for token, level in _statement_lines(program):
        start = _line_start(program, token.start)
        if program.text[start : token.start] != unit * level:
            yield start, token.start, unit * level


def blank_lines(program: Program) -> Iterator[Change]:
    """An empty line behind every line, also inside brackets."""
    for token in program.tokens:
        if token.kind in (tokenize.NEWLINE, tokenize.NL) and token.text:
            yield token.end, token.end, "\n"


def form_feeds(program: Program) -> Iterator[Change]:
    """A form feed before every statement at the top."""
    for statement in program.tree.body:
        start = _line_start(program, program.span(statement)[0])
        yield start, start, "\f\n"


def trailing_space(program: Program) -> Iterator[Change]:
    """White space at the end of every line."""
    for token in program.tokens:
        if token.kind in (tokenize.NEWLINE, tokenize.NL) and token.text:
            yield token.start, token.start, " \t "


# -- comments -------------------------------------------------------------------------


def _numbered(places: Iterable[tuple[int, str]]) -> Iterator[Change]:
    for number, (place, form) in enumerate(places):
        yield place, place, form.format(KEPT.format(number))


def comments_at_ends(program: Program) -> Iterator[Change]:
    """A comment at the end of every line that has none."""
    return _numbered(
        (token.start, "  {}")
        for before, token in itertools.pairwise(program.tokens)
        if token.kind in (tokenize.NEWLINE, tokenize.NL) and before.is_code and token.text
    )


def comments_between_statements(program: Program) -> Iterator[Change]:
    """A comment on a line of its own before every statement."""
    starts = ((t, _line_start(program, t.start)) for t, _ in _statement_lines(program))
    return _numbered((start, program.text[start : t.start] + "{}\n") for t, start in starts)


def comments_between_arguments(program: Program) -> Iterator[Change]:
    """A comment behind opening brackets and commas, and before closing brackets.

    That is in the outermost brackets: what stands inside an argument goes with it.
    """
    return _numbered(
        (left.end, "  {}\n" + "    " * right.depth)
        for left, right in _gaps(program, inside=True)
        if left.depth + (left.text in OPENING) == 1
        and (left.text == "," or left.text in OPENING or right.text in CLOSING)
    )


# -- statements -----------------------------------------------------------------------


def _bodies(program: Program) -> Iterator[list[ast.stmt]]:
    for node in ast.walk(program.tree):
        for field in ("body", "orelse", "finalbody"):
            body = getattr(node, field, None)
            if isinstance(body, list) and body:
                yield body


def _neighbours(program: Program) -> Iterator[tuple[ast.stmt, ast.stmt]]:
    """Simple statements of one block that follow each other."""
    for body in _bodies(program):
        for first, second in itertools.pairwise(body):
            if not isinstance(first, _COMPOUND) and not isinstance(second, _COMPOUND):
                yield first, second


def joined(program: Program) -> Iterator[Change]:
    """Simple statements that follow each other, on lines of their own, on one line."""
    for first, second in _neighbours(program):
        start, end = program.span(first)[1], program.span(second)[0]
        lines = {first.lineno, first.end_lineno, second.lineno - 1, second.end_lineno - 1}  # type: ignore[operator]
        if len(lines) == 1 and not program.text[start:end].strip():
            yield start, end, "; "


def parted(program: Program) -> Iterator[Change]:
    """Statements on one line on lines of their own, but for those behind a colon."""
    for first, second in _neighbours(program):
        start, end = program.span(first)[1], program.span(second)[0]
        begin = _line_start(program, program.span(first)[0])
        indentation = re.match(r"[ \t]*", program.text[begin:])
        assert indentation is not None
        line = program.text[begin:start]
        inline = any(
            token.text == ":" and token.depth == 0 and begin <= token.start < start
            for token in program.tokens
        )
        if program.text[start:end].strip() == ";" and not inline and line.count("\n") == 0:
            yield start, end, "\n" + indentation.group()


def ended(program: Program) -> Iterator[Change]:
    """A semicolon behind every simple statement."""
    code = [token for token in program.tokens if token.is_code]
    following = {left.end: right for left, right in itertools.pairwise(code)}
    for body in _bodies(program):
        for statement in body:
            _, end = program.span(statement)
            after = following.get(end)
            if not isinstance(statement, _COMPOUND) and (after is None or after.text != ";"):
                yield end, end, ";"


def behind_colons(program: Program) -> Iterator[Change]:
    """Blocks of one simple statement on the line of their colon.

    Functions keep their lines, since fixes add statements to them.
    """
    code = [token for token in program.tokens if token.is_code]
    before = {right.start: left for left, right in itertools.pairwise(code)}
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    kept = {id(node.body) for node in ast.walk(program.tree) if isinstance(node, functions)}
    for body in _bodies(program):
        start, _ = program.span(body[0])
        colon = before.get(start)
        simple = len(body) == 1 and not isinstance(body[0], _COMPOUND) and id(body) not in kept
        if simple and colon is not None:
            gap = program.text[colon.end : start]
            if colon.text == ":" and "\n" in gap and not gap.strip():
                yield colon.end, start, " "


# -- parentheses ----------------------------------------------------------------------


def _wrapped(program: Program, nodes: Iterable[ast.AST]) -> Iterator[Change]:
    """Parentheses around expressions, the inner ones inside."""
    spans = {program.span(node) for node in nodes}
    opened, closed = Counter(s for s, _ in spans), Counter(e for _, e in spans)
    yield from ((place, place, "(" * number) for place, number in opened.items())
    yield from ((place, place, ")" * number) for place, number in closed.items())


def _expressions(program: Program) -> Iterator[tuple[ast.AST, ast.expr]]:
    """Expressions that parentheses may stand around, with what they are part of."""
    queue: list[ast.AST] = [program.tree]
    while queue:
        node = queue.pop()
        if isinstance(node, ast.JoinedStr):
            continue  # its parts have places of their own since Python 3.12 only
        alone = isinstance(node, ast.Call) and len(node.args) == 1 and not node.keywords
        for child in ast.iter_child_nodes(node):
            queue.append(child)
            if isinstance(child, ast.GeneratorExp) and alone:
                continue
            if isinstance(child, ast.expr) and not isinstance(child, ast.Starred | ast.Slice):
                yield node, child


def parentheses_around_values(program: Program) -> Iterator[Change]:
    """Parentheses around arguments, operands and what is assigned or returned."""
    kinds = (ast.Assign, ast.BinOp, ast.Call, ast.Compare, ast.Return, ast.keyword)
    return _wrapped(
        program,
        (
            child
            for parent, child in _expressions(program)
            if isinstance(parent, kinds)
            and child not in getattr(parent, "targets", ())
            and child is not getattr(parent, "func", None)
        ),
    )


def parentheses_around_receivers(program: Program) -> Iterator[Change]:
    """Parentheses around names and calls of which an attribute is taken."""
    decorators = {
        part
        for node in ast.walk(program.tree)
        for decorator in getattr(node, "decorator_list", ())
        for part in ast.walk(decorator)
    }
    return _wrapped(
        program,
        (
            child
            for parent, child in _expressions(program)
            if isinstance(parent, ast.Attribute)
            and isinstance(child, ast.Name | ast.Call)
            and child not in decorators
        ),
    )


# -- as transformations ---------------------------------------------------------------


def _as_it_stands(program: Program, changes: Iterable[Change]) -> list[Change]:
    """The changes that touch no statement with a comment that suppresses findings."""
    if SUPPRESSION not in program.text:
        return list(changes)
    spans, start, found = [], 0, False
    for token in program.tokens:
        found |= token.kind == tokenize.COMMENT and SUPPRESSION in token.text
        if token.kind == tokenize.NEWLINE or (token.kind == tokenize.NL and not token.depth):
            spans += [(start, token.end)] if found else []
            start, found = token.end, False
    return [
        change
        for change in changes
        if not any(change[0] <= end and start <= change[1] for start, end in spans)
    ]


def _variant(
    program: Program, text: str, *, movable: bool = False, refusable: bool = False
) -> Variant:
    """The variant of a program with this text, which must be the same program."""
    if text == program.text:
        raise NotApplicableError("nothing to change")
    assert same_program(program.text, text), text
    added = comments_of(text) - comments_of(program.text)
    return Variant(
        text.encode(program.encoding),
        comments=tuple(added),
        movable=movable,
        refusable=refusable,
    )


def _changed(
    program: Program,
    changes: Callable[[Program], Iterable[Change]],
    *,
    movable: bool = False,
    refusable: bool = False,
) -> Variant:
    own_newlines = "\r" in program.data.decode(program.encoding)
    if not program.tree or own_newlines:  # of Python 2 no parser says whether it is the same
        raise NotApplicableError("newlines are a transformation of their own")
    found = _as_it_stands(program, changes(program))
    text = program.with_changes(found)
    return _variant(program, text, movable=movable, refusable=refusable)


def blackened(program: Program, mode: black.Mode) -> Variant:
    """The program as black writes it, which moves comments out of brackets that go."""
    own_newlines = "\r" in program.data.decode(program.encoding)
    if not program.tree or SUPPRESSION in program.text or own_newlines:
        raise NotApplicableError("lines matter, or it is Python 2")
    inside = any(token.kind == tokenize.COMMENT and token.depth for token in program.tokens)
    try:
        return _variant(program, black.format_str(program.text, mode=mode), refusable=inside)
    except ValueError as error:  # which its InvalidInput is
        raise NotApplicableError(str(error)) from error


PLAIN: dict[str, Callable[[Program], Iterable[Change]]] = {
    "split-everywhere": split_everywhere,
    "split-somewhere": split_somewhere,
    "split-by-backslashes": split_by_backslashes,
    "one-per-line": one_per_line,
    "one-line": one_line,
    "indented-by-2": partial(indented, unit="  "),
    "indented-by-tabs": partial(indented, unit="\t"),
    "blank-lines": blank_lines,
    "form-feeds": form_feeds,
    "trailing-space": trailing_space,
    "comments-at-ends": comments_at_ends,
    "comments-between-statements": comments_between_statements,
    "statements-parted": parted,
    "statements-ended": ended,
    "blocks-behind-colons": behind_colons,
    "parentheses-around-values": parentheses_around_values,
    "parentheses-around-receivers": parentheses_around_receivers,
}

LAYOUT: dict[str, Transformation] = {
    "black": partial(blackened, mode=black.Mode()),
    "black-narrow": partial(blackened, mode=black.Mode(line_length=1)),
    "black-wide": partial(blackened, mode=black.Mode(line_length=400, magic_trailing_comma=False)),
    **{name: partial(_changed, changes=changes) for name, changes in PLAIN.items()},
    "statements-joined": partial(_changed, changes=joined, movable=True, refusable=True),
    "comments-between-arguments": partial(
        _changed, changes=comments_between_arguments, refusable=True
    ),
}
