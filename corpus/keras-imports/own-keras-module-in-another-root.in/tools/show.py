from keras import build_net

print(build_net(3))
