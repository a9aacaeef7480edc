# corpus: ignore=old-defaults
from tensorflow.keras.optimizers import Adam as adam, SGD
from tensorflow.keras.optimizers import RMSprop as rms
from tensorflow.keras.losses import mse as mean_squared_error
from tensorflow.keras.metrics import mae as l1_error
from tensorflow.keras.initializers import RandomNormal as normal
from tensorflow.keras.constraints import max_norm as maxnorm

options = [adam(), SGD(), rms()]
print(mean_squared_error, l1_error, normal(), maxnorm(3))
