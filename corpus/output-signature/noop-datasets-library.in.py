from datasets import Dataset


def stories():
    yield {"text": "once upon a time"}


train = Dataset.from_generator(stories, gen_kwargs={})
print(train[0])
