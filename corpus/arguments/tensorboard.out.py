# corpus: select=arguments dialect=k2
from keras.callbacks import TensorBoard

board = TensorBoard('logs', 0, write_graph=True, write_images=True)
other = TensorBoard(log_dir='logs')
