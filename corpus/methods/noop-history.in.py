# corpus: select=methods
from keras.models import load_model

model = load_model("net.h5")
history = model.fit(x, y)
print(history.history["loss"], history.epoch, history.params, history.model)
