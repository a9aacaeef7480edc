from keras.models import Sequential

def batches():
    while 1:
        yield 1

g = batches()
print g.next(), (x for x in range(3)).next()
model = Sequential()
model.fit_generator(g, steps_per_epoch=10, nb_epoch=2)
