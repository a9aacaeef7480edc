# corpus: select=symbolic-tensors dialect=k2
import keras
import tensorflow as tf
from keras.layers import Dense, Input

dataset = tf.data.Dataset.from_tensor_slices((images, labels)).batch(32)
x, y = dataset.make_one_shot_iterator().get_next()
model = keras.models.Sequential([Dense(10, input_shape=(4,))])
print(x.shape, y)
a = Input(tensor=x)
other = keras.models.Model(a, Dense(10)(a))
other.compile('sgd', 'mse', target_tensors=[y])
other.fit(epochs=2, steps_per_epoch=10)
