import numpy as np
from tensorflow.keras.models import load_model
from sklearn.utils import class_weight

model = load_model("one.h5")
x, y = np.load("x.npy"), np.load("y.npy")
weights = np.array([0.5, 2.0])

model.fit(x, y, epochs=3)
model.fit(x, y, class_weight=weights)
model.fit(x, y, class_weight=[1, 2])
model.fit(x, y, class_weight=class_weight.compute_class_weight("balanced", [0, 1], y))
model.fit(x, y, class_weight={0: 1, 1: 2})
model.fit(x, y, class_weight=dict(enumerate(weights)))
model.fit(x, y, class_weight=None)
