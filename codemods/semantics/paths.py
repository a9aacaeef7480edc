"""What the text of a path is: its literal parts, and the literal that decides how it ends.

A path is put together by ``+``, ``%``, ``format``, f-strings and ``os.path.join``; names
in it are followed as ``literals`` follows them.
"""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from codemods.semantics.analysis import Analysis
from codemods.semantics.literals import Literals
from codemods.semantics.scopes import Binding, How, Point
from codemods.sources.document import Document

_MOST = 12
"""How many texts one path may have before it counts as unknown."""

_DEPTH = 12
"""How many names one after the other are followed."""

_SAME = frozenset({"abspath", "expanduser", "expandvars", "fspath", "normpath", "realpath"})
"""Functions of ``os`` and ``os.path`` that give the same path in another form."""

_CONVERSION = re.compile(r"%(?:\((\w+)\))?[-+ #0]*[\d*]*(?:\.[\d*]+)?([a-zA-Z%])")
_FIELD = re.compile(r"\{([^{}]*)\}")

_EXTENSION = re.compile(r"\.?(?:\w+\.)?\w+")
"""What the end of a name is replaced with."""

NUMBER = "\0"
"""Stands in a pattern for a number that is not known."""
HOLE = "\1"
"""Stands in a pattern for any text that is not known."""
METRIC = "\3"
"""Stands in a pattern for a value of the logs: a literal number is none of the next run."""
_WILD = NUMBER + HOLE
_DIGIT = "\2"
_NUMERIC = string.digits + ".-" + _DIGIT + METRIC + _WILD


@dataclass(frozen=True, slots=True)
class Path:
    """One text that a path can be.

    In ``text`` characters stand for what is not known: ``NUMBER`` and ``HOLE``.
    """

    text: str
    node: ast.expr | None = None
    """The literal whose text is the end of the path; ``None`` if none is."""
    end: str = ""
    """What the path ends with, as it stands at the end of that literal."""
    use: ast.expr | None = None
    """The expression in the argument that gives it."""
    route: tuple[Binding, ...] = ()
    """The bindings between the literal and ``use``, the nearest to ``use`` first."""
    option: str = ""
    """The option of the command line of which the literal is the default."""

    @property
    def name(self) -> str:
        """The last component."""
        return re.split(r"[/\\]", self.text)[-1]

    @property
    def shown(self) -> str:
        """The text for a message."""
        return re.sub(f"[{_WILD}{METRIC}]", "…", self.text)

    @property
    def is_known(self) -> bool:
        """Whether something of its last component is known."""
        return any(c.isalnum() for c in self.name)

    @property
    def is_open(self) -> bool:
        """Whether any text may stand at its end."""
        return not self.text or self.text.endswith(HOLE)


_UNKNOWN = (Path(HOLE),)


class Paths(Literals):
    """The paths of one document that reach arguments, and what else their names stand for."""

    def __init__(self, analysis: Analysis) -> None:
        super().__init__(analysis)
        self.followed: set[ast.expr] = set()
        """The names that were followed to the end of a path."""

    def of(self, node: ast.expr, point: Point) -> list[Path]:
        """Every text that an expression can be."""
        return self._few(self._texts(node, point, None, ()))

    @staticmethod
    def _few(texts: Iterable[Path]) -> list[Path]:
        found = list(dict.fromkeys(texts))
        return found if len(found) <= _MOST else list(_UNKNOWN)

    def _texts(
        self, node: ast.expr, point: Point, use: ast.expr | None, route: tuple[Binding, ...]
    ) -> Iterator[Path]:
        use = use or node
        if isinstance(node, ast.Constant):
            if isinstance(node.value, str):
                yield Path(node.value, node, node.value, use, route)
            elif node.value is not None:
                yield Path(NUMBER if isinstance(node.value, (int, float)) else HOLE)
        elif isinstance(node, ast.JoinedStr):
            yield from self._joined(node, point, use, route)
        elif isinstance(node, ast.BinOp):
            yield from self._binary(node, point, use, route)
        elif isinstance(node, ast.Call):
            yield from self._call(node, point, use, route)
        elif isinstance(node, ast.IfExp):
            for part in (node.body, node.orelse):
                yield from self._texts(part, point, use, route)
        elif isinstance(node, ast.BoolOp):
            for part in node.values:
                yield from self._texts(part, point, use, route)
        elif isinstance(node, (ast.Name, ast.Attribute)) and len(route) < _DEPTH:
            yield from self._named(node, point, use, route)
        else:
            yield from _UNKNOWN

    def _named(
        self,
        node: ast.Name | ast.Attribute,
        point: Point,
        use: ast.expr,
        route: tuple[Binding, ...],
    ) -> Iterator[Path]:
        found: list[Path] = []
        for binding in self._bindings(node, point):
            if binding in route:
                continue
            if binding.how in (How.IMPORT, How.FROM):
                found += self._imported(node, point, use)
                continue
            values = list(self._values(binding))
            if (binding.how is How.PARAMETER and not self._is_closed(binding)) or not values:
                found += _UNKNOWN
            for value, at in values:
                found += self._texts(value, at, use, (*route, binding))
        if not found and isinstance(node, ast.Attribute):
            found += self._option(node, point, use, route)
        if any(path.node is not None for path in found):
            self.followed.add(node)
        yield from found or self._imported(node, point, use)

    def _option(
        self, node: ast.Attribute, point: Point, use: ast.expr, route: tuple[Binding, ...]
    ) -> Iterator[Path]:
        """The default of an option of the command line that ``args.name`` stands for."""
        known = self.analysis.assigned_once(node.value, point)
        call = known[0] if known is not None else None
        function = call.func if isinstance(call, ast.Call) else None
        if not isinstance(function, ast.Attribute) or function.attr != "parse_args":
            return
        for site in self.analysis.module.methods("add_argument"):
            given = {k.arg: k.value for k in site.node.keywords}
            flags = [a.value for a in site.node.args if isinstance(a, ast.Constant)]
            names = [f for f in flags if isinstance(f, str) and f.startswith("--")]
            dest = getattr(given.get("dest"), "value", None)
            if not names or (dest or names[0].lstrip("-").replace("-", "_")) != node.attr:
                continue
            default = given.get("default")
            if default is not None:
                binding = Binding(node.attr, How.OTHER, node, default, site.point)
                for path in self._texts(default, site.point, use, (*route, binding)):
                    yield replace(path, option=names[0])

    def _imported(self, node: ast.expr, point: Point, use: ast.expr) -> Iterator[Path]:
        """The strings of other files that a name stands for."""
        for value in self.analysis.kinds.of(node, point):
            text = value.node.value if isinstance(value.node, ast.Constant) else None
            elsewhere = value.home is not None and value.home is not self.analysis.kinds
            if isinstance(text, str) and elsewhere:
                yield Path(text, None, "", use)
            else:
                yield Path(HOLE)

    def _is_closed(self, binding: Binding) -> bool:
        """Whether every call of the function with this parameter is in the file (or none)."""
        function = binding.value
        name = getattr(function, "name", "")
        return bool(name) and not self.analysis.project.may_take(self.analysis.document.path, name)

    def _joined(
        self, node: ast.JoinedStr, point: Point, use: ast.expr, route: tuple[Binding, ...]
    ) -> Iterator[Path]:
        heads = [""]
        for part in node.values:
            if isinstance(part, ast.Constant):
                heads = [head + str(part.value) for head in heads]
            elif isinstance(part, ast.FormattedValue):
                hole = self._hole(part.value, point, _spec(part))
                heads = [head + hole for head in heads]
        last = node.values[-1] if node.values else None
        end = str(last.value) if isinstance(last, ast.Constant) else ""
        for head in heads:
            yield Path(head, node, end, use, route)

    def _hole(self, node: ast.expr, point: Point, spec: str) -> str:
        """The text of a formatted value, if it is one literal; else what stands for it."""
        if re.search(r"[bcdeEfFgGnoxX%]\Z", spec) or spec.isdigit():
            return NUMBER
        found = self.analysis.assigned_once(node, point)
        value = found[0] if found is not None else node
        if isinstance(value, ast.Constant) and isinstance(value.value, str) and not spec:
            return value.value
        if isinstance(value, ast.Constant) and isinstance(value.value, (int, float)):
            return NUMBER
        return HOLE

    def _binary(
        self, node: ast.BinOp, point: Point, use: ast.expr, route: tuple[Binding, ...]
    ) -> Iterator[Path]:
        if isinstance(node.op, (ast.Add, ast.Div)):
            between = "/" if isinstance(node.op, ast.Div) else ""
            heads = {p.text for p in self.part(node.left, point, route)} or {HOLE}
            for tail in self._texts(node.right, point, use, route):
                for head in sorted(heads):
                    yield replace(tail, text=head + between + tail.text)
        elif isinstance(node.op, ast.Mod):
            values = node.right.elts if isinstance(node.right, ast.Tuple) else [node.right]
            for template in self._texts(node.left, point, use, route):
                yield self._percent(template, values, point)
        else:
            yield from _UNKNOWN

    def part(self, node: ast.expr, point: Point, route: tuple[Binding, ...] = ()) -> list[Path]:
        """The texts of what is not the end of a path: the names in it are not ``followed``."""
        before = set(self.followed)
        found = self._few(self._texts(node, point, None, route))
        self.followed = before
        return found

    def _percent(self, template: Path, values: list[ast.expr], point: Point) -> Path:
        """A path of which a template is filled in by ``%``."""
        holes = iter(values)

        def fill(match: re.Match[str]) -> str:
            if match[2] == "%":
                return "%"
            value = next(holes, None)
            if match[2] in "diouxXeEfFgG":
                return NUMBER
            return HOLE if value is None or match[1] else self._hole(value, point, "")

        text = _CONVERSION.sub(fill, template.text)
        return replace(template, text=text, end=_CONVERSION.split(template.end)[-1])

    def _format(self, template: Path, call: ast.Call, point: Point) -> Path:
        """A path of which a template is filled in by ``format``."""
        named = {k.arg: k.value for k in call.keywords if k.arg is not None}
        plain = iter(call.args)

        def fill(match: re.Match[str]) -> str:
            field, _, spec = match[1].partition(":")
            if field.isdigit():
                value = call.args[int(field)] if int(field) < len(call.args) else None
            else:
                value = next(plain, None) if not field else named.get(field)
            if value is None:
                return HOLE if not spec else self._hole(ast.Constant(None), point, spec)
            return self._hole(value, point, spec)

        end = template.end.rpartition("}")[2]
        return replace(template, text=_FIELD.sub(fill, template.text), end=end)

    def _call(
        self, node: ast.Call, point: Point, use: ast.expr, route: tuple[Binding, ...]
    ) -> Iterator[Path]:
        function = node.func
        last = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        plain = not any(isinstance(a, ast.Starred) for a in node.args)
        if not node.args or not plain:
            if last == "format" and isinstance(function, ast.Attribute) and plain:
                for template in self._texts(function.value, point, use, route):
                    yield self._format(template, node, point)
            else:
                yield from _UNKNOWN
        elif last == "format" and isinstance(function, ast.Attribute):
            for template in self._texts(function.value, point, use, route):
                yield self._format(template, node, point)
        elif last in ("join", "joinpath") and not _is_text(function):
            yield from self._put_together(node, point, use, route)
        elif last in _SAME or (last in ("str", "Path", "PurePath") and len(node.args) == 1):
            yield from self._texts(node.args[0], point, use, route)
        elif last == "Path":
            yield from self._put_together(node, point, use, route)
        elif last == "replace" and isinstance(function, ast.Attribute):
            yield from self._replaced(node, function.value, point, use, route)
        else:
            yield from _UNKNOWN

    def _replaced(
        self,
        node: ast.Call,
        whole: ast.expr,
        point: Point,
        use: ast.expr,
        route: tuple[Binding, ...],
    ) -> Iterator[Path]:
        """``path.replace('json', 'h5')``: no literal ends it, but its end is known."""
        old, new = (getattr(a, "value", None) for a in (*node.args, None, None)[:2])
        if not (isinstance(old, str) and isinstance(new, str) and _EXTENSION.fullmatch(new)):
            yield from _UNKNOWN
            return
        for path in self.part(whole, point, route):
            text = path.text.replace(old, new)
            yield Path(f"{text}.{new.lstrip('.')}" if path.is_open else text, None, "", use)

    def _put_together(
        self, node: ast.Call, point: Point, use: ast.expr, route: tuple[Binding, ...]
    ) -> Iterator[Path]:
        """``os.path.join(folder, 'name')``; only the last component counts."""
        for tail in self._texts(node.args[-1], point, use, route):
            yield replace(tail, text=f"{HOLE}/{tail.text}")

    # -- what else a path is for --------------------------------------------------

    def other_uses(self, path: Path) -> Iterator[tuple[ast.expr, Point | None]]:
        """Every place that reads a name on the way to a path and is no end of one.

        The point is missing where another file may read it.
        """
        for binding in path.route:
            if binding.how is How.OTHER:
                nodes = self._attributes(binding.name)
                if path.option:  # other objects have such attributes too
                    shown = self.analysis.document.source(binding.node)
                    nodes = [n for n in nodes if self.analysis.document.source(n) == shown]
                uses = [(n, binding.point) for n in nodes]
            else:
                uses = [(use.name, use.point) for use in self.analysis.uses_of(binding)]
            for node, point in uses:
                if node not in self.followed:
                    yield node, point

    def leaves(self, path: Path) -> bool:
        """Whether another file may take a name on the way to a path."""
        analysis = self.analysis
        return any(
            binding.point.block.scope is analysis.module.scope
            and binding.how is not How.OTHER
            and (
                analysis.project.may_take(analysis.document.path, binding.name)
                or analysis.is_exported(binding.name)
            )
            for binding in path.route
        )


def _spec(part: ast.FormattedValue) -> str:
    spec = part.format_spec
    if not isinstance(spec, ast.JoinedStr):
        return ""
    return "".join(str(v.value) for v in spec.values if isinstance(v, ast.Constant))


def _is_text(function: ast.expr) -> bool:
    """Whether a method is called on a string literal (``', '.join``)."""
    return isinstance(function, ast.Attribute) and isinstance(
        function.value, (ast.Constant, ast.JoinedStr)
    )


def end_span(document: Document, node: ast.expr, length: int) -> tuple[int, int] | None:
    """Where the last ``length`` characters of a string literal stand."""
    source = document.source(node)
    quote = source[-1:]
    if quote not in ("'", '"'):
        return None
    triple = len(source) >= 6 and source.endswith(quote * 3) and (quote * 3) in source[:-3]
    end = document.end(node) - (3 if triple else 1)
    return end - length, end


def may_be_same(left: str, right: str) -> bool:
    """Whether two texts with unknown parts can be the same text."""
    if left == right:
        return True
    if not any(c in left + right for c in _WILD):
        return False
    if not (_tells(left) and _tells(right)):
        return False
    # A number has a first digit, and more may follow.
    left, right = (text.replace(NUMBER, _DIGIT + NUMBER) for text in (left, right))
    seen: set[tuple[int, int]] = set()
    pending = [(0, 0)]
    while pending:
        place = i, j = pending.pop()
        if place in seen:
            continue
        seen.add(place)
        if i == len(left) and j == len(right):
            return True
        a, b = left[i : i + 1], right[j : j + 1]
        if a and a in _WILD:
            pending += [(i + 1, j), (i, j + 1)] if _fits(a, b) else [(i + 1, j)]
        if b and b in _WILD:
            pending += [(i, j + 1), (i + 1, j)] if _fits(b, a) else [(i, j + 1)]
        if a and b and (a == b or (a == _DIGIT and _fits(a, b)) or (b == _DIGIT and _fits(b, a))):
            pending.append((i + 1, j + 1))
    return False


def may_be_same_file(left: str, right: str) -> bool:
    """Whether two paths, perhaps from different folders, can lead to one file."""
    ones, others = _components(left), _components(right)
    if not ones or not others or not may_be_same(ones[-1], others[-1]):
        return False
    for one, other in zip(reversed(ones[:-1]), reversed(others[:-1])):
        if HOLE in one or HOLE in other:
            return True  # any number of folders
        if one != other and not (NUMBER in one + other and may_be_same(one, other)):
            return False
    return True


def _components(text: str) -> list[str]:
    return [part for part in re.split(r"[/\\]", text) if part not in ("", ".", "..")]


def _fits(wild: str, character: str) -> bool:
    """Whether what is not known can be, or begin with, another character."""
    return bool(character) and (wild == HOLE or character in _NUMERIC)


def _tells(text: str) -> bool:
    """Whether more than the ending of a name is known."""
    return any(c.isalpha() for c in text.rpartition(".")[0] or text)
