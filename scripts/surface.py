"""Walk an importable Keras package and write down every public name it holds.

Shared by ``old_surface.py`` and ``new_surface.py``.  Runs on Python 3.7 and
later and needs nothing but the package it looks at.  A module that cannot be
imported (a Theano backend without Theano, say) is read with ``ast`` instead.

One record per (module, name).  Paths are below the Keras root, so that
``keras.layers.core.Dense``, ``tensorflow.keras.layers.Dense`` and
``tensorflow.python.keras.layers.Dense`` can be compared.
"""

from __future__ import annotations

import ast
import importlib
import importlib.util
import os
import pkgutil
import sys
import types
import warnings
from collections.abc import Iterator
from typing import NamedTuple

#: Packages that are Keras's own; the longest matching prefix is cut off.
KERAS_ROOTS: tuple[str, ...] = (
    "tensorflow.contrib.keras.api.keras",
    "tensorflow.contrib.keras",
    "tensorflow.python.keras.api._v1.keras",
    "tensorflow.python.keras.api._v2.keras",
    "tensorflow.python.keras.api.keras",
    "tensorflow.python.keras",
    "tensorflow.keras",
    "keras._tf_keras.keras",
    "keras.api._v1.keras",
    "keras.api._v2.keras",
    "keras.api",
    "keras",
)
#: Packages that Keras 2.2 split off: the part of the path they stand for.
KERAS_SPLIT_OFF: dict[str, str] = {
    "keras_applications": "applications",
    "keras_preprocessing": "preprocessing",
}
HEADER = ("path", "kind", "home", "owner")


class Record(NamedTuple):
    """One public name of one module."""

    path: str  # below the root; the module rows have the module's own path
    kind: str  # module | class | function | value
    home: str  # "below.the.root:QualName" if owned by Keras, else "package.module:name"
    owner: str  # keras | foreign


def canonical_module(name: str) -> str:
    """Return ``name`` with TensorFlow 1.15's internal package name replaced."""
    if name == "tensorflow_core" or name.startswith("tensorflow_core."):
        return "tensorflow" + name[len("tensorflow_core") :]
    return name


def below_root(name: str) -> str | None:
    """Return the path of module ``name`` below its Keras root; None if it is not Keras."""
    name = canonical_module(name)
    for root in KERAS_ROOTS:
        if name == root:
            return ""
        if name.startswith(root + "."):
            return name[len(root) + 1 :]
    for package, path in KERAS_SPLIT_OFF.items():
        if name == package or name.startswith(package + "."):
            return path + name[len(package) :]
    return None


def join(module: str, name: str) -> str:
    """Join two dotted paths, the first of which may be empty."""
    return module + "." + name if module else name


def public(name: str) -> bool:
    """Tell whether no part of a dotted path starts with an underscore."""
    return not any(part.startswith("_") for part in name.split(".") if part)


class Source:
    """What the text of one module says about its top-level names."""

    def __init__(self, name: str, filename: str) -> None:
        """Read the module ``name`` from ``filename``."""
        self.name = name
        self.package = (
            name if os.path.basename(filename) == "__init__.py" else name.rpartition(".")[0]
        )
        self.defined: dict[str, str] = {}
        self.raising: set[str] = set()  # functions that do nothing but raise
        self.imported: dict[str, tuple[str, str | None]] = {}
        self.stars: list[str] = []
        with open(filename, encoding="utf-8") as stream:
            self._read(ast.parse(stream.read()).body)

    def _read(self, body: list[ast.stmt]) -> None:
        for node in body:
            if isinstance(node, ast.ClassDef):
                self.defined[node.name] = "class"
            elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                self.defined[node.name] = "function"
                if isinstance(node.body[1 if ast.get_docstring(node) else 0], ast.Raise):
                    self.raising.add(node.name)
            elif isinstance(node, ast.Assign):
                for target in node.targets:
                    for leaf in ast.walk(target):
                        if isinstance(leaf, ast.Name) and isinstance(leaf.ctx, ast.Store):
                            self.defined.setdefault(leaf.id, "value")
            elif isinstance(node, ast.Import):
                for alias in node.names:
                    bound = alias.asname or alias.name.split(".")[0]
                    self.imported[bound] = (alias.name if alias.asname else bound, None)
            elif isinstance(node, ast.ImportFrom):
                module = self._absolute(node)
                for alias in node.names:
                    if alias.name == "*":
                        self.stars.append(module)
                    else:
                        self.imported[alias.asname or alias.name] = (module, alias.name)
            else:
                for field in ("body", "orelse", "finalbody"):
                    self._read(getattr(node, field, []))
                for handler in getattr(node, "handlers", []):
                    self._read(handler.body)

    def _absolute(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        parts = self.package.split(".")
        parts = parts[: len(parts) - node.level + 1]
        return ".".join(parts + ([node.module] if node.module else []))


class Walker:
    """Walks one package below one root."""

    def __init__(self, package: str, skip: tuple[str, ...] = (), resolving: bool = False) -> None:
        """Prepare to walk ``package``, leaving out the subpackages in ``skip``.

        With ``resolving`` names with an underscore count as well, but a function that
        only raises is left out, and so is a module that cannot be imported.
        """
        self.package = package
        self.skip = skip
        self.resolving = resolving
        self.sources: dict[str, Source | None] = {}

    def modules(self) -> Iterator[str]:
        """Yield the dotted name of every public module of the package."""
        yield self.package
        yield from self._below(self.package)

    def _below(self, package: str) -> Iterator[str]:
        spec = _find_spec(package)
        for found in pkgutil.iter_modules(spec.submodule_search_locations if spec else []):
            name = package + "." + found.name
            if found.name.startswith("_") or found.name.endswith("_test") or name in self.skip:
                continue
            yield name
            if found.ispkg:
                yield from self._below(name)

    def source(self, module: str) -> Source | None:
        """Return what the text of ``module`` says, None if there is no Python text."""
        if module not in self.sources:
            self.sources[module] = None
            spec = _find_spec(module)
            if spec is not None and spec.origin and spec.origin.endswith(".py"):
                self.sources[module] = Source(module, spec.origin)
        return self.sources[module]

    def records(self) -> Iterator[Record]:
        """Yield one record per module and per public name of it."""
        submodules: set[str] = set()
        found: list[Record] = []
        for name in self.modules():
            path = below_root(name)
            assert path is not None, name
            submodules.add(path)
            try:
                module: types.ModuleType | None = importlib.import_module(name)
            except Exception as error:
                how = "left out" if self.resolving else "read as text"
                print(f"not importable, {how}:", name, repr(error)[:90], file=sys.stderr)
                if self.resolving:
                    continue
                module = None
            if path:
                found.append(Record(path, "module", path + ":", "keras"))
            found.extend(self._names(path, name, module))
        for record in found:
            elsewhere = record.owner == "keras" and record.home != record.path + ":"
            if record.kind == "module" and elsewhere and record.path in submodules:
                continue  # an attribute hides the submodule of that name
            yield record

    def _names(self, path: str, name: str, module: types.ModuleType | None) -> Iterator[Record]:
        if module is None:
            source = self.source(name)
            for attribute in sorted({**source.defined, **source.imported} if source else ()):
                record = None if attribute.startswith("_") else self._by_text(path, name, attribute)
                if record is not None:
                    yield record
            return
        hidden = "__" if self.resolving else "_"
        for attribute, value in sorted(vars(module).items()):
            if attribute.startswith(hidden) or attribute == "print_function":
                continue
            record = self._by_value(path, name, attribute, value)
            if record is not None and not (self.resolving and self._raises(record)):
                yield record

    def _raises(self, record: Record) -> bool:
        """Tell whether a record of this very package is a function that only raises."""
        module, _, name = record.home.partition(":")
        source = self.source(join(self.package, module)) if record.owner == "keras" else None
        return source is not None and name in source.raising

    def _by_value(self, path: str, module: str, name: str, value: object) -> Record | None:
        full = join(path, name)
        if isinstance(value, types.ModuleType):
            real = canonical_module(value.__name__)
            home = below_root(real)
            if home is None:
                return Record(full, "module", real + ":", "foreign")
            return None if home == full else Record(full, "module", home + ":", "keras")
        if type(value).__module__ == "__future__":
            return None
        kind = "class" if isinstance(value, type) else "function" if callable(value) else "value"
        owner = canonical_module(str(getattr(value, "__module__", None) or ""))
        qualname = str(getattr(value, "__qualname__", ""))
        if kind == "value" or "<" in qualname or not _resolves(value, qualname):
            by_text = self._by_text(path, module, name)
            if by_text is not None:
                return by_text._replace(kind=kind)
            if kind == "value" or not owner:
                return Record(full, kind, path + ":" + name, "keras")
        home = below_root(owner)
        if home is None:
            by_text = self._by_text(path, module, name)
            if (
                by_text is not None
                and by_text.owner == "foreign"
                and not by_text.home.startswith("six")
            ):
                return by_text._replace(kind=kind)
            return Record(full, kind, owner + ":" + qualname, "foreign")
        return Record(full, kind, home + ":" + qualname, "keras")

    def _defines(self, module: str, name: str) -> bool:
        source = self.source(module) if below_root(module) is not None else None
        return source is not None and (name in source.defined or name in source.imported)

    @staticmethod
    def _optional(source: Source, name: str) -> bool:
        """Tell whether ``name`` is an import with a fallback (``except …: yaml = None``)."""
        return source.defined[name] == "value" and source.imported.get(name, ("", ""))[1] is None

    def _by_text(self, path: str, module: str, name: str) -> Record | None:
        full = join(path, name)
        seen: set[tuple[str, str]] = set()
        at, attribute = module, name
        while (at, attribute) not in seen:
            seen.add((at, attribute))
            home = below_root(at)
            source = self.source(at) if home is not None else None
            if home is None:
                return Record(
                    full,
                    "function" if attribute else "module",
                    canonical_module(at) + ":" + attribute,
                    "foreign",
                )
            if source is None:
                return None
            if attribute in source.defined and not self._optional(source, attribute):
                return Record(full, source.defined[attribute], home + ":" + attribute, "keras")
            if attribute not in source.imported:
                stars = [star for star in source.stars if self._defines(star, attribute)]
                if not stars:
                    return None
                at = stars[-1]
                continue
            at, imported = source.imported[attribute]
            if at == "__future__":
                return None
            attribute = imported or ""
            if not attribute or _find_spec(at + "." + attribute) is not None:
                at, attribute = (at + "." + attribute, "") if attribute else (at, "")
                home = below_root(at)
                owner = "foreign" if home is None else "keras"
                return Record(
                    full, "module", (canonical_module(at) if home is None else home) + ":", owner
                )
        return None


def _find_spec(module: str) -> importlib.machinery.ModuleSpec | None:
    try:
        return importlib.util.find_spec(module)
    except Exception:
        return None


def _resolves(value: object, qualname: str) -> bool:
    found: object = sys.modules.get(str(getattr(value, "__module__", None)))
    for part in qualname.split("."):
        found = getattr(found, part, None)
    return found is value


def dump(package: str, filename: str, skip: tuple[str, ...] = (), resolving: bool = False) -> int:
    """Write the surface of ``package`` to ``filename``; return the number of rows."""
    return write(collect(package, skip, resolving), filename)


def collect(package: str, skip: tuple[str, ...] = (), resolving: bool = False) -> list[Record]:
    """Return the surface of ``package``, sorted."""
    warnings.simplefilter("ignore")
    return sorted(set(Walker(package, skip, resolving).records()))


def write(rows: list[Record], filename: str) -> int:
    """Write a surface to ``filename``; return the number of rows."""
    with open(filename, "w", encoding="utf-8", newline="\n") as stream:
        stream.write("\t".join(HEADER) + "\n")
        stream.writelines("\t".join(row) + "\n" for row in rows)
    return len(rows)
