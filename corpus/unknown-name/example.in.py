# corpus: select=unknown-name
import keras
from keras.layers.attention import AttentionLayer
from keras.models import Graph

model = Graph()
model.add_node(AttentionLayer(), name="attention", input="words")
stop = keras.callbacks.EarlyStoping(patience=3)
