# corpus: select=arguments dialect=tf1
from tensorflow.keras.models import load_model

model = load_model('m.h5')
model.fit(data, epochs=3, workers=4, use_multiprocessing=True, max_queue_size=20)
model.evaluate(data, workers=4)
model.predict(data, workers=0, verbose=0)
