from boosting import Ensemble
from feeds import train_feed

model = Ensemble(trees=100)
model.fit_generator(train_feed(), steps_per_epoch=10, epochs=2)
scores = model.evaluate_generator(train_feed(), 5)
