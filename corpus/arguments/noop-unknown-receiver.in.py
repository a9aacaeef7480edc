# corpus: select=arguments dialect=k2
import keras


def train(thing, x):
    thing.fit(x, workers=4, size=3)
    thing.compile('a', 'b', ['c'])
    thing.save(x, save_format='tf', deep=True)
