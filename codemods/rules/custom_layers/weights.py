"""Lists of weights that custom layers kept themselves: ``add_weight`` does it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

from codemods.edits import Edit, Finding, Fix, Need, Safety
from codemods.rules.custom_layers.makers import Maker, is_ready, maker
from codemods.semantics.analysis import Analysis, once
from codemods.semantics.classes import Own, own_class_of_self, own_classes
from codemods.semantics.kinds import Kind
from codemods.semantics.names import exclusive
from codemods.semantics.nodes import walk
from codemods.semantics.references import TARGET_NAMES
from codemods.semantics.scopes import Binding, How, Point
from codemods.semantics.statements import parents, remove_statements
from codemods.semantics.wording import assuming, listed

LISTS = {
    "trainable_weights": True,
    "non_trainable_weights": False,
    "_trainable_weights": True,
    "_non_trainable_weights": False,
}
"""The lists in which Keras kept the variables of a layer: whether they are trained."""

_OF_LAYERS = (*LISTS, "weights", "trainable_variables", "non_trainable_variables", "variables")


@dataclass(slots=True)
class Collection:
    """A statement that puts variables into a list of its layer, or something like it."""

    node: ast.Attribute
    point: Point
    own: Own
    statement: ast.stmt | None = None
    """The statement, if that is all it does."""
    content: ast.expr | None = None
    """What is put into the list."""
    replaces: bool = False
    """Whether it takes the place of what the list held."""
    makers: list[Maker] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    """The variables, as the program writes them."""
    assumptions: list[str] = field(default_factory=list)
    problem: str = ""
    """Why the statement cannot go."""


def check(analysis: Analysis, rule: str) -> Iterator[Finding]:
    """Every use of a list of weights that a layer had."""
    for found in collections(analysis):
        yield _finding(analysis, rule, found)


@once
def collections(analysis: Analysis) -> list[Collection]:
    """Every statement that changes a list of weights of a layer of this document."""
    return list(_collections(analysis))


def _collections(analysis: Analysis) -> Iterator[Collection]:
    module = analysis.module
    seen: set[ast.AST] = set()
    for name in LISTS:
        if name.startswith("_") and analysis.target == "keras2":
            continue  # TensorFlow 2.15 has them
        places = [(s.node, s.point) for s in module.stores(name)]
        places += [(r.node, r.point) for r in module.references(name)]
        for method in ("append", "extend"):
            for call, point in module.methods(method):
                assert isinstance(call.func, ast.Attribute)
                if isinstance(call.func.value, ast.Attribute) and call.func.value.attr == name:
                    places.append((call.func.value, point))
        for node, point in places:
            if node in seen:
                continue
            seen.add(node)
            own = _owner(analysis, node, point)
            if own is None or not is_of_keras(analysis, own, name):
                continue
            found = _read(analysis, Collection(node, point, own))
            if found.statement is not None or name.startswith("_"):
                _judge(analysis, found)
                yield found


def _owner(analysis: Analysis, node: ast.Attribute, point: Point) -> Own | None:
    """The class of the document an instance of which the list belongs to."""
    values = analysis.kinds.of(node.value, point)
    found = [own_classes(analysis).get(v.node) for v in values if v.node is not None]
    own = found[0] if len(found) == len(values) == 1 else None
    return own if own is not None and own.is_layer else None


def is_of_keras(analysis: Analysis, own: Own, name: str) -> bool:
    """Whether no class of the project defines the attribute (a property, for instance)."""
    classes = analysis.kinds.classes(own.value)
    return not any(name in home.module.scopes[node].bindings for node, home in classes)


def _read(analysis: Analysis, found: Collection) -> Collection:
    """What a statement does to the list."""
    above = parents(analysis)
    outer = above[found.node]
    if isinstance(outer, ast.Assign) and outer.targets == [found.node]:
        found.statement, found.content, found.replaces = outer, outer.value, True
    elif isinstance(outer, ast.AugAssign) and outer.target is found.node:
        if isinstance(outer.op, ast.Add):
            found.statement, found.content = outer, outer.value
    elif isinstance(outer, ast.Attribute):
        call = above[outer]
        statement = above[call]
        if isinstance(call, ast.Call) and call.func is outer and isinstance(statement, ast.Expr):
            if outer.attr in ("append", "extend") and len(call.args) == 1 and not call.keywords:
                found.statement, found.content = statement, call.args[0]
                if outer.attr == "append":
                    found.content = ast.copy_location(ast.List(call.args, ast.Load()), call)
    return found


# -- may it go? ---------------------------------------------------------------------


def _judge(analysis: Analysis, found: Collection) -> None:
    """Find out how each variable is made, and whether Keras 3 then collects the same."""
    if own_class_of_self(analysis, found.node.value, found.point) is not found.own:
        found.problem = "it is done from outside the layer"
        return
    elements = _elements(found, found.content) if found.content is not None else None
    if elements is None:
        found.problem = "what it holds cannot be seen"
        return
    single = {id(e) for e in _single(found.content)}
    for element in elements:
        if not _is_collected(analysis, found, element, many=id(element) not in single):
            text = analysis.brief(element)
            found.problem = f"how `{text}` is made cannot be seen"
            return
    if found.replaces and _leaves_out(analysis, found):
        found.problem = "not every weight that the layer adds is in the list"
        return
    inner = _inner(analysis, found, elements) if found.replaces else ""
    if inner:
        owner = analysis.brief(found.node.value)
        found.problem = (
            f"the weights of `{owner}.{inner}` are not in the list, but would be trained"
        )
        return
    starts = [analysis.document.start(m.call) for m in found.makers]
    if starts != sorted(starts):
        found.assumptions.append("the order of its weights does not matter")


def _elements(found: Collection, node: ast.expr) -> list[ast.expr] | None:
    """The variables and lists of variables that a list is made of; ``None`` if unknown."""
    if isinstance(node, (ast.List, ast.Tuple)):
        starred = any(isinstance(element, ast.Starred) for element in node.elts)
        return None if starred else list(node.elts)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = _elements(found, node.left), _elements(found, node.right)
        return None if left is None or right is None else left + right
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "list":
        return _elements(found, node.args[0]) if len(node.args) == 1 else None
    if isinstance(node, ast.Attribute) and node.attr.lstrip("_") == found.node.attr.lstrip("_"):
        if ast.dump(node.value) == ast.dump(found.node.value):
            found.replaces = False  # what it held stays
            return []
    if isinstance(node, (ast.Attribute, ast.Name)):
        return [node]  # of a layer, or a list of variables
    return None


def _single(node: ast.expr | None) -> Iterator[ast.expr]:
    """The elements of list literals in an expression: each is one variable."""
    for part in walk(node) if node is not None else ():
        if isinstance(part, (ast.List, ast.Tuple)):
            yield from part.elts


def _is_collected(
    analysis: Analysis, found: Collection, element: ast.expr, many: bool = False
) -> bool:
    """Whether Keras 3 collects an element once what makes it is rewritten; notes its makers.

    ``many``: it is a list of variables.
    """
    own, owner = found.own, analysis.document.source(found.node.value)
    trained = LISTS[found.node.attr]
    bindings: list[Binding] = []
    if isinstance(element, ast.Attribute):
        if element.attr in _OF_LAYERS:
            return trained and _is_tracked(analysis, found, element.value)
        if own_class_of_self(analysis, element.value, found.point) is own:
            bindings = own.made(element.attr)
    elif isinstance(element, ast.Name):
        bindings = analysis.names.bindings(element.id, found.point)
        if any(b.point.block.scope is not found.point.block.scope for b in bindings):
            return False
    if many and _grows(analysis, element):
        return False
    values = [_values(b, many) for b in bindings]
    made = [
        maker(analysis, value, _point(analysis, value, b.point), owner, trained)
        for b, several in zip(bindings, values)
        for value in several
    ]
    if not all(values):
        return False
    if not made or any(one is None for one in made):
        return False
    if not all(is_ready(analysis, own, one.call) for one in made if one is not None):
        return False
    found.makers += [one for one in made if one is not None]
    found.names.append(analysis.brief(element))
    return True


def _grows(analysis: Analysis, node: ast.expr) -> bool:
    """Whether something is put into a list later."""
    same = ast.dump(node)
    return any(
        isinstance(call.func, ast.Attribute) and ast.dump(call.func.value) == same
        for method in ("append", "extend", "insert")
        for call, _ in analysis.module.methods(method)
    )


def _values(binding: Binding, many: bool) -> list[ast.expr]:
    """The expressions that make what a binding binds; none if that is something else."""
    if binding.how is not How.ASSIGN:
        return []
    value: ast.expr = binding.value
    if not many:
        return [value]
    if isinstance(value, ast.ListComp):
        return [value.elt]
    return value.elts if isinstance(value, (ast.List, ast.Tuple)) else []


def _point(analysis: Analysis, node: ast.expr, default: Point) -> Point:
    found = analysis.point_of(node) if isinstance(node, ast.Call) else None
    return found or default


def _is_tracked(analysis: Analysis, found: Collection, node: ast.expr) -> bool:
    """Whether Keras 3 finds a layer by itself, because it is an attribute of this one."""
    if not isinstance(node, ast.Attribute):
        return False
    if own_class_of_self(analysis, node.value, found.point) is not found.own:
        return False
    wrapped = node.attr == "layer" and found.own.path.rpartition(".")[2] in ("Wrapper",)
    if not wrapped and not found.own.made(node.attr):
        return False
    known = analysis.kinds.is_only(node, found.point, Kind.LAYER, Kind.MODEL)
    if not known and not wrapped:
        found.assumptions.append(f"`{analysis.brief(node)}` is a layer")
    return True


def _leaves_out(analysis: Analysis, found: Collection) -> bool:
    """Whether the layer adds weights that are not in the list, and so were not trained."""
    if not LISTS[found.node.attr]:
        return False
    own, listed_ = found.own, {id(one.call) for one in found.makers}
    for method in ("add_weight", "add_variable"):
        for call, point in analysis.module.methods(method):
            assert isinstance(call.func, ast.Attribute)
            mine = own_class_of_self(analysis, call.func.value, point) is own
            if mine and id(call) not in listed_:
                if not exclusive(point.block, found.point.block):
                    return True
    return False


def _inner(analysis: Analysis, found: Collection, elements: list[ast.expr]) -> str:
    """A layer inside the layer whose weights are not in the list; empty if there is none."""
    named = {part.attr for e in elements for part in walk(e) if isinstance(part, ast.Attribute)}
    for attribute, bindings in found.own.scope.attributes.items():
        if attribute in named:
            continue
        for binding in bindings:
            kinds = analysis.kinds
            if binding.how is How.ASSIGN and kinds.is_only(
                binding.value, binding.point, Kind.LAYER, Kind.MODEL
            ):
                return attribute
    return ""


# -- findings -----------------------------------------------------------------------


def _finding(analysis: Analysis, rule: str, found: Collection) -> Finding:
    name, span = found.node.attr, analysis.attribute_span(found.node)
    where = TARGET_NAMES[analysis.target]
    message = f"`{name}` was removed from Keras layers"
    if not name.startswith("_"):
        message = f"`{name}` of Keras layers cannot be assigned in {where}"
    edits = None if found.problem else _edits(analysis, found)
    if edits is None or found.statement is None:
        if found.statement is None:
            advice = f"use {name[1:]}, which cannot be changed"
            return analysis.finding(rule, *span, message, Safety.MANUAL, advice=advice)
        if found.problem:
            message += f"; {found.problem}"
        advice = "make the variables with add_weight, which collects them"
        advice += " (trainable=False for those that are not trained), and delete the statement"
        return analysis.finding(rule, *span, message, Safety.MANUAL, advice=advice)
    changed = [n for n, m in zip(found.names, found.makers) if not m.is_kept]
    words = "delete the statement: Keras collects what `add_weight` makes, and inner layers"
    if changed:
        words = f"make {listed(dict.fromkeys(changed))} with `add_weight`"
    message += f"; {words}{assuming(found.assumptions)}"
    safety = Safety.UNSAFE if found.assumptions else Safety.SAFE
    return analysis.finding(
        rule, *span, message, safety, render=lambda: _fix(edits, analysis, found)
    )


def _edits(analysis: Analysis, found: Collection) -> tuple[list[Edit], list[Need]] | None:
    """The edits of all makers; ``None`` if a comment would be lost."""
    edits: dict[Edit, None] = {}
    needs: list[Need] = []
    for one in found.makers:
        if one.is_kept:
            continue
        fix = one.render(analysis)
        if fix is None:
            found.problem = "a comment stands between the arguments"
            return None
        edits |= dict.fromkeys(fix.edits)
        needs += fix.needs
    return list(edits), needs


def _fix(edits: tuple[list[Edit], list[Need]], analysis: Analysis, found: Collection) -> Fix:
    assert found.statement is not None
    gone = remove_statements(analysis, [found.statement])
    return Fix((*edits[0], *gone), tuple(dict.fromkeys(edits[1])))
