from tensorflow.keras.models import Sequential

data = open('a').readlines()
n = len(data)
batch_size = 32
half = n // 2
rest = data[:n // 2]
mean = sum(data) / float(n)
ratio = n / 2.
model = Sequential()
model.fit(g, steps_per_epoch=n // batch_size, epochs=2)
model.fit(g, steps_per_epoch=count // size, epochs=2)
x = image / 255
for i in range(total // batch):
    print(i, total / batch, i // 2)
half //= 2

def split(n_samples, n_parts):
    return n_samples / n_parts
