# corpus: select=optimizers
from keras.optimizers import SGD

both = SGD(clipnorm=1.0, clipvalue=0.5)
one = SGD(clipvalue=0.5)
