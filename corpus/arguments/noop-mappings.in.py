# corpus: select=arguments dialect=k2
from keras.optimizers import SGD, Adam

shared = {'clipvalue': 1.0}
a = SGD(**shared)
b = Adam(**shared)
c = SGD(momentum=0.9, **dict(nesterov=True))
other = dict(lr=0.1, decay=0.0)
d = make(**other)
e = SGD(**read())
