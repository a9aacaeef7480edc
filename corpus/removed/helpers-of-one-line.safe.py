# corpus: dialect=k1 select=removed
import numpy as np
from keras.engine.training import slice_X

split = 900
train, test = slice_X(X, 0, split), slice_X(X, split)
pair = slice_X([X, y], 0, stop=split)
head = slice_X(np.concatenate(
    [X, X]  # twice
), stop=10)
classes = np.argmax(model.predict(X), axis=1)
