# corpus: select=string-ids
"""Losses: 'logcosh', 'kullback_leibler_divergence'."""
from keras.layers import Dense


def loss_names():
    """'cosine_proximity'"""
    # loss='logcosh'
    return Dense(3, name='maxnorm')
