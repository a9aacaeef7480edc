from chess.keras.net import Net

print(Net().model)
