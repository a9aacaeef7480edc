# corpus: select=arguments dialect=tf1
from tensorflow.keras.models import load_model

model = load_model('m.h5')
model.fit(data, epochs=3)
model.evaluate(data)
model.predict(data, verbose=0)
