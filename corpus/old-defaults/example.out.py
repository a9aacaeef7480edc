# corpus: select=old-defaults
from keras.models import Sequential
from keras.layers import Dense, Embedding, GRU
from tensorflow.keras import ops, optimizers, utils


@utils.register_keras_serializable()
def old_hard_sigmoid(x):
    """The `hard_sigmoid` of Keras before 3.0."""
    return ops.clip(0.2 * x + 0.5, 0.0, 1.0)


model = Sequential()
model.add(Embedding(5000, 32))
model.add(GRU(64, recurrent_dropout=0.2, recurrent_activation=old_hard_sigmoid, reset_after=False))
model.add(Dense(1, activation='sigmoid'))
model.compile(loss='binary_crossentropy', optimizer=optimizers.Adadelta(learning_rate=1.0))
model.fit(x, y, epochs=3)
scores = model.predict(x_new, verbose=0)
