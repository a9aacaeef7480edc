# corpus: select=methods
from keras.wrappers.scikit_learn import KerasClassifier

clf = KerasClassifier(build_fn=build)
print(clf.predict_proba(x))
