from tensorflow.keras.applications import mobilenet

net = mobilenet.MobileNet()
