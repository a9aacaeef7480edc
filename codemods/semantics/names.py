"""Which definition a name stands for, and its qualified (dotted) name.

Resolution follows imports, aliases by assignment, star imports and shadowing.  Within
one scope it is flow-sensitive in a simple way: the last binding in an enclosing run of
statements hides those before it.
"""

from __future__ import annotations

import ast
from bisect import bisect_left
from collections.abc import Callable

from codemods.semantics.memo import Circles, Memo
from codemods.semantics.scopes import Binding, Block, How, Module, Point, Scope

LOCAL = "local:"
"""Prefix of a qualified name that belongs to a module of the project."""


class Names:
    """Name resolution for one module.

    ``is_local(dotted, level)`` says whether the project itself supplies the module
    ``dotted`` to this file (``level``: leading dots).  ``star(module, name)`` says
    whether ``from module import *`` supplies ``name``.
    """

    def __init__(
        self,
        module: Module,
        is_local: Callable[[str, int], bool],
        star: Callable[[str, str], bool],
        circles: Circles | None = None,
    ) -> None:
        self.module = module
        self._is_local = is_local
        self._star = star
        self._memo: Memo[ast.expr, tuple[str, ...]] = Memo(circles or Circles(), (), ())
        self._reaching: dict[tuple[str, Point], list[Binding]] = {}
        self._deciding = 0
        """Where above 0, the project is being asked whose a module is: answers may change."""
        self._homes: dict[ast.alias, tuple[str, ...]] = {}
        self._imported: dict[int, tuple[str, ...]] = {}
        """What bindings stand for that are no aliases; by the ``id`` of lists that are kept."""

    def bindings(self, name: str, point: Point) -> list[Binding]:
        """The bindings that ``name`` can stand for at ``point``, in source order."""
        scope, here = self.binder(name, point)
        if scope is None:
            return []
        found = scope.bindings.get(name, [])
        if here is None or len(found) < 2:
            return found
        known = self._reaching.get((name, here))
        if known is None:
            known = self._reaching[name, here] = reaching(found, here, scope)
        return known

    def binder(self, name: str, point: Point) -> tuple[Scope | None, Point | None]:
        """The scope that binds ``name`` as it is read at ``point``, if any does.

        Also the moment in that scope at which it is read; ``None``: nobody knows when.
        """
        here: Point | None = point
        scope: Scope | None = point.block.scope
        first = True
        while scope is not None:
            if name in scope.globals:
                return self.module.scope, None
            if name in scope.bindings and (first or scope.kind != "class"):
                return scope, here
            # A comprehension runs where it stands; a function runs later.
            here = scope.outer if scope.kind == "comprehension" and here else None
            first = False
            scope = scope.parent
        return None, None

    def certain(self, name: str, point: Point) -> list[Binding]:
        """The bindings of ``name`` at ``point``, if it is bound there for sure."""
        found = self.bindings(name, point)
        here: Point | None = point
        at_once = True
        while here is not None:
            for binding in found:
                before = binding.point.order < here.order or not at_once
                if before and encloses(binding.point.block, here.block):
                    return found
            # A comprehension runs where it stands; a function runs later.
            at_once = at_once and here.block.scope.kind == "comprehension"
            here = here.block.scope.outer
        return []

    def qualified(self, node: ast.expr, point: Point) -> tuple[str, ...]:
        """The dotted names that ``node`` (a name or attribute chain) can stand for.

        Empty for anything that is not reached through imports.
        """
        known = self._memo.known
        if node in known:
            return known[node]
        chain: list[ast.Attribute] = []
        while (names := known.get(node)) is None:
            if isinstance(node, ast.Attribute):
                chain.append(node)
                node = node.value
            elif isinstance(node, ast.Name):
                names = self._of_name(node, point)
                break
            else:
                return ()
        is_whole = node in known
        for part in reversed(chain):
            names = tuple([f"{base}.{part.attr}" for base in names])
            if is_whole:
                known[part] = names
        return names

    def _of_name(self, node: ast.Name, point: Point) -> tuple[str, ...]:
        found = self.bindings(node.id, point)
        names = self._imported.get(id(found)) if found else None
        if names is None:
            if any(map(_is_alias, found)) or (not found and self.module.stars):
                return self._memo.get(node, lambda: self._of_bindings(node, found))
            names = self._of_bindings(node, found)  # which asks for no other name
            if self._deciding:
                return names
            if found:
                self._imported[id(found)] = names
        self._memo.known[node] = names
        return names

    def _of_bindings(self, node: ast.Name, bindings: list[Binding]) -> tuple[str, ...]:
        if not bindings:
            supplied = self.from_star(node.id)
            return (supplied,) if supplied else ()
        found = [name for binding in bindings for name in self.of_binding(binding)]
        return tuple(dict.fromkeys(found))

    def of_binding(self, binding: Binding) -> tuple[str, ...]:
        """The dotted names that a binding stands for."""
        if binding.how in (How.IMPORT, How.FROM):
            names = self._homes.get(binding.node)
            if names is None:
                names = (self._of_import(binding),)
                if not self._deciding:
                    self._homes[binding.node] = names
            return names
        if _is_alias(binding):
            return self.qualified(binding.value, binding.point)
        return ()

    def _of_import(self, binding: Binding) -> str:
        alias = binding.node
        if binding.how is How.IMPORT:
            dotted = alias.name if alias.asname else alias.name.partition(".")[0]
            return self.home(dotted, alias.name, 0)
        statement = binding.value
        module = statement.module or ""
        dots = "." * statement.level
        dotted = f"{dots}{module}{'.' if module else ''}{alias.name}"
        return self.home(dotted, module, statement.level)

    def home(self, dotted: str, module: str, level: int) -> str:
        """``dotted``, marked when the project itself supplies ``module``."""
        if level:
            return LOCAL + dotted
        self._deciding += 1
        try:
            return LOCAL + dotted if self._is_local(module, level) else dotted
        finally:
            self._deciding -= 1

    def from_star(self, name: str) -> str:
        """The qualified name that a star import supplies under ``name``; empty if none does."""
        for star in reversed(self.module.stars):
            module = "." * star.node.level + (star.node.module or "")
            home = self.home(module, star.node.module or "", star.node.level)
            if self._star(home, name):
                separator = "" if home.endswith(".") else "."
                return f"{home}{separator}{name}"
        return ""


def _is_alias(binding: Binding) -> bool:
    """Whether a name is bound to what another name, or a chain over one, stands for."""
    return binding.how is How.ASSIGN and isinstance(binding.value, (ast.Name, ast.Attribute))


def reaching(bindings: list[Binding], point: Point, scope: Scope) -> list[Binding]:
    """Those of ``bindings`` (one name of ``scope``) that can reach ``point``."""
    # What a function binds by ``global`` or ``nonlocal`` happens nobody knows when.
    reached = [b for b in bindings if b.point.block.scope is not scope]
    mine = [b for b in bindings if b.point.block.scope is scope]
    hidden_from: Block | None = None
    branches: set[tuple[ast.If, str]] = set()
    earlier = bisect_left(mine, point.order, key=_order)
    for binding in reversed(mine[:earlier]):
        block = binding.point.block
        if exclusive(block, point.block):
            continue
        reached.append(binding)
        if encloses(block, point.block):
            hidden_from = block
            break
        if not isinstance(block.owner, ast.If):
            continue
        branches.add((block.owner, block.branch))
        whole = {(block.owner, "body"), (block.owner, "else")} <= branches
        if whole and encloses(block.parent, point.block):
            hidden_from = block.parent  # one of both branches has run
            break
    looped = any(block.loop for block in _ancestors(point.block))
    for binding in mine[earlier:] if looped else ():
        loop = _common_loop(binding.point.block, point.block)
        # A later binding comes round again, unless the loop's own body rebinds first.
        if loop is not None and not encloses(loop, hidden_from):
            reached.append(binding)
    reached.sort(key=_order)
    return reached or bindings


def _order(binding: Binding) -> int:
    return binding.point.order


def encloses(outer: Block | None, inner: Block | None) -> bool:
    """Whether ``inner`` is ``outer`` or a branch of it; nothing is no block."""
    while inner is not None:
        if inner is outer:
            return True
        inner = inner.parent
    return False


def _ancestors(block: Block | None) -> list[Block]:
    result = []
    while block is not None:
        result.append(block)
        block = block.parent
    return result


def exclusive(left: Block, right: Block) -> bool:
    """Whether the blocks are different branches of one ``if`` outside any common loop."""
    branches = {id(b.owner): b.branch for b in _ancestors(left) if isinstance(b.owner, ast.If)}
    for block in _ancestors(right):
        other = branches.get(id(block.owner))
        if other is not None and other != block.branch:
            return _common_loop(left, right) is None
    return False


def _common_loop(left: Block, right: Block) -> Block | None:
    others = {id(b) for b in _ancestors(left)}
    for block in _ancestors(right):
        if block.loop and id(block) in others:
            return block
    return None
