def show(x):
    print x

class Reader(object):
    def next(self):
        return 1
