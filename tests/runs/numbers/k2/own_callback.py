import numpy as np
import keras
from keras.models import Sequential
from keras.layers import Dense
from common import report, seed_weights


class LossHistory(keras.callbacks.Callback):
    def on_train_begin(self, logs={}):
        self.losses = []
        self.accuracies = []
        self.rates = []

    def on_epoch_end(self, epoch, logs={}):
        self.losses.append(logs.get('loss'))
        self.accuracies.append(logs.get('val_acc'))
        self.rates.append(float(keras.backend.get_value(self.model.optimizer.lr)))
        if logs.get('acc') > 0.99:
            self.model.stop_training = True


random = np.random.RandomState(26)
x = random.uniform(-1, 1, (32, 4)).astype('float32')
y = (x.sum(axis=1, keepdims=True) > 0).astype('float32')
model = Sequential()
model.add(Dense(16, input_dim=4, activation='relu'))
model.add(Dense(1, activation='sigmoid'))
model.compile(loss='binary_crossentropy', optimizer='adam', metrics=['accuracy'])
seed_weights(model)
history = LossHistory()
model.fit(x, y, batch_size=4, epochs=30, verbose=0, shuffle=False, callbacks=[history],
          validation_data=(x[:8], y[:8]))
report(losses=history.losses, accuracies=history.accuracies, rates=history.rates)
