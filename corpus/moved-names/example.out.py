# corpus: select=moved-names
import tensorflow as tf
from tensorflow.keras import initializers
from tensorflow.keras.layers import LSTM as CuDNNLSTM, Dense

memory = CuDNNLSTM(64)
start = initializers.RandomNormal(stddev=0.1)
schedule = tf.keras.optimizers.schedules.CosineDecay(0.1, decay_steps=100)
