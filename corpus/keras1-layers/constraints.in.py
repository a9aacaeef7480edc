# corpus: dialect=k1 select=keras1-layers
from keras import constraints
from keras.constraints import MaxNorm, MinMaxNorm, maxnorm
from keras.layers import Dense

Dense(10, W_constraint=maxnorm(m=2), b_constraint=constraints.MaxNorm(m=3, axis=0))
Dense(10, W_constraint=maxnorm(2))
Dense(10, W_constraint=MinMaxNorm(low=0.5, high=2.0))
limit = MaxNorm(m=4)
