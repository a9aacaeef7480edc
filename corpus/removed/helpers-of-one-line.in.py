# corpus: dialect=k1 select=removed
import numpy as np
from keras.engine.training import slice_X
from keras.utils import np_utils

split = 900
train, test = slice_X(X, 0, split), slice_X(X, split)
pair = slice_X([X, y], 0, stop=split)
head = slice_X(np.concatenate(
    [X, X]  # twice
), stop=10)
classes = np_utils.categorical_probas_to_classes(model.predict(X))
