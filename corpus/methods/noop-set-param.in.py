# corpus: select=methods
from keras.regularizers import Regularizer


class Named(Regularizer):
    def set_param(self, p):
        self.p = p

    def use(self, booster):
        self.set_param(3)
        booster.set_param("eta", 0.1)
