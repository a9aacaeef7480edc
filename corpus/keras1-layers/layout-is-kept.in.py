# corpus: dialect=k1 select=keras1-layers
from keras.layers import Convolution2D, LSTM, Dense

model.add(Convolution2D(
    64,  # filters
    3, 3,  # rows and columns
    border_mode='same',  # keeps the size
    subsample=(2, 2),
))
model.add(Convolution2D(64,
                        3,
                        3,
                        init='he_normal'))
model.add(Dense( output_dim = 10 ,  init="uniform" ))
model.add(LSTM(
    output_dim=32,
    consume_less='gpu',  # fast
    dropout_W=0.2, dropout_U=0.2,
    inner_activation='sigmoid',
))
