def build_net(units):
    return [units]
