from tensorflow.keras.layers import Dense
from tensorflow.keras.models import Sequential

model = Sequential([Dense(1, input_shape=(4,))])
model.save_weights('best_weights')
model.load_weights('best_weights')
