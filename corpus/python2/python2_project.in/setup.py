from setuptools import setup

setup(
    name="a",
    classifiers=["Programming Language :: Python :: 2", "Programming Language :: Python :: 2.7"],
)
