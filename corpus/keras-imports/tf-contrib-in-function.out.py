def head(units):
    from tensorflow.keras import layers, regularizers
    return layers.Dense(units, kernel_regularizer=regularizers.l2(0.1))
