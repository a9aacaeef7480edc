import numpy as np
from tensorflow.keras.models import load_model

model = load_model("one.h5")
names = ["a.npy", "b.npy"]
model.predict(((np.array([name]),) for name in names), steps=2, verbose=0)
model.fit(((np.array([name]), np.ones(1)) for name in names), steps_per_epoch=2)
model.fit(((np.array([name]), np.ones(1)) for name in names), steps_per_epoch=2)
