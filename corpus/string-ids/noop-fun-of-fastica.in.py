# scikit-learn has a function of this name as well
from sklearn.decomposition import FastICA, fastica
from tensorflow.keras.models import Sequential

model = Sequential()
model.compile('sgd', loss='log_cosh')
ica = FastICA(3, fun='logcosh')
_, mixing, sources = fastica(x, fun='logcosh', fun_args=None)
