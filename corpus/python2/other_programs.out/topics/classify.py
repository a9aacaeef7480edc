from sklearn.svm import SVC

print SVC().fit([[0.], [1.]], [0, 1]).predict([[0.]])
