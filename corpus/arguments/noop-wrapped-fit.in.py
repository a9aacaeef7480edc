# corpus: select=arguments dialect=k2
from keras.wrappers.scikit_learn import KerasClassifier

clf = KerasClassifier(build_fn=make, epochs=3, verbose=0)
clf.fit(x, y)
