def count(text):
    print(text)
    return len(text.split())
