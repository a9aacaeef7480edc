import keras.layers as KL, keras.models as KM

inputs = KL.Input(shape=(5,))
model = KM.Model(inputs, KL.Dense(2)(inputs))
