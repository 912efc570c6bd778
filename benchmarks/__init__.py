"""How fast it is, beside the same work done by hand and beside other bots; see README.md here."""
