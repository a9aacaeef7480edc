from tensorflow import keras
import os

print(os.sep, keras.optimizers.Adam(), keras.models.Sequential())
