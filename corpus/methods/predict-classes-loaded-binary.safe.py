# corpus: select=methods
from keras.models import model_from_json

model = model_from_json(open("cats.json").read())
model.load_weights("cats.h5")
model.compile(loss="binary_crossentropy", optimizer="rmsprop")
is_cat = model.predict_classes(pictures)
