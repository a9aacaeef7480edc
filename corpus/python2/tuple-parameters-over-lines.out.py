# corpus: select=python2
from keras.models import Sequential


def area(
    name,  # of the field
    width_height,
):
    (width,  # in metres
     height) = width_height
    print(name)
    return width * height
