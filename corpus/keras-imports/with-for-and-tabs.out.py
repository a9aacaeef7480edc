import os

for name in os.listdir('.'):
	if name.endswith('.h5'):
		from tensorflow.keras import Layer, Model
		print(name, Layer, Model)
with open('log.txt') as log:
	from tensorflow import keras
	print(log.read(), keras.layers.Dense(1))
