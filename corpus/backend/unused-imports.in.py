# corpus: select=backend,arguments dialect=k2
from keras.backend import learning_phase, image_dim_ordering
from keras.backend import placeholder as ph
