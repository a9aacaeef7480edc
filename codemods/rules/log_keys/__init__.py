"""Keys of the logs, such as ``'val_acc'``, became what ``compile`` is given as metrics.

Keras 1 to 2.2 and ``tf.keras`` 1.x called a metric ``'acc'`` in the logs whether ``compile``
was given ``metrics=['acc']`` or ``['accuracy']``, and wrote names like ``'mse'`` out.  Today
the key is the string itself.  Where the old key is still used, ``history.history['acc']``
is a ``KeyError``, ``EarlyStopping(monitor='val_acc')`` raises or never stops, and a file
name with ``{val_acc:.2f}`` cannot be made.

- ``history.history['acc']``, ``logs.get('val_acc')`` and the like get the key of today.
- So do ``monitor=`` and the templates of ``ModelCheckpoint``.
- Nothing changes where ``metrics=['acc']`` keeps the key, or a callback sets it itself.
- ``logs['batch']`` is the argument ``batch`` of the method; ``'size'`` is reported.
- ``'lr'``, which ``ReduceLROnPlateau`` and ``LearningRateScheduler`` log, is
  ``'learning_rate'``.
- Where Keras 3 cannot tell if more of what is monitored is better (a function as a metric,
  a key of one output), ``mode=`` says what ``'auto'`` meant.
- A model with several outputs is given its list of metrics once for each of them, because
  Keras 3 takes one list for one entry per output.
- Outputs that one inner model gives get names of their own, else their losses share an entry.

Safe when the models are seen compiled and the logs are proven to be theirs; unsafe when
one of the two is assumed; manual where the metrics are not seen, or differ.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Finding, Fix, Safety
from codemods.rules import Rule
from codemods.rules.log_keys.batches import batch_keys
from codemods.rules.log_keys.fates import Fate, fate, is_suspect
from codemods.rules.log_keys.modes import modes
from codemods.rules.log_keys.outputs import per_output, same_names
from codemods.rules.log_keys.places import PURPOSE, Place, monitors, own_keys, reads
from codemods.rules.log_keys.strays import strays
from codemods.rules.log_keys.templates import Template, templates
from codemods.rules.log_keys.tolerant import is_tolerant
from codemods.semantics.analysis import Analysis
from codemods.semantics.literals import Literal, Literals
from codemods.semantics.logs import of_file
from codemods.semantics.references import TARGET_NAMES
from codemods.semantics.statements import parents
from codemods.semantics.wording import assuming

NAME = "log-keys"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Every key of the logs that is another one today."""
    literals = Literals(analysis)
    watching = list(monitors(analysis, literals))
    places = [place for monitor in watching for place in monitor.keys]
    places += reads(analysis, literals)
    suspects = [p for p in places if is_suspect(p.key)]
    own = own_keys(analysis) if suspects else frozenset[str]()
    said: set[int] = set()
    for place in suspects:
        if place.key in own:
            continue
        found = _judge(analysis, place, literals)
        if found is not None and found.start not in said:
            said.add(found.start)
            yield found
    for template in templates(analysis):
        found = _in_template(analysis, template)
        if found is not None and found.start not in said:
            said.add(found.start)
            yield found
    for node in strays(analysis, literals, said):
        key = str(node.value)
        found_fate = fate(analysis, key, of_file(analysis))
        if found_fate is not None and found_fate.new and key not in own_keys(analysis):
            yield _stray(analysis, node, key, found_fate)
    yield from modes(analysis, NAME, watching)
    yield from per_output(analysis, NAME)
    yield from same_names(analysis, NAME)
    if analysis.target == "keras3":
        yield from batch_keys(analysis, NAME)


def _stray(analysis: Analysis, node: ast.Constant, key: str, found: Fate) -> Finding:
    return analysis.finding(
        NAME,
        analysis.document.start(node),
        analysis.document.end(node),
        f"{_said(analysis, key, found)}; it is not seen where this one goes",
        Safety.MANUAL,
        advice=f"if it becomes a key of the logs, use '{found.new}'",
    )


def _judge(analysis: Analysis, place: Place, literals: Literals) -> Finding | None:
    """The finding for one key."""
    literal = place.literal
    key = place.key
    found = fate(analysis, key, place.producers(analysis))
    if found is None:
        return None
    where = literal.node or literal.use
    if found.new and _is_tolerant(analysis, place, found.new[len(place.before) :]):
        return None
    document = analysis.document
    message, advice, problem = _said(analysis, key, found), found.advice, found.problem
    new = found.new[len(place.before) :]
    assumptions = [a for a in (place.assumption, found.assumption) if a]
    start = _inside(analysis, literal.node, literal.text)
    if not problem and place.is_doubtful:
        owner = place.assumption.partition(" holds")[0]
        problem = f"{owner} may hold something else"
        advice = f"if it is the logs, use '{found.new}'; what old programs saved keeps its keys"
    elif not problem:
        other = literals.other_use(literal, PURPOSE)
        if other and literal.node is not None and _is_only_shown(analysis, literals, literal):
            assumptions.append(f"`{analysis.brief(literal.use)}` may be shown as that")
        elif other:
            problem, advice = f"`{analysis.brief(literal.use)}` {other}", f"use '{new}' here"
            where = literal.use
        elif start is None:
            problem, advice = "it is put together of several pieces", f"use '{found.new}'"
    if problem:
        dialect = analysis.dialects.default
        if not found.new and (place.is_doubtful or dialect.name == "modern"):
            return None
        return analysis.finding(
            NAME,
            document.start(where),
            document.end(where),
            f"{message}; {problem}" if message != problem else message,
            Safety.MANUAL,
            advice=advice,
        )
    assert start is not None
    at, text = start, literal.text

    def render() -> Fix:
        return Fix((analysis.edit(at, at + len(text), new),))

    return analysis.finding(
        NAME,
        document.start(where),
        document.end(where),
        f"{message}{assuming(assumptions)}",
        Safety.UNSAFE if assumptions else Safety.SAFE,
        render=render,
    )


def _is_tolerant(analysis: Analysis, place: Place, new: str) -> bool:
    """Whether the program asks for both keys already."""
    nodes = (place.literal.node, place.literal.use)
    old = place.literal.text
    return any(node is not None and is_tolerant(analysis, node, old, new) for node in nodes)


_SHOWING = frozenset(
    "print format plot title suptitle xlabel ylabel set_title set_xlabel set_ylabel legend text "
    "annotate savefig info debug warning write capitalize upper title replace".split()
)
"""Functions that show a text, or make one that is shown."""


def _is_only_shown(analysis: Analysis, literals: Literals, literal: Literal) -> bool:
    """Whether all other uses of a literal put it into a text for people."""
    others = literals.others(literal, PURPOSE)
    return bool(others) and all(_shows(analysis, node) for node in others)


def _shows(analysis: Analysis, node: ast.AST) -> bool:
    above = parents(analysis)
    while isinstance(node, ast.expr):
        outer = above.get(node)
        if isinstance(outer, ast.Attribute):
            if outer.attr not in _SHOWING:
                return False
        elif isinstance(outer, ast.Call):
            function = outer.func
            last = function.attr if isinstance(function, ast.Attribute) else ""
            last = last or getattr(function, "id", "")
            if node is not function and last in _SHOWING:
                return True
        elif isinstance(outer, ast.keyword):
            return outer.arg in ("label", "title", "xlabel", "ylabel", "name")
        elif not isinstance(outer, (ast.BinOp, ast.JoinedStr, ast.FormattedValue, ast.Tuple)):
            return False
        if outer is None:
            return False
        node = outer
    return False


def _said(analysis: Analysis, key: str, found: Fate) -> str:
    """What a finding says, up to its assumptions."""
    if not found.new:
        return found.problem
    now = f"{found.because} gives" if found.because else "use"
    target = TARGET_NAMES[analysis.target]
    return f"`'{key}'` is no key of the logs in {target}; {now} `'{found.new}'`"


def _inside(analysis: Analysis, node: ast.Constant | None, text: str) -> int | None:
    """Where the text of a string literal begins, if it stands there as it is."""
    if node is None:
        return None
    source = analysis.document.source(node)
    if source.count(text) != 1 or len(source.lstrip("uUrR")) != len(text) + 2:
        return None
    return analysis.document.start(node) + source.index(text)


def _in_template(analysis: Analysis, template: Template) -> Finding | None:
    """The finding for one field of a template of file names."""
    found = fate(analysis, template.key, template.producers)
    if found is None:
        return None
    message = _said(analysis, template.key, found)
    problem, advice = found.problem or template.problem, found.advice
    if problem:
        if not found.new and analysis.dialects.default.name == "modern":
            return None
        return analysis.finding(
            NAME,
            template.start,
            template.end,
            f"{message}; {problem}" if message != problem else message,
            Safety.MANUAL,
            advice=advice or f"use {found.new}",
        )
    assumptions = [a for a in (template.assumption, found.assumption) if a]
    new = found.new
    return analysis.finding(
        NAME,
        template.start,
        template.end,
        f"{message}{assuming(assumptions)}",
        Safety.UNSAFE if assumptions else Safety.SAFE,
        render=lambda: Fix((analysis.edit(template.start, template.end, new),)),
    )


RULE = Rule(
    NAME,
    "keys of the logs (`'val_acc'` in `history.history`, `monitor=`, file names) become those "
    "of today",
    check,
    words=(),
    project_words=(
        b"history",
        b"logs",
        b"monitor",
        b"Checkpoint",
        b"EarlyStopping",
        b"acc",
        b"metrics",
        b".compile(",
    ),
    references=(
        "Keras 2.3.0 release notes: https://github.com/keras-team/keras/releases/tag/2.3.0",
    ),
)
