# corpus: select=backend,arguments dialect=k1
import sys

from keras import backend as K

K.set_image_data_format('channels_first')


def configure(ordering):
    K.set_image_data_format({"tf": "channels_last", "th": "channels_first"}[ordering])
    K.set_image_data_format("channels_last")  # what most people use


configure(sys.argv[1])
