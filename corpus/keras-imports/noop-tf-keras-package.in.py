import tf_keras as keras
from tf_keras.layers import Dense
from tf_keras import backend as K

print(keras.models.Sequential([Dense(2)]), K.floatx())
