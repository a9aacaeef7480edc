# corpus: select=arguments dialect=k2
from keras.optimizers import SGD

opt = SGD(lr=0.1)  # keras-codemods: ignore[arguments]
