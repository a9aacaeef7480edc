# corpus: select=methods
from keras.models import load_model

model = load_model("net.h5")
# model.predict_classes(x) was here
print("model.optimizer.lr", "predict_proba")
