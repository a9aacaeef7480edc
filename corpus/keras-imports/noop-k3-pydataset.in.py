import keras


class Batches(keras.utils.PyDataset):
    def __len__(self):
        return 3
