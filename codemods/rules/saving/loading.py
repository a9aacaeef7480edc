"""Calls of ``load_model``: what a file of a whole model restores beside its weights."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from enum import Enum

from codemods.edits import Finding, Fix, Safety
from codemods.rules.saving.files import File, Files
from codemods.rules.saving.sites import MODEL, Role, Site, argument
from codemods.semantics.analysis import Analysis
from codemods.semantics.calls import CallText
from codemods.semantics.paths import parents
from codemods.semantics.references import TARGET_NAMES
from codemods.semantics.scopes import Binding
from codemods.semantics.wording import assuming

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


def loads(analysis: Analysis, files: Files, groups: list[File]) -> Iterator[Finding]:
    """The calls of ``load_model`` that may fail, or that need something else."""
    for site in files.sites:
        if site.role is not Role.LOAD_MODEL or any(k.arg is None for k in site.site.node.keywords):
            continue
        mine = [file for file in groups if any(member is site for member, _ in file.members)]
        old = analysis.dialects.of(site.callee.home).name != "modern"
        native = all(path.text.endswith(MODEL) for path in site.paths) or any(
            f.wanted for f in mine
        )
        readable = not any(site.refuses(path) for path in site.paths)
        if old and readable and not native and argument(site.site.node, "compile", 2) is None:
            yield from _compiled(analysis, site, any(file.is_saved for file in mine))
        if any(file.has_lambda(analysis) for file in mine):
            yield from _with_code(analysis, site)


def _compiled(analysis: Analysis, site: Site, is_saved: bool) -> Iterator[Finding]:
    fate, assumptions = _fate(analysis, site)
    shown, target = site.callee.shown, TARGET_NAMES[analysis.target]
    message = f"`{shown}` does not restore what old Keras had compiled in {target}"
    if fate is Fate.PREDICTS:
        safety = Safety.UNSAFE if assumptions else Safety.SAFE
        message += "; the model does not need it"
        yield _finding(analysis, site, message + assuming(assumptions), safety, "compile=False")
    elif fate is Fate.TRAINED or not is_saved:
        advice = "pass compile=False, and compile the model again before it is trained or evaluated"
        if is_saved:
            advice += f"; or save it under a name that ends with {MODEL}, which restores everything"
        yield _finding(analysis, site, message, Safety.MANUAL, advice=advice)


def _with_code(analysis: Analysis, site: Site) -> Iterator[Finding]:
    """A model that has a lambda function in it."""
    if argument(site.site.node, "safe_mode", 3) is not None:
        return
    message = f"`{site.callee.shown}` loads no lambda functions in {TARGET_NAMES[analysis.target]}"
    assumptions = ["the file is your own (it holds code that is run)"]
    text = message + assuming(assumptions)
    yield _finding(analysis, site, text, Safety.UNSAFE, "safe_mode=False")


def _finding(
    analysis: Analysis,
    site: Site,
    message: str,
    safety: Safety,
    added: str = "",
    *,
    advice: str | None = None,
) -> Finding:
    document, function = analysis.document, site.site.node.func

    def render() -> Fix:
        return Fix(tuple(CallText(document, site.site.node).append(added, [])))

    return analysis.finding(
        "saving",
        document.start(function),
        document.end(function),
        message,
        safety,
        advice=advice,
        dialect=analysis.dialects.of(site.callee.home).name,
        render=render,
    )


# -- what becomes of the model --------------------------------------------------------


def _fate(analysis: Analysis, site: Site) -> tuple[Fate, list[str]]:
    """What the program does with a model that it loads, and what that assumes."""
    above = parents(analysis)
    node = site.site.node
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
            for n in ast.walk(analysis.module.tree)
            if isinstance(n, ast.Attribute) and n.attr == target.attr and n is not target
        ]
        words = [_use(analysis, read) for read in reads]
        return _together(*words), [f"`{shown}` is used in this file only"]
    return Fate.UNSEEN, []


def _fate_of_name(analysis: Analysis, site: Site, name: str) -> Fate:
    binding = _binding(analysis, site, name)
    if binding is None:
        return Fate.UNSEEN
    if binding.point.block.scope is analysis.module.scope and (
        analysis.project.may_take(analysis.document.path, name) or analysis.is_exported(name)
    ):
        return Fate.UNSEEN
    return _together(*(_use(analysis, use.name) for use in analysis.uses_of(binding)))


def _binding(analysis: Analysis, site: Site, name: str) -> Binding | None:
    for scope in (analysis.module.scope, *analysis.module.scopes.values()):
        for binding in scope.bindings.get(name, ()):
            if binding.value is site.site.node:
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
