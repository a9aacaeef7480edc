"""Names of TensorFlow 1.x that a Keras program uses beside Keras.

TensorFlow 2 renamed a third of the public names of TensorFlow 1.15, keeps another third in
``tf.compat.v1`` and dropped ``tf.contrib`` and, with Keras 3, ``tf.layers`` and estimators
(tensorflow.org/guide/migrate).  Names get their new spelling and calls their new arguments;
``tf.compat.v1`` is written only where it works eagerly, as Keras 3 needs it.

Safe where the function is the same.  Unsafe where it runs at another time, or where the old
order of arguments is only assumed.  Manual where it needed a graph or a session.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Edit, Finding, Fix, ImportNeed, Safety
from codemods.rules import Rule
from codemods.rules.keras_imports import Statement, render_from
from codemods.semantics.analysis import Analysis, Receiver, once
from codemods.semantics.nodes import walk
from codemods.semantics.references import TARGET_NAMES, is_used
from codemods.semantics.scopes import How, Point
from codemods.semantics.statements import parents, remove_aliases, remove_statements
from codemods.semantics.tensorflow import Imported, Named, imported, is_import, named
from codemods.semantics.tensorflow_calls import (
    Migrated,
    fits_only_old,
    is_old,
    may_be_old,
    migrate,
)
from codemods.semantics.tensorflow_uses import (
    Times,
    initializer_uses,
    is_kept,
    shares_variables,
)
from codemods.semantics.wording import assuming
from codemods.tables.tensorflow import COMPAT, ROOT, Symbol, signature, symbol

NAME = "tf-symbols"

_RENAMED = frozenset({"renamed", "assumed", "legacy"})
_ONLY_OLD = frozenset({"changed", "legacy"})
"""Verdicts on names that TensorFlow 2 has as well, with another meaning."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """Imports of, and attribute chains to, names of TensorFlow that are not as they were."""
    yield from findings(analysis)


@once
def findings(analysis: Analysis) -> list[Finding]:
    """What the rule finds, for other rules that must leave those places to it."""
    return list(_findings(analysis))


def _findings(analysis: Analysis) -> Iterator[Finding]:
    statements: dict[int, list[Imported]] = {}
    for item in imported(analysis):
        statements.setdefault(id(item.statement), []).append(item)
    for items in statements.values():
        yield from _check_import(analysis, items)
    calls: dict[int, ast.Call] = {}
    spoken: set[int] = set()
    for found in named(analysis):
        if not calls:
            calls = {id(site.node.func): site.node for site, _ in analysis.named_calls}
            spoken = _within_sessions(analysis)
        if id(found.node) in spoken:
            continue
        finding = _check_name(analysis, found, calls.get(id(found.node)))
        if finding is not None:
            yield finding
    yield from _check_graphs(analysis)
    yield from _check_iterators(analysis)


def _within_sessions(analysis: Analysis) -> set[int]:
    """The nodes that only serve to make a session, of which its own rule speaks."""
    inside: set[int] = set()
    served: list[tuple[ast.Name, Point]] = []
    for site, names in analysis.named_calls:
        if any(n.rpartition(".")[2] in ("Session", "InteractiveSession") for n in names):
            for argument in (*site.node.args, *(k.value for k in site.node.keywords)):
                inside |= {id(part) for part in walk(argument)}
                if isinstance(argument, ast.Name):
                    served.append((argument, site.point))
    for name, point in served:
        for binding in analysis.names.bindings(name.id, point):
            uses = analysis.uses_of(binding)
            if binding.how is How.ASSIGN and all(id(use.name) in inside for use in uses):
                inside |= {id(part) for part in walk(binding.value)}
    return inside


def _shown(path: str) -> str:
    return f"tf.{path}"


# -- imports --------------------------------------------------------------------------


def _check_import(analysis: Analysis, items: list[Imported]) -> Iterator[Finding]:
    moved = [item for item in items if _is_movable(item)]
    if moved:
        old = ", ".join(f"`{_shown(item.symbol.path)}`" for item in moved)
        new = ", ".join(f"`{_shown(item.symbol.target)}`" for item in moved)
        notes = {item.symbol.advice for item in moved if item.symbol.verdict == "assumed"}
        message = f"{old} is {new} in TensorFlow 2"
        message += assuming(sorted(notes))
        statement = moved[0].statement
        yield analysis.finding(
            NAME,
            analysis.document.start(statement),
            analysis.document.end(statement),
            message,
            Safety.UNSAFE if notes else Safety.SAFE,
            render=lambda: _move(analysis, moved),
        )
    for item in items:
        if item not in moved and not _is_written_out(analysis, item):
            start, end = analysis.document.start(item.alias), analysis.document.end(item.alias)
            if is_used(analysis, item.statement, item.alias):
                yield _manual(analysis, start, end, item.symbol)
            else:
                yield _unused(analysis, item)


def _is_written_out(analysis: Analysis, item: Imported) -> bool:
    """Whether every use of an import is a constant of it, which its value replaces."""
    uses = {id(use.name) for use in analysis.uses_of_alias(item.alias)}
    return bool(uses) and uses <= _constants(analysis)


@once
def _constants(analysis: Analysis) -> frozenset[int]:
    """The names (their ``id``) by which constants of TensorFlow are reached."""
    return frozenset(id(n.root) for n in named(analysis) if n.symbol.verdict == "constant")


def _unused(analysis: Analysis, item: Imported) -> Finding:
    """An import of a gone name that nothing uses goes."""
    return analysis.finding(
        NAME,
        analysis.document.start(item.alias),
        analysis.document.end(item.alias),
        f"`{_shown(item.symbol.path)}` does not exist in {TARGET_NAMES[analysis.target]}; "
        "nothing uses it",
        Safety.SAFE,
        render=lambda: Fix(tuple(remove_aliases(analysis, item.statement, [item.alias]))),
    )


def _is_movable(item: Imported) -> bool:
    """Whether the import can name the new home, its uses staying as they are."""
    found = item.symbol
    plain = isinstance(item.statement, ast.ImportFrom)
    plain = plain and not found.target.startswith("distribute.")  # attributes, but no modules
    return plain and found.verdict in _RENAMED and signature(found.path) is None


def _move(analysis: Analysis, items: list[Imported]) -> Fix:
    statement = items[0].statement
    assert isinstance(statement, ast.ImportFrom)
    homes: dict[str, Statement] = {}
    for item in items:
        module, _, name = f"{ROOT}.{item.symbol.target}".rpartition(".")
        bound = item.alias.asname or item.alias.name
        _, aliases, texts = homes.setdefault(module, (module, [], []))
        aliases.append(item.alias)
        texts.append(name if name == bound else f"{name} as {bound}")
    moved = {id(item.alias) for item in items}
    stays = [alias for alias in statement.names if id(alias) not in moved]
    return Fix(tuple(render_from(analysis, statement, list(homes.values()), stays)))


# -- names ----------------------------------------------------------------------------


def _check_name(analysis: Analysis, found: Named, call: ast.Call | None) -> Finding | None:
    known = found.symbol
    if known.verdict in _ONLY_OLD and not _means_old(analysis, known, call):
        return None
    if found.node is found.root:  # bound by an import or an alias, which is looked at itself
        stays = known.verdict in ("arguments", "changed")
        stays |= known.verdict in _RENAMED and signature(known.path) is not None
        if not stays or not is_import(analysis, found):
            return None
    elif known.verdict != "constant" and found.home and _goes_with_alias(analysis, found):
        return None
    if known.verdict == "constant":
        return _written_out(analysis, found)
    if known.verdict == "deleted":
        return _check_deleted(analysis, found, call)
    if known.verdict == "optimizer":
        return _check_optimizer(analysis, found, call)
    if known.verdict in _RENAMED or known.verdict in ("arguments", "cast", "method"):
        return _check_renamed(analysis, found, call)
    start, end = analysis.document.start(found.node), analysis.document.end(found.node)
    finding = _manual(analysis, start, end, known)
    if known.path == "get_default_graph" and _overrides_gradients(analysis, call):
        finding.advice = _OVERRIDDEN
    return finding


def _means_old(analysis: Analysis, known: Symbol, call: ast.Call | None) -> bool:
    """Whether the TensorFlow 1 meaning is meant of a name that TensorFlow 2 has as well."""
    order = signature(known.path)
    if order is not None and call is not None and fits_only_old(order, call):
        return True
    if not (may_be_old(analysis) if known.verdict == "changed" else is_old(analysis)):
        return False
    if known.path == "while_loop" and call is not None and len(call.args) > 2:
        variables = call.args[2]
        if isinstance(variables, (ast.List, ast.Tuple)) and len(variables.elts) > 1:
            return False  # only one variable alone comes back in another form
    if call is None or order is None:
        return True
    return all(keyword.arg in (None, *order.old) for keyword in call.keywords)


def _goes_with_alias(analysis: Analysis, found: Named) -> bool:
    """Whether a name is right as soon as the alias or import it hangs on is.

    ``flags = tf.app.flags`` becomes ``tf.compat.v1.app.flags``, and ``flags.DEFINE_string``
    stays; of an import that cannot be moved, only the import is reported.
    """
    above = symbol(found.home, analysis.target)
    if above is None or above.rule:
        return False
    rest = found.symbol.path.removeprefix(found.home)
    if above.target and found.symbol.target == above.target + rest:
        return True
    if above.target == f"{COMPAT}.{found.home}":
        return found.symbol.verdict in (*_RENAMED, "cast")
    return not above.target and found.symbol.verdict not in _RENAMED


def _manual(analysis: Analysis, start: int, end: int, known: Symbol) -> Finding:
    message = {
        "changed": "does not work as before in",
        "breaks": "must not be called in",
        "arguments": "has other arguments in",
    }.get(known.verdict, "does not exist in")
    advice = known.advice
    if known.verdict == "cast":
        advice = f"use tf.cast(x, tf.{known.target})"
    elif known.verdict == "method":
        advice = (
            f"call the method `{known.target}` of the variable where the session ran the operation;"
            " it acts when its line is reached"
        )
    elif known.path == "variable_scope":
        advice = "make each layer (or tf.Variable) once and use it again: names share nothing now"
    elif known.target and known.verdict in (*_RENAMED, "optimizer"):
        advice = f"it is {_shown(known.target)} now, with other arguments"
        advice += f"; {known.advice}" if known.advice else ""
    text = f"`{_shown(known.path)}` {message} {TARGET_NAMES[analysis.target]}"
    return analysis.finding(NAME, start, end, text, Safety.MANUAL, advice=advice or None)


def _check_renamed(analysis: Analysis, found: Named, call: ast.Call | None) -> Finding | None:
    known = found.symbol
    start, end = analysis.document.start(found.node), analysis.document.end(found.node)
    migrated = migrate(analysis, known, call)
    told = _by_use(analysis, found, call, migrated)
    if migrated.manual:
        finding = _manual(analysis, start, end, known)
        finding.message += f"; {migrated.manual}"
        return finding
    target = migrated.target
    edits = list(migrated.edits)
    needs: tuple[ImportNeed, ...] = ()
    if known.verdict == "arguments" and target == known.path:
        if not edits:
            return None
        message = f"the arguments of `{_shown(known.path)}` are others in TensorFlow 2"
    elif known.verdict == "method":
        message = f"`{_shown(known.path)}` is the method `{target}` in TensorFlow 2"
    else:
        spelled = _chain(analysis, found, target)
        if spelled is None:
            return None
        edit, needs = spelled
        edits.append(edit)
        message = f"`{_shown(known.path)}` is `{_shown(target)}` in TensorFlow 2"
    assumed = list(migrated.assumed)
    if known.verdict == "legacy":
        message = f"`{_shown(known.path)}` is another function in TensorFlow 2 ({known.advice})"
    if known.verdict in ("assumed", "method") and told is not None:
        assumed.append(told)
    message += assuming(assumed)
    fix = Fix(tuple(edits), needs)
    safety = Safety.UNSAFE if assumed else Safety.SAFE
    return analysis.finding(NAME, start, end, message, safety, render=lambda: fix)


def _by_use(
    analysis: Analysis, found: Named, call: ast.Call | None, migrated: Migrated
) -> str | None:
    """What is assumed, by what is done with the value of a call; ``None`` if nothing is.

    May change the target, or find that the call must stay.
    """
    known = found.symbol
    if call is None:
        return known.advice
    if migrated.manual:
        return None
    if known.verdict == "method" and is_kept(analysis, call):
        migrated.manual = "what it gives is kept, to be run later"
    elif known.path == "variable_scope" and shares_variables(analysis, call):
        migrated.manual = "its variables are shared with `reuse_variables`"
    elif known.verdict == "assumed" and known.target.startswith(_INITIALIZERS):
        if any(keyword.arg == "seed" and _is_number(keyword.value) for keyword in call.keywords):
            return None  # the same numbers at every call, as before
        times = initializer_uses(analysis, call, found.point)
        if times is Times.ONCE:
            return None
        if times is Times.SEVERAL and known.path.startswith("contrib."):
            migrated.manual = "it is used several times, and would give the same numbers each time"
        elif times is Times.SEVERAL:
            migrated.target = f"{COMPAT}.{known.path}"
            migrated.edits.clear()
            return "the model is not loaded from a file as a whole"
    return known.advice


_INITIALIZERS = "keras.initializers."


def _is_number(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, int)


def _chain(
    analysis: Analysis, found: Named, target: str
) -> tuple[Edit, tuple[ImportNeed, ...]] | None:
    """Spell a chain as it must be on the target."""
    document = analysis.document
    end = document.end(found.node)
    if not found.home:
        return analysis.tail(found.base, found.node, f".{target}"), ()
    name, needs = analysis.name_for(ROOT, "", "tf", found.point)
    return analysis.edit(document.start(found.node), end, f"{name}.{target}"), needs


def _written_out(analysis: Analysis, found: Named) -> Finding:
    """A constant of something that is gone, as the plain value that it is."""
    known, document = found.symbol, analysis.document
    start, end = document.start(found.node), document.end(found.node)
    text = f"`{_shown(known.path)}` does not exist in {TARGET_NAMES[analysis.target]}"
    if "#" in document.text[start:end]:
        return analysis.finding(
            NAME, start, end, text, Safety.MANUAL, advice=f"it is {known.target}"
        )
    fix = Fix((analysis.edit(start, end, known.target),))
    message = f"{text}; it is `{known.target}`"
    return analysis.finding(NAME, start, end, message, Safety.SAFE, render=lambda: fix)


# -- statements -----------------------------------------------------------------------


def _check_deleted(analysis: Analysis, found: Named, call: ast.Call | None) -> Finding:
    known = found.symbol
    statement = _statement(analysis, found.node if call is None else call)
    if statement is None:
        start, end = analysis.document.start(found.node), analysis.document.end(found.node)
        return _manual(analysis, start, end, known)
    return analysis.finding(
        NAME,
        analysis.document.start(statement),
        analysis.document.end(statement),
        f"`{_shown(known.path)}` does not exist in {TARGET_NAMES[analysis.target]}; {known.advice}",
        Safety.SAFE,
        render=lambda: Fix(tuple(remove_statements(analysis, [statement]))),
    )


def _statement(analysis: Analysis, node: ast.expr) -> ast.stmt | None:
    """The statement that does nothing but evaluate ``node``, or assign to it."""
    statement = parents(analysis)[node]
    if isinstance(statement, ast.Expr):
        return statement
    if isinstance(statement, ast.Assign) and statement.targets == [node]:
        return statement
    return None


# -- optimizers -----------------------------------------------------------------------


def _check_optimizer(analysis: Analysis, found: Named, call: ast.Call | None) -> Finding | None:
    """An optimizer of TensorFlow 1: Keras 3 does not take it in ``compile``."""
    known = found.symbol
    start, end = analysis.document.start(found.node), analysis.document.end(found.node)
    if call is None or not _is_compiled_with(analysis, call, found.point):
        if known.path.startswith(COMPAT):
            return None  # works by itself
        finding = _manual(analysis, start, end, known)
        finding.advice = (
            f"use {_shown(known.target)} and compile the model with it, or apply gradients of a "
            f"tf.GradientTape with its apply_gradients; {_shown(f'{COMPAT}.{known.path}')} works "
            "outside of Keras"
        )
        return finding
    migrated = migrate(analysis, known, call)
    spelled = _chain(analysis, found, known.target)
    if migrated.manual or spelled is None:
        finding = _manual(analysis, start, end, known)
        finding.message += f"; {migrated.manual}" if migrated.manual else ""
        return finding
    edit, needs = spelled
    assumed = [*migrated.assumed, "small differences between the two optimizers do not matter"]
    if known.advice:
        assumed[-1] += f" ({known.advice})"
    message = f"Keras takes `{_shown(known.target)}` instead of `{_shown(known.path)}`"
    message += assuming(assumed)
    fix = Fix((*migrated.edits, edit), needs)
    return analysis.finding(NAME, start, end, message, Safety.UNSAFE, render=lambda: fix)


def _is_compiled_with(analysis: Analysis, call: ast.Call, point: Point) -> bool:
    """Whether what a call gives goes to ``compile`` of Keras models and nowhere else."""
    given: set[int] = set()
    for site in analysis.module.methods("compile"):
        assert isinstance(site.node.func, ast.Attribute)
        receiver = analysis.model_receiver(site.node.func.value, site.point, "compile")
        if receiver in (Receiver.PROVEN, Receiver.ASSUMED):
            given |= {id(k.value) for k in site.node.keywords if k.arg == "optimizer"}
            given |= {id(value) for value in site.node.args[:1]}
    if id(call) in given:
        return True
    bindings = [
        binding
        for found in point.block.scope.bindings.values()
        for binding in found
        if binding.how is How.ASSIGN and binding.value is call
    ]
    if len(bindings) != 1:
        return False
    uses = analysis.uses_of(bindings[0])
    return bool(uses) and all(id(use.chain) in given for use in uses)


# -- graphs ---------------------------------------------------------------------------

_OVERRIDDEN = (
    "gradients cannot be overridden in a graph: write the operation as a function with "
    "@tf.custom_gradient and call that instead (give it to layers as their activation)"
)


def _overrides_gradients(analysis: Analysis, graph: ast.Call | None) -> bool:
    """Whether ``gradient_override_map`` of the graph that a call gives is used."""
    for site in analysis.module.methods("gradient_override_map"):
        assert isinstance(site.node.func, ast.Attribute)
        receiver = site.node.func.value
        value = analysis.assigned_once(receiver, site.point)
        if graph is not None and (receiver is graph or (value and value[0] is graph)):
            return True
    return False


def _check_graphs(analysis: Analysis) -> Iterator[Finding]:
    """``with graph.as_default():`` over a graph that used to be the default one."""
    for site in analysis.module.methods("as_default"):
        assert isinstance(site.node.func, ast.Attribute)
        value = analysis.assigned_once(site.node.func.value, site.point)
        made = value[0] if value else None
        if not isinstance(made, ast.Call) or value is None:
            continue
        if "tensorflow.get_default_graph" in analysis.names.qualified(made.func, value[1]):
            start, end = analysis.attribute_span(site.node.func)
            yield analysis.finding(
                NAME,
                start,
                end,
                f"models cannot run within a graph in {TARGET_NAMES[analysis.target]}",
                Safety.MANUAL,
                advice="delete the `with` and keep its body",
            )


# -- iterators ------------------------------------------------------------------------

_ITERATORS = ("make_one_shot_iterator", "make_initializable_iterator")


def _check_iterators(analysis: Analysis) -> Iterator[Finding]:
    """Methods of a dataset that only TensorFlow 1 has."""
    for name in _ITERATORS:
        for site in analysis.module.methods(name):
            assert isinstance(site.node.func, ast.Attribute)
            values = analysis.kinds.of(site.node.func.value, site.point)
            own = any(analysis.kinds.defines(value, name) for value in values)
            function = bool(analysis.names.qualified(site.node.func, site.point))
            if own or function or analysis.project.defines(name):
                continue
            start, end = analysis.attribute_span(site.node.func)
            yield analysis.finding(
                NAME,
                start,
                end,
                f"a dataset has no `{name}` in {TARGET_NAMES[analysis.target]}",
                Safety.MANUAL,
                advice="give the dataset itself to fit, or iterate over it with a for loop",
            )


RULE = Rule(
    NAME,
    "names and arguments of TensorFlow 1.x become those of TensorFlow 2",
    check,
    words=(b"tensorflow",),
    project_words=(b".tf.", b"import tf", *(name.encode() for name in _ITERATORS)),
    references=("TensorFlow 2 migration: https://www.tensorflow.org/guide/migrate",),
)
