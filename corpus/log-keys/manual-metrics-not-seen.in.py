# corpus: select=log-keys dialect=k2
from keras.models import load_model

model = load_model('net.h5')
history = model.fit(x, y)
print(history.history['acc'])
