from setuptools import setup

keywords = ['keras==2.2.4', 'tensorflow==1.12']
setup(
    name='net',
    keywords=keywords,
    description='keras==2.2.4',
    install_requires=['keras>=3', 'tensorflow'],
    python_requires='>=3.8',
)
