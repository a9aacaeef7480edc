# corpus: select=methods
from keras.models import Model

model = Model(first, last)
with open("net.yaml", "w") as out:
    out.write(model.to_yaml())
