from keras.models import load_model

model = load_model('a.h5')
model.fit_generator(
    batches(), samples_per_epoch
    = 200, nb_epoch \
    = 3)
model.fit(x, y,
          nb_epoch
          =10)
