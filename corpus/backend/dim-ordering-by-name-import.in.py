# corpus: select=backend,arguments dialect=k1
from keras.backend import image_dim_ordering, set_image_dim_ordering

set_image_dim_ordering('tf')
axis = 1 if image_dim_ordering() == 'th' else 3
