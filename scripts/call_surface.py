"""Write down how every class, function and method of a Keras package is called.

Shared by ``old_surface.py`` and ``new_surface.py``; Python 3.7 and later.  One row per
object: its home (as in the surface of names), its kind, its parameters in order with
their defaults, the keywords that it takes through ``**kwargs``, and what the decorators
did by which Keras 2 accepted calls of Keras 1.
"""

from __future__ import annotations

import ast
import importlib
import importlib.util
import inspect
import re
import textwrap
import types
import warnings
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import surface

HEADER = ("home", "kind", "parameters", "keywords", "legacy")
#: Classes whose methods programs call, by their last name.
METHODS_OF = {
    "Callback", "DataFrameIterator", "DirectoryIterator", "ImageDataGenerator", "Iterator",
    "Layer", "Model", "NumpyArrayIterator", "Optimizer", "Progbar", "RNN", "Sequence",
    "Sequential", "Tokenizer", "Wrapper",
}  # fmt: skip
#: Classes whose constructor takes ``*args``: what stands behind it.
BEHIND = ("_init_graph_network", "Functional")


class Row(NamedTuple):
    """How one object is called."""

    home: str  # "below.the.root:Class.method", as in the surface of names
    kind: str  # class | function | method
    parameters: str  # "units activation=None *args only=1 **kwargs"
    keywords: str  # what it takes through **kwargs; "name?": only read from the text
    legacy: str  # "limit:units" (positional arguments that are let through), "old>new"


def text_of(default: object) -> str:
    """Return a default as one word."""
    if isinstance(default, (type(None), bool, int, float, str, tuple, list, dict)):
        text = repr(default)
        if "<" in text and "object at" in text:
            return "<object>"
        return re.sub(r"(?<=[,:]) ", "", text).replace(" ", r"\x20")
    name = getattr(default, "__name__", None) or type(default).__name__
    return f"<{name}>"


def unwrapped(function: object) -> object:
    """Return the function below its decorators."""
    seen = 0
    while seen < 20:
        seen += 1
        inner = getattr(function, "_original_function", None) or getattr(
            function, "__wrapped__", None
        )
        if inner is None:
            break
        function = inner
    return function


def parameters_of(function: object, bound: bool) -> list[inspect.Parameter]:
    """Return the parameters of a function, without ``self`` if it is ``bound``."""
    parameters = list(inspect.signature(unwrapped(function)).parameters.values())  # type: ignore[arg-type]
    return parameters[1:] if bound and parameters else parameters


def as_words(parameters: Iterable[inspect.Parameter]) -> str:
    """Write parameters as words: ``units activation=None * only=1 **kwargs``."""
    words, starred = [], False
    for parameter in parameters:
        word = parameter.name
        if parameter.default is not parameter.empty:
            word += "=" + text_of(parameter.default)
        if parameter.kind is parameter.VAR_POSITIONAL:
            word, starred = "*" + word, True
        elif parameter.kind is parameter.VAR_KEYWORD:
            word = "**" + word
        elif parameter.kind is parameter.KEYWORD_ONLY and not starred:
            words.append("*")
            starred = True
        words.append(word)
    return " ".join(words)


class Text(NamedTuple):
    """What the text of a function says about its ``**kwargs``."""

    read: frozenset[str]  # keywords that it looks for
    given: frozenset[str] | None  # passed to the base explicitly; None: nothing goes on
    positions: int  # positional arguments passed to the base
    helpers: frozenset[str]  # functions that get the mapping itself


def read_text(function: object, variable: str) -> Text:
    """Read what a function does with the mapping ``variable``."""
    try:
        source = textwrap.dedent(inspect.getsource(function))  # type: ignore[arg-type]
        tree = ast.parse(source)
    except (OSError, TypeError, SyntaxError):
        return Text(frozenset(), None, 0, frozenset())
    read: set[str] = set()
    given: set[str] | None = None
    helpers: set[str] = set()
    positions = 0
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and len(node.ops) == 1:
            if isinstance(node.ops[0], (ast.In, ast.NotIn)) and _is(node.comparators[0], variable):
                read.update(_strings(node.left))
        elif isinstance(node, ast.Subscript) and isinstance(node.ctx, (ast.Load, ast.Del)):
            if _is(node.value, variable):
                read.update(_strings(node.slice))
        elif isinstance(node, ast.Assign):
            names = [t.id for t in node.targets if isinstance(t, ast.Name)]
            if any("allowed" in name or "valid" in name for name in names):
                for inner in ast.walk(node.value):
                    read.update(_strings(inner))
        elif isinstance(node, ast.Call):
            callee = node.func
            if isinstance(callee, ast.Attribute) and callee.attr in ("pop", "get"):
                if _is(callee.value, variable) and node.args:
                    read.update(_strings(node.args[0]))
            if any(_is(argument, variable) for argument in node.args):
                if isinstance(callee, ast.Name):
                    helpers.add(callee.id)
            mapping = any(k.arg is None and _is(k.value, variable) for k in node.keywords)
            name = callee.attr if isinstance(callee, ast.Attribute) else ""
            if mapping and name in ("__init__", *BEHIND):
                own = bool(node.args) and _is(node.args[0], "self")
                positions = max(positions, len(node.args) - own)
                given = (given or set()) | {k.arg for k in node.keywords if k.arg}
    frozen = None if given is None else frozenset(given)
    return Text(frozenset(read), frozen, positions, frozenset(helpers))


def _is(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _strings(node: ast.AST) -> set[str]:
    if type(node).__name__ == "Index":  # before Python 3.9
        node = node.value  # type: ignore[attr-defined]
    value = getattr(node, "value", None) if isinstance(node, ast.Constant) else None
    if value is None:
        value = getattr(node, "s", None)  # before Python 3.8
    return {value} if isinstance(value, str) and value.isidentifier() else set()


def mapping_name(parameters: Iterable[inspect.Parameter]) -> str | None:
    """Return the name of ``**kwargs``, if there is one."""
    return next((p.name for p in parameters if p.kind is p.VAR_KEYWORD), None)


def keywords_of_function(function: object) -> set[str]:
    """Return the keywords that a function takes from its ``**kwargs``, each with ``?``."""
    inner = unwrapped(function)
    variable = mapping_name(parameters_of(function, False))
    return {f"{name}?" for name in read_text(inner, variable).read} if variable else set()


def keywords_of_class(cls: type) -> set[str]:
    """Return what a constructor takes through ``**kwargs``, bases included.

    ``name`` is a parameter of a base; ``name?`` is only looked for in the mapping.
    """
    found: set[str] = set()
    blocked: set[str] = set()
    positions = 0
    first = True
    for base in cls.__mro__:
        constructor = vars(base).get("__init__")
        if constructor is None or base is object:
            continue
        parameters = parameters_of(constructor, True)
        named = [p.name for p in parameters if p.kind in (p.POSITIONAL_OR_KEYWORD, p.KEYWORD_ONLY)]
        if first:
            blocked.update(named)
        else:
            blocked.update(named[:positions])
            found.update(name for name in named if name not in blocked)
        first = False
        variable = mapping_name(parameters)
        if variable is None:
            break
        text = read_text(unwrapped(constructor), variable)
        found.update(f"{name}?" for name in text.read if name not in blocked)
        if text.given is None:
            break
        blocked |= text.given - set(named)
        blocked |= {name for name in text.given if name in named}
        positions = text.positions
    return {name for name in found if not (name.endswith("?") and name[:-1] in found)}


def legacy_of(function: object) -> tuple[list[str], set[str]]:
    """Return what Keras 2's decorator of a callable says, and further keywords it takes."""
    closure = getattr(function, "__closure__", None) or ()
    names = getattr(getattr(function, "__code__", None), "co_freevars", ())
    cells = dict(zip(names, (cell.cell_contents for cell in closure)))
    if "conversions" not in cells or "preprocessor" not in cells:
        return [], set()
    words = []
    if cells.get("check_positional_args", True):
        words.append("limit:" + ",".join(cells["allowed_positional_args"] or ()))
    words += [f"{old}>{new}" for old, new in cells["conversions"] or ()]
    keywords: set[str] = set()
    todo = [cells["preprocessor"]]
    while todo:
        preprocessor = todo.pop()
        if preprocessor is None:
            continue
        text = read_text(preprocessor, "kwargs")
        keywords |= text.read
        todo += [preprocessor.__globals__.get(name) for name in text.helpers]
        todo = [found for found in todo if "preprocess" in getattr(found, "__name__", "")]
    return words, keywords


def constructor_of(cls: type) -> object:
    """Return the function whose parameters are those of a class."""
    constructor = getattr(cls, "__init__")  # noqa: B009 - mypy: unsound access
    kinds = {p.kind for p in parameters_of(constructor, True)}
    if kinds <= {inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD} and kinds:
        behind = getattr(cls, "_init_graph_network", None)
        if behind is not None:
            return unwrapped(behind)
        for module in ("keras.src.models.functional", "keras.src.engine.functional"):
            if cls.__name__ == "Model" and importlib.util.find_spec(module) is not None:
                functional = importlib.import_module(module)
                return unwrapped(vars(functional.Functional)["__init__"])
    return constructor


def behind_injection(function: object) -> object:
    """Return what Keras 2.2's ``applications`` functions call in ``keras_applications``."""
    module = str(getattr(function, "__module__", ""))
    _, found, name = module.partition("keras.applications.")
    parameters = parameters_of(function, False)
    if not found or [p.kind for p in parameters] != [
        inspect.Parameter.VAR_POSITIONAL,
        inspect.Parameter.VAR_KEYWORD,
    ]:
        return function
    try:
        other = importlib.import_module("keras_applications." + name)
    except ImportError:
        return function
    return getattr(other, str(getattr(function, "__name__", "")), function)


def rows_of(home: str, value: object) -> Iterator[Row]:
    """Yield the rows of one class (with its methods) or one function."""
    if not isinstance(value, type):
        function = behind_injection(value)
        yield _row(home, "function", function, False, keywords_of_function(function))
        return
    constructor = constructor_of(value)
    behind = constructor is not getattr(value, "__init__")  # noqa: B009
    keywords = keywords_of_function(constructor) if behind else keywords_of_class(value)
    yield _row(home, "class", constructor, True, keywords, vars_init(value))
    if home.rpartition(":")[2] not in METHODS_OF:
        return
    for name in sorted(dir(value)):
        if name.startswith("_"):
            continue
        static = inspect.getattr_static(value, name)
        plain = isinstance(static, staticmethod)
        inner = static.__func__ if isinstance(static, (staticmethod, classmethod)) else static
        if not isinstance(unwrapped(inner), types.FunctionType):
            continue
        if surface.below_root(getattr(unwrapped(inner), "__module__", "") or "") is None:
            continue
        keywords = keywords_of_function(inner)
        yield _row(f"{home}.{name}", "method", inner, not plain, keywords)


def vars_init(cls: type) -> object:
    """Return the constructor as it is written, with its decorators."""
    return next((vars(base)["__init__"] for base in cls.__mro__ if "__init__" in vars(base)), None)


def _row(
    home: str,
    kind: str,
    function: object,
    bound: bool,
    keywords: set[str],
    decorated: object = None,
) -> Row:
    parameters = parameters_of(function, bound)
    own = {p.name for p in parameters}
    legacy, extra = legacy_of(decorated or function)
    keywords = keywords | {f"{name}?" for name in extra if name not in keywords}
    keywords = {name for name in keywords if name.rstrip("?") not in own}
    return Row(home, kind, as_words(parameters), " ".join(sorted(keywords)), " ".join(legacy))


def found_rows(package: str, records: Iterable[surface.Record]) -> Iterator[Row]:
    """Yield the rows of all classes and functions of ``records`` that Keras owns."""
    done: set[str] = set()
    for record in sorted(records, key=lambda r: (r.path.count("."), r.path)):
        if record.kind not in ("class", "function") or record.owner != "keras":
            continue
        module, _, name = surface.join(package, record.path).rpartition(".")
        try:
            value = getattr(importlib.import_module(module), name)
        except Exception:
            continue
        if record.home in done or not callable(value):
            continue
        try:
            rows = list(rows_of(record.home, value))
        except (ValueError, TypeError):
            continue
        done.add(record.home)
        yield from rows


def dump(package: str, filename: str, records: Iterable[surface.Record]) -> int:
    """Write how the objects of ``records`` are called; return the number of rows."""
    warnings.simplefilter("ignore")
    rows = sorted(set(found_rows(package, records)))
    with open(filename, "w", encoding="utf-8", newline="\n") as stream:
        stream.write("\t".join(HEADER) + "\n")
        stream.writelines("\t".join(row) + "\n" for row in rows)
    return len(rows)
