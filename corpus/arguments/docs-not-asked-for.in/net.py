"""
>>> import keras
>>> keras.models.Sequential().fit(x, nb_epoch=3)
"""
