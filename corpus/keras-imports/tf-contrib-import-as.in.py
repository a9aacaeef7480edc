# corpus: ignore=old-defaults
import tensorflow.contrib.keras as keras
import tensorflow.contrib.keras as kc, numpy as np

net = keras.models.Sequential([kc.layers.Dense(1)])
print(net.predict(np.ones((1, 2))))
