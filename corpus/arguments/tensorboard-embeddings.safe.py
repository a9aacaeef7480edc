# corpus: dialect=tf1
from tensorflow.keras.callbacks import TensorBoard

board = TensorBoard(
    log_dir='logs',
    histogram_freq=0,
    batch_size=64,
    embeddings_freq=1,
    embeddings_layer_names=['words'],  # only these
    embeddings_metadata='words.tsv',
    embeddings_data=x_test,
)
