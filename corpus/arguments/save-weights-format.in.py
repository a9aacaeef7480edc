# corpus: select=arguments dialect=tf1
from tensorflow.keras.models import load_model

model = load_model('m.h5')
model.save_weights('w.weights.h5', save_format='h5')
model.load_weights('w.weights.h5', by_name=False)
model.save_weights('w.weights.h5', save_format='tf')
