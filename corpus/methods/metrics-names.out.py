# corpus: select=methods
from keras.models import load_model

model = load_model("prices.h5")
scores = model.evaluate(x, y)
for name, score in zip(list(model.get_metrics_result()), scores):
    print(name, score)
print("%s: %.2f" % (list(model.get_metrics_result())[1], scores[1]))
