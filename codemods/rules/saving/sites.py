"""The calls that save and load files, and the names they give them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from codemods.rules.saving.fates import Fate, fate
from codemods.semantics.analysis import Analysis, Receiver
from codemods.semantics.callees import Callee, called
from codemods.semantics.paths import METRIC, NUMBER, Path, Paths
from codemods.semantics.scopes import CallSite

WEIGHTS = ".weights.h5"
"""The only ending that Keras 3 saves weights under."""
MODEL = ".keras"
"""The ending of Keras 3's own format of whole models."""

WORDS = (
    b"save_weights",
    b"load_weights",
    b"ModelCheckpoint",
    b"load_model",
    b".save(",
    b"save_model",
)
"""What a file holds that saves or loads anything."""


class Role(Enum):
    """What a call does with a file."""

    SAVE_WEIGHTS = "save_weights"
    SAVE_MODEL = "save"
    LOAD_WEIGHTS = "load_weights"
    LOAD_MODEL = "load_model"
    UNSURE = "checkpoint"
    """A ``ModelCheckpoint`` of which it is not seen what it saves."""


_ROLES = {
    "model.save_weights": Role.SAVE_WEIGHTS,
    "model.save": Role.SAVE_MODEL,
    "models.save_model": Role.SAVE_MODEL,
    "model.load_weights": Role.LOAD_WEIGHTS,
    "models.load_model": Role.LOAD_MODEL,
}
_CHECKPOINT = "callbacks.ModelCheckpoint"
_HDF5 = (".h5", ".hdf5")
_ACCEPTED = {
    Role.SAVE_WEIGHTS: (WEIGHTS,),
    Role.SAVE_MODEL: (MODEL, *_HDF5),
    Role.LOAD_WEIGHTS: (*_HDF5, MODEL),
    Role.LOAD_MODEL: (MODEL, *_HDF5),
    Role.UNSURE: (WEIGHTS,),
}
_FIELD = re.compile(r"\{(\w+)(?::[^{}]*)?\}")
"""What ``ModelCheckpoint`` fills in: numbers, all of them."""


@dataclass(frozen=True, slots=True)
class Site:
    """A call that saves or loads a file."""

    role: Role
    site: CallSite
    callee: Callee
    value: ast.expr
    """The path it is given."""
    paths: tuple[Path, ...]
    """The texts that the path can be."""
    is_checkpoint: bool = False
    by_name: bool = False
    format: str = ""
    """What ``save_format`` asks for, as far as it is seen."""
    is_old: bool = False
    """Whether it was written for old Keras."""
    fate: Fate | None = None
    """What becomes of a model that is loaded with all that was compiled."""
    assumes: tuple[str, ...] = ()
    """What its fate relies on."""

    @property
    def trains(self) -> bool:
        """Whether it loads a model that is trained or evaluated as it is."""
        return self.fate is Fate.TRAINED

    @property
    def saves(self) -> bool:
        """Whether it writes the file."""
        return self.role in (Role.SAVE_WEIGHTS, Role.SAVE_MODEL, Role.UNSURE)

    @property
    def exports(self) -> bool:
        """Whether it writes a SavedModel, which is another method now."""
        return self.role is Role.SAVE_MODEL and self.format == "tf"

    @property
    def is_folder(self) -> bool:
        """Whether TensorFlow 2 wrote a SavedModel here."""
        return self.role is Role.SAVE_MODEL and not self.is_checkpoint and self.format != "h5"

    @property
    def wanted(self) -> str:
        """The ending to give to what it saves."""
        return MODEL if self.role is Role.SAVE_MODEL else WEIGHTS

    @property
    def accepted(self) -> tuple[str, ...]:
        """The endings that Keras 3 takes here."""
        if self.is_checkpoint and self.role is Role.SAVE_MODEL:
            return (MODEL, ".h5")
        return _ACCEPTED[self.role]

    def refuses(self, path: Path) -> bool:
        """Whether Keras 3 visibly does not take a path here."""
        return not (path.is_open or self.exports) and not path.text.endswith(self.accepted)


def sites(analysis: Analysis, paths: Paths) -> list[Site]:
    """Every call of a document that saves or loads models or their weights."""
    if not any(word.decode() in analysis.document.text for word in WORDS):
        return []
    return list(_sites(analysis, paths))


def _sites(analysis: Analysis, paths: Paths) -> Iterator[Site]:
    known = {site.node: callee for site, callee in called(analysis)}
    for site in analysis.module.calls:
        callee = known.get(site.node) or _saved(analysis, site, paths)
        if callee is None:
            continue
        is_checkpoint = callee.id == _CHECKPOINT
        role = _checkpoint_role(site.node) if is_checkpoint else _ROLES.get(callee.id)
        position = 1 if callee.id == "models.save_model" else 0
        value = argument(site.node, "filepath", position)
        if role is None or value is None:
            continue
        texts = tuple(paths.of(value, site.point))
        if is_checkpoint:
            texts = tuple(map(filled_in, texts))
        named = argument(site.node, "by_name", 1) if role is Role.LOAD_WEIGHTS else None
        by_name = named is not None and not _is_false(named)
        wish = argument(site.node, "save_format", 9)
        form = str(wish.value or "") if isinstance(wish, ast.Constant) else ""
        is_old = analysis.dialects.of(callee.home).name != "modern"
        found: Fate | None = None
        assumes: list[str] = []
        if role is Role.LOAD_MODEL and is_old and argument(site.node, "compile", 2) is None:
            if not any(path.text.endswith(MODEL) for path in texts):
                found, assumes = fate(analysis, site)
        yield Site(
            role,
            site,
            callee,
            value,
            texts,
            is_checkpoint,
            by_name,
            form,
            is_old,
            found,
            tuple(assumes),
        )


def argument(node: ast.Call, name: str, position: int) -> ast.expr | None:
    """An argument of a call, by its name or position."""
    plain = node.args[: position + 1]
    if len(plain) > position and not any(isinstance(a, ast.Starred) for a in plain):
        return plain[position]
    return next((k.value for k in node.keywords if k.arg == name), None)


def _is_false(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and not node.value


def _saved(analysis: Analysis, site: CallSite, paths: Paths) -> Callee | None:
    """``x.save('net.h5')`` of something that is not known, but has no other reason."""
    function = site.node.func
    if not isinstance(function, ast.Attribute) or function.attr != "save":
        return None
    path = argument(site.node, "filepath", 0)
    if path is None:
        return None
    if not any(p.text.endswith((*_HDF5, MODEL)) for p in paths.of(path, site.point)):
        return None
    receiver = analysis.model_receiver(function.value, site.point, "save")
    if receiver is not Receiver.ASSUMED:
        return None
    shown = analysis.brief(function.value)
    return Callee("model.save", analysis.brief(function), "", (f"`{shown}` is a Keras model",))


def _checkpoint_role(node: ast.Call) -> Role:
    only = argument(node, "save_weights_only", 4)
    if only is None:
        unseen = any(k.arg is None for k in node.keywords)
        return Role.UNSURE if unseen else Role.SAVE_MODEL
    if not isinstance(only, ast.Constant):
        return Role.UNSURE
    return Role.SAVE_WEIGHTS if only.value else Role.SAVE_MODEL


def filled_in(path: Path) -> Path:
    """A path as ``ModelCheckpoint`` writes it."""
    text = _FIELD.sub(lambda m: NUMBER if m[1] == "epoch" else METRIC, path.text)
    end = path.end[max((m.end() for m in _FIELD.finditer(path.end)), default=0) :]
    return Path(text, path.node, end, path.use, path.route)
