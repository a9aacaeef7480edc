# corpus: select=symbolic-tensors dialect=k2
import keras
import tensorflow as tf
from keras.layers import Dense, Input

dataset = tf.data.Dataset.from_tensor_slices((images, labels)).batch(32)
x, y = dataset.make_one_shot_iterator().get_next()
a = Input(tensor=x)
b = Input(tensor=tf.zeros((2, 3)), name='zeros')
model = keras.models.Model([a, b], Dense(2)(a))
