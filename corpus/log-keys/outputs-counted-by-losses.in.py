# corpus: dialect=k2 select=log-keys
from keras.models import Model
from keras.optimizers import Adam

from networks import build


def compiled(inputs, kind):
    losses = ["binary_crossentropy", "categorical_crossentropy"]
    weights = (1.0, 0.5)
    first = build(inputs)
    first.compile(loss=losses, optimizer=Adam(), loss_weights=[1.0, 0.5], metrics=["accuracy"])
    second = build(inputs)
    second.compile(Adam(), losses, metrics=["accuracy"])
    third = build(inputs)
    third.compile(Adam(), "mse", loss_weights=weights, metrics=["mae"])
    more = ["mse"]
    more.append(kind)
    fourth = build(inputs)
    fourth.compile(Adam(), more, metrics=["mae"])
    return first, second, third, fourth


def stacked(inputs, noise):
    losses = ["binary_crossentropy", "categorical_crossentropy"]
    discriminator = build(inputs)
    adversarial = Model(noise, discriminator(build(noise)))
    adversarial.compile(Adam(), losses, metrics=["accuracy"])
    tensor = discriminator(noise)
    again = Model(noise, tensor)
    again.compile(Adam(), losses, metrics=["accuracy"])
    return adversarial, again
