# corpus: select=methods target=keras2
from keras.layers import Input

x = Input((3, 4))
print(tuple(x.shape), x.get_shape().as_list())
