# corpus: select=channels-first dialect=k2
from keras.layers import Conv2D, Input, Lambda, Permute, Reshape
from keras.models import Sequential
import tensorflow as tf

frames = Input((3, 84, 84))
a = Conv2D(8, 3)(Permute((2, 3, 1))(frames))
digit = Input(shape=(1, 28, 28))
b = Conv2D(8, 3)(Reshape((28, 28, 1))(digit))
c = Sequential([Lambda(lambda x: tf.transpose(x, (0, 2, 3, 1)), input_shape=(3, 84, 84)), Conv2D(8, 3)])
