from keras.models import Model  # noqa  # keras-codemods: ignore[keras-imports]
