# corpus: ignore=old-defaults
from tensorflow import keras
import numpy as np

model = keras.models.Sequential([keras.layers.Dense(1)])
print(model.predict(np.ones((2, 3))))
