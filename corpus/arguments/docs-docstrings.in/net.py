# corpus: docs
"""A net.

>>> from keras.models import Sequential
>>> model = Sequential()
>>> model.fit(x, y, nb_epoch=1)
<History>
"""

from keras.models import Sequential


class Net:
    '''Another.

        >>> Sequential().fit(x, y,
        ...                  nb_epoch=2)
    '''

    def fit(self):
        r""">>> Sequential().fit(x, y, nb_epoch=3)"""
        text = '''
        >>> Sequential().fit(x, y, nb_epoch=4)
        '''
        return Sequential().fit(x, y, nb_epoch=5)

    def escaped(self):
        """
        >>> Sequential().fit('\n', y, nb_epoch=6)
        """
