# corpus: select=saving dialect=tf1
from tensorflow.keras.models import load_model

model = load_model('m.h5')
model.save('folder', save_format='tf')
