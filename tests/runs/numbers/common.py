"""What the programs share: numpy, and methods of a model that no release has changed.

It runs on Python 3.7 with every Keras that the programs are written for, and on the target.
"""

import json
import os

import numpy as np


def seed_weights(model, seed=0):
    """Give a built model weights that depend on nothing but the shapes of its weights.

    What is all ones to begin with (gamma, a variance) stays positive.  Keras 1 keeps the
    gates of an LSTM or a GRU apart; they are drawn as the joint arrays of later releases.
    """
    random = np.random.RandomState(seed)
    drawn = []
    for group in _groups(model.get_weights()):
        for weight in _joined(group):
            value = random.uniform(-0.5, 0.5, weight.shape)
            if weight.size and (weight == 1).all():
                value = 1 + value / 2
            drawn.append(value.astype("float32"))
        if len(group) > 1:
            drawn[-3:] = _split(drawn[-3:], len(group) // 3)
    model.set_weights(drawn)


def weights_of(model):
    """Of each array of weights its mean, its deviation, its first and its last value."""
    found = []
    for group in _groups(model.get_weights()):
        for weight in _joined(group):
            found.append([weight.mean(), weight.std(), weight.flat[0], weight.flat[-1]])
    return found


def report(**numbers):
    """The last line of a program: everything that a migration must leave as it is."""
    plain = {name: _plain(value) for name, value in numbers.items()}
    path = os.environ.get("NUMBERS")
    if path is None:
        print(json.dumps(plain))
        return
    with open(path, "w") as stream:
        json.dump(plain, stream)


def _plain(value):
    array = np.asarray(value, dtype="float64")
    return [float("%.9g" % number) for number in array.ravel()] if array.ndim else float(array)


def _groups(weights):
    """The weights one by one, and the gates of a recurrent layer of Keras 1 together."""
    position = 0
    while position < len(weights):
        gates = _gates(weights[position:])
        size = 1 if gates == 0 else 12 if gates % 4 == 0 else 9
        yield weights[position : position + size]
        position += size


def _gates(weights):
    """How many triples of one shape that can belong to gates come next; two directions add up."""
    shapes = [weight.shape for weight in weights]
    if len(shapes) < 9 or len(shapes[0]) != 2 or len(shapes[2]) != 1:
        return 0
    units = shapes[0][1]
    if shapes[1:3] != [(units, units), (units,)]:
        return 0
    count = 1
    while shapes[3 * count : 3 * count + 3] == shapes[:3]:
        count += 1
    return count if count % 4 == 0 or count % 3 == 0 else 0


def _order(gates):
    """Keras 1 has the gates of an LSTM as i, c, f, o; later releases as i, f, c, o."""
    return (0, 2, 1, 3) if gates == 4 else (0, 1, 2)


def _joined(group):
    if len(group) == 1:
        return group
    order = _order(len(group) // 3)
    return [np.concatenate([group[3 * gate + part] for gate in order], -1) for part in range(3)]


def _split(arrays, gates):
    parts = [np.split(array, gates, -1) for array in arrays]
    return [part[gate] for gate in _order(gates) for part in parts]
