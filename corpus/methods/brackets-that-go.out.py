# corpus: select=methods dialect=k2
from keras.models import Sequential
from keras.optimizers import Adam

model = Sequential()
model.compile(Adam(), ['mse'])
scores = (model
                  .evaluate(x, y, return_dict=True))
(model
            .optimizer.learning_rate.assign(0.1))
adam = Adam()
adam.iterations.assign((0))
