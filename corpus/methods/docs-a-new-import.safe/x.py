# corpus: docs
