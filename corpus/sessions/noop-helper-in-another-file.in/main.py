from networks import get_session
from tensorflow.keras.backend import set_session

set_session(get_session())
