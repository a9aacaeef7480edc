from keras.layers import Dense

def f((a, b), c=1):
    """What f does."""
    return a + b + c

def g(x, (a, (b, c))): return a

class A(object):
    def h(self, (a, b)):
        # first
        return self.a + a

by_value = sorted(pairs, key=lambda (name, value): value.name)
h = lambda (a): a
i = lambda x, (a, b): f(a=a, c=b) + x.a
j = lambda (a, b): [a for a in b]
print by_value
