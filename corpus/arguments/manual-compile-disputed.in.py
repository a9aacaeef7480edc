# corpus: select=arguments dialect=k2
from keras.models import Model, load_model

model = load_model('m.h5')
model.compile('sgd', 'mse', ['mae'], weights)
