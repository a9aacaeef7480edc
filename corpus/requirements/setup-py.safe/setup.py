from setuptools import find_packages, setup

REQUIRED = [
    'keras>=3',
    "tensorflow>=2.16",  # or tensorflow-gpu
    'enum34',
    'numpy>=1.23.5', 'six',
]

setup(
    name='net',
    install_requires=REQUIRED + ['scipy<1.3'],
    extras_require={'gpu': ['tensorflow>=2.16'], 'theano': ['theano']},
    python_requires='>=3.9',
    keywords=['keras', 'tensorflow'],
    classifiers=[
        'Programming Language :: Python :: 2.7',
        'Programming Language :: Python :: 3.6',
    ],
    packages=find_packages(),
)
