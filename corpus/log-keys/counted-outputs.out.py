# corpus: select=log-keys
from keras.layers import Dense, Input
from keras.models import Model

inputs = Input((4,))
model = Model(inputs, [Dense(1)(inputs), Dense(2)(inputs)])
model.compile('adam', 'mse', metrics=[['accuracy'], ['accuracy']])
history = model.fit(x, [y, z])
print(history.history['dense_2_acc'])
