import keras.ops as ops
import keras.backend as K
from keras.layers import Lambda

norm = Lambda(lambda x: ops.norm(x) + K.epsilon())
