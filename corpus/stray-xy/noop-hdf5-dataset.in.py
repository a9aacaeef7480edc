import h5py
from tensorflow.keras.models import load_model

with h5py.File('scans.hdf5', 'r') as store:
    dataset = store['images']
    model = load_model('scans.keras')
    model.fit(dataset, store['grades'], shuffle='batch', batch_size=4)
