# corpus: select=methods
from keras.layers import Dense
from keras.models import Model


class Stack:
    def __init__(self):
        self.layers = [Dense(3), Dense(4)]

    def shrink(self):
        self.layers.pop()


layers = [Dense(1)]
layers.pop()
stack = Stack()
stack.layers.pop()
stack.layers.append(Dense(2))
unknown.layers.pop()
names = [layer.name for layer in Model(a, b).layers]
names.pop()
