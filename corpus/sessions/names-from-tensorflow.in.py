from tensorflow import ConfigProto, Session
from tensorflow.python import keras

config = ConfigProto()
config.gpu_options.allow_growth = True
session = Session(config=config)
keras.backend.set_session(session)
