import numpy as np
from keras.layers import Input, Dense, multiply
from keras.models import Model
from common import report, seed_weights

random = np.random.RandomState(9)
images = random.uniform(-1, 1, (24, 4)).astype('float32')
features = random.uniform(-1, 1, (24, 4)).astype('float32')
y = random.uniform(-1, 1, (24, 1)).astype('float32')


def generate(batch_size=6):
    while True:
        for start in range(0, 24, batch_size):
            part = slice(start, start + batch_size)
            yield [images[part], features[part]], y[part]


a = Input((4,))
b = Input((4,))
out = Dense(1)(multiply([Dense(4, activation='tanh')(a), b]))
model = Model([a, b], out)
model.compile('adam', 'mse')
seed_weights(model)
history = model.fit_generator(generate(), steps_per_epoch=24 / 6, epochs=3, verbose=0,
                              validation_data=generate(8), validation_steps=3)
score = model.evaluate_generator(generate(), steps=4)
pred = model.predict_generator(generate(), 2)
report(loss=history.history['loss'], val=history.history['val_loss'], score=score, pred=pred)
