# corpus: select=methods
from keras.models import load_model

model = load_model("prices.h5")
scores = model.evaluate(x, y)
for name, score in zip(model.metrics_names, scores):
    print(name, score)
print("%s: %.2f" % (model.metrics_names[1], scores[1]))
