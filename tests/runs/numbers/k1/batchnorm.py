import numpy as np
from keras.layers import Input, Dense, BatchNormalization, Activation
from keras.layers.advanced_activations import LeakyReLU, PReLU
from keras.models import Model
from common import report, seed_weights, weights_of

random = np.random.RandomState(11)
x = random.normal(2, 3, (40, 5)).astype('float32')
y = random.uniform(-1, 1, (40, 1)).astype('float32')

inputs = Input(shape=(5,))
h = Dense(6)(inputs)
h = BatchNormalization(mode=0, axis=-1, momentum=0.9)(h)
h = LeakyReLU(0.2)(h)
h = Dense(6)(h)
h = BatchNormalization()(h)
h = PReLU()(h)
outputs = Dense(1)(h)
model = Model(input=inputs, output=outputs)
model.compile(optimizer='sgd', loss='mse')
seed_weights(model)
history = model.fit(x, y, nb_epoch=4, batch_size=10, shuffle=False, verbose=0)
report(loss=history.history['loss'], evaluated=model.evaluate(x, y, verbose=0),
       weights=weights_of(model), predicted=model.predict(x[:10]))
