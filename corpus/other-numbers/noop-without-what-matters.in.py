# corpus: select=other-numbers dialect=k1
from keras.layers import BatchNormalization, Dense, Embedding


class Table(object):
    def Embedding(self, activity_regularizer):
        return activity_regularizer


words = Embedding(1000, 16)
norm = BatchNormalization()  # Keras 1 did not correct its averages
dense = Dense(8)
table = Table().Embedding(activity_regularizer='l2')
model.compile('sgd', 'mse')
