# corpus: dialect=k2 select=keras1-layers
from keras.layers import LSTM, Conv1D, Conv2D, Dense, Dropout, Embedding, MaxPooling1D, add, concatenate
from keras.models import Model

a = Conv2D(64, (3, 3), strides=(2, 2), padding='same', data_format='channels_last')
b = Conv1D(64, 3, input_shape=(100, 4))
c = Dense(10, kernel_initializer='uniform', use_bias=False)
d = LSTM(10, recurrent_dropout=0.1, recurrent_activation='sigmoid')
e = MaxPooling1D(2, 2, 'same')
f = concatenate([x, add([x, y])], axis=1)
g = Model(inputs=x, outputs=y)
h = Dropout(0.5, (1, 4), 3)
i = Embedding(1000, 64, mask_zero=True)
