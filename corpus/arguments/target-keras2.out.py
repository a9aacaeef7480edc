# corpus: select=arguments dialect=k2 target=keras2
from keras.callbacks import ProgbarLogger
from keras.models import load_model
from keras.optimizers import SGD

opt = SGD(0.1, 0.9, nesterov=True)
log = ProgbarLogger(count_mode='steps')
model = load_model('m.h5')
model.compile(opt, 'mse', ['acc'])
model.fit(data, workers=2)
