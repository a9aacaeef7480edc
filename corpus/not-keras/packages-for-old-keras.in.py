# corpus: dialect=k2 select=not-keras
import keras
from keras_contrib.layers import CRF, InstanceNormalization
from tensorflow_addons.layers import GroupNormalization

import tensorflow_addons as tfa

crf = CRF(3)
model = keras.models.Sequential([InstanceNormalization(), GroupNormalization()])
model.compile(tfa.optimizers.AdamW(1e-4), "mse")
