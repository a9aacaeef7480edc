from tensorflow import ConfigProto
