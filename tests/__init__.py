"""The tests: conversations first, then what conversations cannot show."""
