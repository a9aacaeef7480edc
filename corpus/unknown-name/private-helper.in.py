# corpus: select=unknown-name
from keras.engine.training import _slice_rows
from tensorflow.python.keras.layers.recurrent import _cell_depth

print(_slice_rows([1, 2], 0), _cell_depth(None))
