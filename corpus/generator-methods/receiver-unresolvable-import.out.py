from tensorflow.keras.callbacks import EarlyStopping
from zoo import build_unet
from feeds import train_feed

net = build_unet(depth=4)
net.fit(train_feed(), steps_per_epoch=50, callbacks=[EarlyStopping()])
