from keras.models import Input, Model  # type: ignore
from keras.engine import Layer, Model as Net  # isort: skip

print(Input, Model, Layer, Net)
