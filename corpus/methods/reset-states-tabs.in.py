# corpus: select=methods
from keras.models import load_model

net = load_model("tides.h5")
def run(x):
	if x is None:
		net.reset_states()
	return net.predict(x)
