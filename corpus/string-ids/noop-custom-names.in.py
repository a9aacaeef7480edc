# corpus: select=string-ids
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(4, input_dim=8, kernel_initializer="he_normal")])
model.compile('adam', loss='dice_loss', metrics=['my_metric', 'recall_m'])
Dense(3, kernel_initializer='my_init', kernel_constraint='max norm')
