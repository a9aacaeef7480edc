# corpus: select=moved-names
import tensorflow as tf
from tensorflow.keras import initializers
from tensorflow.keras.layers import CuDNNLSTM, Dense

memory = CuDNNLSTM(64)
start = initializers.normal(stddev=0.1)
schedule = tf.keras.experimental.CosineDecay(0.1, decay_steps=100)
