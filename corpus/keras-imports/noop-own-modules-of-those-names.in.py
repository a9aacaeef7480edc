from layers import *
from models import Sequential
from engine.topology import Layer
import backend as K

print(Sequential, Layer, K.tf.shape, np.pi)
