"""What we print: sheets, charts, calendar files."""
