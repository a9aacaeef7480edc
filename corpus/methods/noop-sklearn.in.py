# corpus: select=methods
from keras.models import Sequential
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

forest = LogisticRegression()
print(forest.predict_proba(x), make_pipeline(forest).predict_proba(x))
for clf in (forest, LogisticRegression(C=3)):
    print(clf.predict_proba(x))
