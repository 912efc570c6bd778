"""How we talk: mechanism, no civic words."""
