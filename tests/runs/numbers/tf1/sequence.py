import numpy as np
import tensorflow as tf
from common import report, seed_weights


class DataGenerator(tf.keras.utils.Sequence):
    'Generates data for Keras'
    def __init__(self, list_IDs, data, labels, batch_size=4, shuffle=False):
        'Initialization'
        self.list_IDs = list_IDs
        self.data, self.labels = data, labels
        self.batch_size = batch_size
        self.shuffle = shuffle
        self.on_epoch_end()

    def __len__(self):
        return int(np.floor(len(self.list_IDs) / self.batch_size))

    def __getitem__(self, index):
        indexes = self.indexes[index * self.batch_size:(index + 1) * self.batch_size]
        X = np.empty((self.batch_size, 3))
        for i, k in enumerate(indexes):
            X[i,] = self.data[self.list_IDs[k]]
        return X, np.array([self.labels[self.list_IDs[k]] for k in indexes])

    def on_epoch_end(self):
        self.indexes = np.arange(len(self.list_IDs))
        if self.shuffle:
            np.random.shuffle(self.indexes)


random = np.random.RandomState(9)
data = random.uniform(-1, 1, (30, 3))
labels = random.randint(0, 2, 30)
training_generator = DataGenerator(list(range(22)), data, labels)
validation_generator = DataGenerator(list(range(22, 30)), data, labels)
model = tf.keras.Sequential([tf.keras.layers.Dense(6, activation='relu', input_shape=(3,)),
                             tf.keras.layers.Dense(1, activation='sigmoid')])
model.compile('rmsprop', 'binary_crossentropy', metrics=['acc'])
seed_weights(model)
history = model.fit_generator(generator=training_generator, validation_data=validation_generator,
                              epochs=3, verbose=0, shuffle=False,
                              use_multiprocessing=False, workers=1)
report(loss=history.history['loss'], val_acc=history.history['val_acc'],
       score=model.evaluate_generator(validation_generator),
       out=model.predict_generator(validation_generator, steps=2))
