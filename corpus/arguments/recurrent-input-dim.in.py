# corpus: select=arguments dialect=k2
from keras.layers import LSTM
from keras.models import Sequential

model = Sequential([LSTM(4, input_dim=3, input_length=10)])
other = Sequential([LSTM(4, input_dim=3)])
