from keras.models import load_model

from data import *

model = load_model("two.h5")
model.fit_generator(endless(8), steps_per_epoch=30)
model.fit_generator(pairs(["a.npy"]), steps_per_epoch=1)
test = pictures(["a.npy", "b.npy"])
results = load_model("one.h5").predict_generator(test, 2, verbose=1)
model.fit_generator(triples(["a.npy"]), steps_per_epoch=1)
model.fit_generator(Rows(), steps_per_epoch=1)
