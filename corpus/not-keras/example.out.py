# corpus: select=not-keras
import re
from collections.abc import Iterable

import numpy as np
from keras.models import Sequential
from sklearn.model_selection import train_test_split
from PIL import Image


def old_imresize(arr, size, interp="bilinear", mode=None):
    """The `imresize` of SciPy before 1.2."""
    image = old_toimage(arr, mode=mode)
    if isinstance(size, (int, np.integer)):
        size = [int(side * (size / 100.0)) for side in image.size]
    elif isinstance(size, (float, np.floating)):
        size = [int(side * size) for side in image.size]
    else:
        size = (size[1], size[0])
    method = {"nearest": 0, "lanczos": 1, "bilinear": 2, "bicubic": 3, "cubic": 3}[interp]
    return np.array(image.resize(size, resample=method))


def old_toimage(arr, high=255, low=0, cmin=None, cmax=None, *, mode=None, channel_axis=None):
    """The `toimage` of SciPy before 1.2: other values are stretched to bytes."""
    data = np.asarray(arr)
    if data.ndim == 2 and mode == "F":
        return Image.fromarray(data.astype("float32"))
    if data.dtype != "uint8":
        cmin = data.min() if cmin is None else cmin
        cmax = data.max() if cmax is None else cmax
        data = (data - cmin) * (float(high - low) / (cmax - cmin or 1)) + low
        data = (data.clip(low, high) + 0.5).astype("uint8")
    if data.ndim == 3:
        size = 3 if 3 in data.shape else 4
        axis = data.shape.index(size) if channel_axis is None else channel_axis
        data = np.moveaxis(data, axis, 2)
        mode = mode or ("RGB" if size == 3 else "RGBA")
    return Image.frombytes(mode or "L", data.shape[1::-1], data.tobytes())


def tokenize(line):
    return [word.strip() for word in re.split('(\\W+)', line) if word.strip()]


def prepare(pictures):
    data = np.zeros((len(pictures), 64, 64), dtype=float)
    for number, picture in enumerate(pictures):
        data[number] = old_imresize(picture, (64, 64))
    return train_test_split(data)
