class keras:
    class layers:
        class core:
            Dense = dict


x = keras.layers.core.Dense(units=3)
