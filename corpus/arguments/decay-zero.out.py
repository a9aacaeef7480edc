# corpus: select=arguments dialect=k2
from keras.optimizers import Adam, RMSprop

adam = Adam(learning_rate=1e-3, beta_1=0.9, beta_2=0.999, epsilon=1e-8)
rms = RMSprop(learning_rate=0.001, rho=0.9)
