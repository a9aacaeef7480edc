# corpus: select=not-keras
import pandas as pd
from keras.models import Sequential

frame = pd.read_csv('data.csv')
x = frame.values
y = frame.iloc[:, 0].as_matrix().astype('float32')
z = pd.DataFrame([1]).as_matrix(columns=['a'])
