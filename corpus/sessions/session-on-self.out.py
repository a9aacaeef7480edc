

class Agent(object):
    def __init__(self, size):
        self.size = size

    def act(self):
        return self.size
