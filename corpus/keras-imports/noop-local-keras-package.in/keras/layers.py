class Dense:
    def __init__(self, units):
        self.units = units
