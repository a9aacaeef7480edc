# corpus: select=arguments dialect=k2 target=keras2
from keras.callbacks import TensorBoard
from keras.layers import AveragePooling2D, LSTM
from keras.models import Sequential, load_model

model = Sequential([LSTM(4, batch_input_shape=(2, 3, 4), input_dim=4)])
pool = AveragePooling2D()
other = load_model('m.h5')
other.fit(data, workers=3, max_queue_size=5)
other.save_weights('w', save_format='tf')
