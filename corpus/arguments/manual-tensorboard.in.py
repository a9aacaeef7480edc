# corpus: select=arguments dialect=k2
from keras.callbacks import TensorBoard

board = TensorBoard('logs', embeddings_freq=1, embeddings_layer_names=['embedding'])
