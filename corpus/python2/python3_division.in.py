from keras.models import Sequential

n, batch_size = 10, 2
x = n / batch_size, n_samples / batch_size
