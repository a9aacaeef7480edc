# corpus: select=backend,arguments
import keras
from keras import backend, ops

print(backend.backend(), keras.config.floatx(), ops.mean([1., 2.]))
