# corpus: select=arguments dialect=k2
from keras.models import load_model

model = load_model('m.h5')
model.compile('adam', 'mse')
