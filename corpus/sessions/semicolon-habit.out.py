import tensorflow as tf
from tensorflow.keras import backend as K

# Keras uses it
x = 1; y = 2
