# corpus: select=methods
from keras.models import load_model

model = load_model("net.h5")
if hasattr(model, "predict_classes"):
    print(getattr(model, "lr", None))
