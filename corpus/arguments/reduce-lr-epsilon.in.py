# corpus: select=arguments dialect=k1
from keras.callbacks import ReduceLROnPlateau

slower = ReduceLROnPlateau(monitor='val_loss', factor=0.2, patience=5, epsilon=1e-3)
