import numpy as np
import tensorflow as tf
from common import report, seed_weights, weights_of


class MyModel(tf.keras.Model):
    def __init__(self, num_classes=2):
        super(MyModel, self).__init__(name='my_model')
        self.num_classes = num_classes
        self.dense_1 = tf.keras.layers.Dense(6, activation='relu')
        self.dense_2 = tf.keras.layers.Dense(num_classes, activation='sigmoid')

    def call(self, inputs):
        x = self.dense_1(inputs)
        return self.dense_2(x)

    def compute_output_shape(self, input_shape):
        shape = tf.TensorShape(input_shape).as_list()
        shape[-1] = self.num_classes
        return tf.TensorShape(shape)


random = np.random.RandomState(2)
data = random.uniform(-1, 1, (32, 5)).astype('float32')
labels = np.eye(2, dtype='float32')[random.randint(0, 2, 32)]
model = MyModel()
model.compile(optimizer=tf.keras.optimizers.RMSprop(0.001), loss='categorical_crossentropy',
              metrics=['accuracy'])
model.predict(data[:2])
seed_weights(model)
history = model.fit(data, labels, batch_size=8, epochs=3, shuffle=False, verbose=0)
report(loss=history.history['loss'], acc=history.history['acc'], out=model.predict(data[:8]),
       weights=weights_of(model))
