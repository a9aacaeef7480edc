import setuptools

version = '2.1'
config = {
    'name': 'net',
    'install_requires': ['keras==2.2.4', 'tensorflow==1.12'],
    'classifiers': ['Programming Language :: Python :: 3'],
}
config['tests_require'] = ['keras==' + version, 'h5py<3']
setuptools.setup(**config)
