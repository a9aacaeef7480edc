# corpus: dialect=tf1
from tensorflow.keras.callbacks import TensorBoard

board = TensorBoard(
    log_dir='logs',
    histogram_freq=0,
    embeddings_freq=1,
    # only these
    embeddings_metadata='words.tsv',
)
