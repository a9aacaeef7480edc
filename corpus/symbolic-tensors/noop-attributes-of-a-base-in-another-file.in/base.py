# corpus: select=symbolic-tensors
class Leaf:
    def __init__(self, distribution):
        self.value = distribution.inner.sample(3)
