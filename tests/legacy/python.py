"""Random Python as hypothesmith draws it, as it is and with old Keras spliced in."""

from __future__ import annotations

import ast
from functools import cache

import hypothesmith
from hypothesis import strategies as st

from codemods.sources.document import Document
from tests.legacy.builder import Chooser
from tests.legacy.projects import Project
from tests.legacy.terminals import ODD

PREAMBLES = (
    "from keras.models import Sequential\nfrom keras.layers import *\nmodel = Sequential()\n",
    "import keras.backend as K, keras\nmodel = keras.models.load_model('net.h5')\n",
    "import tensorflow as tf\nmodel = tf.keras.Sequential()\nsess = tf.Session()\n",
    f"# {ODD}\nfrom tensorflow.contrib.keras.python import keras\nmodel = keras.Model(x, y)\n",
)
"""What makes a program one of old Keras."""
SPLICES = (
    "model.fit_generator(batches(), 10, nb_epoch=3)",
    "model.predict_classes(x)",
    "Convolution2D(64, 3, 3, border_mode='same')",
    "keras.layers.merge([a, b], mode='concat')",
    "tf.log(tf.to_float(x))",
    "K.set_session(sess)",
    "model.optimizer.lr",
    "history.history['acc']",
)
"""What is put into it, in the place of expressions."""


@cache  # reading the grammar takes a second
def plain() -> st.SearchStrategy[Project]:
    """Programs without any Keras: from Python's grammar, and from the nodes of LibCST."""
    texts = st.one_of(
        hypothesmith.from_grammar(auto_target=False),
        hypothesmith.from_grammar("eval_input", auto_target=False),
        hypothesmith.from_node(auto_target=False),
    )
    return texts.filter(_is_program).map(lambda text: Project({"m.py": text.encode()}))


def _is_program(text: str) -> bool:
    try:
        ast.parse(text.encode())
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return "\x00" not in text


@st.composite
def spliced(draw: st.DrawFn) -> Project:
    """Programs with old Keras in the place of some of the names and literals that they read."""
    chooser = Chooser(draw)
    text = chooser.choose(PREAMBLES) + draw(plain()).files["m.py"].decode()
    document = Document("m.py", text)
    read = [n for n in ast.walk(document.tree) if isinstance(n, (ast.Name, ast.Constant))]
    for node in sorted(read, key=document.start, reverse=True):
        start, end = document.start(node), document.end(node)
        new = f"{text[:start]}({chooser.choose(SPLICES)}){text[end:]}"
        if node.lineno > 3 and chooser.one_in(2) and _is_program(new):
            text = new
    text = text.rstrip("\r\n") + f"\n{chooser.choose(SPLICES)}\n"
    return Project({"m.py": text.encode()})
