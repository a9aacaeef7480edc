import chess.keras.net
from chess.keras.net import Net
from chess import keras

print(chess.keras.net, Net, keras.net)
