# corpus: select=arguments
import numpy as np


class keras:
    class optimizers:
        @staticmethod
        def SGD(lr, decay):
            return lr, decay


opt = keras.optimizers.SGD(lr=1, decay=2)
