# corpus: select=unknown-name
try:
    from keras.layers.capsules import Routing
except ImportError:
    from capsules import Routing

route = Routing(3)
