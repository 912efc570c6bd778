"""What officials are offered beside the ordinary steps of a matter: one line a feature, read by the matter's view."""

from handlers.later_offers import LATER_OFFERS, Offer

EXTRA_OFFERS: tuple[Offer, ...] = (*LATER_OFFERS,)
"""In the order in which they are shown, after the ordinary steps."""
