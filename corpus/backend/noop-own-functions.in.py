# corpus: select=backend,arguments dialect=k2
from keras import backend as K
from keras.layers import Input


def image_dim_ordering():
    return 'th'


class Backend:
    def learning_phase(self):
        return 0

    def function(self, a, b):
        return a(b)


B = Backend()
if image_dim_ordering() == 'th' and B.learning_phase():
    B.function(len, [K.floatx()])
