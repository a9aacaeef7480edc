"""Files of weights and models get the endings that Keras 3 takes.

Keras 3 saves weights under names that end in ``.weights.h5`` only, and whole models under
``.keras`` (or ``.h5``); it goes by the ending of the name.  ``save_weights('net.h5')``,
``ModelCheckpoint('best.hdf5')`` and ``model.save('net')`` therefore raise, often after
hours of training.

The literal that ends the name is changed, together with every place of the project that
loads the file or names it.  A file that is only loaded keeps its name: Keras 3 reads old
``.h5`` and ``.hdf5`` files of weights as they are.

``load_model`` does not restore the optimizer of old Keras (its ``lr`` is no argument any
more), nor a loss like ``'mse'`` from an HDF5 file, so that it raises for a compiled model.
A model that only predicts, or is compiled anew, is loaded with ``compile=False``; one that
is trained on is saved under ``.keras``.  Sequential models of old Keras, and all models of
TensorFlow 1, do not load at all: their weights do, into a model that is built in code.

Safe where the file is only saved, or saved before it is loaded, and where a loaded model
visibly needs no optimizer and no loss.  Unsafe where files of
the old name may be waiting to be loaded, or something else is assumed.  Manual where the
end of the name is not seen, or the name cannot be changed everywhere.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from codemods.edits import Edit, Finding, Fix, Safety
from codemods.rules import Rule
from codemods.rules.saving.files import NAMING_WORDS, File, Files
from codemods.rules.saving.loading import architectures, loads
from codemods.rules.saving.sites import MODEL, WEIGHTS, Role, Site
from codemods.semantics.analysis import Analysis
from codemods.semantics.paths import Path
from codemods.semantics.references import TARGET_NAMES
from codemods.semantics.scopes import How
from codemods.semantics.wording import assuming, listed

NAME = "saving"

_SAVED_MODEL = re.compile(r"saved_?model\Z|\.pb\Z", re.IGNORECASE)
"""Names that say that TensorFlow is to read the model."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """Every name of a file of weights or models that the target does not take."""
    if analysis.target != "keras3" or not analysis.in_keras_project:
        return
    files = Files(analysis)
    said: set[int] = set()
    groups = files.groups()
    names = [file.renamed for file in groups]
    for file in groups:
        collides = bool(file.wanted) and names.count(file.renamed) > 1
        for finding in _of_file(analysis, files, file, collides):
            if finding.start not in said:
                said.add(finding.start)
                yield finding
        said |= {analysis.document.start(site.value) for site, _ in file.members}
    yield from loads(analysis, files, groups)
    yield from architectures(analysis)
    for site in files.sites:
        if site.exports:
            continue  # the argument is reported
        if analysis.document.start(site.value) not in said:
            yield from _unseen(analysis, site)


def _of_file(analysis: Analysis, files: Files, file: File, collides: bool) -> Iterator[Finding]:
    wanted = file.wanted
    if not wanted:
        for site, path in file.members:
            if site.refuses(path) and not _may_be_word(path):
                yield _unreadable(analysis, site)
        return
    problem, advice = _conflict(analysis, files, file)
    if collides:
        problem = problem or "another file would get the same name"
    ending = min(wanted)
    edits: list[Edit] = []
    assumptions: list[str] = []
    if not problem:
        edits, problem = files.edits(file, ending)
    if not problem:
        assumptions, problem = files.doubts(file)
    if not problem and not all(r.is_movable for r in file.remote):
        other = next(r for r in file.remote if not r.is_movable)
        problem = f"it cannot be renamed in {other.path}"
    if not problem and edits:
        loaded = files.perhaps_loaded(file)
        if loaded is not None:
            problem = f"it may be what {loaded[1]} loads as `{Path(loaded[0]).shown}`"
    if problem:
        advice = advice or f"end the name with {ending}, here and wherever the file is loaded"
        for site, path in file.members:
            if site.saves and site.refuses(path):
                message = f"{_refused(analysis, site)}; {problem}"
                yield _finding(analysis, site, message, Safety.MANUAL, advice=advice)
        return
    if edits:
        yield from _renaming(analysis, files, file, ending, edits, assumptions)


def _renaming(
    analysis: Analysis,
    files: Files,
    file: File,
    ending: str,
    edits: list[Edit],
    assumptions: list[str],
) -> Iterator[Finding]:
    """The findings for a file that gets another name: one for each place of it."""
    for site, _ in file.members:
        assumptions += site.callee.assumptions
        if site.is_folder and _is_modern(analysis, site):
            assumptions.append("nothing but Keras reads what was a SavedModel")
    if file.is_loaded and not files.is_saved_first(file):
        assumptions.append("no file of the old name is needed any more")

    def render() -> Fix:
        return Fix(tuple(edits))

    safety = Safety.UNSAFE if assumptions else Safety.SAFE
    tail = assuming(assumptions)
    for site, path in file.members:
        if path.text.endswith(ending):
            continue
        if site.saves and site.refuses(path):
            message = _refused(analysis, site)
            if len(site.accepted) > 1:
                message += f"; the name gets the ending {ending}"
        elif site.saves:
            target = TARGET_NAMES[analysis.target]
            message = f"what `{site.callee.shown}` writes as HDF5 cannot be trained on in {target}"
            message += f"; the name gets the ending {ending}"
        else:
            message = f"`{path.shown}` is saved with the ending {ending} now"
        yield _finding(analysis, site, message + tail, safety, edits=edits)
    for mention in file.mentions:
        assert mention.node is not None
        start, end = analysis.document.start(mention.node), analysis.document.end(mention.node)
        message = f"`{mention.shown}` is saved with the ending {ending} now{tail}"
        yield analysis.finding(NAME, start, end, message, safety, render=render)


def _conflict(analysis: Analysis, files: Files, file: File) -> tuple[str, str]:
    """What keeps a file from getting one new ending, and what to do."""
    wanted = file.wanted
    if any(site.role is Role.UNSURE for site, _ in file.members):
        advice = f"end the path with {WEIGHTS} if only the weights are saved, else with {MODEL}"
        return "it is not seen what it saves", f"{advice}; also where the file is loaded"
    whole = file.roles & {Role.SAVE_MODEL, Role.LOAD_MODEL}
    if len(wanted) > 1 or (WEIGHTS in wanted and whole):
        advice = f"give the weights a name of their own that ends with {WEIGHTS}"
        return "weights and whole models are saved under one name", advice
    named = any(site.by_name for site, _ in file.members) or any(r.by_name for r in file.remote)
    if named:
        advice = "save the whole model (`model.save`) under a name that ends with .h5"
        return "`load_weights(by_name=True)` does not read such files", advice
    folder = any(
        site.is_folder and (_is_modern(analysis, site) or _SAVED_MODEL.search(path.text))
        for site, path in file.members
    )
    if folder and Role.LOAD_MODEL not in file.roles:
        advice = f"end the path with {MODEL}, or call model.export(path) for a SavedModel"
        return "it wrote a SavedModel", advice
    doubt = next((site.callee.doubt for site, _ in file.members if site.callee.doubt), "")
    if doubt:
        return doubt, ""
    there = files.is_there(file)
    if there and not files.is_saved_first(file):
        advice = "load the old file under its old name, and save under the new one"
        return f"`{there}` is there already, and is loaded", advice
    return "", ""


def _is_modern(analysis: Analysis, site: Site) -> bool:
    return analysis.dialects.of(site.callee.home).name == "modern"


def _may_be_word(path: Path) -> bool:
    """Whether a parameter may stand for something else than a path (``weights='imagenet'``)."""
    return "." not in path.name and any(b.how is How.PARAMETER for b in path.route)


def _unseen(analysis: Analysis, site: Site) -> Iterator[Finding]:
    """A path of which the end is not seen."""
    if _is_checkpoint(analysis, site):
        message = f"`{site.callee.shown}` reads no checkpoints of TensorFlow in "
        message += TARGET_NAMES[analysis.target]
        advice = f"save and load one file that ends with {WEIGHTS}; convert what there is with "
        advice += "tf.train.load_checkpoint(path), and set_weights of the layers"
        yield _finding(analysis, site, message, Safety.MANUAL, advice=advice)
    if _is_modern(analysis, site) or not site.saves:
        return
    function = site.site.node.func
    if isinstance(function, ast.Attribute) and function.attr == "__init__":
        return  # the calls of the class are looked at
    if site.callee.id == "model.save" or site.callee.id == "models.save_model":
        return
    if all(path.text.endswith(site.accepted) for path in site.paths):
        return
    shown = analysis.brief(site.value)
    message = f"{_refused(analysis, site)}; it is not seen how `{shown}` ends"
    advice = f"see that it ends with {site.accepted[0]}, here and wherever the file is loaded"
    yield _finding(analysis, site, message, Safety.MANUAL, advice=advice)


def _is_checkpoint(analysis: Analysis, site: Site) -> bool:
    """Whether a call loads ``tf.train.latest_checkpoint(folder)``."""
    value, point = site.value, site.site.point
    if isinstance(value, (ast.Name, ast.Attribute)):
        known = analysis.assigned_once(value, point)
        value, point = known if known is not None else (value, point)
    if site.saves or not isinstance(value, ast.Call):
        return False
    names = analysis.names.qualified(value.func, point)
    return any(name.endswith("train.latest_checkpoint") for name in names)


def _unreadable(analysis: Analysis, site: Site) -> Finding:
    message = f"`{site.callee.shown}` reads only files that end in {listed(site.accepted)} in "
    message += TARGET_NAMES[analysis.target]
    advice = "give the file such a name if it is HDF5; else load it with the old release, and "
    if site.role is Role.LOAD_WEIGHTS:
        advice += f"save its weights under a name that ends with {WEIGHTS}"
    else:
        advice += f"save it under a name that ends with {MODEL}, or wrap it in layers.TFSMLayer"
    return _finding(analysis, site, message, Safety.MANUAL, advice=advice)


def _refused(analysis: Analysis, site: Site) -> str:
    target = TARGET_NAMES[analysis.target]
    return f"`{site.callee.shown}` takes only names that end in {listed(site.accepted)} in {target}"


def _finding(
    analysis: Analysis,
    site: Site,
    message: str,
    safety: Safety,
    *,
    advice: str | None = None,
    edits: list[Edit] | None = None,
) -> Finding:
    start, end = analysis.document.start(site.value), analysis.document.end(site.value)
    dialect = analysis.dialects.of(site.callee.home).name

    def render() -> Fix:
        return Fix(tuple(edits or ()))

    return analysis.finding(
        NAME, start, end, message, safety, advice=advice, dialect=dialect, render=render
    )


RULE = Rule(
    NAME,
    "files of weights and models get the endings that Keras 3 takes",
    check,
    words=(b"keras",),
    project_words=NAMING_WORDS,
    references=("Keras 3, saving: https://keras.io/api/models/model_saving_apis/",),
)
