# corpus: select=string-ids
from keras.layers import Dense, Input
from keras.models import Model

inputs = Input(shape=(10,))
words = Dense(5, activation='softmax', name='words')(inputs)
score = Dense(1, name='score')(inputs)
model = Model(inputs=inputs, outputs=[words, score])
model.compile(
    optimizer='adam',
    loss={'words': 'kl_divergence', 'score': "log_cosh"},
    loss_weights={'words': 1.0, 'score': 0.2},
)
model.compile('adam', loss=['kl_divergence', 'mse'])
