# Keras 3 takes `batch_size` beside a PyDataset, and ignores it
import keras
from keras import ops


class Batches(keras.utils.PyDataset):
    def __len__(self):
        return 3

    def __getitem__(self, index):
        return ops.ones((4, 3)), ops.ones((4, 1))


model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(Batches(), batch_size=64, epochs=1)
