from tensorflow.keras.layers import Dense

def f(a_b, c=1):
    """What f does."""
    a, b = a_b
    return a + b + c

def g(x, a_b_c): a, (b, c) = a_b_c; return a

class A(object):
    def h(self, a_b):
        # first
        a, b = a_b
        return self.a + a

by_value = sorted(pairs, key=lambda name_value: name_value[1].name)
h = lambda a: a
i = lambda x, a_b: f(a=a_b[0], c=a_b[1]) + x.a
j = lambda a_b: (lambda a, b: [a for a in b])(*a_b)
print(by_value)
