import tensorflow as tf
from tensorflow.keras import backend as K
from tensorflow.keras.models import load_model

load_model('m.h5').summary()
