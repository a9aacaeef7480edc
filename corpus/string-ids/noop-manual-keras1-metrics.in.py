# corpus: select=string-ids
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(1, input_dim=3, init='uniform', activation='sigmoid')])
model.compile('adam', 'binary_crossentropy', metrics=['precision', 'fmeasure', 'matthews_correlation'])
