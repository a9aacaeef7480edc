# corpus: select=arguments dialect=k2
from keras.layers import LSTM
from keras.models import Sequential

model = Sequential([LSTM(4, input_shape=(10, 3))])
other = Sequential([LSTM(4, input_shape=(None, 3))])
