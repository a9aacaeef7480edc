# corpus: select=arguments dialect=k2
from keras.layers import Input

shape = (None, None)

graph = Input(shape=(None, None), batch_shape=(None, None), sparse=True)
image = Input((3, 3), (8, 3, 3), "image")
known = Input(shape=shape, batch_shape=shape)
one = Input(batch_shape=(1, 3))
other = Input(shape=(3,), batch_shape=None)
last = Input((3,), name="last")
