# corpus: select=tf-symbols
import numpy as np
import tensorflow as tf
from keras.models import Sequential

np.random.seed(1)
tf.set_random_seed(2)
model = Sequential()
