# corpus: select=methods
from keras.callbacks import LambdaCallback
from keras.layers import LSTM
from keras.models import Sequential

layer = LSTM(8, batch_input_shape=(1, 5, 2), stateful=True)
model = Sequential([layer])
forget = LambdaCallback(on_epoch_end=lambda epoch, logs: [layer_.reset_states() for layer_ in model.layers if getattr(layer_, "stateful", False)])
if again: [layer_.reset_states() for layer_ in model.layers if getattr(layer_, "stateful", False)]
