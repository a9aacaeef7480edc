# corpus: select=string-ids
from keras.layers import Dense
from keras.models import Sequential

LOSS = 'logcosh'

model = Sequential([Dense(4, input_dim=8, kernel_initializer="he_normal")])
model.compile('adam', loss=LOSS)
model.save('model-%s.h5' % LOSS)
