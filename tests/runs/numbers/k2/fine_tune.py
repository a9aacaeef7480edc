"""Freeze what is below, train the top; then thaw a part."""
import numpy as np
from keras.layers import Dense, BatchNormalization
from keras.models import Sequential, Model
from keras.optimizers import SGD
from common import report, seed_weights, weights_of

random = np.random.RandomState(22)
x = random.uniform(-1, 1, (24, 5)).astype('float32')
y = random.randint(0, 2, (24, 1))

base_model = Sequential([Dense(6, activation='tanh', input_shape=(5,)), Dense(4, activation='tanh')])
top = Dense(1, activation='sigmoid')(base_model.output)
model = Model(inputs=base_model.input, outputs=top)
for layer in base_model.layers:
    layer.trainable = False
model.compile(optimizer='rmsprop', loss='binary_crossentropy', metrics=['accuracy'])
seed_weights(model)
frozen = model.fit(x, y, epochs=2, batch_size=8, shuffle=False, verbose=0)
between = weights_of(model)
for layer in model.layers[2:]:
    layer.trainable = True
model.compile(optimizer=SGD(lr=0.01, momentum=0.9), loss='binary_crossentropy', metrics=['accuracy'])
thawed = model.fit(x, y, epochs=2, batch_size=8, shuffle=False, verbose=0)
report(frozen=frozen.history['loss'], between=between, thawed=thawed.history['loss'],
       weights=weights_of(model))
