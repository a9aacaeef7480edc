# corpus: dialect=k1 select=keras1-layers
from keras.layers import Convolution2D, LSTM, Dense

model.add(Convolution2D(
    64,  # filters
    (3, 3),  # rows and columns
    padding='same',  # keeps the size
    strides=(2, 2),
))
model.add(Convolution2D(64,
                        (3,
                        3),
                        kernel_initializer='he_normal'))
model.add(Dense( units = 10 ,  kernel_initializer="uniform" ))
model.add(LSTM(
    units=32,
    # fast
    dropout=0.2, recurrent_dropout=0.2,
    recurrent_activation='sigmoid',
))
