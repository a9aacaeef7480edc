"""Suites that need an installed TensorFlow; the default test run leaves them out."""
