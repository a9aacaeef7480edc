import numpy as np
from keras.models import Sequential
from keras.layers import Dense, Merge
from common import report, seed_weights, weights_of

random = np.random.RandomState(5)
left_data = random.uniform(-1, 1, (32, 4)).astype('float32')
right_data = random.uniform(-1, 1, (32, 3)).astype('float32')
labels = random.randint(0, 2, (32, 1))

left_branch = Sequential()
left_branch.add(Dense(5, input_dim=4, activation='tanh'))
right_branch = Sequential()
right_branch.add(Dense(5, input_dim=3))
merged = Merge([left_branch, right_branch], mode='concat')

final_model = Sequential()
final_model.add(merged)
final_model.add(Dense(1, activation='sigmoid'))
final_model.compile(optimizer='rmsprop', loss='binary_crossentropy', metrics=['accuracy'])
seed_weights(final_model)
history = final_model.fit([left_data, right_data], labels, nb_epoch=4, batch_size=8,
                          shuffle=False, verbose=0)
report(loss=history.history['loss'], acc=history.history['acc'],
       prediction=final_model.predict([left_data, right_data]), weights=weights_of(final_model))
