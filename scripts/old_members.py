"""Print the attributes of the objects of the old Keras that runs this script.

    python old_members.py keras|tensorflow.keras

``old_members.txt`` is the union over the old packages of the README.
"""

import ast
import importlib
import inspect
import os
import sys
import textwrap

os.environ["KERAS_BACKEND"] = "tensorflow"
PLACES = (
    "layers models callbacks optimizers initializers regularizers constraints utils"
    " preprocessing.image preprocessing.text"
).split()


def stored(cls: type) -> "set[str]":
    """Return the attributes that the methods of a class set on ``self``."""
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(cls)))
    except (OSError, TypeError, SyntaxError):
        return set()
    return {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.ctx, ast.Store)
        and isinstance(node.value, ast.Name)
        and node.value.id == "self"
    }


def members(root: str) -> "set[str]":
    """Return the attributes of all classes of the public modules."""
    found: set[str] = set()
    for place in PLACES:
        try:
            module = importlib.import_module(f"{root}.{place}")
        except ImportError:
            continue
        for cls in vars(module).values():
            for base in getattr(cls, "__mro__", ()):
                if "keras" in base.__module__:
                    found |= set(vars(base)) | stored(base)
    return {name for name in found if not name.startswith("__")}


if __name__ == "__main__":
    print("\n".join(sorted(members(sys.argv[1]))))
