from keras . layers import Dense
from keras \
    .models import Sequential
from keras. layers \
    . advanced_activations import LeakyReLU, PReLU  # leaky

model = Sequential([Dense(3), LeakyReLU(), PReLU()])
