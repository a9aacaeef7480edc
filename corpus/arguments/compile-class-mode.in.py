# corpus: select=arguments dialect=k1
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(2, input_dim=4)])
model.compile(loss='categorical_crossentropy', optimizer='sgd', class_mode='categorical')
