import numpy as np
from tensorflow.keras.callbacks import Callback
from tensorflow.keras.models import load_model


class Words(Callback):
    def on_train_begin(self, logs=None):
        self.data = np.ones((4, 3))

    def batches(self):
        while True:
            yield self.data, np.ones((4, 1))


model = load_model('m.h5')
words = Words()
model.fit_generator(words.batches(), steps_per_epoch=2, callbacks=[words])
