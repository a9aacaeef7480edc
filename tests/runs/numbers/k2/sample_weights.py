import numpy as np
from keras.layers import LSTM, TimeDistributed, Dense
from keras.models import Sequential
from common import report, seed_weights

random = np.random.RandomState(31)
x = random.uniform(-1, 1, (18, 4, 2)).astype('float32')
y = random.randint(0, 2, (18, 4, 1))
weights = (random.rand(18, 4) > 0.3).astype('float32')

tagger = Sequential()
tagger.add(LSTM(4, return_sequences=True, input_shape=(4, 2)))
tagger.add(TimeDistributed(Dense(1, activation='sigmoid')))
tagger.compile('sgd', 'binary_crossentropy', sample_weight_mode='temporal')
seed_weights(tagger)
history = tagger.fit(x, y, sample_weight=weights, epochs=3, batch_size=6, shuffle=False, verbose=0)


def batches():
    while True:
        for i in range(0, 18, 6):
            yield x[i:i + 6, -1], y[i:i + 6, -1]


model = Sequential([Dense(4, activation='relu', input_shape=(2,)), Dense(1, activation='sigmoid')])
model.compile('sgd', 'binary_crossentropy')
seed_weights(model)
balanced = model.fit_generator(batches(), 3, 3, class_weight={0: 1., 1: 2.5}, verbose=0)
report(loss=history.history['loss'], out=tagger.predict(x[:3]), balanced=balanced.history['loss'],
       score=model.evaluate(x[:, -1], y[:, -1], verbose=0, sample_weight=weights[:, 0]))
