from tensorflow.keras.models import load_model

from data import *

model = load_model("two.h5")
model.fit(endless(8), steps_per_epoch=30)
model.fit((tuple(batch) for batch in pairs(["a.npy"])), steps_per_epoch=1)
test = pictures(["a.npy", "b.npy"])
results = load_model("one.h5", compile=False).predict(((batch,) for batch in test), steps=2, verbose=1)
model.fit(triples(["a.npy"]), steps_per_epoch=1)
model.fit((batch for batch in Rows()), steps_per_epoch=1)
