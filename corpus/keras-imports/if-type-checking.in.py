from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from keras.engine.training import Model


def freeze(model: 'Model') -> None:
    model.trainable = False
