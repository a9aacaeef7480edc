from keras.utils.generic_utils import (six,  # a leak
                                       Progbar)  # bars

print(six, Progbar)
