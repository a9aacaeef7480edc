# corpus: select=methods
from keras.models import Model

model = Model(a, b)
model.metrics_names.append("perplexity")
model.metrics_tensors.append(perplexity)
