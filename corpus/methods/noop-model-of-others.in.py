# corpus: select=methods
from keras.models import load_model


class Agent:
    def __init__(self, model):
        self.model = model


agent = Agent(load_model("net.h5"))
agent.model = load_model("other.h5")
