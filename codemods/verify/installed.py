"""The installed TensorFlow, asked what it has and what it accepts: for ``judge.py``.

What cannot be read off a signature is tried: an object is constructed with one plausible
value for everything that is required, and then with the argument in question.
"""

from __future__ import annotations

import ast
import contextlib
import functools
import importlib
import inspect
import os
import re
import tempfile
import textwrap
import types
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from codemods.verify.values import MISSING, Items, Object, Value

NEW = "tensorflow.keras"
STANDALONE = re.compile(r"keras(?=\.|$)")
OLD_HOMES = re.compile(r"(tensorflow\.(contrib\.|python\.|_api\.v1\.)?)?keras(\.api)?(\._v[12])?\b")
HOMES = (
    "layers models optimizers losses metrics callbacks utils regularizers initializers constraints"
    " activations backend applications datasets preprocessing preprocessing.image"
    " preprocessing.sequence preprocessing.text optimizers.schedules"
).split()
HINTS = {
    "initializations": "initializers",
    "objectives": "losses",
    "tensorflow_backend": "backend",
    "engine": "layers",
}
PLAUSIBLE: dict[str, Callable[[Any], Any]] = {
    "units": lambda k: 4,
    "filters": lambda k: 4,
    "kernel_size": lambda k: 3,
    "pool_size": lambda k: 2,
    "size": lambda k: 2,
    "input_dim": lambda k: 5,
    "output_dim": lambda k: 4,
    "rate": lambda k: 0.1,
    "stddev": lambda k: 0.1,
    "n": lambda k: 2,
    "axes": lambda k: 1,
    "dims": lambda k: (1,),
    "target_shape": lambda k: (1,),
    "function": lambda k: lambda x: x,
    "fn": lambda k: lambda x, y: x,
    "activation": lambda k: "relu",
    "layer": lambda k: k.layers.Dense(4),
    "cell": lambda k: k.layers.LSTMCell(4),
    "cells": lambda k: [k.layers.LSTMCell(4)],
    "num_heads": lambda k: 2,
    "key_dim": lambda k: 2,
    "filepath": lambda k: "file.keras",
    "filename": lambda k: "file.csv",
    "log_dir": lambda k: "logs",
    "schedule": lambda k: lambda epoch: 0.1,
    "name": lambda k: "name",
    "num_classes": lambda k: 2,
    "learning_rate": lambda k: 0.1,
    "initial_learning_rate": lambda k: 0.1,
    "decay_steps": lambda k: 10,
    "decay_rate": lambda k: 0.5,
    "boundaries": lambda k: [1],
    "values": lambda k: [0.1, 0.2],
    "height": lambda k: 4,
    "width": lambda k: 4,
    "factor": lambda k: 0.1,
    "height_factor": lambda k: 0.1,
    "equation": lambda k: "ab,bc->ac",
    "output_shape": lambda k: (4,),
    "mean": lambda k: 0.0,
}
UNKNOWN_KEYWORD = re.compile(
    r"unexpected keyword|[Uu]nrecognized (keyword )?arg|not recognized|[Uu]nrecognized keyword"
    r"|[Ii]nvalid keyword|[Uu]nknown arg|Unexpected keyword"
)


class Installed:
    """The library behind ``load``; names are given as they stand in a file.

    Standalone ``keras`` in a path stands for what ``tensorflow.keras`` has there.
    """

    roots = frozenset({"keras", "tensorflow"})

    def __init__(
        self, load: Callable[[str], object] = importlib.import_module, own: str = "keras."
    ) -> None:
        self._load = load
        self._own = own  # how the modules of Keras's own classes begin
        self.keras: Any = self._load(NEW)
        self._at_start = set(dir(self.keras))
        self._modules: dict[str, object] = {}
        self._attributes: dict[tuple[type, bool], frozenset[str]] = {}
        self._minimal: dict[type, dict[str, Any] | None] = {}
        self._trials: dict[tuple[object, ...], tuple[str, str] | None] = {}

    @property
    def version(self) -> str:
        """The version of TensorFlow."""
        return str(getattr(self._load("tensorflow"), "__version__", "unknown"))

    @property
    def keras_version(self) -> str:
        """The version of the Keras behind ``tensorflow.keras``."""
        own = getattr(self.keras, "__version__", None)
        return str(own or getattr(self._load("keras"), "__version__", "0"))

    # -- names

    def owns(self, module: str) -> bool:
        """Tell whether a module of this dotted name is the library's."""
        return module.partition(".")[0] in self.roots

    def module(self, name: str) -> object:
        """Import a module by its dotted name, or return ``MISSING``."""
        name = STANDALONE.sub(NEW, name, count=1) if name.startswith("keras") else name
        if name not in self._modules:
            try:
                with quiet():
                    self._modules[name] = self._load(name)
            except Exception:
                self._modules[name] = MISSING
        return self._modules[name]

    def member(self, owner: object, path: str, name: str) -> object:
        """Read an attribute of a module, class or value, or return ``MISSING``."""
        if owner is self.keras and self._only_imported(name):
            return MISSING
        try:
            with quiet():
                return getattr(owner, name)
        except Exception:
            return MISSING

    def _only_imported(self, name: str) -> bool:
        """Tell whether a module became an attribute only because something imported it."""
        return name not in self._at_start and isinstance(
            getattr(self.keras, name, None), types.ModuleType
        )

    def names(self, module: object) -> set[str]:
        """Return what a star import of the module binds."""
        listed = getattr(module, "__all__", None)
        if listed is not None:
            return set(listed)
        return {name for name in dir(module) if not name.startswith("_")}

    def guess(self, path: str) -> object:
        """Return what a name of old Keras that is gone is called elsewhere, or ``MISSING``."""
        return self._guess(path)

    @functools.cache  # noqa: B019 (one object per run)
    def _guess(self, path: str) -> object:
        root = OLD_HOMES.match(path)
        if root is None:
            return MISSING
        parts = path[root.end() :].strip(".").split(".")
        name = parts[-1]
        hints = [HINTS.get(part, part) for part in parts[:-1]]
        found: dict[str, object] = {}
        for home in HOMES:
            place = self.module(f"{NEW}.{home}")
            if place is not MISSING and hasattr(place, name):
                found[home] = getattr(place, name)
        hinted = {home: value for home, value in found.items() if home in hints}
        found = hinted or found
        kinds = {id(value) for value in found.values()}
        if len(kinds) != 1 or any(isinstance(v, types.ModuleType) for v in found.values()):
            return MISSING
        return next(iter(found.values()))

    def private_copy(self, path: str, found: object) -> bool:
        """Tell whether something is a class of the dead copy ``tensorflow.python.keras``."""
        home = getattr(found, "__module__", None) or ""
        return isinstance(found, type) and home.startswith("tensorflow.python.keras")

    # -- kinds

    @functools.cached_property
    def kinds(self) -> dict[str, type]:
        """The classes whose instances are followed."""
        found: dict[str, type] = {}
        for name, path in {
            "Model": "models.Model",
            "Sequential": "models.Sequential",
            "Layer": "layers.Layer",
            "Optimizer": "optimizers.Optimizer",
            "Callback": "callbacks.Callback",
            "History": "callbacks.History",
            "Metric": "metrics.Metric",
        }.items():
            place, _, attribute = path.partition(".")
            value = getattr(getattr(self.keras, place, None), attribute, None)
            if isinstance(value, type):
                found[name] = value
        return found

    def is_a(self, cls: object, kind: str) -> bool:
        """Tell whether ``cls`` is a class of the kind."""
        wanted = self.kinds.get(kind)
        return wanted is not None and isinstance(cls, type) and issubclass(cls, wanted)

    def result(self, path: str, found: object, name: str | None) -> Object | None:
        """Return what a call of ``found`` (or of its method ``name``) certainly gives."""
        model = self.kinds.get("Model")
        if name is None:
            if isinstance(found, type) or model is None:
                return None
            own = getattr(found, "__name__", "")
            home = getattr(found, "__module__", "") or ""
            if own in {"load_model", "model_from_json", "clone_model"}:
                return Object(model, exact=False)
            if ".applications." in home and own[:1].isupper():
                return Object(model, exact=False)
            return None
        if self.is_a(found, "Model") and name in {"fit", "fit_generator"}:
            return Object(self.kinds["History"]) if "History" in self.kinds else None
        if self.is_a(found, "Model") and name == "get_layer" and "Layer" in self.kinds:
            return Object(self.kinds["Layer"], exact=False)
        if isinstance(found, type):
            return self._annotated(found, name)
        return None

    def _annotated(self, cls: type, name: str) -> Object | None:
        function = getattr(cls, name, None)
        try:
            annotation = inspect.signature(function).return_annotation if function else None
        except (TypeError, ValueError):
            return None
        for base in cls.__mro__:
            if annotation == base.__name__ and base is not object:
                return Object(base)
        return None

    def held(self, cls: type, name: str) -> Value | None:
        """Return what an attribute of an instance certainly holds."""
        if self.is_a(cls, "Model") and name == "optimizer" and "Optimizer" in self.kinds:
            return Object(self.kinds["Optimizer"], exact=False)
        if self.is_a(cls, "Model") and name == "layers" and "Layer" in self.kinds:
            return Items(Object(self.kinds["Layer"], exact=False))
        if self.is_a(cls, "Callback") and name == "model" and "Model" in self.kinds:
            return Object(self.kinds["Model"], exact=False)
        return None

    def is_own(self, thing: object) -> bool:
        """Tell whether a class or function is Keras's own."""
        return (getattr(thing, "__module__", None) or "").startswith(self._own)

    def concrete(self, cls: type) -> bool:
        """Tell whether a call of the class makes an object of just this class."""
        return self.is_own(cls) and cls is not self.kinds.get("Model")

    def enters_itself(self, cls: type) -> bool:
        """Tell whether ``with`` on an instance binds the instance."""
        enter = getattr(cls, "__enter__", None)
        try:
            return enter is not None and "return self\n" in inspect.getsource(enter)
        except (OSError, TypeError):
            return False

    def attributes(self, cls: type, exact: bool) -> frozenset[str]:
        """Return every attribute that an instance of a class can have."""
        key = cls, exact
        if key not in self._attributes:
            names = set(dir(cls))
            for base in cls.__mro__:
                names |= stored_on_self(base)
            if not exact:
                subclasses: list[type] = type.__subclasses__(cls)
                for below in subclasses:
                    own = self.is_own(below) or below.__module__.startswith("tensorflow.")
                    if own and not (cls is self.kinds.get("Layer") and self.is_a(below, "Model")):
                        names |= self.attributes(below, exact=False)
            self._attributes[key] = frozenset(names)
        return self._attributes[key]

    def open_ended(self, cls: type) -> bool:
        """Tell whether a class makes up attributes as they are asked for."""
        message = hasattr(cls, "DESCRIPTOR")  # of Protocol Buffers
        return message or any("__getattr__" in vars(base) for base in cls.__mro__)

    # -- arguments

    def constructible(self, cls: type) -> bool:
        """Tell whether objects of the class may be made to see what it accepts."""
        return self.is_own(cls) and not issubclass(cls, BaseException)

    def minimal(self, cls: type) -> dict[str, Any] | None:
        """Return the least keywords a class can be constructed with; None if none are known."""
        if cls not in self._minimal:
            self._minimal[cls] = self._find_minimal(cls)
        return self._minimal[cls]

    def _find_minimal(self, cls: type) -> dict[str, Any] | None:
        if self.is_a(cls, "Model"):
            if cls is not self.kinds["Model"]:
                return {}
            tensor = self.keras.Input((3,))
            return {"inputs": tensor, "outputs": tensor}
        signature = signature_of(cls)
        if signature is None:
            return None
        keywords: dict[str, Any] = {}
        for name, parameter in signature.parameters.items():
            if parameter.default is not parameter.empty:
                continue
            if parameter.kind in (parameter.VAR_KEYWORD, parameter.VAR_POSITIONAL):
                continue
            if name not in PLAUSIBLE:
                return None
            keywords[name] = PLAUSIBLE[name](self.keras)
        return keywords if self._attempt(cls, (), keywords) is None else None

    def try_keyword(self, cls: type, name: str, value: object) -> tuple[str, str] | None:
        """Construct with one more keyword; return what is wrong: (kind, text), or None."""
        key = cls, name, repr(value)
        if key not in self._trials:
            least = self.minimal(cls)
            if least is None:
                return None
            self._trials[key] = self._judged(name, self._attempt(cls, (), {**least, name: value}))
        return self._trials[key]

    def try_call(
        self, cls: type, positional: tuple[object, ...], keywords: dict[str, object]
    ) -> tuple[str, str] | None:
        """Construct with many arguments, as they stand in a call; return what is wrong."""
        key = cls, repr(positional), repr(keywords)
        if key not in self._trials:
            self._trials[key] = self._judged("", self._attempt(cls, positional, keywords))
        return self._trials[key]

    @staticmethod
    def _judged(name: str, problem: BaseException | Warning | None) -> tuple[str, str] | None:
        if problem is None:
            return None
        text = " ".join(str(problem).split())
        if isinstance(problem, Warning):
            return ("ignored", text) if "will be ignored" in text and name in text else None
        if UNKNOWN_KEYWORD.search(text) and (not name or re.search(rf"\b{name}\b", text)):
            return "keyword", text
        return "value", f"{type(problem).__name__}: {text}"

    def _attempt(
        self, cls: type, positional: tuple[object, ...], keywords: dict[str, Any]
    ) -> BaseException | Warning | None:
        """Construct; return the error, else a warning, else None."""
        with warnings.catch_warnings(record=True) as caught, quiet(filters=False):
            warnings.simplefilter("always")
            try:
                made = cls(*positional, **keywords)
                if self.is_a(cls, "Optimizer"):
                    tensorflow: Any = self._load("tensorflow")
                    gradient = tensorflow.constant([1.0])
                    made.apply_gradients([(gradient, tensorflow.Variable([1.0]))])
            except Exception as error:
                return error
        messages = [w.message for w in caught if isinstance(w.message, Warning)]
        return next((m for m in messages if "will be ignored" in str(m)), None)

    # -- methods and strings

    def try_method(
        self, cls: type, name: str, positional: tuple[object, ...], keywords: dict[str, object]
    ) -> tuple[str, str] | None:
        """Really call one of the methods whose signature says too little; what is wrong."""
        key = "method", name, repr(positional), repr(keywords)
        if key not in self._trials:
            self._trials[key] = self._method(name, positional, keywords)
        return self._trials[key]

    def _method(
        self, name: str, positional: tuple[object, ...], keywords: dict[str, object]
    ) -> tuple[str, str] | None:
        with tempfile.TemporaryDirectory() as folder, quiet():

            def inside(value: object) -> object:
                if not isinstance(value, str):
                    return value
                return os.path.join(folder, os.path.basename(value))

            if name == "add_weight":
                function = self.keras.layers.Layer().add_weight
            else:
                model = self.keras.Sequential([self.keras.Input((3,)), self.keras.layers.Dense(2)])
                function = getattr(model, name)
                positional = (*map(inside, positional[:1]), *positional[1:])
                keywords = {k: inside(v) if k == "filepath" else v for k, v in keywords.items()}
            try:
                function(*positional, **keywords)
            except Exception as error:
                kind, text = self._judged("", error) or ("value", "")
                return kind, text.replace(folder + os.sep, "")
        return None

    def try_string(self, parameter: str, text: str) -> str | None:
        """Resolve a literal that ``compile`` was given; return the error text, or None."""
        key = "string", parameter, text
        if key not in self._trials:
            self._trials[key] = self._string(parameter, text)
        found = self._trials[key]
        return found[1] if found else None

    def _string(self, parameter: str, text: str) -> tuple[str, str] | None:
        target = [[0.0, 1.0]]
        with quiet():
            try:
                if parameter == "optimizer":
                    self.keras.optimizers.get(text)
                else:
                    compiled: Any = self._load("keras.src.trainers.compile_utils")
                    tensorflow: Any = self._load("tensorflow")
                    tensor = tensorflow.constant(target)
                    get = compiled.get_loss if parameter == "loss" else compiled.get_metric
                    get(text, tensor, tensor)
            except Exception as error:
                return "string", " ".join(str(error).split())
        return None


@functools.cache
def stored_on_self(cls: type) -> frozenset[str]:
    """Return the attributes that the methods of a class set on ``self``."""
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(cls)))
    except (OSError, TypeError, SyntaxError):
        return frozenset()
    return frozenset(
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.ctx, ast.Store)
        and isinstance(node.value, ast.Name)
        and node.value.id == "self"
    )


@contextmanager
def quiet(filters: bool = True) -> Iterator[None]:
    """No output, and no warnings."""
    with open(os.devnull, "w") as null, warnings.catch_warnings():
        if filters:
            warnings.simplefilter("ignore")
        with contextlib.redirect_stdout(null), contextlib.redirect_stderr(null):
            yield


def signature_of(found: object, bound: bool = False) -> inspect.Signature | None:
    """Return the signature by which a class or function is called; None if it is unknown.

    ``bound``: without the first parameter.
    """
    try:
        if isinstance(found, type):
            own = found.__init__  # type: ignore[misc]
            if own is object.__init__:
                return None
            found, bound = own, True
        signature = inspect.signature(found)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return None
    if bound:
        parameters = list(signature.parameters.values())
        if parameters and parameters[0].kind in (
            inspect.Parameter.POSITIONAL_ONLY,
            inspect.Parameter.POSITIONAL_OR_KEYWORD,
        ):
            signature = signature.replace(parameters=parameters[1:])
    return signature
