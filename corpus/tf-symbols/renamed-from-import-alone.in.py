# corpus: select=tf-symbols
from keras.layers import Lambda
from tensorflow import random_normal as noise

layer = Lambda(lambda x: x + noise((3,)))
