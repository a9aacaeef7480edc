import tensorflow as tf
from tensorflow.keras import backend as K
from tensorflow.keras.models import load_model

# Leave some memory to the other users of this machine.
config = tf.ConfigProto()
config.gpu_options.allow_growth = True
sess = tf.Session(config=config)
K.set_session(sess)

model = load_model("unet.h5", compile=False)
