"""What we remember: one file per noun, with its table, states, rules and queries."""
