class Host:
    def __init__(self, runtime):
        self.keras = runtime

    def dense(self):
        return self.keras.layers.core.Dense(1)


print(Host(None).keras)
