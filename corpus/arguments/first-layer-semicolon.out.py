# corpus: select=arguments dialect=k2
from keras.layers import Dense, Input;
from keras.models import Sequential;

model = Sequential();
model.add(Input(shape=(3,), batch_size=8))
model.add(Dense(4));
