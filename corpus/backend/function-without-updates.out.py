# corpus: select=backend,arguments dialect=k1
from keras.layers import Input, merge
from tensorflow import keras

a, b = Input((4,)), Input((4,))
f = keras.Function([a, b], [merge([a, b], mode='sum')])
print(f([x, y])[0].numpy())
