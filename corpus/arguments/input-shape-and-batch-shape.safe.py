# corpus: select=arguments dialect=k2
from keras.layers import Input

shape = (None, None)

graph = Input(batch_shape=(None, None), sparse=True)
image = Input(batch_shape=(8, 3, 3), name="image")
known = Input(shape=shape, batch_shape=shape)
one = Input(batch_shape=(1, 3))
other = Input(shape=(3,), batch_shape=None)
last = Input((3,), name="last")
