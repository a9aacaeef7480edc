import names
from keras.layers import Dense
from names import CONSTRAINTS

dense = Dense(3, kernel_initializer=names.INITIALIZER, kernel_constraint=CONSTRAINTS['weights'])
