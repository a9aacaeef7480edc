# corpus: select=arguments dialect=k2
from keras.models import load_model

model = load_model('m.h5')
model.compile('sgd', 'mse', sample_weight_mode='temporal')
model.compile('sgd', 'mse', target_tensors=[t])
