import keras.optimizers
import os
import keras

print(os.sep, keras.optimizers.Adam(), keras.models.Sequential())
