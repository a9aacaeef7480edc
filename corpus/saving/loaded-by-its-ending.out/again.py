from deploy import make

net = make()
net.load_weights("out_net.h5")
