from keras import Net, Sequential

net = Sequential(3)
net.fit_generator(iter([]), 10, nb_epoch=2)
net.predict_generator(iter([]), 10)
Net(2).evaluate_generator(iter([]), 10)
