# corpus: select=arguments dialect=k2
import keras.optimizers as o
from keras.utils.generic_utils import Progbar

make = o.SGD
opt = make(lr=0.1)
bar = Progbar(10)
bar.update(3, force=True)
