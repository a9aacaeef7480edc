"""Files opened as text or as bytes: Python 3 tells them apart."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.rules.python2.said import Said, is_builtin
from codemods.semantics.analysis import Analysis
from codemods.semantics.scopes import CallSite, How, Point

_TEXT, _BYTES = "open the file as text: open(name, newline='')", "open the file with mode 'rb'"
_WANTED = {
    "csv.reader": ("b", 0, "csv reads text since Python 3", _TEXT),
    "csv.DictReader": ("b", 0, "csv reads text since Python 3", _TEXT),
    "csv.writer": ("b", 0, "csv writes text since Python 3", _TEXT.replace("name,", "name, 'w',")),
    "csv.DictWriter": (
        "b",
        0,
        "csv writes text since Python 3",
        _TEXT.replace("name,", "name, 'w',"),
    ),
    "pickle.load": ("t", 0, "pickle reads bytes since Python 3", _BYTES),
    "pickle.dump": ("t", 1, "pickle writes bytes since Python 3", _BYTES.replace("rb", "wb")),
}
"""Functions: the mode that is wrong (b or t), the position of the file, message and advice."""

_CODECS = frozenset({"hex", "base64", "zlib", "bz2", "rot13", "string_escape", "string-escape"})


def files(analysis: Analysis) -> Iterator[Said]:
    """Files that are opened the wrong way, and text that is decoded."""
    code = analysis.document.code
    opens = "open(" in code and ("csv" in code or "ickle" in code)
    for site in analysis.module.calls if opens else ():
        names = analysis.names.qualified(site.node.func, site.point)
        wanted = _WANTED.get(names[0].replace("cPickle", "pickle")) if len(names) == 1 else None
        if wanted is not None:
            wrong, position, message, advice = wanted
            given = site.node.args[position] if len(site.node.args) > position else None
            opened = _opened(analysis, given, site.point) if given is not None else None
            if opened is not None and _is_binary(opened) is (wrong == "b"):
                yield Said(opened, site.point, message, advice)
    for method in ("decode", "encode"):
        for site in analysis.module.methods(method):
            yield from _coded(site)


def pickles(analysis: Analysis) -> Iterator[Said]:
    """Pickles that were written by Python 2."""
    if "ickle" not in analysis.document.code:
        return
    for site in analysis.module.calls:
        names = analysis.names.qualified(site.node.func, site.point)
        if names not in (("pickle.load",), ("pickle.loads",)):
            continue
        if any(keyword.arg in ("encoding", None) for keyword in site.node.keywords):
            continue
        message = "Python 3 does not read every pickle of Python 2"
        advice = "if Python 2 wrote it, and it holds arrays or bytes, add encoding='latin1'"
        yield Said(site.node, site.point, message, advice)


def _opened(analysis: Analysis, node: ast.expr, point: Point) -> ast.Call | None:
    """The call of ``open`` that gave a file, as far as the text tells."""
    if isinstance(node, ast.Call):
        return node if is_builtin(analysis, node.func, frozenset({"open"}), point) else None
    if isinstance(node, ast.Name):
        bindings = analysis.names.bindings(node.id, point)
        if len(bindings) == 1 and bindings[0].how in (How.ASSIGN, How.CONTEXT):
            value = bindings[0].value
            if isinstance(value, ast.Call):
                return _opened(analysis, value, bindings[0].point)
    return None


def _is_binary(call: ast.Call) -> bool | None:
    """Whether a file is opened for bytes; ``None`` if the text does not tell."""
    given = {keyword.arg: keyword.value for keyword in call.keywords}
    mode = call.args[1] if len(call.args) > 1 else given.get("mode", ast.Constant("r"))
    if None in given or not isinstance(mode, ast.Constant) or not isinstance(mode.value, str):
        return None
    return "b" in mode.value


def _coded(site: CallSite) -> Iterator[Said]:
    """``'…'.decode('utf-8')`` and ``.encode('hex')``."""
    call = site.node
    if not isinstance(call.func, ast.Attribute) or call.func.attr not in ("decode", "encode"):
        return
    literal = call.func.value
    if call.func.attr == "decode" and isinstance(literal, ast.Constant):
        if isinstance(literal.value, str):
            message = "text has no `decode` since Python 3"
            yield Said(call, site.point, message, "take .decode(…) out")
            return
    first = call.args[0] if call.args else None
    if isinstance(first, ast.Constant) and first.value in _CODECS:
        message = f"`{call.func.attr}({first.value!r})` is no encoding of text since Python 3"
        yield Said(call, site.point, message, "use the module codecs, binascii or base64")
