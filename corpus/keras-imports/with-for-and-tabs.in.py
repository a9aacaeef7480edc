import os

for name in os.listdir('.'):
	if name.endswith('.h5'):
		from keras.engine import Layer, Model
		print(name, Layer, Model)
with open('log.txt') as log:
	import keras
	print(log.read(), keras.layers.core.Dense(1))
