import numpy as np
from tensorflow.keras.models import load_model

model = load_model("two.h5")


def both():
    while True:
        yield [np.zeros((1, 4)), np.ones((1, 4))]


model.fit(both(), steps_per_epoch=3)
model.predict(both(), steps=3, verbose=0)
