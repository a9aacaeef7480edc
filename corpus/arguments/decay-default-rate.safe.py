# corpus: select=arguments dialect=tf1
from tensorflow.keras.optimizers import SGD

opt = SGD(momentum=0.9, decay=1e-6)
