import numpy as np
from keras.layers import Input, Dense, merge
from keras.models import Model
from common import report, seed_weights

random = np.random.RandomState(6)
a_data = random.uniform(-1, 1, (20, 4)).astype('float32')
b_data = random.uniform(-1, 1, (20, 4)).astype('float32')
y = random.uniform(-1, 1, (20, 2)).astype('float32')

a = Input(shape=(4,), name='a')
b = Input(shape=(4,), name='b')
shared = Dense(4, activation='tanh')
summed = merge([shared(a), shared(b)], mode='sum')
product = merge([shared(a), b], mode='mul')
average = merge([a, shared(b)], mode='ave')
dot = merge([shared(a), shared(b)], mode='dot', dot_axes=1)
joined = merge([summed, product, average, dot], mode='concat', concat_axis=-1)
out = Dense(2)(joined)
model = Model(input=[a, b], output=out)
model.compile('sgd', 'mse')
seed_weights(model)
history = model.fit([a_data, b_data], y, batch_size=5, nb_epoch=4, shuffle=False, verbose=0)
report(loss=history.history['loss'], out=model.predict([a_data, b_data]))
