import numpy as np
from keras.preprocessing import sequence
from keras.models import Sequential
from keras.layers import Dense, Activation, Embedding, Convolution1D, GlobalMaxPooling1D
from common import report, seed_weights

max_features, maxlen = 30, 12
random = np.random.RandomState(13)
texts = [list(random.randint(1, max_features, random.randint(5, 20))) for _ in range(24)]
X = sequence.pad_sequences(texts, maxlen=maxlen)
y = random.randint(0, 2, (24, 1))

model = Sequential()
model.add(Embedding(max_features, 6, input_length=maxlen, dropout=0.))
model.add(Convolution1D(nb_filter=5, filter_length=3, border_mode='valid',
                        activation='relu', subsample_length=1))
model.add(GlobalMaxPooling1D())
model.add(Dense(1))
model.add(Activation('sigmoid'))
model.compile(loss='binary_crossentropy', optimizer='sgd', metrics=['accuracy'])
seed_weights(model)
h = model.fit(X, y, batch_size=6, nb_epoch=4, shuffle=False, verbose=0)
report(loss=h.history['loss'], acc=h.history['acc'], p=model.predict(X))
