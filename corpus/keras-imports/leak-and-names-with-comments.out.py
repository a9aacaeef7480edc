from tensorflow.keras.utils import (  # a leak
                                       Progbar)  # bars
import six

print(six, Progbar)
