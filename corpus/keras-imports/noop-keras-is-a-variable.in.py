import plugins

keras = plugins.load('keras')
dense = keras.layers.core.Dense(3)
onehot = keras.utils.np_utils.to_categorical([0])
