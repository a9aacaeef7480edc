# corpus: select=string-ids
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(4, input_dim=8, kernel_initializer="he_normal")])
for name in ['mse', 'log_cosh', 'kl_divergence']:
    model.compile(loss=name, optimizer='adam')
