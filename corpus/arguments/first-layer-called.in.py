# corpus: select=arguments dialect=k2
from keras.layers import LSTM, Dense, Input, SpatialDropout1D, TimeDistributed

inputs = Input(batch_shape=(2, 3, 4))
x = SpatialDropout1D(0.1, input_shape=(3, 4))(inputs)
x = LSTM(4, batch_input_shape=(2, 3, 4), stateful=True, return_sequences=True)(x)
y = TimeDistributed(Dense(1), batch_input_shape=(2, 3, 4))(x)
