# corpus: select=other-numbers dialect=k2
from keras import regularizers
from keras.layers import BatchNormalization, Dense, Embedding, Flatten
from keras.models import Sequential

model = Sequential()
model.add(Embedding(1000, 16, input_length=20))
model.add(Flatten())
model.add(Dense(32, activity_regularizer=regularizers.l2(0.01)))
model.add(BatchNormalization())
model.add(Dense(32, activity_regularizer=regularizers.l2(0.01)))
model.add(BatchNormalization())  # named once
model.add(Dense(1, kernel_regularizer=regularizers.l2(0.01)))
model.compile("adam", "mse")
