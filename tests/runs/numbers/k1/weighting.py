import numpy as np
from keras.models import Sequential
from keras.layers import Dense
from common import report, seed_weights

random = np.random.RandomState(15)
x = random.uniform(-1, 1, (36, 4)).astype('float32')
y = (x[:, :1] > 0.3).astype('int32')
weights = random.uniform(0.5, 2, 36)


def build():
    model = Sequential()
    model.add(Dense(5, input_dim=4, activation='tanh'))
    model.add(Dense(1, activation='sigmoid'))
    model.compile(loss='binary_crossentropy', optimizer='adagrad')
    seed_weights(model)
    return model


by_class = build()
first = by_class.fit(x, y, nb_epoch=3, batch_size=9, class_weight={0: 1., 1: 3.},
                     shuffle=False, verbose=0)
by_sample = build()
second = by_sample.fit(x, y, nb_epoch=3, batch_size=9, sample_weight=weights,
                       shuffle=False, verbose=0)
last = by_sample.train_on_batch(x[:9], y[:9], sample_weight=weights[:9])
report(by_class=first.history['loss'], by_sample=second.history['loss'], last=last,
       predicted=by_class.predict(x[:6]))
