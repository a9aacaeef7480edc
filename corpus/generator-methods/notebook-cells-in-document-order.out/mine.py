class Model:
    def fit_generator(self, batches, steps_per_epoch):
        return batches


model = Model()
