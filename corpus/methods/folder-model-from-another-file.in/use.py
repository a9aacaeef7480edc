import forest
from net import build

model = build()
model.fit(x, y)
print(model.predict_proba(x), model.predict_classes(x), model.layers[0].output_shape)
print(forest.grow(x).predict_proba(x))
model.optimizer.lr = 0.001
