# corpus: select=log-keys
import pandas as pd
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(1, input_dim=4)])
model.compile('adam', 'mse', metrics=['accuracy'])
table = pd.read_csv('training.log')
print(table['val_acc'], table['loss'])
