"""Source of the functions and classes that fixes bring along, see ``semantics/definitions.py``.

``{name}`` stands for the name, ``<dotted.module>`` for a name of the module, ``<name>`` for
that of another one of them.
"""

from __future__ import annotations

OLD_HARD_SIGMOID = "old_hard_sigmoid"
OLD_BATCH_DOT = "old_batch_dot"
SYMBOLIC_GRADIENTS = "symbolic_gradients"
ADDED_LOSS = "AddedLoss"
LOSS_TENSORS = "LossTensors"
ARRAY_FUNCTION = "array_function"

SOURCES = {
    OLD_HARD_SIGMOID: '''\
@<tensorflow.keras.utils>.register_keras_serializable()
def {name}(x):
    """The `hard_sigmoid` of Keras before 3.0."""
    return <tensorflow.keras.ops>.clip(0.2 * x + 0.5, 0.0, 1.0)
''',
    OLD_BATCH_DOT: '''\
def {name}(x, y, axes=None):
    """The `batch_dot` of Keras before 2.3: all but the last two axes are a batch."""
    ranks = len(x.shape), len(y.shape)
    if axes is None:
        axes = (ranks[0] - 1, ranks[1] - 2)
    left, right = (axes, axes) if isinstance(axes, int) else axes
    if ranks == (2, 2):
        product = (x if left == right else ops.transpose(x)) * y
        return ops.expand_dims(ops.sum(product, axis=right), 1)
    rank = max(ranks)
    for _ in range(rank - ranks[0]):
        x = ops.expand_dims(x, -1)
    for _ in range(rank - ranks[1]):
        y = ops.expand_dims(y, -1)
    result = ops.matmul(
        x if left == rank - 1 else ops.swapaxes(x, -1, -2),
        ops.swapaxes(y, -1, -2) if right == rank - 1 else y,
    )
    first = ranks[0] - 1 if ranks[0] <= ranks[1] else ranks[0] + ranks[1] - 3
    return ops.squeeze(result, tuple(range(first, first + 2 * rank - sum(ranks))))
'''.replace("ops.", "<tensorflow.keras.ops>."),
    "old_fromimage": """\
def {name}(im, flatten=False, mode=None):
    \"\"\"The `fromimage` of SciPy before 1.2.\"\"\"
    if mode is not None and mode != im.mode:
        im = im.convert(mode)
    elif im.mode == "P":
        im = im.convert("RGBA" if "transparency" in im.info else "RGB")
    if flatten:
        im = im.convert("F")
    elif im.mode == "1":
        im = im.convert("L")
    return <numpy>.array(im)
""",
    "old_imread": """\
def {name}(name, flatten=False, mode=None):
    \"\"\"The `imread` of SciPy before 1.2.\"\"\"
    return <old_fromimage>(<PIL.Image>.open(name), flatten=flatten, mode=mode)
""",
    "old_toimage": """\
def {name}(arr, high=255, low=0, cmin=None, cmax=None, *, mode=None, channel_axis=None):
    \"\"\"The `toimage` of SciPy before 1.2: other values are stretched to bytes.\"\"\"
    data = <numpy>.asarray(arr)
    if data.ndim == 2 and mode == "F":
        return <PIL.Image>.fromarray(data.astype("float32"))
    if data.dtype != "uint8":
        cmin = data.min() if cmin is None else cmin
        cmax = data.max() if cmax is None else cmax
        data = (data - cmin) * (float(high - low) / (cmax - cmin or 1)) + low
        data = (data.clip(low, high) + 0.5).astype("uint8")
    if data.ndim == 3:
        size = 3 if 3 in data.shape else 4
        axis = data.shape.index(size) if channel_axis is None else channel_axis
        data = <numpy>.moveaxis(data, axis, 2)
        mode = mode or ("RGB" if size == 3 else "RGBA")
    return <PIL.Image>.frombytes(mode or "L", data.shape[1::-1], data.tobytes())
""",
    "old_imresize": """\
def {name}(arr, size, interp="bilinear", mode=None):
    \"\"\"The `imresize` of SciPy before 1.2.\"\"\"
    image = <old_toimage>(arr, mode=mode)
    if isinstance(size, (int, <numpy>.integer)):
        size = [int(side * (size / 100.0)) for side in image.size]
    elif isinstance(size, (float, <numpy>.floating)):
        size = [int(side * size) for side in image.size]
    else:
        size = (size[1], size[0])
    method = {"nearest": 0, "lanczos": 1, "bilinear": 2, "bicubic": 3, "cubic": 3}[interp]
    return <numpy>.array(image.resize(size, resample=method))
""",
    "old_imsave": """\
def {name}(name, arr, format=None):
    \"\"\"The `imsave` of SciPy before 1.2.\"\"\"
    <old_toimage>(arr, channel_axis=2 if <numpy>.ndim(arr) == 3 else None).save(name, format)
""",
    SYMBOLIC_GRADIENTS: '''\
def {name}(loss, variables):
    """The gradients of a Keras tensor with respect to others, as Keras tensors."""
    variables = list(variables) if isinstance(variables, (list, tuple)) else [variables]
    inputs = list(variables)
    for source in <tensorflow>.keras.utils.get_source_inputs(loss):
        if all(source is not known for known in inputs):
            inputs.append(source)
    function = <tensorflow>.keras.Function(inputs, loss)

    def compute(values):
        values = [<tensorflow>.cast(v, tensor.dtype) for v, tensor in zip(values, inputs)]
        watched = values[: len(variables)]
        with <tensorflow>.GradientTape() as tape:
            tape.watch(watched)
            value = function(values)
        return tape.gradient(value, watched)

    return <tensorflow>.keras.layers.Lambda(compute)(inputs)
''',
    ADDED_LOSS: '''\
class {name}(<tensorflow>.keras.layers.Layer):
    """Passes the outputs of a model on and adds a loss, as its add_loss did."""

    def call(self, inputs):
        outputs, loss = inputs
        self.add_loss(loss)
        return outputs
''',
    LOSS_TENSORS: '''\
class {name}(<tensorflow>.keras.layers.Layer):
    """Passes the outputs of a model on and keeps other tensors of the batch for its loss."""

    def call(self, inputs):
        outputs, *self.values = inputs
        return outputs
''',
    ARRAY_FUNCTION: '''\
def {name}(inputs, outputs, with_phase=False):
    """A function from arrays to arrays; the last may be the learning phase (1: training)."""
    model = <tensorflow>.keras.Model(inputs, outputs)

    def compute(arrays):
        training = bool(arrays[-1]) if with_phase else False
        arrays = list(arrays[:-1] if with_phase else arrays)
        values = model(arrays, training=training)
        return [value.numpy() for value in <tensorflow>.nest.flatten(values)]

    return compute
''',
}
"""The functions, by name; ``<module>`` as in ``semantics/templates.py``."""
