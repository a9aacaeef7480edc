# corpus: select=symbolic-tensors dialect=k2
import keras
import tensorflow as tf
from keras.layers import Dense, Input

dataset = tf.data.Dataset.from_tensor_slices((images, labels))
dataset = dataset.repeat().batch(32)
iterator = dataset.make_one_shot_iterator()

# the model is made of the tensors
x, y = iterator.get_next()
a = Input(tensor=x)
model = keras.models.Model(a, Dense(10)(a))
model.compile(optimizer='sgd', loss='categorical_crossentropy',
              metrics=['accuracy'],
              target_tensors=[y])
model.fit(epochs=2,
          steps_per_epoch=10)
