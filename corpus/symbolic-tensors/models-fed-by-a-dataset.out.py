# corpus: select=symbolic-tensors dialect=k2
import keras
import tensorflow as tf
from keras.layers import Dense, Input

dataset = tf.data.Dataset.from_tensor_slices((images, labels))
dataset = dataset.repeat().batch(32)

# the model is made of the tensors
a = Input(shape=dataset.element_spec[0].shape[1:])
model = keras.models.Model(a, Dense(10)(a))
model.compile(optimizer='sgd', loss='categorical_crossentropy',
              metrics=['accuracy'])
model.fit(dataset, epochs=2,
          steps_per_epoch=10)
