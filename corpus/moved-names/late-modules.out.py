import tensorflow.keras.backend as K
from tensorflow.keras import mixed_precision as mixed
from tensorflow.keras.losses import cosine_similarity as cosine_proximity, mse

mixed.set_global_policy('mixed_float16')
error = K.random_bernoulli((2, 3))
print(cosine_proximity, mse)
