# corpus: select=methods
from keras.models import load_model

model = load_model("net.h5")
if not model.compiled:
    model.compile("sgd", "mse")


def check(net):
    assert net.compiled
    return net.is_compiled
