from keras.backend.tensorflow_backend import set_session
from tensorflow import ConfigProto
