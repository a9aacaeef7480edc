# corpus: select=arguments dialect=tf1
from tensorflow.keras.models import load_model

model = load_model('m.h5')
model.train_on_batch(x, y, reset_metrics=False)
