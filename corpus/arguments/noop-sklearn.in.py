# corpus: select=arguments dialect=k1
from keras.models import Sequential
from sklearn.cluster import KMeans
from sklearn.linear_model import SGDClassifier

found = KMeans(3).fit(x, sample_weight=w)
linear = SGDClassifier(alpha=0.1, epsilon=0.1, learning_rate='optimal')
linear.fit(x, y, None, None)
