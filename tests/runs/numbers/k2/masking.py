import numpy as np
from keras.preprocessing.sequence import pad_sequences
from keras.models import Sequential
from keras.layers import Embedding, SimpleRNN, Dense, Masking, LSTM
from keras.optimizers import SGD
from common import report, seed_weights

random = np.random.RandomState(6)
words = [random.randint(1, 20, n) for n in random.randint(2, 9, 20)]
x = pad_sequences(words, maxlen=8)
y = random.randint(0, 2, 20)

model = Sequential()
model.add(Embedding(20, 5, input_length=8, mask_zero=True))
model.add(SimpleRNN(6, return_sequences=True))
model.add(SimpleRNN(4))
model.add(Dense(1, activation='sigmoid'))
model.compile(SGD(0.1), 'binary_crossentropy', metrics=['acc'])
seed_weights(model)
history = model.fit(x, y, epochs=4, batch_size=5, shuffle=False, verbose=0)

padded = random.uniform(-1, 1, (6, 4, 2)).astype('float32')
padded[:, 2:] = 0.
masked = Sequential([Masking(mask_value=0., input_shape=(4, 2)), LSTM(3)])
seed_weights(masked)
report(loss=history.history['loss'], acc=history.history['acc'], out=model.predict(x),
       masked=masked.predict(padded))
