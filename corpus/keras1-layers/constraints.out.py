# corpus: dialect=k1 select=keras1-layers
from keras import constraints
from keras.constraints import MaxNorm, MinMaxNorm, maxnorm
from keras.layers import Dense

Dense(10, kernel_constraint=maxnorm(max_value=2), bias_constraint=constraints.MaxNorm(max_value=3, axis=0))
Dense(10, kernel_constraint=maxnorm(2))
Dense(10, kernel_constraint=MinMaxNorm(min_value=0.5, max_value=2.0))
limit = MaxNorm(max_value=4)
