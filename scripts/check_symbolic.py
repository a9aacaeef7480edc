"""Check ``symbolic.tsv`` against the TensorFlow 2.16+ that runs this script.

    python check_symbolic.py

Every function must exist, refuse Keras tensors and, for each example of its row, give the
values and the type that the new call gives for Keras tensors.  Ends with an error if not.
"""

from __future__ import annotations

import ast
import os
import re
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


from codemods.rules.symbolic_tensors.operations import bound
from codemods.tables.symbolic import Operation, operations

np: Any = import_module("numpy")
tf: Any = import_module("tensorflow")

_RANDOM = np.random.default_rng(3)


def _floats(*shape: int) -> Any:
    return _RANDOM.normal(size=shape).astype("float32")


VALUES = {
    "x": _floats(2, 4, 6),
    "y": _floats(2, 4, 6),
    "z": _floats(2, 6, 3),
    "w": _floats(6, 3)[:, :6],
    "p": np.abs(_floats(2, 4, 6)) + 0.1,
    "q": _floats(2, 4, 6),
    "u": _floats(2, 1, 4, 1),
    "m": _floats(2, 4, 6, 3),
    "n": _floats(2, 4, 6, 4),
    "b": _floats(2, 4, 6) > 0,
    "c": _floats(2, 4, 6) > 0,
    "i": np.array([[0, 2, 1], [1, 1, 0]], dtype="int32"),
}


def _filled(operation: Operation, path: str, parts: dict[str, ast.expr], call: ast.Call) -> str:
    """The new call as text."""
    if operation.template == "=":
        return f"keras.ops.{path.rpartition('.')[2]}({ast.unparse(call)[2:]}"
    texts = {name: ast.unparse(node) for name, node in parts.items()}

    def optional(match: re.Match[str]) -> str:
        return match[1] if set(re.findall(r"\{(\w+)\}", match[1])) <= texts.keys() else ""

    text = re.sub(r"\[\[(.*?)\]\]", optional, operation.template)
    defaults = {parameter.name: parameter.default for parameter in operation.parameters}
    return re.sub(r"\{(\w+)\}", lambda found: {**defaults, **texts}[found[1]], text)


def main() -> int:
    """Check every row; the exit code."""
    problems, tried = [], 0
    for path, operation in operations().items():
        function: Any = tf
        for name in path.split("."):
            function = getattr(function, name)
        for example in operation.examples:
            tried += 1
            call = ast.parse(f"f({example})", mode="eval").body
            assert isinstance(call, ast.Call)
            names = {n.id for n in ast.walk(call) if isinstance(n, ast.Name)} & VALUES.keys()
            arrays = {name: tf.constant(VALUES[name]) for name in names}
            symbols = {
                name: tf.keras.Input(batch_shape=(None, *VALUES[name].shape[1:]), dtype=t.dtype)
                for name, t in arrays.items()
            }
            scope = {"f": function, "tf": tf, "keras": tf.keras}
            want = eval(ast.unparse(call), {**scope, **arrays})
            try:
                eval(ast.unparse(call), {**scope, **symbols})
                problems.append(f"{path}({example}): takes Keras tensors")
            except (ValueError, TypeError, AttributeError):
                pass
            parts = bound(operation, call)
            text = None if parts is None else _filled(operation, path, parts, call)
            if text is None:
                problems.append(f"{path}({example}): not covered")
                continue
            for module in ("ops", "layers"):
                text = text.replace(f"<tensorflow.keras.{module}>", f"keras.{module}")
            try:
                got = eval(text, {**scope, **symbols})
                if isinstance(got, int):
                    same = got == int(want)
                else:
                    run = tf.keras.Function(list(symbols.values()), got)
                    same = _same(run(list(arrays.values())), want)
            except Exception as error:
                problems.append(f"{path}({example}): {text}: {type(error).__name__}: {error}")
                continue
            if not same and not operation.assumes:
                problems.append(f"{path}({example}): {text}: other values or type")
    print(*problems, f"{tried} examples, {len(problems)} problems", sep="\n")
    return 1 if problems else 0


def _same(got: Any, want: Any) -> bool:
    if isinstance(want, (list, tuple)):
        return len(got) == len(want) and all(map(_same, got, want))
    return bool(got.dtype == want.dtype) and bool(np.allclose(got, want, rtol=1e-5, atol=1e-6))


if __name__ == "__main__":
    sys.exit(main())
