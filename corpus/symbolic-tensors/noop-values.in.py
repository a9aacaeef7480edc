# corpus: select=symbolic-tensors
import numpy as np
import tensorflow as tf
from tensorflow import keras

inputs = keras.Input((4,))
model = keras.Model(inputs, keras.layers.Dense(2)(inputs))
scores = model(np.zeros((1, 4)))
best = tf.argmax(scores, 1)
probabilities = tf.nn.softmax(model.predict(np.zeros((1, 4))))
kernel_norm = tf.norm(model.layers[-1].kernel)
with tf.name_scope('head'):
    x = keras.ops.relu(inputs) * 2 + inputs[:, :1]
    x = keras.activations.softmax(x)
tf.print(x)
dataset = tf.data.Dataset.from_tensor_slices(tf.range(3))
