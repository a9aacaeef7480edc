from tensorflow.keras.layers import LSTM, Dense
from tensorflow.keras.models import Sequential

net = Sequential([LSTM(16), Dense(1)])
net.compile(optimizer="rmsprop", loss="mse")
