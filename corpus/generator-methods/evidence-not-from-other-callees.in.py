from keras.models import load_model
from xgboost import XGBClassifier
from feeds import batches


def train(path, nb_epoch=10):
    return XGBClassifier(subsample=0.8), train(path, nb_epoch=5)


model = load_model('m.h5')
model.fit_generator(batches(), 100, 3)
