# corpus: select=removed
def matrix(path):
    from keras.utils.io_utils import HDF5Matrix

    return HDF5Matrix(path, "x")


def tagger():
    from keras.applications.music_tagger_crnn import MusicTaggerCRNN

    return MusicTaggerCRNN(weights="msd")
