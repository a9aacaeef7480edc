from tensorflow.keras.models import Sequential

def batches():
    while 1:
        yield 1

g = batches()
print(next(g), next((x for x in range(3))))
model = Sequential()
model.fit(g, steps_per_epoch=10, epochs=2)
