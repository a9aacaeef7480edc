"""Which fixers make Python 3 of a Python 2 tree, and the Bowler tool that runs them.

Fixers of fissix know names, not scopes: ``_Step.builtins`` are the names that must be those
of Python itself, and a step is left out where the program binds one of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any, ClassVar

from codemods.sources.python2 import lists, literals, names, parameters, sorting
from codemods.sources.python2.grammar import NAME, STRING, Tree, is_attribute, pygram, value


@dataclass(frozen=True, slots=True)
class _Step:
    """One kind of change: what it is called, and the fixers that make it."""

    label: str
    fixer: str | Callable[[], list[Any]]
    """A fixer of fissix by name, or a function that gives fixers of a Bowler query."""
    builtins: tuple[str, ...] = ()


_STEPS = (
    _Step("print statement", names.prints),
    _Step("except clause", "except"),
    _Step("raise statement", "raise"),
    _Step("exec statement", "exec"),
    _Step("`<>`", "ne"),
    _Step("expression in backticks", "repr"),
    _Step("number literal", literals.numbers),
    _Step("string literal", literals.strings),
    _Step("tuple parameter", parameters.tuple_parameters),
    _Step("`throw`", "throw"),
    _Step("list comprehension", literals.bare_tuples),
    _Step("`list(…)`", lists.lists),
    _Step("`file`", lambda: names.renamed("file", "open"), ("file",)),
    _Step("`unicode`", lambda: names.renamed("unicode", "str"), ("unicode",)),
    _Step("`unichr`", lambda: names.renamed("unichr", "chr"), ("unichr",)),
    _Step("`basestring`", lambda: names.renamed("basestring", "str"), ("basestring",)),
    _Step("`long`", lambda: names.renamed("long", "int"), ("long",)),
    _Step(
        "`StandardError`", lambda: names.renamed("StandardError", "Exception"), ("StandardError",)
    ),
    _Step("`raw_input`", "raw_input", ("raw_input",)),
    _Step("`input`", "input", ("input",)),
    _Step("`cmp`", sorting.comparisons, ("cmp",)),
    _Step("`cmp=`", sorting.sorts),
    _Step("`sys.setdefaultencoding`", names.default_encoding, ("reload",)),
    _Step("function of string", names.string_functions, ("string",)),
    _Step("`apply`", "apply", ("apply",)),
    _Step("`execfile`", "execfile", ("execfile",)),
    _Step("`intern`", "intern", ("intern",)),
    _Step("`reduce`", "reduce", ("reduce",)),
    _Step("`reload`", "reload", ("reload",)),
    _Step("`has_key`", "has_key"),
    _Step("`next`", "next"),
    _Step("`isinstance`", "isinstance"),
    _Step("`__metaclass__`", "metaclass"),
    _Step("`__nonzero__`", "nonzero"),
    _Step("`__div__`", names.division_methods),
    _Step("`func_name`", "funcattrs"),
    _Step("`im_self`", "methodattrs"),
    _Step("function of itertools", "itertools"),
    _Step("function of itertools", "itertools_imports"),
    _Step("renamed module", "imports"),
    _Step("renamed module", "imports2"),
    _Step("renamed module", "urllib"),
    _Step("function of operator", "operator"),
    _Step("`os.getcwdu`", "getcwdu"),
    _Step("`sys.maxint`", "renames"),
    _Step("`sys.exc_type`", "sys_exc"),
    _Step("`sys.exitfunc`", "exitfunc"),
    _Step("name of types", "types"),
    _Step("`xreadlines`", "xreadlines"),
)
"""In the order in which they are listed; the fixers of fissix have an order of their own."""


def run(tree: Tree, keep: Collection[str], careful: bool = False) -> Counter[str]:
    """Turn a Python 2 tree into Python 3, in place; what was done, and how often.

    ``keep``: names of methods that the program defines itself, which are left alone.
    ``careful``: calls with comments in them are left alone, too: a fixer has lost one.
    """
    done: Counter[str] = Counter()
    bound = _bound(tree)
    kept = frozenset(keep) | _plain_next(tree)
    tool = _tool()
    for fixer, step in tool.steps:
        fixer.skip = bool(bound.intersection(step.builtins))
        fixer.bound, fixer.keep, fixer.careful = bound, kept, careful
        fixer.done = done
    tool.refactor_tree(tree, "")
    _keep_top(tree)
    _drop_modules(tree)
    return done


def _keep_top(tree: Tree) -> None:
    """Let imports that fixers have added stand before the first use, and behind the top.

    The top is comments (shebang, coding), the docstring, and imports of ``__future__``.
    """
    statements = tree.children
    added = [s for s in statements if not any(leaf.lineno for leaf in s.leaves())]
    added = [s for s in added if str(s).startswith(("import ", "from "))]
    first = next((s for s in statements if s not in added and not _is_top(s)), None)
    if first is None:
        return
    code = next((s for s in statements if s not in added and not _is_top(s, True)), first)
    for statement in added:
        if statements.index(statement) > statements.index(code):
            statement.remove()
            tree.insert_child(tree.children.index(first), statement)
            statements = tree.children
    if added and statements[0] in added:
        follower = next(s for s in statements if s not in added)
        statements[0].prefix, follower.prefix = follower.prefix, ""


def _is_top(statement: Tree, imports: bool = False) -> bool:
    """Whether a statement is a docstring or imports ``__future__`` (or imports at all)."""
    symbols = pygram().python_symbols
    inner = statement.children[0] if statement.type == symbols.simple_stmt else statement
    if inner.type == symbols.import_from and "__future__" in str(inner):
        return True
    if imports and inner.type in (symbols.import_name, symbols.import_from):
        return True
    return bool(inner.type == STRING)


def _drop_modules(tree: Tree) -> None:
    """Leave out those of ``import urllib.request, urllib.error, …`` that nothing uses.

    And what ``import cPickle as pickle`` has become says it once.
    """
    symbols, text = pygram().python_symbols, str(tree)
    for node in list(tree.pre_order()):
        if node.type == symbols.dotted_as_name:  # import pickle as pickle
            if value(node.children[0]) == value(node.children[2]) and not node.children[0].lineno:
                name, prefix = node.children[0].clone(), node.prefix
                node.replace(name)
                name.prefix = prefix
        if node.type != symbols.import_name:
            continue
        inside = node.children[1:]
        if inside[0].type == symbols.dotted_as_names:
            inside = inside[0].children
        made = [n for n in inside if value(n) in _URLLIB and not n.lineno]
        gone = [n for n in made if len(re.findall(rf"\b{re.escape(value(n))}\b", text)) == 1]
        if len(gone) * 2 - 1 == len(inside):
            gone = gone[1:]  # nothing uses any of them: one stays
        for name in gone:
            comma = name.next_sibling or name.prev_sibling
            if name.next_sibling is not None:
                name.next_sibling.next_sibling.prefix = name.prefix
            name.remove()
            comma.remove()


_URLLIB = frozenset({"urllib.request", "urllib.error", "urllib.parse"})


@cache
def _tool() -> Any:
    """A Bowler tool with the fixers; it takes trees, and neither reads nor writes files."""
    pygram()
    from bowler.tool import BowlerTool
    from fissix.refactor import RefactoringTool

    class Tool(BowlerTool):  # type: ignore[misc]
        def __init__(self) -> None:
            # Not BowlerTool's own, which makes queues and locks for processes.
            self.steps: list[tuple[Any, _Step]] = []
            RefactoringTool.__init__(self, [])

        def get_fixers(self) -> tuple[list[Any], list[Any]]:
            for step in _STEPS:
                if isinstance(step.fixer, str):
                    name = "".join(part.title() for part in step.fixer.split("_"))
                    module = import_module(f"fissix.fixes.fix_{step.fixer}")
                    classes = [getattr(module, f"Fix{name}")]
                else:
                    classes = step.fixer()
                for base in classes:
                    fixer = _counting(base, step)(self.options, self.fixer_log)
                    self.steps.append((fixer, step))
            fixers = sorted((f for f, _ in self.steps), key=lambda f: f.run_order)
            return [f for f in fixers if f.order == "pre"], [f for f in fixers if f.order == "post"]

    return Tool()


def _counting(base: Any, step: _Step) -> Any:
    """A fixer that counts what it changes, and leaves out what is not its business."""
    symbols = pygram().python_symbols

    class Counting(base):  # type: ignore[misc]
        skip = careful = False
        bound: frozenset[str] = frozenset()
        keep: frozenset[str] = frozenset()
        done: ClassVar[Counter[str]] = Counter()

        def new_name(self, template: str = "error") -> Any:
            """A name for what has to have one: the exception of ``except E, (a, b):``."""
            return super().new_name(template)

        def wants(self, results: dict[str, Any]) -> bool:
            """``x.next()`` and ``def next(self)`` only where iterators are meant."""
            return "next" not in self.keep or "global" in results

        def match(self, node: Tree) -> Any:
            if self.skip or is_attribute(node):
                return False
            if self.careful and node.type in (symbols.power, symbols.not_test):
                if "#" in str(node)[len(node.prefix) :]:
                    return False
            return super().match(node)

        def transform(self, node: Tree, results: Any) -> Any:
            if step.label == "`next`" and not isinstance(results, bool) and not self.wants(results):
                return None
            root = node
            while root.parent is not None:
                root = root.parent
            before, root.was_changed = root.was_changed, False
            place = _Place(node)
            if isinstance(results, dict):
                results["bound"] = self.bound | self.keep
            new = super().transform(node, results)
            if new is not None or root.was_changed:
                label = results.get("label") if isinstance(results, dict) else None
                self.done[label or step.label] += 1
            root.was_changed |= before
            place.restore(new)
            return new

    return Counting


class _Place:
    """Where a node stands, and the comments before it, which no fixer may lose."""

    def __init__(self, node: Tree) -> None:
        self._prefix = node.prefix
        self._parent = node.parent
        self._index = node.parent.children.index(node) if node.parent is not None else 0
        self._node = node

    def restore(self, new: Tree | None) -> None:
        """Put the comments before what stands there now."""
        if "#" not in self._prefix:
            return
        if new is None:
            if self._node.parent is not None or self._parent is None:
                return
            new = self._parent.children[self._index]
        if "#" not in new.prefix:
            new.prefix = self._prefix


def _plain_next(tree: Tree) -> frozenset[str]:
    """``next``, if a class has a method of that name and is no iterator."""
    symbols = pygram().python_symbols
    for node in tree.pre_order():
        if node.type == symbols.classdef:
            methods = {
                str(child.children[1]).strip()
                for child in node.children[-1].children
                if child.type == symbols.funcdef
            }
            if "next" in methods and "__iter__" not in methods:
                return frozenset({"next"})
    return frozenset()


def _bound(tree: Tree) -> frozenset[str]:
    """The names that a program binds somewhere, other than as attributes."""
    symbols = pygram().python_symbols
    names: set[str] = set()
    for leaf in tree.leaves():
        if leaf.type == NAME and _binds(leaf, symbols):
            names.add(leaf.value)
    return frozenset(names)


def _binds(leaf: Tree, symbols: Any) -> bool:
    """Whether a name is bound where it stands."""
    parent, before = leaf.parent, leaf.prev_sibling
    if parent.type in (symbols.funcdef, symbols.classdef):
        method = parent.parent.type == symbols.suite and parent.parent.parent is not None
        method = method and parent.parent.parent.type == symbols.classdef
        return value(before) in ("def", "class") and not method
    if parent.type in (
        symbols.parameters,
        symbols.typedargslist,
        symbols.varargslist,
        symbols.tfplist,
        symbols.vfplist,
        symbols.tfpdef,
        symbols.vfpdef,
        symbols.global_stmt,
    ):
        return value(before) != "="
    if parent.type == symbols.lambdef:
        return value(before) == "lambda"
    if parent.type in (symbols.import_as_name, symbols.dotted_as_name):
        return value(before) == "as"
    if parent.type in (symbols.import_from, symbols.import_as_names):
        statement = parent if parent.type == symbols.import_from else parent.parent
        home = str(statement.children[1]).strip()
        return home not in ("itertools", "string") and (
            parent.type == symbols.import_as_names or value(before) in ("import", "(")
        )
    node = leaf
    while node.parent.type in (
        symbols.exprlist,
        symbols.testlist_star_expr,
        symbols.testlist_gexp,
        symbols.listmaker,
        symbols.atom,
        symbols.testlist,
    ):
        node = node.parent
    parent, after, before = node.parent, node.next_sibling, node.prev_sibling
    if parent.type == symbols.expr_stmt:
        return after is not None and str(after).strip() == "="
    if parent.type in (symbols.for_stmt, symbols.comp_for):
        return str(before).strip() == "for"
    if parent.type in (symbols.with_item, symbols.with_stmt, symbols.except_clause):
        return before is not None and str(before).strip() in ("as", ",")
    return False
