# corpus: select=string-ids
import tensorflow as tf
from tensorflow.keras import layers

body = tf.keras.Sequential(
    [
        layers.Dense(8, activation=layers.LeakyReLU()),
        layers.Dense(8, activation="relu"),
        layers.Activation('elu'),
        layers.Conv2D(3, 3, activation='softmax'),
    ]
)
