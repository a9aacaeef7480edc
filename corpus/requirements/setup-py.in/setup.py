from setuptools import find_packages, setup

REQUIRED = [
    'keras>=2.0,<2.3',
    "tensorflow>=1.4",  # or tensorflow-gpu
    'enum34',
    'numpy==1.14.0', 'six',
]

setup(
    name='net',
    install_requires=REQUIRED + ['scipy<1.3'],
    extras_require={'gpu': ['tensorflow-gpu>=1.4'], 'theano': ['theano']},
    python_requires='>=2.7,!=3.0.*',
    keywords=['keras', 'tensorflow'],
    classifiers=[
        'Programming Language :: Python :: 2.7',
        'Programming Language :: Python :: 3.6',
    ],
    packages=find_packages(),
)
