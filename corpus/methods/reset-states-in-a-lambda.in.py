# corpus: select=methods
from keras.callbacks import LambdaCallback
from keras.layers import LSTM
from keras.models import Sequential

layer = LSTM(8, batch_input_shape=(1, 5, 2), stateful=True)
model = Sequential([layer])
forget = LambdaCallback(on_epoch_end=lambda epoch, logs: model.reset_states())
if again: model.reset_states()
