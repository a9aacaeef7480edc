# corpus: ignore=old-defaults
import tensorflow.keras as keras
import tensorflow.keras as kc, numpy as np

net = keras.models.Sequential([kc.layers.Dense(1)])
print(net.predict(np.ones((1, 2))))
