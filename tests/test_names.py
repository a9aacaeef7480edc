"""What a name stands for: imports, aliases, star imports, shadowing, flow.

Every program marks what is asked with ``probe(...)``.
"""

from __future__ import annotations

import ast

import pytest

from codemods.project.index import Project
from codemods.semantics.names import LOCAL
from codemods.sources.document import Document
from codemods.tables.keras import below_root


def qualified(
    source: str, others: dict[str, str] | None = None, path: str = "main.py"
) -> list[set[str]]:
    """The dotted names of what each ``probe`` in ``source`` is given, in order."""
    files: dict[str, bytes | None] = {p: text.encode() for p, text in (others or {}).items()}
    files[path] = source.encode()
    project = Project(files, [""], on_disk=False)
    analysis = project.analyse(Document(path, source))
    found = []
    for site in sorted(analysis.module.calls, key=lambda s: (s.node.lineno, s.node.col_offset)):
        if isinstance(site.node.func, ast.Name) and site.node.func.id == "probe":
            found.append(set(analysis.names.qualified(site.node.args[0], site.point)))
    assert found, "no probe in the program"
    return found


def one(source: str, others: dict[str, str] | None = None, path: str = "main.py") -> set[str]:
    (found,) = qualified(source, others, path)
    return found


IMPORT_FORMS = {
    "import keras": ("import keras\nprobe(keras.layers.Dense)", "keras.layers.Dense"),
    "import keras as": ("import keras as k\nprobe(k.layers.Dense)", "keras.layers.Dense"),
    "import keras.layers binds keras": (
        "import keras.layers\nprobe(keras.models.Model)",
        "keras.models.Model",
    ),
    "import keras.layers as": ("import keras.layers as L\nprobe(L.Dense)", "keras.layers.Dense"),
    "import several": ("import os, keras, sys\nprobe(keras.Model)", "keras.Model"),
    "from keras import": ("from keras import layers\nprobe(layers.Dense)", "keras.layers.Dense"),
    "from keras import as": ("from keras import backend as K\nprobe(K.dot)", "keras.backend.dot"),
    "from keras.layers import": (
        "from keras.layers import Dense\nprobe(Dense)",
        "keras.layers.Dense",
    ),
    "from keras.layers import as": (
        "from keras.layers import Dense as D\nprobe(D)",
        "keras.layers.Dense",
    ),
    "from with brackets": (
        "from keras.layers import (\n Dense,\n Input as I,\n)\nprobe(I)",
        "keras.layers.Input",
    ),
    "tf.keras": (
        "import tensorflow as tf\nprobe(tf.keras.layers.Dense)",
        "tensorflow.keras.layers.Dense",
    ),
    "tensorflow.keras": (
        "import tensorflow\nprobe(tensorflow.keras.Model)",
        "tensorflow.keras.Model",
    ),
    "from tensorflow import keras": (
        "from tensorflow import keras\nprobe(keras.Model)",
        "tensorflow.keras.Model",
    ),
    "import tensorflow.keras.backend as K": (
        "import tensorflow.keras.backend as K\nprobe(K.dot)",
        "tensorflow.keras.backend.dot",
    ),
    "tensorflow.python.keras": (
        "from tensorflow.python.keras.layers import Dense\nprobe(Dense)",
        "tensorflow.python.keras.layers.Dense",
    ),
    "from tensorflow.python import keras": (
        "from tensorflow.python import keras\nprobe(keras.layers.Dense)",
        "tensorflow.python.keras.layers.Dense",
    ),
    "tf.contrib.keras": (
        "import tensorflow as tf\nprobe(tf.contrib.keras.layers.Dense)",
        "tensorflow.contrib.keras.layers.Dense",
    ),
    "tensorflow.contrib.keras": (
        "from tensorflow.contrib.keras import layers\nprobe(layers.Dense)",
        "tensorflow.contrib.keras.layers.Dense",
    ),
    "tensorflow.contrib.keras.python.keras": (
        "from tensorflow.contrib.keras.python.keras.layers import Dense\nprobe(Dense)",
        "tensorflow.contrib.keras.python.keras.layers.Dense",
    ),
    "K.tf": ("import keras.backend as K\nprobe(K.tf.Session)", "keras.backend.tf.Session"),
    "tensorflow_backend as tf": (
        "from keras.backend import tensorflow_backend as tf\nprobe(tf.tf)",
        "keras.backend.tensorflow_backend.tf",
    ),
}

ALIASES = {
    "an alias of a module": ("import keras\nK = keras.backend\nprobe(K.dot)", "keras.backend.dot"),
    "an alias of a class": (
        "import keras\nDense = keras.layers.Dense\nprobe(Dense)",
        "keras.layers.Dense",
    ),
    "an alias of an alias": (
        "import tensorflow as tf\nk = tf.keras\nL = k.layers\nD = L.Dense\nprobe(D)",
        "tensorflow.keras.layers.Dense",
    ),
    "two aliases at once": (
        "import keras\nA = B = keras.layers\nprobe(B.Dense)",
        "keras.layers.Dense",
    ),
    "aliases pairwise": (
        "import keras\nL, M = keras.layers, keras.models\nprobe(M.Model)",
        "keras.models.Model",
    ),
    "an annotated alias": (
        "import keras\nL: object = keras.layers\nprobe(L.Dense)",
        "keras.layers.Dense",
    ),
    "an alias made by walrus": (
        "import keras\nif (L := keras.layers):\n probe(L.Dense)",
        "keras.layers.Dense",
    ),
    "an alias in a function": (
        "import keras\ndef f():\n L = keras.layers\n probe(L.Dense)",
        "keras.layers.Dense",
    ),
    "an alias of the module used in a function": (
        "import keras\nL = keras.layers\ndef f():\n probe(L.Dense)",
        "keras.layers.Dense",
    ),
    "an alias made later than the function": (
        "import keras\ndef f():\n probe(L.Dense)\nL = keras.layers",
        "keras.layers.Dense",
    ),
}

PLACES = {
    "in a function": ("def f():\n from keras import layers as L\n probe(L.Dense)"),
    "in a nested function": (
        "def f():\n from keras import layers as L\n def g():\n  probe(L.Dense)"
    ),
    "in a method": "class A:\n def f(self):\n  from keras import layers as L\n  probe(L.Dense)",
    "in a class body": "class A:\n from keras import layers as L\n probe(L.Dense)",
    "try": "try:\n from keras import layers as L\nexcept ImportError:\n L = None\nprobe(L.Dense)",
    "in if": "if x:\n from keras import layers as L\nprobe(L.Dense)",
    "in with": "with x:\n from keras import layers as L\nprobe(L.Dense)",
    "in a loop": "for x in y:\n from keras import layers as L\n probe(L.Dense)",
    "in a lambda": "from keras import layers as L\nf = lambda: probe(L.Dense)",
    "in a lambda's default": "from keras import layers as L\nf = lambda d=probe(L.Dense): d",
    "in a function's default": "from keras import layers as L\ndef f(d=probe(L.Dense)):\n pass",
    "in a decorator": "from keras import layers as L\n@probe(L.Dense)\ndef f():\n pass",
    "in a comprehension": "from keras import layers as L\n[probe(L.Dense) for i in x]",
    "in a condition": "from keras import layers as L\n{i for i in x if probe(L.Dense)}",
    "in an f-string": "from keras import layers as L\nf'{probe(L.Dense)}'",
    "in a subscript": "from keras import layers as L\nx[probe(L.Dense)]",
    "in an argument": "from keras import layers as L\nf(a, *b, c=probe(L.Dense), **d)",
    "in an await": "from keras import layers as L\nasync def f():\n await probe(L.Dense)",
    "in a match": "from keras import layers as L\nmatch x:\n case 1 if probe(L.Dense):\n  pass",
    "in an assert": "from keras import layers as L\nassert probe(L.Dense), 1",
    "in a raise": "from keras import layers as L\nraise probe(L.Dense) from x",
    "in an annotation": "from keras import layers as L\ndef f(a: probe(L.Dense)) -> None:\n pass",
    "in a conditional expression": "from keras import layers as L\ny = probe(L.Dense) if x else 1",
    "in a slice": "from keras import layers as L\ny = x[1:probe(L.Dense)]",
    "in a starred": "from keras import layers as L\ny = [*probe(L.Dense)]",
    "in a dict": "from keras import layers as L\ny = {1: probe(L.Dense), **x}",
    "in a for's iterable": "from keras import layers as L\nfor i in probe(L.Dense):\n pass",
    "in a with's value": "from keras import layers as L\nwith probe(L.Dense) as y:\n pass",
    "in an augmented assignment": "from keras import layers as L\ny += probe(L.Dense)",
    "in a deleted subscript": "from keras import layers as L\ndel x[probe(L.Dense)]",
    "in a return": "from keras import layers as L\ndef f():\n return probe(L.Dense)",
    "in a yield": "from keras import layers as L\ndef f():\n yield probe(L.Dense)",
    "in an except clause": "from keras import layers as L\ntry:\n x\nexcept probe(L.Dense):\n pass",
    "in finally": "from keras import layers as L\ntry:\n x\nfinally:\n probe(L.Dense)",
    "in else": "from keras import layers as L\nfor x in y:\n pass\nelse:\n probe(L.Dense)",
    "in a base class": "from keras import layers as L\nclass A(probe(L.Dense)):\n pass",
    "in a class keyword": "from keras import layers as L\nclass A(B, m=probe(L.Dense)):\n pass",
    "below a call chain": "from keras import layers as L\nf(1).g[2].h(probe(L.Dense))",
}


@pytest.mark.parametrize(("source", "expected"), IMPORT_FORMS.values(), ids=list(IMPORT_FORMS))
def test_import_forms(source: str, expected: str) -> None:
    assert one(source) == {expected}


@pytest.mark.parametrize(("source", "expected"), ALIASES.values(), ids=list(ALIASES))
def test_aliases_by_assignment(source: str, expected: str) -> None:
    assert one(source) == {expected}


@pytest.mark.parametrize("source", PLACES.values(), ids=list(PLACES))
def test_places(source: str) -> None:
    assert one(source) == {"keras.layers.Dense"}


STARS = {
    "a layer": ("from keras.layers import *\nprobe(Dense)", "keras.layers.Dense"),
    "a layer of a private module": (
        "from keras.layers.core import *\nprobe(Dense)",
        "keras.layers.core.Dense",
    ),
    "a leaked backend": (
        "from keras.layers.core import *\nprobe(K.dot)",
        "keras.layers.core.K.dot",
    ),
    "of tensorflow.keras": (
        "from tensorflow.keras.layers import *\nprobe(Dense)",
        "tensorflow.keras.layers.Dense",
    ),
    "of one of two modules": (
        "from keras.models import *\nfrom keras.layers import *\nprobe(Sequential)",
        "keras.models.Sequential",
    ),
    "of the module of two that has the name": (
        "from keras.layers import *\nfrom keras.models import *\nprobe(Dense)",
        "keras.layers.Dense",
    ),
    "used in a function": (
        "from keras.layers import *\ndef f():\n probe(Dense)",
        "keras.layers.Dense",
    ),
    "try": (
        "try:\n from keras.layers import *\nexcept ImportError:\n pass\nprobe(Dense)",
        "keras.layers.Dense",
    ),
}


@pytest.mark.parametrize(("source", "expected"), STARS.values(), ids=list(STARS))
def test_star_imports_supply_what_the_module_has(source: str, expected: str) -> None:
    assert one(source) == {expected}


@pytest.mark.parametrize(
    "source",
    [
        "from keras.layers import *\nprobe(NoSuchThing)",
        "from os.path import *\nprobe(Dense)",
        "from keras.layers import *\nclass Dense: pass\nprobe(Dense)",
        "from keras.layers import *\ndef f(Dense):\n probe(Dense)",
        "from keras.layers import *\nDense = 1\nprobe(Dense)",
        "from keras.layers import *\nprobe(print)",
    ],
    ids=["unknown name", "another module", "own class", "parameter", "reassigned", "a builtin"],
)
def test_what_a_star_import_does_not_supply(source: str) -> None:
    assert one(source) == set()


def test_an_explicit_import_wins_over_a_star_import() -> None:
    source = "from keras.layers import *\nfrom mine import Dense\nprobe(Dense)"
    assert one(source) == {"mine.Dense"}


SHADOWED = {
    "parameter": "import keras\ndef f(keras):\n probe(keras)",
    "keyword-only parameter": "import keras\ndef f(*, keras=None):\n probe(keras)",
    "positional-only parameter": "import keras\ndef f(keras, /):\n probe(keras)",
    "star parameter": "import keras\ndef f(*keras):\n probe(keras)",
    "double-star parameter": "import keras\ndef f(**keras):\n probe(keras)",
    "lambda parameter": "import keras\nf = lambda keras: probe(keras)",
    "parameter of an outer function": ("import keras\ndef f(keras):\n def g():\n  probe(keras)"),
    "local": "import keras\ndef f():\n keras = load()\n probe(keras)",
    "local assigned later": "import keras\ndef f():\n probe(keras)\n keras = load()",
    "reassigned": "import keras\nkeras = load()\nprobe(keras)",
    "loop variable": "import keras\nfor keras in x:\n probe(keras)",
    "behind a loop": "import keras\ndef f():\n for keras in x:\n  pass\n probe(keras)",
    "comprehension variable": "import keras\n[probe(keras) for keras in x]",
    "generator expression variable": "import keras\nf(probe(keras) for keras in x)",
    "dict comprehension variable": "import keras\n{1: probe(keras) for keras in x}",
    "outer comprehension": "import keras\n[[probe(keras) for y in z] for keras in x]",
    "with variable": "import keras\nwith x as keras:\n probe(keras)",
    "except variable": "import keras\ntry:\n x\nexcept E as keras:\n probe(keras)",
    "function": "import keras\ndef f():\n def keras(): pass\n probe(keras)",
    "class": "import keras\ndef f():\n class keras: pass\n probe(keras)",
    "unpacked": "import keras\ndef f():\n a, (keras, b) = x\n probe(keras)",
    "starred": "import keras\ndef f():\n a, *keras = x\n probe(keras)",
    "augmented": "import keras\ndef f():\n keras += 1\n probe(keras)",
    "walrus": "import keras\ndef f():\n (keras := load())\n probe(keras)",
    "inner walrus": "import keras\ndef f():\n [(keras := i) for i in x]\n probe(keras)",
    "pattern": "import keras\ndef f():\n match x:\n  case {'a': keras}:\n   probe(keras)",
    "global set in a function": "def g():\n global keras\n keras = load()\ndef f():\n probe(keras)",
    "another import": "import keras\ndef f():\n import os as keras\n probe(keras)",
    "another import of the module": "import keras\nimport mine as keras\nprobe(keras)",
}


@pytest.mark.parametrize("source", SHADOWED.values(), ids=list(SHADOWED))
def test_shadowing(source: str) -> None:
    assert not any(below_root(name) is not None for name in one(source))


NOT_SHADOWED = {
    "a parameter of another function": "import keras\ndef f(keras): pass\nprobe(keras)",
    "a local of another function": ("import keras\ndef f():\n keras = 1\ndef g():\n probe(keras)"),
    "behind a comprehension": "import keras\n[keras for keras in x]\nprobe(keras)",
    "a first iterable is outside": "import keras\n[keras for keras in probe(keras)]",
    "a lambda parameter is gone behind it": "import keras\nf = lambda keras: 1\nprobe(keras)",
    "a default is outside": "import keras\ndef f(keras=probe(keras)):\n pass",
    "a class attribute is not seen in methods": (
        "import keras\nclass A:\n keras = 1\n def f(self):\n  probe(keras)"
    ),
    "a class attribute is not seen outside": ("import keras\nclass A:\n keras = 1\nprobe(keras)"),
    "an attribute of the same name": "import keras\nx.keras = 1\nprobe(keras)",
    "a keyword argument of the same name": "import keras\nf(keras=1)\nprobe(keras)",
    "global": "import keras\ndef f():\n global keras\n probe(keras)",
    "imported by a function through global": (
        "def f():\n global keras\n import keras\ndef g():\n probe(keras)"
    ),
    "a later rebinding": "import keras\nprobe(keras)\nkeras = 1",
    "the other branch": "import keras\nif x:\n keras = 1\nelse:\n probe(keras)",
    "reimported": "keras = 1\nimport keras\nprobe(keras)",
    "an annotation alone": "import keras\nkeras: object\nprobe(keras)",
    "nonlocal": ("def f():\n import keras\n def g():\n  nonlocal keras\n  probe(keras)"),
}


@pytest.mark.parametrize("source", NOT_SHADOWED.values(), ids=list(NOT_SHADOWED))
def test_what_does_not_shadow(source: str) -> None:
    assert one(source) == {"keras"}


FLOW = {
    "if and else": (
        "if x:\n import keras as k\nelse:\n from tensorflow import keras as k\nprobe(k.Model)",
        {"keras.Model", "tensorflow.keras.Model"},
    ),
    "try and except": (
        (
            "try:\n from keras.models import Model\nexcept ImportError:\n"
            "    from tensorflow.keras.models import Model\nprobe(Model)"
        ),
        {"keras.models.Model", "tensorflow.keras.models.Model"},
    ),
    "inside the if": (
        "if x:\n import keras as k\n probe(k.Model)\nelse:\n import tensorflow.keras as k",
        {"keras.Model"},
    ),
    "inside the else": (
        "if x:\n import keras as k\nelse:\n import tensorflow.keras as k\n probe(k.Model)",
        {"tensorflow.keras.Model"},
    ),
    "the last binding counts": (
        "import keras as k\nimport tensorflow.keras as k\nprobe(k.Model)",
        {"tensorflow.keras.Model"},
    ),
    "between two bindings": (
        "import keras as k\nprobe(k.Model)\nimport tensorflow.keras as k",
        {"keras.Model"},
    ),
    "a conditional rebinding": (
        "import keras as k\nif x:\n import tensorflow.keras as k\nprobe(k.Model)",
        {"keras.Model", "tensorflow.keras.Model"},
    ),
    "a function sees every binding of the module": (
        "import keras as k\ndef f():\n probe(k.Model)\nimport tensorflow.keras as k",
        {"keras.Model", "tensorflow.keras.Model"},
    ),
    "the next turn of a loop": (
        "import keras as k\nfor x in y:\n probe(k.Model)\n import tensorflow.keras as k",
        {"keras.Model", "tensorflow.keras.Model"},
    ),
    "both branches rebind": (
        (
            "import keras.layers as k\nif x:\n import keras as k\nelse:\n"
            " import tensorflow.keras as k\nprobe(k.Model)"
        ),
        {"keras.Model", "tensorflow.keras.Model"},
    ),
    "one branch rebinds, the other in part": (
        (
            "import keras.layers as k\nif x:\n import keras as k\nelse:\n if y:\n"
            "  import tensorflow.keras as k\nprobe(k.Model)"
        ),
        {"keras.layers.Model", "keras.Model", "tensorflow.keras.Model"},
    ),
    "both branches of an if in a loop": (
        (
            "import keras.layers as k\nfor i in y:\n probe(k.Model)\n if x:\n  import keras as k\n"
            " else:\n  import tensorflow.keras as k"
        ),
        {"keras.layers.Model", "keras.Model", "tensorflow.keras.Model"},
    ),
    "elif": (
        (
            "if x:\n import keras as k\nelif y:\n import tensorflow.keras as k\n"
            "else:\n k = None\nprobe(k.Model)"
        ),
        {"keras.Model", "tensorflow.keras.Model"},
    ),
}


@pytest.mark.parametrize(("source", "expected"), FLOW.values(), ids=list(FLOW))
def test_all_bindings_that_can_reach_a_place_count(source: str, expected: set[str]) -> None:
    assert one(source) == expected


def test_names_defined_by_themselves_come_to_an_end() -> None:
    assert one("a = b\nb = a\nprobe(a.layers)") == set()
    chain = "".join(f"a{i} = a{i + 1}\n" for i in range(3000))
    assert one(chain + "probe(a0)") == set()


def test_long_chains_of_attributes_come_to_an_end() -> None:
    found = one(f"import keras\nprobe(keras{'.a' * 500})")
    assert found == {f"keras{'.a' * 500}"}


# -- modules of the project ---------------------------------------------------------

LOCALS = {
    "a file keras.py beside it": ("main.py", {"keras.py": "layers = 1"}),
    "a package keras beside it": ("main.py", {"keras/__init__.py": "", "keras/layers.py": ""}),
    "a package that holds keras at its root": (
        "pkg/sub/main.py",
        {"pkg/__init__.py": "", "pkg/sub/__init__.py": "", "keras.py": "layers = 1"},
    ),
}


@pytest.mark.parametrize(("path", "others"), LOCALS.values(), ids=list(LOCALS))
def test_a_local_module_named_keras_is_not_keras(path: str, others: dict[str, str]) -> None:
    for source in ("import keras\nprobe(keras.layers)", "from keras import layers\nprobe(layers)"):
        (found,) = one(source, others, path)
        assert found.startswith(LOCAL)


FOREIGN = {
    "keras.py in a subfolder": ("main.py", {"old/keras.py": ""}),
    "keras.py in another project": ("a/main.py", {"b/keras.py": "", "b/main.py": "import keras"}),
    "keras.py in a package, imported absolutely": (
        "pkg/main.py",
        {"pkg/__init__.py": "", "pkg/keras.py": ""},
    ),
    "a file like keras_utils.py": ("main.py", {"keras_utils.py": ""}),
}


@pytest.mark.parametrize(("path", "others"), FOREIGN.values(), ids=list(FOREIGN))
def test_a_local_module_shadows_keras_only_where_it_is_imported_from(
    path: str, others: dict[str, str]
) -> None:
    assert one("import keras\nprobe(keras.layers)", others, path) == {"keras.layers"}


RELATIVE = {
    "from . import keras": ("pkg/main.py", "from . import keras\nprobe(keras.layers)"),
    "from .keras import": ("pkg/main.py", "from .keras import layers\nprobe(layers)"),
    "from ..keras import": ("pkg/sub/main.py", "from ..keras import layers\nprobe(layers)"),
    "from .. import keras": ("pkg/sub/main.py", "from .. import keras\nprobe(keras.layers)"),
    "from .missing import": ("pkg/main.py", "from .missing import keras\nprobe(keras.layers)"),
}


@pytest.mark.parametrize(("path", "source"), RELATIVE.values(), ids=list(RELATIVE))
def test_relative_imports_are_never_keras(path: str, source: str) -> None:
    others = {"pkg/__init__.py": "", "pkg/keras.py": "layers = 1", "pkg/sub/__init__.py": ""}
    (found,) = one(source, others, path)
    assert below_root(found) is None
