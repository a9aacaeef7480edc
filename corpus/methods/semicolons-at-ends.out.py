# corpus: select=methods,frozen-models dialect=k2
from keras.layers import LSTM
from keras.models import Sequential

model = Sequential([LSTM(8, batch_input_shape=(1, 5, 2), stateful=True)]);
for layer in model.layers:  # forget
    if getattr(layer, "stateful", False):
        layer.reset_states()
