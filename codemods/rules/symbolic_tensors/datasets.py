"""Models that Keras 2 fed from the iterator of a dataset: ``Input(tensor=…)``, ``target_tensors=``.

The dataset itself is given to ``fit``, where all places of the pattern are visible.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import partial

from codemods.edits import Edit, Finding, Fix, Safety
from codemods.semantics.analysis import Analysis
from codemods.semantics.calls import CallText, bind
from codemods.semantics.kinds import Kind
from codemods.semantics.references import TARGET_NAMES
from codemods.semantics.scopes import CallSite, How
from codemods.semantics.statements import parents, remove_statements
from codemods.tables.signatures import signatures

_ITERATORS = frozenset({"make_one_shot_iterator", "make_initializable_iterator"})
_PAIR = 2


def check(analysis: Analysis, name: str) -> Iterator[Finding]:
    """Every pattern that is whole."""
    for site in analysis.module.methods("get_next"):
        fix = _fix(analysis, site)
        if fix is not None:
            start, end = analysis.document.start(site.node), analysis.document.end(site.node)
            message = (
                "models cannot be made of the tensors of an iterator in "
                f"{TARGET_NAMES[analysis.target]}; give the dataset to `fit`; "
                "assumes that the dataset yields pairs of inputs and targets"
            )
            yield analysis.finding(
                name, start, end, message, Safety.UNSAFE, render=partial(_same, fix)
            )


def is_fixed(analysis: Analysis, site: CallSite) -> bool:
    """Whether a call of ``get_next`` is part of a pattern that has a fix."""
    func = site.node.func
    return (
        isinstance(func, ast.Attribute) and func.attr == "get_next" and bool(_fix(analysis, site))
    )


def _same(fix: Fix) -> Fix:
    return fix


def _fix(analysis: Analysis, site: CallSite) -> Fix | None:
    """``x, y = iterator.get_next()`` and all that hangs on it."""
    statement = parents(analysis).get(site.node)
    if not isinstance(statement, ast.Assign) or len(statement.targets) != 1:
        return None
    pair, going = statement.targets[0], [statement]
    if not isinstance(pair, ast.Tuple) or len(pair.elts) != _PAIR:
        return None
    assert isinstance(site.node.func, ast.Attribute)
    made: ast.expr = site.node.func.value
    if isinstance(made, ast.Name):
        bindings = analysis.names.bindings(made.id, site.point)
        if len(bindings) != 1 or len(analysis.uses_of(bindings[0])) != 1:
            return None
        above = parents(analysis).get(bindings[0].node)
        if not isinstance(above, ast.Assign) or bindings[0].how is not How.ASSIGN:
            return None
        going.append(above)
        made = bindings[0].value
    if not isinstance(made, ast.Call) or not isinstance(made.func, ast.Attribute):
        return None
    dataset = made.func.value
    if made.func.attr not in _ITERATORS or not isinstance(dataset, ast.Name):
        return None
    if not analysis.kinds.is_only(dataset, site.point, Kind.DATASET):
        return None
    uses = [_only_use(analysis, site, element) for element in pair.elts]
    if None in uses:
        return None
    edits = _edits(analysis, dataset.id, uses[0], uses[1])
    return None if edits is None else Fix((*edits, *remove_statements(analysis, going)))


def _only_use(analysis: Analysis, site: CallSite, element: ast.expr) -> ast.Name | None:
    """The only place that reads one of the tensors."""
    name = element.id if isinstance(element, ast.Name) else ""
    bindings = site.point.block.scope.bindings.get(name, [])
    found = [use for b in bindings if b.point is site.point for use in analysis.uses_of(b)]
    return found[0].name if len(found) == 1 and len(bindings) == 1 else None


def _edits(
    analysis: Analysis, dataset: str, first: ast.Name | None, second: ast.Name | None
) -> list[Edit] | None:
    """The edits of ``Input``, ``compile`` and ``fit``."""
    above, document = parents(analysis), analysis.document
    assert first is not None
    assert second is not None
    keyword, listed = above[first], above[second]
    made = above[keyword] if isinstance(keyword, ast.keyword) else None
    if not isinstance(made, ast.Call) or keyword.arg != "tensor" or len(made.keywords) > 1:  # type: ignore[attr-defined]
        return None
    targets = above[listed] if isinstance(listed, ast.List) and len(listed.elts) == 1 else listed
    compiled = above.get(targets) if isinstance(targets, ast.keyword) else None
    if not isinstance(compiled, ast.Call) or targets.arg != "target_tensors":  # type: ignore[attr-defined]
        return None
    if not isinstance(compiled.func, ast.Attribute):
        return None
    model = ast.unparse(compiled.func.value)
    edits = [
        analysis.edit(
            document.start(keyword),
            document.end(first),
            f"shape={dataset}.element_spec[0].shape[1:]",
        )
    ]
    text = CallText(document, compiled)
    order = signatures("model.compile", "k2")
    argument = bind(compiled, list(order), frozenset({"target_tensors"})).get("target_tensors")
    if argument is None:
        return None
    edits += text.delete([argument])
    fits = [s for s in analysis.module.methods("fit") if ast.unparse(s.node.func.value) == model]  # type: ignore[attr-defined]
    for fit in fits:
        if fit.node.args or any(k.arg in ("x", "y", None) for k in fit.node.keywords):
            return None
        at = document.start(fit.node.keywords[0]) if fit.node.keywords else None
        if at is None:
            return None
        edits.append(analysis.edit(at, at, f"{dataset}, "))
    return edits if fits else None
