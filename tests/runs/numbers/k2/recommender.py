"""Matrix factorization: the dot product of two embeddings, and biases."""
import numpy as np
from keras.layers import Input, Embedding, Flatten, dot, add
from keras.models import Model
from keras.regularizers import l2
from common import report, seed_weights

random = np.random.RandomState(23)
users = random.randint(0, 8, (40, 1))
movies = random.randint(0, 10, (40, 1))
ratings = random.randint(1, 6, 40).astype('float32')


def embedding_input(name, n_in, n_out):
    inp = Input(shape=(1,), dtype='int64', name=name)
    return inp, Embedding(n_in, n_out, input_length=1, embeddings_regularizer=l2(1e-4))(inp)


def create_bias(inp, n_in):
    return Flatten()(Embedding(n_in, 1, input_length=1)(inp))


user_in, u = embedding_input('user_in', 8, 3)
movie_in, m = embedding_input('movie_in', 10, 3)
x = dot([u, m], axes=-1)
x = Flatten()(x)
x = add([x, create_bias(user_in, 8)])
x = add([x, create_bias(movie_in, 10)])
model = Model([user_in, movie_in], x)
model.compile('sgd', loss='mse')
seed_weights(model)
history = model.fit([users, movies], ratings, batch_size=10, epochs=4, shuffle=False, verbose=0)
report(loss=history.history['loss'], ratings=model.predict([users, movies]))
