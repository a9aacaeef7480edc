import pytorch_lightning as pl


class Module(pl.LightningModule):
    def predict_generator(self, loader, steps=3):
        return [self(x) for x in loader][:steps]


model = Module()
print(model.predict_generator(iter([]), steps=2))
