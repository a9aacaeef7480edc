# corpus: select=unknown-name
import keras
from keras.layers.attention import AttentionLayer
from keras.models import Siamese

model = Siamese()
model.add(AttentionLayer(name="attention"))
stop = keras.callbacks.EarlyStoping(patience=3)
