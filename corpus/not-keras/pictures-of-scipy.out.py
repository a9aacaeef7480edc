# corpus: select=not-keras
import numpy as np
import scipy.misc
from keras.models import load_model
from scipy import misc
from scipy.misc import imrotate
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


def old_imsave(name, arr, format=None):
    """The `imsave` of SciPy before 1.2."""
    old_toimage(arr, channel_axis=2 if np.ndim(arr) == 3 else None).save(name, format)


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


picture = old_imread('in.png', mode='RGB').astype('float32')
small = old_imresize(picture, 0.5, interp='bicubic')
turned = imrotate(small, 90)
old_toimage(small, cmin=0.0, cmax=255.0).save('small.png')
misc.toimage(small, pal=colors).show()
old_imsave('out.png', turned)
