import keras

from shared.words import count

print keras.__version__, count('a b')
