import numpy as np
from keras.models import load_model

model = load_model("one.h5")
names = ["a.npy", "b.npy"]
model.predict_generator((np.array([name]) for name in names), steps=2)
model.fit_generator(([np.array([name]), np.ones(1)] for name in names), steps_per_epoch=2)
model.fit(((np.array([name]), np.ones(1)) for name in names), steps_per_epoch=2)
