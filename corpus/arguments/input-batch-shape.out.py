# corpus: select=arguments dialect=tf1
from tensorflow.keras.layers import Input

a = Input(batch_shape=(8, 4))
