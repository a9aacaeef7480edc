"""What becomes of a model that ``load_model`` gives: whether it is trained."""

from __future__ import annotations

import ast
from enum import Enum

from codemods.semantics.analysis import Analysis
from codemods.semantics.scopes import Binding, CallSite
from codemods.semantics.statements import parents

_FINE = frozenset(
    {
        "predict", "predict_on_batch", "predict_generator", "predict_classes", "predict_proba",
        "summary", "layers", "get_layer", "input", "output", "inputs", "outputs", "input_shape",
        "output_shape", "input_names", "output_names", "get_input_at", "get_output_at", "name",
        "weights", "get_weights", "set_weights", "load_weights", "save_weights", "count_params",
        "trainable", "trainable_weights", "non_trainable_weights", "get_config", "to_json",
        "reset_states", "stateful", "built", "call", "_make_predict_function", "__class__",
    }
)  # fmt: skip
"""What a model can do that is not compiled."""

_TRAINING = frozenset(
    {
        "fit", "fit_generator", "train_on_batch", "evaluate", "evaluate_generator",
        "test_on_batch", "optimizer", "loss", "metrics", "metrics_names",
    }
)  # fmt: skip
"""What needs the optimizer, the loss or the metrics that the file holds."""

_HARMLESS = frozenset({"print", "plot_model", "isinstance", "type", "id", "len"})


class Fate(Enum):
    """What becomes of a model that is loaded."""

    PREDICTS = "predicts"
    """It needs nothing that ``compile`` was told, or is compiled again."""
    TRAINED = "trained"
    UNSEEN = "unseen"


def fate(analysis: Analysis, site: CallSite) -> tuple[Fate, list[str]]:
    """What the program does with a model that it loads, and what that assumes."""
    above = parents(analysis)
    node = site.node
    parent = above.get(node)
    if isinstance(parent, ast.Attribute):
        return _together(_use(analysis, node)), []
    if isinstance(parent, ast.Expr):
        return Fate.PREDICTS, []
    if not isinstance(parent, ast.Assign) or len(parent.targets) != 1:
        return Fate.UNSEEN, []
    target = parent.targets[0]
    if isinstance(target, ast.Name):
        return _fate_of_name(analysis, site, target.id), []
    if isinstance(target, ast.Attribute):
        shown = analysis.brief(target)
        reads = [
            n
            for n in analysis.module.nodes.of(ast.Attribute)
            if n.attr == target.attr and n is not target
        ]
        words = [_use(analysis, read) for read in reads]
        return _together(*words), [f"`{shown}` is used in this file only"]
    return Fate.UNSEEN, []


def _fate_of_name(analysis: Analysis, site: CallSite, name: str) -> Fate:
    binding = _binding(analysis, site, name)
    if binding is None:
        return Fate.UNSEEN
    if binding.point.block.scope is analysis.module.scope and (
        analysis.project.may_take(analysis.document.path, name) or analysis.is_exported(name)
    ):
        return Fate.UNSEEN
    return _together(*(_use(analysis, use.name) for use in analysis.uses_of(binding)))


def _binding(analysis: Analysis, site: CallSite, name: str) -> Binding | None:
    for scope in (analysis.module.scope, *analysis.module.scopes.values()):
        for binding in scope.bindings.get(name, ()):
            if binding.value is site.node:
                return binding
    return None


def _use(analysis: Analysis, node: ast.expr) -> str:
    """What one place does with a model: an attribute, nothing (empty) or not seen (``?``)."""
    parent = parents(analysis).get(node)
    if isinstance(parent, ast.Attribute):
        return parent.attr
    if isinstance(parent, ast.Call):
        function = parent.func
        last = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        return "" if function is node or last in _HARMLESS else "?"
    if isinstance(parent, (ast.Compare, ast.UnaryOp, ast.If, ast.Delete, ast.Expr, ast.Global)):
        return ""
    return "?"


def _together(*uses: str) -> Fate:
    """The fate that all uses of a model add up to, in the order of the text."""
    trained = False
    for use in uses:
        if use == "compile" and not trained:
            return Fate.PREDICTS
        if use in _TRAINING:
            trained = True
        elif use and use not in _FINE:
            return Fate.UNSEEN
    return Fate.TRAINED if trained else Fate.PREDICTS
