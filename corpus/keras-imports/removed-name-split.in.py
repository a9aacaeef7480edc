from keras.utils import to_categorical, multi_gpu_model, plot_model

y = to_categorical([0, 1])
print(multi_gpu_model, plot_model)
