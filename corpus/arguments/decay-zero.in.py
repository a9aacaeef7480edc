# corpus: select=arguments dialect=k2
from keras.optimizers import Adam, RMSprop

adam = Adam(lr=1e-3, beta_1=0.9, beta_2=0.999, epsilon=1e-8, decay=0.0)
rms = RMSprop(lr=0.001, rho=0.9, epsilon=None, decay=0)
