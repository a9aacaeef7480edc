# corpus: select=not-keras
import keras
from sklearn.externals.six.moves import range, urllib
from sklearn.externals.joblib import Parallel

for page in range(3):
    urllib.request.urlopen('https://example.com/%d' % page)
Parallel(n_jobs=2)(keras.layers.Dense(n) for n in (1, 2))
