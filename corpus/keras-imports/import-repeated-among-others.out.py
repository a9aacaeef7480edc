from tensorflow import keras
import numpy as np

print(keras.models.Sequential(), np.pi)
