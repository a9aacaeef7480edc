# corpus: select=saving dialect=k2
import sys

from keras.models import load_model

path = sys.argv[1]
model = load_model(path)
model.load_weights(path.replace("json", "h5"))
model.predict(sys.stdin)
model.save("whole.h5")
