# corpus: select=arguments dialect=k2
from keras.optimizers import SGD

options = dict(learning_rate=0.1, momentum=0.9)
sgd = SGD(nesterov=True, **options)
same = SGD(**{'learning_rate': 1.0, 'clipvalue': 0.5})
