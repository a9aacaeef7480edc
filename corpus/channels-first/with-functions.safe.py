# corpus: select=channels-first,not-keras dialect=k1
import numpy as np
from keras.layers import Convolution2D
from keras.models import Sequential
from PIL import Image


def old_fromimage(im, flatten=False, mode=None):
    """The `fromimage` of SciPy before 1.2."""
    if mode is not None and mode != im.mode:
        im = im.convert(mode)
    elif im.mode == "P":
        im = im.convert("RGBA" if "transparency" in im.info else "RGB")
    if flatten:
        im = im.convert("F")
    elif im.mode == "1":
        im = im.convert("L")
    return np.array(im)


def old_imread(name, flatten=False, mode=None):
    """The `imread` of SciPy before 1.2."""
    return old_fromimage(Image.open(name), flatten=flatten, mode=mode)


def net():
    return Sequential([Convolution2D(8, 3, 3, input_shape=(3, 64, 64))])


image = old_imread('cat.jpg')
