import numpy as np
from keras import backend as K
from keras.layers import (Input, LSTM, Dense, Lambda, Permute, RepeatVector, Reshape, Activation,
                          Flatten, multiply)
from keras.models import Model
from common import report, seed_weights

steps = 5
random = np.random.RandomState(28)
x = random.uniform(-1, 1, (20, steps, 3)).astype('float32')
y = random.randint(0, 2, (20, 1))

inputs = Input(shape=(steps, 3))
hidden = LSTM(4, return_sequences=True)(inputs)
attention = Dense(1, activation='tanh')(hidden)
attention = Flatten()(attention)
attention = Activation('softmax', name='attention')(attention)
attention = RepeatVector(4)(attention)
attention = Permute([2, 1])(attention)
weighted = multiply([hidden, attention])
context = Lambda(lambda t: K.sum(t, axis=-2), output_shape=(4,))(weighted)
scores = Lambda(lambda t: K.batch_dot(t[0], t[1], axes=[1, 2]))([context, hidden])
outputs = Dense(1, activation='sigmoid')(scores)
model = Model(inputs, outputs)
model.compile(optimizer='adam', loss='binary_crossentropy', metrics=['accuracy'])
seed_weights(model)
history = model.fit(x, y, epochs=3, batch_size=5, shuffle=False, verbose=0)
where = Model(model.input, model.get_layer('attention').output)
report(loss=history.history['loss'], where=where.predict(x[:5]), out=model.predict(x))
