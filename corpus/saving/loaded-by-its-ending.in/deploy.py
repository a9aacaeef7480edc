from keras.layers import Dense
from keras.models import Sequential


def make():
    return Sequential([Dense(1, input_dim=4)])


def deploy(folder):
    model = make()
    with open(folder + "_net.json", "w") as out:
        out.write(model.to_json())
    model.save_weights(folder + "_net.h5")


model = make()
model.save_weights("out_net.h5")
model.save_weights("out_net.weights")
