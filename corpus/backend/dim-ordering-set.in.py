# corpus: select=backend,arguments dialect=k1
import sys

from keras import backend as K

K.set_image_dim_ordering('th')


def configure(ordering):
    K.set_image_dim_ordering(ordering)
    K.set_image_dim_ordering(dim_ordering="tf")  # what most people use


configure(sys.argv[1])
