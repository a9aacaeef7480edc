# corpus: select=requirements
from keras.models import Sequential

model = Sequential()
model.fit(x, y, nb_epoch=2)
