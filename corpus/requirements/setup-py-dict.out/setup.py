import setuptools

version = '2.1'
config = {
    'name': 'net',
    'install_requires': ['keras>=3', 'tensorflow>=2.16'],
    'classifiers': ['Programming Language :: Python :: 3'],
}
config['tests_require'] = ['keras==' + version, 'h5py>=3.10.0']
setuptools.setup(**config)
