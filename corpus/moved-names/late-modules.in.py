import tensorflow.keras.backend as K
from tensorflow.keras.mixed_precision import experimental as mixed
from tensorflow.keras.losses import cosine_proximity, mean_squared_error as mse

mixed.set_policy('mixed_float16')
error = K.random_binomial((2, 3))
print(cosine_proximity, mse)
