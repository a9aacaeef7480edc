# corpus: select=arguments dialect=k2
from keras.callbacks import TensorBoard

board = TensorBoard('logs', 0, 32, True, False, True)
other = TensorBoard(log_dir='logs', write_grads=True, batch_size=8, embeddings_layer_names=None)
