# corpus: select=old-defaults
from keras.layers import Dense
from sklearn.linear_model import LogisticRegression
from mylayers import LSTM

clf = LogisticRegression()
clf.fit(x, y)
clf.predict(x)
layer = LSTM(8)
