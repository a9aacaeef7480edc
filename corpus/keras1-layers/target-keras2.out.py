# corpus: dialect=k1 target=keras2
from tensorflow.keras.layers import LSTM, Convolution2D, Dense, LocallyConnected2D, add
from tensorflow.keras.models import Model

a = Convolution2D(64, (3, 3), padding='same', data_format='channels_last')(x)
b = LocallyConnected2D(64, (3, 3), kernel_initializer='uniform', strides=(2, 2))(x)
c = LSTM(10, input_dim=4, recurrent_activation='sigmoid')(y)
model = Model(inputs=[x, y], outputs=add([a, b]))
