"""When we speak first: reminders, deadlines, digests, housekeeping."""
