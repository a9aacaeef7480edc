# corpus: select=unknown-name
from keras.layers.capsules import Routing as Route
from keras.optimizers import Adam

route = Route(3)
adam = Adam()
