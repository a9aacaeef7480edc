# corpus: select=arguments dialect=k2
from keras.optimizers import SGD

opt = SGD(learning_rate=0.1, decay=1e-6)
model.compile(opt, 'mse')
model.optimizer.learning_rate.assign(0.01)
