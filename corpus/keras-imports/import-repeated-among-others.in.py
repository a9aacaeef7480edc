import keras
import keras.models, numpy as np

print(keras.models.Sequential(), np.pi)
