from keras.utils.np_utils import to_categorical
from keras.utils.data_utils import get_file, Sequence
from keras.utils.generic_utils import CustomObjectScope, Progbar
from keras.utils.vis_utils import plot_model
from keras.utils.layer_utils import get_source_inputs


class Batches(Sequence):
    def __len__(self):
        return 1

    def __getitem__(self, index):
        return to_categorical([0, 1]), to_categorical([1, 0])
