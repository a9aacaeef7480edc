from tensorflow.keras.layers import Input  # type: ignore
from tensorflow.keras.models import Model  # type: ignore
from tensorflow.keras.layers import Layer  # isort: skip
from tensorflow.keras.models import Model as Net  # isort: skip

print(Input, Model, Layer, Net)
