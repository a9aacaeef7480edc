# corpus: select=frozen-models dialect=k2
from keras.layers import Dense, Input
from keras.models import Model, Sequential


class GAN:
    def __init__(self):
        self.judge = self.build_judge()
        self.judge.compile(loss='mse', optimizer='adam', metrics=['accuracy'])
        self.maker = Sequential([Dense(8, input_dim=4)])
        z = Input((4,))
        self.judge.trainable = False
        self.combined = Model(z, self.judge(self.maker(z)))
        self.combined.compile(loss='mse', optimizer='adam')

    def build_judge(self):
        model = Sequential()
        model.add(Dense(1, input_dim=8))
        return model

    def train(self, epochs):
        for epoch in range(epochs):
            # the judge
            d_loss_real = self.judge.train_on_batch(imgs, valid)  # real
            d_loss_fake = self.judge.train_on_batch(
                self.maker.predict(noise),
                fake,
            )  # fake
            d_loss = 0.5 * (d_loss_real + d_loss_fake)

            g_loss = self.combined.train_on_batch(noise, valid)
