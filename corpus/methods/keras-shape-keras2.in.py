# corpus: select=methods target=keras2
from keras.layers import Input

x = Input((3, 4))
print(x._keras_shape, x.get_shape().as_list())
