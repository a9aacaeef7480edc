# corpus: select=arguments dialect=k2
from keras.activations import relu
from keras.layers import Activation

layer = Activation(lambda x: relu(x, negative_slope=0.1, max_value=6))
