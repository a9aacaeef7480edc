from keras import backend as K, layers, models
from keras import regularizers, initializers as init

net = models.Sequential([layers.Dense(4, kernel_regularizer=regularizers.l2(1e-4))])
print(K.floatx(), init.Zeros())
