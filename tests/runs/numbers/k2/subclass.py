import numpy as np
import keras
from common import report, seed_weights


class SimpleMLP(keras.Model):

    def __init__(self, use_bn=False, num_classes=3):
        super(SimpleMLP, self).__init__(name='mlp')
        self.use_bn = use_bn
        self.dense1 = keras.layers.Dense(8, activation='relu')
        self.dense2 = keras.layers.Dense(num_classes, activation='softmax')
        if self.use_bn:
            self.bn = keras.layers.BatchNormalization(axis=-1)

    def call(self, inputs):
        x = self.dense1(inputs)
        if self.use_bn:
            x = self.bn(x)
        return self.dense2(x)


random = np.random.RandomState(30)
x = random.uniform(-1, 1, (24, 5)).astype('float32')
y = random.randint(0, 3, (24, 1))
model = SimpleMLP()
model.compile(loss='sparse_categorical_crossentropy', optimizer='rmsprop', metrics=['accuracy'])
model.evaluate(x[:4], y[:4], verbose=0)
seed_weights(model)
history = model.fit(x, y, epochs=3, batch_size=8, shuffle=False, verbose=0)
report(loss=history.history['loss'], out=model.predict(x[:8]))
