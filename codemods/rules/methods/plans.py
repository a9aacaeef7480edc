"""How a place is rewritten: templates of the table, and what is no template."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from dataclasses import dataclass

from codemods.edits import Edit, Fix
from codemods.rules.methods.place import (
    Found,
    Place,
    backend_call,
    is_builtin,
    parent,
    shown,
    statement_of,
)
from codemods.rules.methods.rows import bases
from codemods.rules.symbolic_tensors import losses
from codemods.semantics import templates
from codemods.semantics.analysis import Analysis
from codemods.semantics.calls import Argument, CallText
from codemods.semantics.models import last_units, number_of_outputs
from codemods.semantics.nodes import walk
from codemods.semantics.statements import (
    inner_comments,
    remove_statements,
    replace_statement,
    shares_line,
)

_COMMA = re.compile(r"\s*,(?:[ \t]*(?=[^ \t#\r\n]))?")
_EQUALS = re.compile(r"(?:[ \t\f]|\\(?:\r\n|\r|\n))*=(?:[ \t\f]|\\(?:\r\n|\r|\n))*")
_TARGET_AND_VALUE = 2
_EVALUATE = ("x", "y", "batch_size", "verbose", "sample_weight")
"""Parameters of ``evaluate`` that every release has."""

_BEFORE_VERBOSE = 2
"""Positional parameters of ``predict_classes`` and ``predict_proba`` before ``verbose``."""

_THEANO = {"get_value": ("numpy", 0), "set_value": ("assign", 1)}
"""Methods of Theano's shared variables -> those of today's variables, with their arguments."""


@dataclass(slots=True)
class Plan:
    """How a place is rewritten, decided before any text is made."""

    words: str
    render: Callable[[], Fix | None]
    assumptions: tuple[str, ...] = ()
    needs_check: bool = False
    """Whether ``render`` may find that it cannot be done."""


def plan_for(analysis: Analysis, place: Place, found: Found, template: str) -> Plan | None:
    """What to do at a place; ``None`` if only the reader can."""
    special = {
        "classes": _classes,
        "loop": _loop,
        "delete": _delete,
        "node 0": _first_node,
        "shape": _shape,
        "new outputs": _outputs,
        "metric names": _metric_names,
    }.get(template)
    if special is not None:
        return special(analysis, place, found)
    words = f"use `{shown(analysis, place, template)}`"
    if template == ".learning_rate" and (call := backend_call(analysis, place, "set_value")):
        return _set_rate(analysis, place, call)
    if template.startswith("."):
        return Plan(f"use `{template[1:]}`", lambda: _renamed(analysis, place, found, template[1:]))
    if place.how == "set":
        return _assigned(analysis, place, found, template, words)
    node: ast.expr = place.node
    parts: dict[str, ast.expr | str] = {"self": place.node.value}
    if found.row.how == "call":
        call = place.call
        if call is None or call.keywords or any(isinstance(a, ast.Starred) for a in call.args):
            return None
        parts |= {str(index): value for index, value in enumerate(call.args)}
        if {part for part in parts if part != "self"} != templates.names(template) - {"self"}:
            return None
        node = call
    return Plan(
        words,
        lambda: templates.replacement(analysis, node, template, parts, place.point),
        needs_check="\n" in analysis.document.source(node),
    )


def _renamed(analysis: Analysis, place: Place, found: Found, name: str) -> Fix:
    """Another attribute; a Theano variable's methods go along."""
    edits = [analysis.edit(*analysis.attribute_span(place.node), name)]
    outer = parent(analysis, place.node)
    if isinstance(outer, ast.Attribute) and outer.attr in _THEANO:
        edits += _of_theano(analysis, outer)
    if place.node.attr == "predict_proba" and place.call is not None:
        edits += _quiet(analysis, found, place.call)
    return Fix(tuple(edits))


def _of_theano(analysis: Analysis, method: ast.Attribute) -> list[Edit]:
    """The method of a variable of Theano, without ``borrow=`` and the like."""
    name, taken = _THEANO[method.attr]
    edits = [analysis.edit(*analysis.attribute_span(method), name)]
    call = parent(analysis, method)
    if isinstance(call, ast.Call) and call.func is method:
        text = CallText(analysis.document, call)
        more = [Argument(i, v, None, "") for i, v in enumerate(call.args) if i >= taken]
        for index, keyword in enumerate(call.keywords, len(call.args)):
            argument = Argument(index, keyword.value, keyword.arg, "")
            if keyword.arg in ("borrow", "return_internal_type"):
                more.append(argument)
            elif keyword.arg == "new_value":
                edits += text.rename(argument, "value")
        edits += text.delete(more)
    return edits


def _set_rate(analysis: Analysis, place: Place, call: ast.Call) -> Plan | None:
    """``K.set_value(x.lr, v)``, which fails on the variables of Keras 3 altogether."""
    document, text = analysis.document, analysis.document.text
    if (
        len(call.args) != _TARGET_AND_VALUE
        or call.keywords
        or isinstance(call.args[1], ast.Starred)
    ):
        return None
    start, end = document.start(call), document.end(place.node)
    comma = _COMMA.match(text, end)
    if comma is None or text[document.end(call.func) : document.start(place.node)].strip() != "(":
        return None
    edits = (
        analysis.edit(start, document.start(place.node), ""),
        analysis.edit(*analysis.attribute_span(place.node), "learning_rate"),
        analysis.edit(end, comma.end(), ".assign("),
    )
    words = "use `learning_rate.assign(…)`"
    return Plan(words, lambda: Fix(templates.standing(analysis, call, edits)))


def _quiet(analysis: Analysis, found: Found, call: ast.Call) -> list[Edit]:
    """``verbose=0``, the old default: ``predict`` shows a progress bar."""
    given = {keyword.arg for keyword in call.keywords}
    starred = any(isinstance(argument, ast.Starred) for argument in call.args)
    dialect = analysis.dialects.of(found.value.name).name
    if given & {"verbose", None} or len(call.args) > _BEFORE_VERBOSE or starred or dialect == "k1":
        return []
    return CallText(analysis.document, call).append("verbose=0", [])


def _assigned(
    analysis: Analysis, place: Place, found: Found, template: str, words: str
) -> Plan | None:
    """A call in the place of an assignment."""
    if place.value is None or isinstance(place.value, ast.Tuple):
        return None
    method = template.removeprefix("{self}.").partition("(")[0]
    document = analysis.document
    replaced: tuple[Edit, ...] = ()
    if analysis.overrides(place.node.value, place.point, method):
        inside = getattr(place.point.block.scope.node, "name", "") == method
        if not inside or set(bases(analysis, found.value)) != {"Callback"}:
            return None
        span = document.start(place.node.value), document.end(place.node.value)
        replaced = (analysis.edit(*span, "super()"),)
        words = f"use `super().{method}(…)`"
    start = document.end(place.node.value)
    between = _EQUALS.match(document.text, document.end(place.node))
    statement = parent(analysis, place.node)
    if between is None or not isinstance(statement, ast.Assign):
        return None
    end, last = between.end(), document.end(statement)
    before, _, after = template.removeprefix("{self}").partition("{value}")
    edits = (*replaced, analysis.edit(start, end, before), analysis.edit(last, last, after))
    return Plan(words, lambda: Fix(edits))


def _classes(analysis: Analysis, place: Place, found: Found) -> Plan | None:
    """``predict_classes``: what it did depends on the number of outputs."""
    call = place.call
    if call is None:
        return None
    units = last_units(analysis, place.node.value, place.point)
    start, end = analysis.document.start(call), analysis.document.end(call)
    text = analysis.brief(place.node.value)
    if units.several:
        name, needs = templates.module_name(analysis, "numpy", place.point)
        before, after = f"{name}.argmax(", ", axis=-1)"
        words = "use `argmax` of what `predict` gives"
        assumed = f"`{text}` has several outputs{units.reason}"
    else:
        needs = ()
        before, after = "(", ' > 0.5).astype("int32")'
        words = "use `predict(…) > 0.5`"
        assumed = f"`{text}` has one output{units.reason}"

    def render() -> Fix:
        span = analysis.attribute_span(place.node)
        edits = (
            analysis.edit(start, start, before),
            analysis.edit(*span, "predict"),
            *_quiet(analysis, found, call),
            analysis.edit(end, end, after),
        )
        return Fix(edits, needs)

    return Plan(words, render, () if units.proven else (assumed,))


def _loop(analysis: Analysis, place: Place, found: Found) -> Plan | None:
    """``reset_states`` of every layer that has states to keep."""
    call, document = place.call, analysis.document
    if call is None or call.args or call.keywords:
        return None
    name = "layer"
    while analysis.names.bindings(name, place.point):
        name += "_"
    words = "reset each layer that is stateful"
    statement = statement_of(analysis, place)
    parts = {"self": place.node.value}
    if statement is None or shares_line(analysis, statement):
        template = (
            f"[{name}.reset_states() for {name} in {{self}}.layers "
            f'if getattr({name}, "stateful", False)]'
        )
        return Plan(
            words,
            lambda: templates.replacement(analysis, call, template, parts, place.point),
            needs_check=True,
        )
    start, end = document.start(statement), document.end(statement)
    step = "\t" if document.text[document.line_start(start) : start].endswith("\t") else "    "
    lines = [
        *inner_comments(analysis, statement),
        f"for {name} in {analysis.source(place.node.value)}.layers:",
        f'{step}if getattr({name}, "stateful", False):',
        f"{step}{step}{name}.reset_states()",
    ]
    return Plan(words, lambda: Fix(tuple(replace_statement(analysis, start, end, lines))))


def _delete(analysis: Analysis, place: Place, found: Found) -> Plan | None:
    """A call that only prepared something goes."""
    statement = statement_of(analysis, place)
    if statement is None:
        return None
    return Plan(
        "delete the call",
        lambda: Fix(tuple(remove_statements(analysis, [statement]))),
    )


def _outputs(analysis: Analysis, place: Place, found: Found) -> Plan | None:
    """``outputs = [layers[-1].output]`` of a model that ends with its last layer."""
    statement = parent(analysis, place.node)
    if not isinstance(statement, ast.Assign) or place.value is None:
        return None
    text = analysis.document.source(place.node.value)
    own = f"{text}.layers[-1].output"
    if len(statement.targets) > 1 or ast.unparse(place.value) not in (f"[{own}]", own):
        return None
    assumed = "the last layer was removed with `pop`"
    if "Sequential" not in set(bases(analysis, found.value)):
        if losses.rebound(analysis, place.node.value, place.point) is None:
            return None
        assumed = f"`{text}` ends with its last layer"
    return Plan(
        "delete the assignment: the outputs are those of the last layer",
        lambda: Fix(tuple(remove_statements(analysis, [statement]))),
        (assumed,),
    )


def _metric_names(analysis: Analysis, place: Place, found: Found) -> Plan | None:
    """``metrics_names``, best together with the values that they are zipped with."""
    outer = parent(analysis, place.node)
    if isinstance(outer, ast.Attribute):
        return None  # something is appended
    if isinstance(outer, ast.Call) and is_builtin(analysis, outer, "zip", place.point):
        values = outer.args[-1]
        if isinstance(values, ast.Call):
            return _zipped(analysis, place, outer, values)
    if number_of_outputs(analysis, place.node.value, place.point) != 1:
        return None  # ``evaluate`` returns them in another order
    template = "list({self}.get_metrics_result())"
    parts = {"self": place.node.value}
    return Plan(
        f"use `{shown(analysis, place, template)}`",
        lambda: templates.replacement(analysis, place.node, template, parts, place.point),
        ("the model was trained or evaluated before",),
        needs_check=True,
    )


def _zipped(analysis: Analysis, place: Place, call: ast.Call, values: ast.Call) -> Plan | None:
    """``zip(model.metrics_names, model.evaluate(…))``, with ``dict`` around it or not."""
    model = place.node.value
    if call.args != [place.node, values] or not isinstance(values.func, ast.Attribute):
        return None
    if values.func.attr != "evaluate" or ast.dump(values.func.value) != ast.dump(model):
        return None
    keywords = {keyword.arg for keyword in values.keywords}
    if (
        any(isinstance(part, ast.Call) for part in walk(model))
        or any(isinstance(argument, ast.Starred) for argument in values.args)
        or len(values.args) > len(_EVALUATE)
        or not keywords <= {*_EVALUATE, "steps"}
    ):
        return None
    whole = parent(analysis, call)
    is_dict = (
        isinstance(whole, ast.Call)
        and whole.args == [call]
        and is_builtin(analysis, whole, "dict", place.point)
    )
    outermost: ast.AST | None = whole if is_dict else call
    assert isinstance(outermost, ast.Call)
    document, text = analysis.document, analysis.document.text
    gaps = (
        (document.start(outermost), document.start(values)),
        (document.end(values), document.end(outermost)),
    )
    if any("#" in text[start:end] for start, end in gaps):
        return None
    ending = "" if is_dict else ".items()"
    edits = (
        analysis.edit(*gaps[0], ""),
        *CallText(document, values).append("return_dict=True", []),
        analysis.edit(*gaps[1], ending),
    )
    words = f"use `{analysis.brief(model)}.evaluate(…, return_dict=True){ending}`"
    assumed = () if is_dict else ("the order of the metrics does not matter",)
    return Plan(words, lambda: Fix(templates.standing(analysis, outermost, edits)), assumed)


def _first_node(analysis: Analysis, place: Place, found: Found) -> Plan | None:
    """Input and output of a model itself; other nodes are counted differently."""
    call = place.call
    given = [*call.args, *(k.value for k in call.keywords)] if call else []
    if call is None or len(given) != 1:
        return None
    if not isinstance(given[0], ast.Constant) or given[0].value != 0:
        return None
    which = "input" if "input" in place.node.attr else "output"
    suffix = "_shape" if "shape" in place.node.attr else ""
    template = f"{{self}}.{which}{suffix}"
    if not suffix and "Sequential" in set(bases(analysis, found.value)):
        template = f"{{self}}.{which}s[0]"
    parts = {"self": place.node.value}
    return Plan(
        f"use `{shown(analysis, place, template)}`",
        lambda: templates.replacement(analysis, call, template, parts, place.point),
        needs_check=True,
    )


def _shape(analysis: Analysis, place: Place, found: Found) -> Plan | None:
    """``get_shape()``, with ``as_list()`` or ``[i].value`` behind it."""
    call = place.call
    if call is None or call.args or call.keywords:
        return None
    node: ast.expr = call
    template = "{self}.shape"
    parts: dict[str, ast.expr | str] = {"self": place.node.value}
    outer = parent(analysis, call)
    if isinstance(outer, ast.Attribute):
        last = parent(analysis, outer)
        if outer.attr == "ndims":
            node, template = outer, "len({self}.shape)"
        elif outer.attr == "as_list" and isinstance(last, ast.Call):
            node, template = last, "list({self}.shape)"
        else:
            return None
    elif isinstance(outer, ast.Subscript) and outer.value is call:
        value = parent(analysis, outer)
        if isinstance(value, ast.Attribute) and value.attr == "value":
            node, template = value, "{self}.shape[{index}]"
            parts["index"] = outer.slice
    elif not isinstance(outer, (ast.Call, ast.Assign, ast.Compare)):
        return None
    return Plan(
        f"use `{template.replace('{self}', '…').replace('{index}', '…')}`",
        lambda: templates.replacement(analysis, node, template, parts, place.point),
        needs_check=True,
    )
