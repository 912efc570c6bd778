"""Pictures as Zalo takes them: JPEG or PNG of at most one megabyte; others are written anew, smaller."""

import io
import warnings

from PIL import Image, ImageOps

IMAGE_LIMIT = 1_000_000
"""Bytes."""

_TAKEN = {"image/jpeg": "jpg", "image/png": "png"}
_READ = ("JPEG", "PNG", "WEBP", "GIF", "BMP")
"""Strangers' files are read as nothing else: some readers of rarer kinds start other programs."""
_TRIES = ((2048, 85), (1600, 80), (1280, 75), (1024, 70), (800, 60))
"""Longest side in pixels and JPEG quality."""


def picture(content: bytes, media_type: str) -> tuple[bytes, str] | None:
    """The picture and its media type, fit for Zalo; None if these bytes are no picture that can be read."""
    if media_type in _TAKEN and len(content) <= IMAGE_LIMIT:
        return content, media_type
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _smaller(content)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return None


def ending(media_type: str) -> str:
    """The ending of a picture's name."""
    return _TAKEN[media_type]


def _smaller(content: bytes) -> tuple[bytes, str] | None:
    with Image.open(io.BytesIO(content), formats=_READ) as opened:
        whole = ImageOps.exif_transpose(opened)
        if whole.mode != "RGB":
            paper = Image.new("RGBA", whole.size, "white")
            paper.alpha_composite(whole.convert("RGBA"))
            whole = paper.convert("RGB")
    for side, quality in _TRIES:
        whole.thumbnail((side, side))
        written = io.BytesIO()
        whole.save(written, "JPEG", quality=quality)
        if written.tell() <= IMAGE_LIMIT:
            return written.getvalue(), "image/jpeg"
    return None
