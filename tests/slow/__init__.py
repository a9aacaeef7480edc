"""Suites that take long or need an installed TensorFlow; the default test run leaves them out."""
