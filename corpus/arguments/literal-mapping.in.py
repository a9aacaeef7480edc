# corpus: select=arguments dialect=k2
from keras.optimizers import SGD

options = dict(lr=0.1, momentum=0.9, decay=0.0)
sgd = SGD(nesterov=True, **options)
same = SGD(**{'lr': 1, 'clipvalue': 0.5})
