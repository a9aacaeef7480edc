# corpus: select=python2
from keras.models import Sequential


def area(
    name,  # of the field
    (width,  # in metres
     height),
):
    print name
    return width * height
