"""``K.zeros``, ``K.variable`` and the like make variables: not in what Keras compiles."""

from __future__ import annotations

import ast

from codemods.edits import Fix, Safety
from codemods.rules.backend.spot import Judgement, Spot
from codemods.semantics import templates
from codemods.semantics.compiled import is_compiled

MAKERS = frozenset("variable zeros ones eye random_uniform_variable random_normal_variable".split())
"""Functions of the backend that give a variable."""

_TENSORS = {
    "zeros": ("tensorflow", "zeros", 2, frozenset({"shape", "dtype", "name"})),
    "ones": ("tensorflow", "ones", 2, frozenset({"shape", "dtype", "name"})),
    "eye": ("tensorflow", "eye", 1, frozenset({"dtype", "name"})),
    "variable": ("tensorflow.keras.backend", "constant", 2, frozenset({"value", "dtype", "name"})),
}
"""What gives a tensor instead: module, name, and the arguments that both take the same way."""


def inside(spot: Spot) -> Judgement | None:
    """A variable that is made in ``call``, a loss or a ``Lambda``."""
    analysis, call = spot.analysis, spot.call
    if spot.name not in MAKERS or call is None:
        return None
    if not is_compiled(analysis, spot.point):
        return None
    problem = "makes a variable, which `call`, losses and `Lambda` must not do in"
    advice = "make it once, outside of the function; or use a tensor"
    fails = "makes a variable in code that Keras compiles, which fails in"
    module, name, count, keywords = _TENSORS.get(spot.name, ("", "", -1, frozenset[str]()))
    given = {keyword.arg for keyword in call.keywords}
    starred = any(isinstance(argument, ast.Starred) for argument in call.args)
    takes = len(call.args) <= count and given <= keywords and not starred
    takes = takes and spot.dialect != "modern"  # what is of today is not rewritten
    if not takes or (name == "constant" and _may_be_tensor(spot, call)):
        return Judgement(Safety.MANUAL, fails, advice=advice)
    holder, needs = templates.module_name(analysis, module, spot.point)
    start, end = analysis.document.start(call.func), analysis.document.end(call.func)
    fix = Fix((analysis.edit(start, end, f"{holder}.{name}"),), needs)
    sets = "set_floatx" in analysis.document.text
    assumes = "numbers are of 32 bits" if sets and module == "tensorflow" else ""
    safety = Safety.UNSAFE if assumes else Safety.SAFE
    return Judgement(safety, problem, assumes, render=lambda: fix)


def _may_be_tensor(spot: Spot, call: ast.Call) -> bool:
    """Whether the first value is what some function gives, but none of NumPy."""
    value = call.args[0] if call.args else None
    if not isinstance(value, ast.Call):
        return False
    names = spot.analysis.names.qualified(value.func, spot.point)
    return not names or any(not name.startswith("numpy.") for name in names)
