# corpus: select=string-ids
import tensorflow as tf
from tensorflow.keras import layers

body = tf.keras.Sequential(
    [
        layers.Dense(8, activation='LeakyReLU'),
        layers.Dense(8, activation="ReLU"),
        layers.Activation('ELU'),
        layers.Conv2D(3, 3, activation='Softmax'),
    ]
)
