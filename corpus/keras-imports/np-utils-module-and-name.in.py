from keras.utils import np_utils, plot_model

y = np_utils.to_categorical([0, 1])
print(plot_model)
