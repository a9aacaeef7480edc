# corpus: select=unknown-name
from keras.layers.capsules import Routing  # keras-codemods: ignore

route = Routing(3)
