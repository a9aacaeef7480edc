"""One mechanism for every call: bind by the OLD signature, then edit argument by argument.

The text of a call is never rewritten as a whole: nested calls would overlap, and layout
and comments would be lost.
"""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from codemods.edits import Edit
from codemods.semantics.scopes import Point
from codemods.sources.document import Document
from codemods.tables.signatures import Parameters

_SKIP = re.compile(r"(?:[ \t\f\r\n\\]+|#[^\r\n]*)*")
"""White space, line continuations and comments."""

_NEWLINE = re.compile(r"\r\n|\r|\n")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


@dataclass(slots=True)
class Argument:
    """One argument of a call.

    ``parameter`` is its name by the old signature; empty if the signature has no such
    argument, or releases disagree on the position.
    """

    index: int
    value: ast.expr
    keyword: str | None
    parameter: str
    point: Point | None = None
    """Where the value is evaluated, if not at the call."""
    choices: frozenset[str] = frozenset()
    """What it can be where releases disagree on the position."""


@dataclass(slots=True)
class BoundCall:
    """A call whose arguments have been given their old parameter names."""

    node: ast.Call
    arguments: list[Argument]
    starred: list[Argument] = field(default_factory=list)
    """``*args``."""
    mappings: list[Argument] = field(default_factory=list)
    """``**kwargs``."""
    unknown: list[Argument] = field(default_factory=list)
    """Keywords and positions that no signature has."""
    disputed: list[Argument] = field(default_factory=list)
    """Positions on whose meaning the possible signatures disagree."""
    is_complete: bool = True
    """Whether some signature has all that it requires, and knows all that is given."""

    def get(self, *names: str) -> Argument | None:
        """The argument bound to one of ``names``."""
        return next((a for a in self.arguments if a.parameter in names), None)


_LITERALS: dict[str, tuple[type, ...]] = {
    "callbacks": (ast.List, ast.Tuple),
    "class_weight": (ast.Dict,),
    "max_queue_size": (int,),
    "max_q_size": (int,),
    "workers": (int,),
    "nb_worker": (int,),
    "validation_freq": (int, ast.List, ast.Tuple),
    "initial_epoch": (int,),
    "use_multiprocessing": (bool,),
    "shuffle": (bool, str),
    "verbose": (int,),
    "metrics": (ast.List, ast.Dict),
    "nesterov": (bool,),
    "amsgrad": (bool,),
    "decay": (int, float),
    "schedule_decay": (int, float),
    "nb_filter": (int,),
    "nb_row": (int,),
    "nb_col": (int,),
    "kernel_dim1": (int,),
    "kernel_dim2": (int,),
    "kernel_dim3": (int,),
    "name": (str,),
    "seed": (int,),
    "sample_weight": (ast.List, ast.Tuple, ast.Dict),
    "grayscale": (bool,),
    "color_mode": (str,),
    "target_size": (ast.Tuple, ast.List),
}
"""What a literal argument for a parameter looks like (``None`` is always possible)."""


def _is_string(node: ast.expr) -> bool:
    """Whether a node is a string literal."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _plausible(parameter: str, value: ast.expr) -> bool:
    """Whether ``value`` can be meant for ``parameter``, as far as its literal form tells."""
    expected = _LITERALS.get(parameter)
    if parameter == "loss_weights" and isinstance(value, ast.List):
        return not any(_is_string(element) for element in value.elts)
    if expected is None or not isinstance(value, (ast.Constant, ast.List, ast.Tuple, ast.Dict)):
        return True
    if isinstance(value, ast.Constant):
        return value.value is None or type(value.value) in expected
    return type(value) in expected


def bind(
    node: ast.Call,
    candidates: Sequence[Parameters],
    known: frozenset[str],
    supplied: frozenset[str] | None = None,
) -> BoundCall:
    """Give every argument of ``node`` its parameter name by an old signature.

    Of several ``candidates`` only those count that the positional arguments fit.
    ``known`` holds every keyword that the callable ever had, ``supplied`` those that its
    ``**`` supplies, if that can be seen.
    """
    bound = BoundCall(node, [])
    starred = [i for i, value in enumerate(node.args) if isinstance(value, ast.Starred)]
    plain = node.args[: starred[0]] if starred else node.args  # behind a star nobody knows
    fitting = list(candidates)
    if plain:
        fitting = [
            parameters
            for parameters in candidates
            if len(plain) <= len(parameters.positional)
            and all(_plausible(name, value) for name, value in zip(parameters.positional, plain))
        ]
    if not starred and (supplied is not None or all(keyword.arg for keyword in node.keywords)):
        given = frozenset(keyword.arg for keyword in node.keywords if keyword.arg is not None)
        given |= supplied or frozenset()
        complete = _complete(fitting, len(plain), given)
        fitting, bound.is_complete = complete or fitting, bool(complete)
    for index, value in enumerate(node.args):
        if isinstance(value, ast.Starred):
            bound.starred.append(Argument(index, value, None, ""))
            continue
        if index >= len(plain):
            bound.arguments.append(Argument(index, value, None, ""))
            continue
        names = {parameters.positional[index] for parameters in fitting}
        argument = Argument(index, value, None, names.pop() if len(names) == 1 else "")
        bound.arguments.append(argument)
        if not argument.parameter:
            argument.choices = frozenset(parameters.positional[index] for parameters in fitting)
            (bound.disputed if argument.choices else bound.unknown).append(argument)
    for index, keyword in enumerate(node.keywords, start=len(node.args)):
        if keyword.arg is None:
            bound.mappings.append(Argument(index, keyword.value, None, ""))
            continue
        argument = Argument(index, keyword.value, keyword.arg, keyword.arg)
        bound.arguments.append(argument)
        if keyword.arg not in known:
            bound.unknown.append(argument)
    return bound


def _complete(
    candidates: list[Parameters], positional: int, keywords: frozenset[str]
) -> list[Parameters]:
    """The orders under which a call gives every argument that must be, and none unknown."""
    return [
        parameters
        for parameters in candidates
        if parameters.required - frozenset(parameters.positional[:positional]) <= keywords
        and keywords <= parameters.keywords
    ]


@dataclass(frozen=True, slots=True)
class Span:
    """Where an argument stands, its keyword and its parentheses included."""

    start: int
    end: int
    value_start: int
    comma: int | None
    """The offset of the comma behind it."""


class Items:
    """Comma-separated items between two brackets, and the edits on them."""

    def __init__(self, document: Document, node: ast.Call | ast.Dict) -> None:
        self.document = document
        self.text = document.text
        self.close = document.end(node) - 1
        self.open = 0
        self.spans: list[Span] = []

    def _open(self, node: ast.Call) -> int:
        position = self.document.end(node.func)
        while True:
            position = self._skip(position)
            if self.text[position] == "(":
                return position
            position += 1  # a parenthesis around the callee

    def _skip(self, position: int) -> int:
        match = _SKIP.match(self.text, position)
        return match.end() if match else position

    def _place(self, items: list[tuple[int, int, int, int]]) -> list[Span]:
        """The spans of items ``(start, end, key end, value start)``, in the given order.

        ``key end`` is where a keyword ends that is followed by ``=`` or ``:``, 0 for none.
        """
        ordered = sorted(range(len(items)), key=lambda index: items[index][0])
        spans: dict[int, Span] = {}
        position = self.open + 1
        for place, index in enumerate(ordered):
            start, end, key, value = items[index]
            last = place + 1 == len(ordered)
            start, end = max(start, self.open + 1), min(end, self.close)
            first = self._skip(position)
            comma, finish = self._after(end, self.close if last else items[ordered[place + 1]][0])
            if key:
                separator = self._skip(key)
                while self.text[separator] == ")":  # around the key
                    separator = self._skip(separator + 1)
                # parentheses around the value belong to it
                value = min(self._skip(separator + 1), value)
            else:
                value = first
            spans[index] = Span(min(first, start), finish, value, comma)
            position = finish if comma is None else comma + 1
        return [spans[index] for index in range(len(items))]

    def _after(self, end: int, limit: int) -> tuple[int | None, int]:
        """The comma behind an argument whose node ends at ``end``, and its own end."""
        position = finish = end
        while True:
            position = self._skip(position)
            if position >= limit or position >= self.close:
                return None, finish
            if self.text[position] == ",":
                return position, finish
            position += 1
            finish = position  # a parenthesis around the value

    # -- edits --------------------------------------------------------------------

    def edit(self, start: int, end: int, text: str) -> Edit:
        """An edit of this document."""
        return Edit(self.document.path, start, end, text)

    def key(self, name: str) -> str:
        """How an item for ``name`` begins."""
        return f"{name}="

    def rename(self, argument: Argument, name: str) -> list[Edit]:
        """Give the argument the keyword ``name`` (or put it before a positional one)."""
        span = self.spans[argument.index]
        if argument.keyword is None:
            return [self.edit(span.start, span.start, f"{name}=")]
        if argument.keyword == name:
            return []
        return [self.edit(span.start, span.start + len(argument.keyword), name)]

    def positional(self, argument: Argument) -> list[Edit]:
        """Take the keyword of an argument away."""
        span = self.spans[argument.index]
        return [self.edit(span.start, span.value_start, "")] if argument.keyword else []

    def wrap(self, argument: Argument, before: str, after: str) -> list[Edit]:
        """Put text around an argument's value."""
        span = self.spans[argument.index]
        own = self.document.start(argument.value)
        if before.endswith("(") and after == ")" and self.text[span.value_start : own] == "(":
            before, after = before[:-1], ""  # it has its parentheses already
        edits = [self.edit(span.value_start, span.value_start, before)]
        return [*edits, self.edit(span.end, span.end, after)] if after else edits

    def replace(self, argument: Argument, text: str) -> list[Edit]:
        """Replace an argument's value."""
        span = self.spans[argument.index]
        return [self.edit(span.value_start, span.end, text)]

    def _lines(self, first: Span, last: Span) -> tuple[int, int] | None:
        """The whole lines that a run of arguments has to itself, if it has."""
        start = self.document.line_start(first.start)
        if self.text[start : first.start].strip(" \t"):
            return None
        behind = last.end if last.comma is None else last.comma + 1
        end = self.document.line_end(behind)
        rest = self.text[behind:end].strip()
        if (rest and not rest.startswith("#")) or self.close < end:
            return None
        return start, end

    def delete(self, arguments: list[Argument]) -> list[Edit]:
        """Take arguments out, with their commas and lines; comments stay."""
        indexes = sorted({argument.index for argument in arguments})
        order = sorted(range(len(self.spans)), key=lambda index: self.spans[index].start)
        runs: list[list[int]] = []
        for place, index in enumerate(order):
            if index not in indexes:
                continue
            if runs and place and order[place - 1] == runs[-1][-1]:
                runs[-1].append(index)
            else:
                runs.append([index])
        edits: list[Edit] = []
        for run in runs:
            edits += self._delete_run(run, order)
        return edits

    def _delete_run(self, run: list[int], order: list[int]) -> list[Edit]:
        first, last = self.spans[run[0]], self.spans[run[-1]]
        place, after = order.index(run[0]), order.index(run[-1]) + 1
        before = self.spans[order[place - 1]] if place else None
        following = self.spans[order[after]] if after < len(order) else None
        lines = self._lines(first, last)
        if lines is not None:
            edits = self._delete_lines(*lines, first, last)
            if following is None and last.comma is None and before and before.comma is not None:
                edits.append(self.edit(before.comma, before.comma + 1, ""))
            return edits
        behind = last.end if last.comma is None else last.comma + 1
        comments = "#" in self._between(run)
        if following is not None:
            gap = self.text[behind : following.start]
            if comments or "#" in gap:
                return self._delete_each(run, order)
            line = self.document.line_start(following.start)
            head = self.text[self.document.line_start(first.start) : first.start]
            if line > first.start and head.strip() and before and before.comma is not None:
                # What follows stays on its own line.
                indent = len(self.document.indentation(following.start))
                return [
                    self.edit(before.comma + 1, self._before_eol(line), ""),
                    self.edit(line + indent, following.start, ""),
                ]
            return [self.edit(first.start, following.start, "")]
        if before is not None and before.comma is not None:
            gap = self.text[before.comma : first.start]
            if not comments and "#" not in gap:
                return [self.edit(before.comma, last.end, "")]
            return self._close_before_comment(before, first) or self._keep_comments(before)
        return self._delete_each(run, order) if comments else [self.edit(first.start, behind, "")]

    def _eol(self, offset: int) -> str:
        """The line break at the end of the line that holds ``offset``."""
        match = _NEWLINE.search(self.text, offset)
        return match.group() if match else ""

    def _before_eol(self, line: int) -> int:
        """Where the line that ends at the start of another (``line``) has its line break."""
        return line - (2 if self.text[line - 2 : line] == "\r\n" else 1)

    def _close_before_comment(self, before: Span, first: Span) -> list[Edit]:
        """Take the last arguments out so that the bracket closes before a comment.

        ``f(a,  # why`` / ``b=1)`` becomes ``f(a)  # why``.  Nothing if more stands behind.
        """
        assert before.comma is not None
        end = self.document.line_end(before.comma)
        stop = end - len(self._eol(before.comma))
        rest = self.document.line_end(self.close)
        behind = self.text[self.close + 1 : rest].strip()
        if (
            self.text[end : first.start].strip()
            or behind
            or "#" in self.text[first.start : self.close]
        ):
            return []
        bracket = self.text[self.close]
        return [
            self.edit(before.comma, before.comma + 1, bracket),
            self.edit(stop, self.close + 1, ""),
        ]

    def _keep_comments(self, before: Span) -> list[Edit]:
        """Leave nothing but comments between the last argument that stays and the bracket."""
        assert before.comma is not None
        gone = [s for s in self.spans if s.start > before.start]
        rest, position = "", before.comma + 1
        for span in sorted(gone, key=lambda s: s.start):
            rest += self.text[position : span.start]
            position = span.end if span.comma is None else span.comma + 1
        rest += self.text[position : self.close]
        indent = self.document.newline + self.document.indentation(gone[0].start)
        lines = _LINE.findall(rest)
        same_line = [lines[0].strip()] if lines and lines[0].strip() else []
        others = [line.strip() for line in lines[1:] if line.strip()]
        text = "".join(f"  {c}" for c in same_line) + "".join(indent + c for c in others)
        return [self.edit(before.comma + 1, self.close, text + indent)]

    def _between(self, run: list[int]) -> str:
        """The text between the arguments of a run."""
        parts = []
        for left, right in itertools.pairwise(run):
            parts.append(self.text[self.spans[left].end : self.spans[right].start])
        return "".join(parts)

    def _delete_each(self, run: list[int], order: list[int]) -> list[Edit]:
        """Delete argument by argument, leaving every comment and line break between them."""
        edits = []
        for index in run:
            span = self.spans[index]
            start = span.start
            while self.text[start - 1] in " \t" and self.text[start - 2] not in "\r\n":
                start -= 1
            line = self.document.line_start(span.start)
            if not self.text[line : span.start].strip():
                start = span.start
            if span.comma is not None and "#" in self.text[span.end : span.comma]:
                edits.append(self.edit(start, span.end, ""))  # the comma leads the next line
                edits.append(self.edit(span.comma, span.comma + 1, ""))
            else:
                end = span.end if span.comma is None else span.comma + 1
                edits.append(self.edit(start, end, ""))
        return edits

    def _delete_lines(self, start: int, end: int, first: Span, last: Span) -> list[Edit]:
        """Delete whole lines, keeping the comments that stand in them."""
        kept: list[str] = []
        position = start
        for span in sorted(self.spans, key=lambda s: s.start):
            if first.start <= span.start <= last.start:
                kept.append(self.text[position : span.start])
                position = span.end if span.comma is None else span.comma + 1
        kept.append(self.text[position:end])
        lines = [line for line in _LINE.findall("".join(kept)) if line.strip()]
        indent = self.document.indentation(first.start)
        text = "".join(indent + line.lstrip(" \t") for line in lines)
        return [self.edit(start, end, text)]


class CallText(Items):
    """The arguments of a call, in ``args`` then ``keywords`` order."""

    def __init__(self, document: Document, node: ast.Call) -> None:
        super().__init__(document, node)
        self.node = node
        self.open = self._open(node)
        items: list[tuple[int, int, int, int]] = []
        for value in node.args:
            items.append((document.start(value), document.end(value), 0, 0))
        for keyword in node.keywords:
            start, end = document.start(keyword), document.end(keyword)
            key = start + len(keyword.arg) if keyword.arg is not None else 0
            items.append((start, end, key, document.start(keyword.value)))
        self.spans = self._place(items)

    def append(self, text: str, deleted: list[Argument]) -> list[Edit]:
        """Add an argument at the end, in the layout of the last one that stays."""
        gone = {argument.index for argument in deleted}
        kept = [span for index, span in enumerate(self.spans) if index not in gone]
        if not kept:
            return [self.edit(self.open + 1, self.open + 1, text)]
        last = max(kept, key=lambda span: span.start)
        before = self.document.line_start(last.start)
        closing = self.document.line_start(self.close)
        own_lines = not self.text[before : last.start].strip(" \t")
        if own_lines and closing > last.end and not self.text[closing : self.close].strip(" \t"):
            # A line of its own, as the others have.
            line = self.document.newline + self.document.indentation(last.start) + text
            comma = last.comma
            gone_after = [self.spans[i] for i in gone if self.spans[i].start > last.start]
            if comma is not None and not (gone_after and gone_after[-1].comma is None):
                stop = self.document.line_end(comma) - len(self._eol(comma))
                return [self.edit(stop, stop, line + ",")]
            if comma is None:
                stop = self.document.line_end(last.end) - len(self._eol(last.end))
                return [self.edit(last.end, last.end, ","), self.edit(stop, stop, line)]
        separator = ", "
        edits = []
        node = self.node.args[0] if self.node.args else None
        if isinstance(node, ast.GeneratorExp) and len(self.spans) == 1:
            if self.text[last.start] != "(":
                edits.append(self.edit(last.start, last.start, "("))
                separator = ")" + separator
        edits.append(self.edit(last.end, last.end, separator + text))
        return edits


class DictText(Items):
    """The entries of a dict literal, in order; keys are string constants."""

    def __init__(self, document: Document, node: ast.Dict) -> None:
        super().__init__(document, node)
        self.node = node
        self.open = document.start(node)
        items: list[tuple[int, int, int, int]] = []
        for key, value in zip(node.keys, node.values):
            assert key is not None
            start = document.start(key)
            items.append((start, document.end(value), document.end(key), document.start(value)))
        self.spans = self._place(items)

    def _quoted(self, name: str, key: ast.expr | None) -> str:
        quote = "'" if key and self.text[self.document.end(key) - 1] == "'" else '"'
        return f"{quote}{name}{quote}"

    def key(self, name: str) -> str:
        """How an entry for ``name`` begins."""
        return self._quoted(name, self.node.keys[0]) + ": "

    def rename(self, argument: Argument, name: str) -> list[Edit]:
        """Give the entry another key."""
        key = self.node.keys[argument.index]
        assert key is not None
        start, end = self.document.start(key), self.document.end(key)
        return [] if argument.keyword == name else [self.edit(start, end, self._quoted(name, key))]


class AliasText(Items):
    """The aliases of ``from module import a, b as c``, with or without parentheses."""

    def __init__(self, document: Document, node: ast.ImportFrom) -> None:
        self.document = document
        self.text = document.text
        self.node = node
        items = [(document.start(a), document.end(a), 0, 0) for a in node.names]
        end = document.end(node)
        self.close = end - 1 if self.text[end - 1] == ")" else end
        self.open = items[0][0] - 1
        while self.text[self.open] != "(" and self.close < end:
            self.open -= 1
        self.spans = self._place(items)

    def insert(self, texts: list[str]) -> list[Edit]:
        """Add aliases, each behind the last one that sorts before it, in its layout.

        So the result does not depend on how many are added at a time.
        """
        present = [self.text[span.start : span.end] for span in self.spans]
        last = self.spans[-1]
        line = self.document.line_start(last.start)
        own_line = not self.text[line : last.start].strip(" \t") and len(self.spans) > 1
        gap = " "
        if own_line and self.document.line_start(self.spans[-2].start) != line:
            gap = self.document.newline + self.document.indentation(last.start)
        behind: dict[int, list[str]] = {}
        for text in sorted(texts):
            smaller = [index for index, other in enumerate(present) if other < text]
            behind.setdefault(smaller[-1] if smaller else -1, []).append(text)
        edits = []
        for index, found in behind.items():
            if index < 0:
                start = self.spans[0].start
                edits.append(self.edit(start, start, "".join(f"{text},{gap}" for text in found)))
            else:
                end = self.spans[index].end
                edits.append(self.edit(end, end, "".join(f",{gap}{text}" for text in found)))
        return edits

    def take(
        self, indexes: list[int], moving: Iterable[ast.alias] | None = None
    ) -> tuple[list[Edit], dict[int, str]]:
        """Take aliases out; the comments on the lines of those that move (all) leave with them.

        Returns the edits, and the comments by alias (its ``id``).
        """
        carried = {id(alias) for alias in (self.node.names if moving is None else moving)}
        comments: dict[int, str] = {}
        edits: list[Edit] = []
        rest: list[Argument] = []
        for index in indexes:
            span = self.spans[index]
            lines = self._lines(span, span)
            behind = span.end if span.comma is None else span.comma + 1
            comment = self.text[behind : lines[1]].strip() if lines else ""
            if lines and comment and id(self.node.names[index]) in carried:
                comments[id(self.node.names[index])] = comment
                edits.append(self.edit(lines[0], lines[1], ""))
            else:
                rest.append(Argument(index, ast.Constant(None), None, ""))
        if rest and comments:  # some share a line with others: then every comment stays
            everything = [Argument(index, ast.Constant(None), None, "") for index in indexes]
            return self.delete(everything), {}
        return edits + self.delete(rest), comments
