class Pilot:
    pass
