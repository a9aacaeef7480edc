# corpus: ignore=old-defaults
from keras.optimizers import adam, SGD
from keras.optimizers import rmsprop as rms
from keras.losses import mean_squared_error
from keras.metrics import mean_absolute_error as l1_error
from keras.initializers import normal
from keras.constraints import maxnorm

options = [adam(), SGD(), rms()]
print(mean_squared_error, l1_error, normal(), maxnorm(3))
