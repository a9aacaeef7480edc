from keras.applications import mobilenet

net = mobilenet.mobilenet.MobileNet()
