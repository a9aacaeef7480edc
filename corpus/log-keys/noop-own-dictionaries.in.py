# corpus: select=log-keys
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(1, input_dim=4)])
model.compile('adam', 'mse', metrics=['accuracy'])
loss, acc = model.evaluate(x, y)
results = {'loss': loss, 'acc': acc}
print(results['acc'], 'acc' in results)
settings = {'lr': 0.1}
rate = settings.get('lr')
log = 'val_acc: {val_acc:.2f}'.format(val_acc=acc)


class Table:
    def __init__(self):
        self.history = {'acc': []}

    def last(self):
        return self.history['acc'][-1]


print(Table().history['acc'])
