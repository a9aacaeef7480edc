from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tensorflow.keras.models import Model


def freeze(model: 'Model') -> None:
    model.trainable = False
