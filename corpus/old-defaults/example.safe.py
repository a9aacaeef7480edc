# corpus: select=old-defaults
from keras.models import Sequential
from keras.layers import Dense, Embedding, GRU
from tensorflow.keras import optimizers

model = Sequential()
model.add(Embedding(5000, 32))
model.add(GRU(64, recurrent_dropout=0.2))
model.add(Dense(1, activation='sigmoid'))
model.compile(loss='binary_crossentropy', optimizer=optimizers.Adadelta(learning_rate=1.0))
model.fit(x, y, epochs=3)
scores = model.predict(x_new, verbose=0)
