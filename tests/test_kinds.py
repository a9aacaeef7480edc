"""What a value is, and how sure that is.

Every program marks what is asked with ``probe(...)``.
"""

from __future__ import annotations

import ast

import pytest

from codemods.project.index import Project
from codemods.semantics.analysis import Analysis, Receiver
from codemods.semantics.kinds import DATA_KINDS, Kind
from codemods.semantics.scopes import CallSite
from codemods.sources.document import Document

KERAS = "from keras.models import Sequential, Model, load_model, model_from_json\n"
IMAGE = "from keras.preprocessing.image import ImageDataGenerator\ngen = ImageDataGenerator()\n"
UTILS = "import keras\nfrom keras.utils import Sequence\n"
DATA = "import tensorflow as tf\n"
NUMPY = "import numpy as np\n"


def probed(
    source: str, others: dict[str, str] | None = None, path: str = "main.py"
) -> tuple[Analysis, CallSite]:
    """The analysis of a program, and its one call of ``probe``."""
    files: dict[str, bytes | None] = {p: text.encode() for p, text in (others or {}).items()}
    files[path] = source.encode()
    analysis = Project(files, [""], on_disk=False).analyse(Document(path, source))
    (site,) = (
        site
        for site in analysis.module.calls
        if isinstance(site.node.func, ast.Name) and site.node.func.id == "probe"
    )
    return analysis, site


def kinds(source: str, others: dict[str, str] | None = None) -> set[Kind]:
    analysis, site = probed(source, others)
    return set(analysis.kinds.kinds(site.node.args[0], site.point))


def receiver(source: str, others: dict[str, str] | None = None, method: str = "fit") -> Receiver:
    analysis, site = probed(source, others)
    return analysis.model_receiver(site.node.args[0], site.point, method)


# -- models -------------------------------------------------------------------------

MODELS = {
    "Sequential()": "m = Sequential()\nprobe(m)",
    "Sequential([...])": "m = Sequential([a, b])\nprobe(m)",
    "Model(inputs, outputs)": "m = Model(inputs=a, outputs=b)\nprobe(m)",
    "keras.Sequential": "import keras\nm = keras.Sequential()\nprobe(m)",
    "keras.models.Model": "import keras\nm = keras.models.Model(a, b)\nprobe(m)",
    "keras.engine.training.Model": "from keras.engine.training import Model as M\nprobe(M(a, b))",
    "tf.keras.Model": "import tensorflow as tf\nprobe(tf.keras.Model(a, b))",
    "tensorflow.python.keras": (
        "from tensorflow.python.keras.models import Sequential as S\nprobe(S())"
    ),
    "load_model": "m = load_model('m.h5')\nprobe(m)",
    "model_from_json": "m = model_from_json(open('m.json').read())\nprobe(m)",
    "model_from_yaml": "from keras.models import model_from_yaml\nprobe(model_from_yaml(x))",
    "clone_model": "from keras.models import clone_model\nprobe(clone_model(x))",
    "an application": "from keras.applications import VGG16\nm = VGG16(weights=None)\nprobe(m)",
    "an application's module": (
        "from keras.applications.resnet50 import ResNet50\nprobe(ResNet50())"
    ),
    "multi_gpu_model": "from keras.utils import multi_gpu_model\nprobe(multi_gpu_model(m, 2))",
    "a star import": "from keras.models import *\nprobe(Sequential())",
    "without a name": "probe(Sequential())",
    "an alias of the class": "S = Sequential\nm = S()\nprobe(m)",
    "an alias of the model": "m = Sequential()\nn = m\nprobe(n)",
    "two names at once": "m = n = Sequential()\nprobe(n)",
    "pairwise": "m, n = Sequential(), Model(a, b)\nprobe(n)",
    "walrus": "if (m := Sequential()):\n probe(m)",
    "annotated": "m: Model = Sequential()\nprobe(m)",
    "either of two": "m = Sequential() if x else Model(a, b)\nprobe(m)",
    "or": "m = Sequential() or Model(a)\nprobe(m)",
    "if and else": "if x:\n m = Sequential()\nelse:\n m = load_model('m')\nprobe(m)",
    "None at first": "m = None\nif x:\n m = Sequential()\nprobe(m)",
    "try and except": "try:\n m = load_model('m')\nexcept OSError:\n m = Sequential()\nprobe(m)",
    "in a function": "def f():\n m = Sequential()\n probe(m)",
    "global": "m = None\ndef f():\n global m\n m = Sequential()\ndef g():\n probe(m)",
    "from an outer function": "def f():\n m = Sequential()\n def g():\n  probe(m)",
    "used in a lambda": "m = Sequential()\nf = lambda: probe(m)",
    "used in a comprehension": "m = Sequential()\n[probe(m) for i in x]",
    "with": "m = Sequential()\nwith x:\n probe(m)",
    "reassigned to a model": "m = 1\nm = Sequential()\nprobe(m)",
    "an element of a list": "ms = [Sequential(), Model(a, b)]\nfor m in ms:\n probe(m)",
    "an element of a literal": "for m in (Sequential(), Model(a, b)):\n probe(m)",
    "an index of a list": "ms = [Sequential(), Sequential()]\nprobe(ms[0])",
    "a value of a dict": "ms = {'a': Sequential()}\nprobe(ms['a'])",
    "a pair in a loop": "for n, m in [('a', Sequential()), ('b', Model(a, b))]:\n probe(m)",
    "a function that returns one": "def f():\n return Sequential()\nprobe(f())",
    "a function that returns a local": (
        "def f(n):\n m = Sequential()\n m.add(n)\n return m\nm = f(3)\nprobe(m)"
    ),
    "a function defined later": "def g():\n probe(f())\ndef f():\n return Sequential()",
    "a function with several returns": (
        "def f(x):\n if x:\n  return Sequential()\n return load_model('m')\nprobe(f(1))"
    ),
    "a function of a function": "def f():\n return Sequential()\ndef g():\n return f()\nprobe(g())",
    "a function that returns a tuple": ("def f():\n return Sequential(), 1\nm, n = f()\nprobe(m)"),
    "the second of a tuple": "def f():\n return 1, Sequential()\nn, m = f()\nprobe(m)",
    "nested tuples": "def f():\n return 1, (2, Sequential())\na, (b, m) = f()\nprobe(m)",
    "a subclass of Model": "class M(Model):\n pass\nprobe(M())",
    "a subclass of keras.Model": "import keras\nclass M(keras.Model):\n pass\nm = M(1)\nprobe(m)",
    "a subclass of a subclass": "class A(Sequential):\n pass\nclass B(A):\n pass\nprobe(B())",
    "self in a subclass": "class M(Model):\n def train(self):\n  probe(self)",
    "super() in a subclass": "class M(Model):\n def train(self):\n  probe(super())",
    "a parameter that is given a model": "def f(m):\n probe(m)\nf(Sequential())",
    "a keyword that is given a model": "def f(x, m=None):\n probe(m)\nf(1, m=Sequential())",
    "a parameter of a parameter": ("def f(m):\n probe(m)\ndef g(n):\n f(n)\ng(Sequential())"),
}


@pytest.mark.parametrize("source", MODELS.values(), ids=list(MODELS))
def test_models(source: str) -> None:
    assert kinds(KERAS + source) == {Kind.MODEL}
    assert receiver(KERAS + source) == Receiver.PROVEN


CLASS = """\
class Net:
    def __init__(self):
        {init}

    def build(self):
        {build}

    def make(self):
        return Sequential()

    @property
    def net(self):
        return Sequential()

    @staticmethod
    def static():
        return Sequential()

    @classmethod
    def created(cls):
        return Sequential()

    def train(self):
        {train}
"""

ATTRIBUTES = {
    "set in __init__": ("self.m = Sequential()", "pass", "probe(self.m)"),
    "set in another method": ("pass", "self.m = Sequential()", "probe(self.m)"),
    "None in __init__": ("self.m = None", "self.m = Sequential()", "probe(self.m)"),
    "set from a method": ("self.m = self.make()", "pass", "probe(self.m)"),
    "set from a method with None": ("self.m = None", "self.m = self.make()", "probe(self.m)"),
    "set in two methods": ("self.m = Sequential()", "self.m = load_model('m')", "probe(self.m)"),
    "a local of the attribute": ("self.m = Sequential()", "pass", "m = self.m; probe(m)"),
    "a method that returns one": ("pass", "pass", "probe(self.make())"),
    "a property": ("pass", "pass", "probe(self.net)"),
    "a static method": ("pass", "pass", "probe(self.static())"),
    "a class method": ("pass", "pass", "probe(self.created())"),
    "a static method of the class": ("pass", "pass", "probe(Net.static())"),
    "of a pair": ("self.m, self.n = Sequential(), 1", "pass", "probe(self.m)"),
    "set in a nested function": ("pass", "f = lambda: 0; self.m = Sequential()", "probe(self.m)"),
}


@pytest.mark.parametrize(("init", "build", "train"), ATTRIBUTES.values(), ids=list(ATTRIBUTES))
def test_models_in_attributes_of_self(init: str, build: str, train: str) -> None:
    source = KERAS + CLASS.format(init=init, build=build, train=train)
    assert kinds(source) == {Kind.MODEL}
    assert receiver(source) == Receiver.PROVEN


OUTSIDE = {
    "an attribute of an instance": "n = Net()\nprobe(n.m)",
    "an attribute of a new instance": "probe(Net().m)",
    "a method of an instance": "n = Net()\nprobe(n.make())",
    "a property of an instance": "probe(Net().net)",
    "an inherited attribute": "class B(Net):\n def go(self):\n  probe(self.m)",
    "an inherited method": "class B(Net):\n pass\nprobe(B().make())",
    "a method of super()": "class B(Net):\n def go(self):\n  probe(super().make())",
    "a class attribute": "class B:\n m = Sequential()\n def go(self):\n  probe(self.m)",
    "a class attribute from outside": "class B:\n m = Sequential()\nprobe(B.m)",
    "an attribute of an attribute": (
        "class B:\n def __init__(self):\n  self.n = Net()\n def go(self):\n  probe(self.n.m)"
    ),
}


@pytest.mark.parametrize("use", OUTSIDE.values(), ids=list(OUTSIDE))
def test_models_in_attributes_from_outside(use: str) -> None:
    source = KERAS + CLASS.format(init="self.m = Sequential()", build="pass", train="pass") + use
    assert kinds(source) == {Kind.MODEL}


PROJECTS = {
    "from a module": ("from models import build\nprobe(build())", "models.py"),
    "from a module as": ("from models import build as b\nprobe(b())", "models.py"),
    "of a module": ("import models\nprobe(models.build())", "models.py"),
    "of a module as": ("import models as mm\nm = mm.build()\nprobe(m)", "models.py"),
    "by star import": ("from models import *\nprobe(build())", "models.py"),
    "a class of a module": ("from models import Net\nprobe(Net())", "models.py"),
    "an instance of a module": ("from models import instance\nprobe(instance)", "models.py"),
    "a subclass of a module's class": (
        "import models\nclass N(models.Net):\n pass\nprobe(N())",
        "models.py",
    ),
    "an attribute of a module's class": (
        "from models import Holder\nh = Holder()\nprobe(h.m)",
        "models.py",
    ),
    "from a package": ("from lib import build\nprobe(build())", "lib/__init__.py"),
    "from a module of a package": ("from lib.nets import build\nprobe(build())", "lib/nets.py"),
    "import a module of a package": ("import lib.nets\nprobe(lib.nets.build())", "lib/nets.py"),
    "a module from a package": ("from lib import nets\nprobe(nets.build())", "lib/nets.py"),
}

MODELS_PY = (
    KERAS
    + """
def build():
    m = Sequential()
    return m

class Net(Model):
    pass

class Holder:
    def __init__(self):
        self.m = build()

instance = build()
"""
)


@pytest.mark.parametrize(("source", "path"), PROJECTS.values(), ids=list(PROJECTS))
def test_models_of_other_files(source: str, path: str) -> None:
    others = {path: MODELS_PY}
    if path.startswith("lib/"):
        others.setdefault("lib/__init__.py", "")
    assert kinds(source, others) == {Kind.MODEL}
    assert receiver(source, others) == Receiver.PROVEN


def test_models_handed_on_by_another_module() -> None:
    others = {"models.py": MODELS_PY, "lib.py": "from models import build\nfrom models import *\n"}
    assert kinds("from lib import build\nprobe(build())", others) == {Kind.MODEL}


def test_models_by_relative_import() -> None:
    source = "from .models import build\nprobe(build())"
    others = {"pkg/__init__.py": "", "pkg/models.py": MODELS_PY}
    analysis, site = probed(source, others, "pkg/main.py")
    assert analysis.kinds.is_only(site.node.args[0], site.point, Kind.MODEL)


def test_modules_that_import_each_other_come_to_an_end() -> None:
    others = {"a.py": "from main import *\nfrom b import f\n", "b.py": "from a import f, g\n"}
    assert kinds("from a import f, h\nfrom b import *\nprobe(f())", others) == {Kind.UNKNOWN}


# -- what is not a model ------------------------------------------------------------

NOT_MODELS = {
    "scikit-learn": "from sklearn.svm import SVC\nm = SVC()\nprobe(m)",
    "scikit-learn, module": "import sklearn.linear_model as lm\nprobe(lm.Ridge())",
    "xgboost": "import xgboost as xgb\nprobe(xgb.XGBClassifier())",
    "a layer": "from keras.layers import Dense\nprobe(Dense(3))",
    "an optimizer": "from keras.optimizers import Adam\nprobe(Adam())",
    "an ImageDataGenerator": IMAGE + "probe(gen)",
    "a Tokenizer": "from keras.preprocessing.text import Tokenizer\nprobe(Tokenizer())",
    "a scikit-learn wrapper": (
        "from keras.wrappers.scikit_learn import KerasClassifier\nprobe(KerasClassifier(f))"
    ),
    "an array": NUMPY + "probe(np.zeros(3))",
    "a number": "m = 3\nprobe(m)",
    "a dict": "m = {}\nprobe(m)",
    "the result of fit": "probe(Sequential().fit(x))",
    "the result of predict": "m = Sequential()\nprobe(m.predict(x))",
    "an own class": "class M:\n def fit(self, x): pass\nm = M()\nprobe(m)",
    "self of an own class": "class M:\n def go(self):\n  probe(self)",
    "super() of an own class": "class M(object):\n def go(self):\n  probe(super())",
    "reassigned": "m = Sequential()\nm = 3\nprobe(m)",
}


@pytest.mark.parametrize("source", NOT_MODELS.values(), ids=list(NOT_MODELS))
def test_what_is_known_to_be_no_model(source: str) -> None:
    found = kinds(KERAS + source)
    assert Kind.MODEL not in found
    assert Kind.UNKNOWN not in found
    assert receiver(KERAS + source) == Receiver.NO


NOT_PROVEN = {
    "a parameter nobody gives": "def f(m):\n probe(m)",
    "a parameter that some give": "def f(m):\n probe(m)\nf(Sequential())\nf(unknown())",
    "an unknown function": "probe(unknown())",
    "an unknown module's function": "from unknown import make\nprobe(make())",
    "sometimes something else": "m = Sequential()\nif x:\n m = unknown()\nprobe(m)",
    "a function that also returns something unknown": (
        "def f():\n if x:\n  return unknown()\n return Sequential()\nprobe(f())"
    ),
    "a decorated function": "@unknown\ndef f():\n return Sequential()\nprobe(f())",
    "an attribute set from outside": "class A:\n pass\na = A()\na.m = Sequential()\nprobe(a.m)",
    "a loop over something unknown": "for m in unknown:\n probe(m)",
    "a starred element": "m, *n = unknown\nprobe(n)",
    "an except variable": "try:\n x\nexcept E as m:\n probe(m)",
    "a class with an unknown base": "from unknown import B\nclass M(B):\n pass\nprobe(M())",
}


@pytest.mark.parametrize("source", NOT_PROVEN.values(), ids=list(NOT_PROVEN))
def test_what_is_not_proven_to_be_a_model(source: str) -> None:
    assert Kind.UNKNOWN in kinds(KERAS + source)
    assert receiver(KERAS + source) != Receiver.PROVEN


# -- receivers ----------------------------------------------------------------------


@pytest.mark.parametrize("method", ["fit", "fit_generator", "predict_generator"])
def test_a_subclass_with_its_own_method_is_asked_about_that_method_only(method: str) -> None:
    source = KERAS + f"class M(Model):\n def {method}(self, *a): pass\nprobe(M())"
    assert receiver(source, method=method) not in (Receiver.PROVEN, Receiver.ASSUMED)
    assert receiver(source, method="evaluate") == Receiver.PROVEN


def test_an_own_class_with_its_own_method_is_not_keras() -> None:
    source = KERAS + "class M:\n def fit_generator(self, g): pass\nprobe(M())"
    assert receiver(source, method="fit_generator") == Receiver.NO


def test_something_unknown_in_a_keras_file_may_be_a_model() -> None:
    assert receiver(KERAS + "probe(unknown())", method="fit_generator") == Receiver.ASSUMED


def test_something_unknown_without_keras_is_not_a_model() -> None:
    assert receiver("probe(unknown())", method="fit_generator") == Receiver.NO


def test_something_unknown_in_a_project_with_keras_may_be_a_model() -> None:
    others = {"models.py": MODELS_PY}
    assert receiver("probe(unknown())", others, "fit_generator") == Receiver.ASSUMED


def test_something_unknown_where_a_class_has_the_method_is_only_possibly_a_model() -> None:
    own = "class Trainer:\n def fit_generator(self, g):\n  pass\n"
    others = {"models.py": MODELS_PY, "trainer.py": own}
    found = receiver(KERAS + "probe(unknown())", others, "fit_generator")
    assert found == Receiver.POSSIBLE


# -- data ---------------------------------------------------------------------------

DATA_SOURCES = {
    "ImageDataGenerator": (IMAGE + "probe(gen)", Kind.DATAGEN),
    "tf.keras ImageDataGenerator": (
        DATA + "probe(tf.keras.preprocessing.image.ImageDataGenerator())",
        Kind.DATAGEN,
    ),
    "a subclass of ImageDataGenerator": (
        IMAGE + "class G(ImageDataGenerator):\n pass\nprobe(G())",
        Kind.DATAGEN,
    ),
    "flow": (IMAGE + "it = gen.flow(x, y)\nprobe(it)", Kind.ITERATOR),
    "flow_from_directory": (IMAGE + "probe(gen.flow_from_directory('d'))", Kind.ITERATOR),
    "flow_from_dataframe": (IMAGE + "probe(gen.flow_from_dataframe(df))", Kind.ITERATOR),
    "flow without a name": (IMAGE + "probe(ImageDataGenerator().flow(x, y))", Kind.ITERATOR),
    "an attribute of self": (
        IMAGE + "class A:\n def f(self):\n  self.it = gen.flow(x)\n def g(self):\n  probe(self.it)",
        Kind.ITERATOR,
    ),
    "two iterators of a function": (
        IMAGE + "def f():\n return gen.flow(x), gen.flow(y)\na, b = f()\nprobe(b)",
        Kind.ITERATOR,
    ),
    "DirectoryIterator": (
        "from keras.preprocessing.image import DirectoryIterator\nprobe(DirectoryIterator('d', g))",
        Kind.ITERATOR,
    ),
    "a generator function": ("def g():\n while True:\n  yield x, y\nprobe(g())", Kind.GENERATOR),
    "a generator function by name": ("def g():\n yield x\nit = g()\nprobe(it)", Kind.GENERATOR),
    "a generator with yield from": ("def g():\n yield from x\nprobe(g())", Kind.GENERATOR),
    "a generator with an assigned yield": ("def g():\n y = yield x\nprobe(g())", Kind.GENERATOR),
    "a generator method": (
        "class A:\n def g(self):\n  yield x\n def f(self):\n  probe(self.g())",
        Kind.GENERATOR,
    ),
    "a decorated generator": ("@safe\ndef g():\n yield x\nprobe(g())", Kind.GENERATOR),
    "a generator with a decorator call": (
        "@a.b(1)\ndef g():\n yield x\nprobe(g())",
        Kind.GENERATOR,
    ),
    "a static generator": (
        "class A:\n @staticmethod\n def g():\n  yield x\nprobe(A.g())",
        Kind.GENERATOR,
    ),
    "a function that returns a generator": (
        "def g():\n yield x\ndef f():\n return g()\nprobe(f())",
        Kind.GENERATOR,
    ),
    "a generator expression": ("probe((i for i in x))", Kind.GENERATOR),
    "zip": ("probe(zip(a, b))", Kind.GENERATOR),
    "zip of iterators": (IMAGE + "probe(zip(gen.flow(x), gen.flow(y)))", Kind.GENERATOR),
    "map": ("probe(map(f, x))", Kind.GENERATOR),
    "itertools.cycle": ("import itertools\nprobe(itertools.cycle(x))", Kind.GENERATOR),
    "a Sequence subclass": (UTILS + "class S(Sequence):\n pass\nprobe(S())", Kind.SEQUENCE),
    "a keras.utils.Sequence subclass": (
        UTILS + "class S(keras.utils.Sequence):\n pass\ns = S(1)\nprobe(s)",
        Kind.SEQUENCE,
    ),
    "a subclass of a subclass of Sequence": (
        UTILS + "class A(Sequence):\n pass\nclass B(A):\n pass\nprobe(B())",
        Kind.SEQUENCE,
    ),
    "TimeseriesGenerator": (
        "from keras.preprocessing.sequence import TimeseriesGenerator as T\nprobe(T(a, b, 3))",
        Kind.SEQUENCE,
    ),
    "from_tensor_slices": (DATA + "probe(tf.data.Dataset.from_tensor_slices(x))", Kind.DATASET),
    "from_generator": (DATA + "probe(tf.data.Dataset.from_generator(g, t))", Kind.DATASET),
    "chained methods": (
        DATA + "d = tf.data.Dataset.from_tensors(x)\nd = d.map(f).shuffle(9).batch(2)\nprobe(d)",
        Kind.DATASET,
    ),
    "repeat and prefetch": (
        DATA + "probe(tf.data.TFRecordDataset(p).map(f).repeat().prefetch(1))",
        Kind.DATASET,
    ),
    "Dataset imported": (
        "from tensorflow.data import Dataset\nprobe(Dataset.range(3).batch(2))",
        Kind.DATASET,
    ),
    "tf.data as a name": (
        "from tensorflow import data\nprobe(data.Dataset.range(3))",
        Kind.DATASET,
    ),
    "zip of datasets": (DATA + "probe(tf.data.Dataset.zip((a, b)))", Kind.DATASET),
    "TextLineDataset": (DATA + "probe(tf.data.TextLineDataset('f').skip(1))", Kind.DATASET),
    "a function that makes a Dataset": (
        DATA + "def f():\n d = tf.data.Dataset.range(3)\n return d.batch(2)\nprobe(f())",
        Kind.DATASET,
    ),
}


@pytest.mark.parametrize(("source", "expected"), DATA_SOURCES.values(), ids=list(DATA_SOURCES))
def test_data(source: str, expected: Kind) -> None:
    assert kinds(source) == {expected}


LOOKALIKES = {
    "an array named dataset": NUMPY + "dataset = np.loadtxt('f')\nprobe(dataset)",
    "a slice of an array": NUMPY + "dataset = np.loadtxt('f')\nX = dataset[:, 0:8]\nprobe(X)",
    "an array named generator": NUMPY + "generator = np.zeros(3)\nprobe(generator)",
    "a list named train_gen": "train_gen = [1, 2]\nprobe(train_gen)",
    "a list of a generator": "def g():\n yield 1\nprobe(list(g()))",
    "the next of a generator": "def g():\n yield 1\nprobe(next(g()))",
    "the function itself": "def g():\n yield 1\nprobe(g)",
    "a function with a nested generator": "def f():\n def g():\n  yield 1\n return 3\nprobe(f())",
    "the class, not an instance": UTILS + "class S(Sequence):\n pass\nprobe(S)",
    "a class named Sequence": "class Sequence:\n pass\nclass S(Sequence):\n pass\nprobe(S())",
    "an own ImageDataGenerator": "class ImageDataGenerator:\n pass\nprobe(ImageDataGenerator())",
    "typing.Sequence": "from typing import Sequence\nclass S(Sequence):\n pass\nprobe(S())",
    "an own class with flow": "class G:\n def flow(self):\n  return 1\nprobe(G().flow())",
    "flow overridden": IMAGE
    + "class G(ImageDataGenerator):\n def flow(self):\n  return 3\nprobe(G().flow())",
    "a pandas frame": "import pandas as pd\ndataset = pd.read_csv('f')\nprobe(dataset)",
    "an own Dataset": "class Dataset:\n pass\nd = Dataset()\nprobe(d)",
    "a torch Dataset": "from torch.utils.data import Dataset\nclass D(Dataset):\n pass\nprobe(D())",
    "another method of a Dataset": DATA
    + "probe(tf.data.Dataset.range(3).make_one_shot_iterator())",
    "an iterator reassigned to an array": IMAGE
    + NUMPY
    + "it = gen.flow(x)\nit = np.zeros(3)\nprobe(it)",
    "a parameter that is given an array": NUMPY
    + "def f(dataset):\n probe(dataset)\nf(np.zeros(3))",
    "a parameter nobody gives": "def f(generator):\n probe(generator)",
}


@pytest.mark.parametrize("source", LOOKALIKES.values(), ids=list(LOOKALIKES))
def test_what_only_looks_like_data(source: str) -> None:
    assert not kinds(source) & (DATA_KINDS | {Kind.DATAGEN})


NUMBERS = {
    "true division": ("probe(a / b)", {Kind.FLOAT}),
    "len by a number": ("probe(len(x) / 32)", {Kind.FLOAT}),
    "floor division": ("probe(len(x) // 32)", {Kind.INT}),
    "floor division of a float": ("probe(1.5 // 2)", {Kind.FLOAT}),
    "np.ceil": (NUMPY + "probe(np.ceil(len(x) / 32))", {Kind.FLOAT}),
    "math.ceil": ("import math\nprobe(math.ceil(len(x) / 32))", {Kind.INT}),
    "int()": ("probe(int(len(x) / 32))", {Kind.INT}),
    "round()": ("probe(round(len(x) / 32))", {Kind.INT}),
    "a name": ("n = len(x) / 32\nprobe(n)", {Kind.FLOAT}),
    "a sum with a float": ("probe(len(x) / 32 + 1)", {Kind.FLOAT}),
    "an integer": ("probe(100)", {Kind.INT}),
    "a product of integers": ("probe(3 * len(x))", {Kind.INT}),
    "negative": ("probe(-(1.0))", {Kind.FLOAT}),
}


@pytest.mark.parametrize(("source", "expected"), NUMBERS.values(), ids=list(NUMBERS))
def test_numbers(source: str, expected: set[Kind]) -> None:
    assert kinds(source) == expected


@pytest.mark.parametrize("name", ["dataset", "x", "generator", "model", "größe"])
def test_the_name_of_a_variable_means_nothing(name: str) -> None:
    assert kinds(NUMPY + f"{name} = np.zeros(3)\nprobe({name})") == {Kind.ARRAY}
    assert kinds(KERAS + f"{name} = Sequential()\nprobe({name})") == {Kind.MODEL}
    assert kinds(f"def g():\n yield 1\n{name} = g()\nprobe({name})") == {Kind.GENERATOR}
