"""A picture as somebody sent it, drawn anew: what we show is our own file, with nothing of theirs but what is seen."""

import re
from dataclasses import dataclass
from hashlib import blake2b
from io import BytesIO

from PIL import Image, ImageCms
from PIL.Image import Transpose

from bookrow.catalogue import reasons
from bookrow.kit.refusals import Reason, Refusal

MOST_BYTES = 8 << 20
_MOST_PIXELS = 40_000_000
_MOST_IN_WEBP = 16_000_000  # its decoder holds four copies of the picture
_PLAIN = ("RGB", "L", "CMYK")
_BAND = 64
_FEWEST = 40  # pixels a side: less is a sender's empty pixel where there is no cover
_BOX = (900, 1200)
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
_BEGINS = re.compile(rb"\xff\xd8\xff|\x89PNG\r\n|GIF8|RIFF....WEBP", re.DOTALL)
_MOST_PROFILE = 4 << 20
_WHITE = (255, 255, 255)
# EXIF 2.3, tag 274: how the picture is to be turned so that it stands upright.
_ORIENTATION = 0x0112
_TURNS = {
    2: Transpose.FLIP_LEFT_RIGHT, 3: Transpose.ROTATE_180, 4: Transpose.FLIP_TOP_BOTTOM, 5: Transpose.TRANSPOSE,
    6: Transpose.ROTATE_270, 7: Transpose.TRANSVERSE, 8: Transpose.ROTATE_90,
}  # fmt: skip
_SIDEWAYS = (_TURNS[5], _TURNS[6], _TURNS[7], _TURNS[8])


@dataclass(frozen=True, slots=True)
class Picture:
    """A JPEG of ours. name: of its file, a digest of its bytes; width and height in pixels."""

    name: str
    content: bytes
    width: int
    height: int


def redraw(content: bytes) -> Picture:
    """A JPEG of at most 900 x 1200 pixels from a JPEG, PNG, WebP or GIF (its first frame), upright, white behind what is
    transparent, in sRGB, without metadata. Refuses other kinds, too much or too little of a picture, and a damaged one."""
    if len(content) > MOST_BYTES:
        raise Refusal(reasons.COVER_SIZE.saying(limit=MOST_BYTES >> 20))
    image = _drawn(_opened(content))
    out = BytesIO()
    image.save(out, "JPEG", quality=82, progressive=True, optimize=True)
    drawn = out.getvalue()
    return Picture(f"{blake2b(drawn, digest_size=20).hexdigest()}.jpg", drawn, *image.size)


def _opened(content: bytes) -> Image.Image:
    """Only the head is read, so that a small file cannot become a large picture."""
    try:
        image = Image.open(BytesIO(content), formats=_FORMATS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Refusal(_too_many(_MOST_PIXELS)) from error
    except Exception as error:  # decoders raise whatever a hostile head makes them stumble over
        raise Refusal(reasons.COVER_BROKEN if _BEGINS.match(content) else reasons.COVER_KIND) from error
    width, height = image.size
    most = _MOST_IN_WEBP if image.format == "WEBP" else _MOST_PIXELS
    if width * height > most:
        raise Refusal(_too_many(most))
    if min(width, height) < _FEWEST:
        raise Refusal(reasons.COVER_SMALL.saying(width=width, height=height, least=_FEWEST))
    return image


def _too_many(most: int) -> Reason:
    return reasons.COVER_PIXELS.saying(limit=most // 1_000_000)


def _drawn(image: Image.Image) -> Image.Image:
    try:
        image.draft("RGB", (max(_BOX) * 2, max(_BOX) * 2))  # a large JPEG is decoded at half size or less
        image.load()
        turn = _TURNS.get(_orientation(image))
        profile = image.info.get("icc_profile") or b""
        small = _within(_flat(image), _BOX[::-1] if turn in _SIDEWAYS else _BOX)
        drawn = _in_srgb(small.transpose(turn) if turn is not None else small, profile)
        # A new image: what hangs on the old one (comments, profiles, the place where it was taken) stays behind.
        clean = Image.new("RGB", drawn.size, _WHITE)
        clean.paste(drawn)
        return clean
    except Exception as error:  # as above, for the body
        raise Refusal(reasons.COVER_BROKEN) from error


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except Exception:  # damaged metadata does not make a damaged picture
        return 1


def _flat(image: Image.Image) -> Image.Image:
    """One of red, green and blue, of grey, or of inks; what is transparent, counted in a palette or sixteen bits deep is
    brought to it in bands, and made smaller on the way: the whole of it at full depth would fill the memory."""
    if image.mode in _PLAIN and "transparency" not in image.info:
        return image
    times = max(1, min(image.width // (_BOX[0] * 2), image.height // (_BOX[1] * 2)))
    flat = Image.new("RGB", (-(-image.width // times), -(-image.height // times)), _WHITE)
    for top in range(0, image.height, _BAND * times):
        band = _opaque(image.crop((0, top, image.width, min(image.height, top + _BAND * times))))
        flat.paste(band.reduce(times) if times > 1 else band, (0, top // times))
    return flat


def _opaque(band: Image.Image) -> Image.Image:
    if band.mode.startswith("I"):  # sixteen bits of grey
        return band.convert("I").point(lambda value: value / 256).convert("L").convert("RGB")
    coloured = band.convert("RGBA")
    behind = Image.new("RGB", band.size, _WHITE)
    behind.paste(coloured, mask=coloured.getchannel("A"))
    return behind


def _within(image: Image.Image, box: tuple[int, int]) -> Image.Image:
    """At most as large as the box; never larger than it was."""
    scale = min(1, box[0] / image.width, box[1] / image.height)
    if scale == 1:
        return image
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """Printers' files come in CMYK or wide colours: without their profile they would glow. A profile that does not fit
    is passed over."""
    if profile and len(profile) <= _MOST_PROFILE:
        try:
            sent = ImageCms.ImageCmsProfile(BytesIO(profile))
            seen = ImageCms.profileToProfile(image, sent, ImageCms.createProfile("sRGB"), outputMode="RGB")
            return seen or image.convert("RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass
    return image.convert("RGB")
