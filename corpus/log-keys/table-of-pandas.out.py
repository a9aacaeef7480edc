# corpus: select=log-keys
import pandas as pd
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(1, input_dim=4)])
model.compile('adam', 'mse', metrics=['accuracy'])
history = model.fit(x, y, validation_split=0.2)
table = pd.DataFrame(history.history)
print(table['accuracy'], table[['loss', 'val_accuracy']], pd.read_csv('old.csv')['acc'])
