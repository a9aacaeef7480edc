# corpus: select=backend,arguments dialect=k1
from keras import backend as K
import numpy as np

SIZE = 3 if K.image_dim_ordering() == 'th' else 1
