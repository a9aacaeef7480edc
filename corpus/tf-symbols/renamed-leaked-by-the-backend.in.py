# corpus: select=tf-symbols
from keras import backend as K
from keras.layers import Lambda

layer = Lambda(lambda x: K.tf.log(K.tf.to_float(x)))
