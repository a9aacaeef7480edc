import numpy as np
from tensorflow.keras.models import load_model
from bars import Bar


def batches():
    while True:
        yield np.zeros((2, 4)), np.zeros((2, 1))


model = load_model("one.h5")
stream = batches()
x, y = next(stream)
model.train_on_batch(x, y)
model.fit(stream, steps_per_epoch=4)
bar = Bar()
bar.next()
print(next(stream))
