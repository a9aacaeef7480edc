# corpus: select=methods
from keras.models import load_model

model = load_model("net.h5")
scores = model.evaluate(x, y, return_dict=True)
print(scores, [m.name for m in model.metrics], model.get_metrics_result())
