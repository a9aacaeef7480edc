# corpus: select=string-ids
from keras.layers import Dense
from keras.models import Sequential

SETTINGS = {'loss': 'logcosh', 'metric': 'mae', 'start': 'constant'}

model = Sequential([Dense(4, input_dim=8, kernel_initializer="he_normal")])
model.compile('adam', loss=SETTINGS['loss'], metrics=[SETTINGS['metric']])
model.add(Dense(1, bias_initializer=SETTINGS['start']))
