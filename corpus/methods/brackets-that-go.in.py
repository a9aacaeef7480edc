# corpus: select=methods dialect=k2
from keras import backend as K
from keras.models import Sequential
from keras.optimizers import Adam

model = Sequential()
model.compile(Adam(), ['mse'])
scores = dict(zip(model
                  .metrics_names, model
                  .evaluate(x, y)))
K.set_value(model
            .optimizer.lr, 0.1)
adam = Adam()
adam.iterations = (0)
