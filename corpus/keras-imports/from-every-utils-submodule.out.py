from tensorflow.keras.utils import to_categorical
from tensorflow.keras.utils import get_file, Sequence
from tensorflow.keras.utils import CustomObjectScope, Progbar
from tensorflow.keras.utils import plot_model
from tensorflow.keras.utils import get_source_inputs


class Batches(Sequence):
    def __len__(self):
        return 1

    def __getitem__(self, index):
        return to_categorical([0, 1]), to_categorical([1, 0])
