# corpus: target=keras2 select=string-ids
from keras.layers import Dense
from keras.models import Sequential

model = Sequential([Dense(4, input_dim=2, kernel_initializer='constant', kernel_constraint='maxnorm')])
model.compile('adam', loss='logcosh', metrics=['kullback_leibler_divergence'])
model.compile('adam', loss='cosine_similarity')
