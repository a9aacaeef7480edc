from config import LOSS
from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

model = Sequential([Dense(3, input_dim=2, kernel_initializer='ones')])
model.compile('adam', loss=LOSS)
