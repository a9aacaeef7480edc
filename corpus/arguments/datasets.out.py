# corpus: select=arguments dialect=k1
from keras.datasets import imdb, reuters

(a, b), (c, d) = imdb.load_data(num_words=5000)
(e, f), (g, h) = reuters.load_data(num_words=1000, test_split=0.2)
