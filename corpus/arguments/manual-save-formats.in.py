# corpus: select=arguments dialect=tf1
from tensorflow.keras.models import load_model

model = load_model('m.h5')
model.save('folder', save_format='tf')
model.save_weights('ckpt')
model.save_weights('w.h5')
