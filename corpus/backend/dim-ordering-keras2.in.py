# corpus: select=backend,arguments dialect=k2
# Keras 2.0 to 2.2 kept the old spelling.
import keras.backend as K

if K.image_dim_ordering() == 'tf':
    shape = (28, 28, 1)
else:
    shape = (1, 28, 28)
