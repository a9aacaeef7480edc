"""keras-codemods: moves TF1-era Keras projects to tensorflow.keras on today's TensorFlow."""

__version__ = "0.1.0"
