"""What is drawn of a picture that somebody sent, and which machines are asked for one. No database, no network."""

from io import BytesIO
from time import process_time

import pytest
from PIL import Image, ImageCms

from bookrow.catalogue.covers import Picture, is_public, redraw
from bookrow.catalogue.tests.covers_world import picture, png_that_claims
from bookrow.kit.refusals import Refusal

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="300" height="450"><script>alert(1)</script></svg>'
GPS = {1: "N", 2: (52.0, 30.0, 0.0), 3: "E", 4: (13.0, 24.0, 0.0)}


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "192.0.2.1", "198.18.0.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "::1", "::",
        "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::7f00:1", "64:ff9b::808:808", "64:ff9b:1::1",
        "2002:7f00:1::", "2001:0:7f00:1::", "fc00::1", "fe80::1", "fe80::1%eth0", "2606:4700::1%eth0", "ff02::1",
        "2001:db8::1", "fec0::1", "a name", "",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.216.34", "2606:4700::1111", "2a00:1450:4001::1"])
def test_addresses_that_are_public(address: str) -> None:
    assert is_public(address)


def drawn(content: bytes) -> tuple[Picture, Image.Image]:
    """The picture of ours, and how it looks."""
    made = redraw(content)
    with Image.open(BytesIO(made.content)) as image:
        image.load()
        assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (made.width, made.height))
        assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"}
        return made, image.copy()


def near(image: Image.Image, place: tuple[int, int], colour: tuple[int, int, int]) -> bool:
    seen = image.getpixel(place)
    assert isinstance(seen, tuple)
    return all(abs(one - other) <= 12 for one, other in zip(seen, colour, strict=True))


@pytest.mark.parametrize(
    ("kind", "about"),
    [
        ("JPEG", {}),
        ("JPEG", {"progressive": True}),
        ("JPEG", {"mode": "L", "colour": 120}),
        ("JPEG", {"mode": "CMYK", "colour": (0, 200, 200, 40)}),
        ("PNG", {}),
        ("PNG", {"mode": "1", "colour": 1}),
        ("PNG", {"mode": "P", "colour": 3}),
        ("PNG", {"mode": "LA", "colour": (90, 90)}),
        ("PNG", {"mode": "I;16", "colour": 30000}),
        ("WEBP", {}),
        ("WEBP", {"lossless": True, "mode": "RGBA", "colour": (1, 2, 3, 4)}),
        ("GIF", {"mode": "P", "colour": 7}),
    ],
)
@pytest.mark.parametrize("size", [(300, 450), (1800, 2700), (2400, 300)])
def test_every_kind_becomes_a_jpeg_within_the_box(kind: str, about: dict[str, object], size: tuple[int, int]) -> None:
    made, _image = drawn(picture(kind, size, **about))
    assert made.width <= 900 and made.height <= 1200
    assert abs(made.width / made.height - size[0] / size[1]) < 0.1
    assert made.width <= size[0]
    assert made.name.removesuffix(".jpg").isalnum() and made.name == made.name.lower()


def test_the_same_picture_has_the_same_name() -> None:
    assert redraw(picture()).name == redraw(picture()).name != redraw(picture(colour=(0, 0, 0))).name


def test_what_is_transparent_is_white() -> None:
    _made, image = drawn(picture("PNG", mode="RGBA", colour=(0, 0, 0, 0)))
    assert near(image, (100, 100), (255, 255, 255))


def test_a_transparent_colour_of_a_gif_is_white_at_any_size() -> None:
    for size in ((300, 450), (1800, 2700)):
        _made, image = drawn(picture("GIF", size, mode="P", colour=0, transparency=0))
        assert near(image, (100, 100), (255, 255, 255))


def test_grey_of_sixteen_bits_keeps_its_grey() -> None:
    _made, image = drawn(picture("PNG", mode="I;16", colour=128 * 256))
    assert near(image, (9, 9), (128, 128, 128))


def test_only_the_first_frame_of_a_gif_is_shown() -> None:
    frames = [Image.new("RGB", (300, 450), colour) for colour in ((200, 0, 0), (0, 200, 0))]
    out = BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:], duration=100)
    _made, image = drawn(out.getvalue())
    assert near(image, (9, 9), (200, 0, 0))


def test_no_trace_of_where_and_by_whom_it_was_taken() -> None:
    exif = Image.Exif()
    exif[0x8825] = GPS
    exif[0x013B] = "Somebody"
    sent = picture(exif=exif, comment=b"Somebody at home", xmp=b"<x:xmpmeta>Somebody</x:xmpmeta>")
    assert sent.count(b"Somebody") == 3
    made, image = drawn(sent)
    assert b"Somebody" not in made.content and b"Exif" not in made.content and not image.getexif()


@pytest.mark.parametrize(
    ("orientation", "corner", "turned"),
    [
        (1, (0, 0), False), (2, (1, 0), False), (3, (1, 1), False), (4, (0, 1), False),
        (5, (0, 0), True), (6, (1, 0), True), (7, (1, 1), True), (8, (0, 1), True),
    ],
)  # fmt: skip
@pytest.mark.parametrize("scale", [1, 8])
def test_it_stands_upright(orientation: int, corner: tuple[int, int], turned: bool, scale: int) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    image = Image.new("RGB", (320 * scale, 200 * scale), (255, 255, 255))
    image.paste((200, 0, 0), (0, 0, 100 * scale, 60 * scale))
    out = BytesIO()
    image.save(out, "JPEG", exif=exif)
    made, upright = drawn(out.getvalue())
    assert (made.height > made.width) is turned
    inset = 12
    place = (inset if not corner[0] else made.width - inset, inset if not corner[1] else made.height - inset)
    assert near(upright, place, (200, 0, 0))


@pytest.mark.filterwarnings("ignore:Corrupt EXIF data")
def test_damaged_metadata_does_not_make_a_damaged_picture() -> None:
    made, _image = drawn(picture(exif=b"Exif\0\0MM\0*\xff\xff\xff\xff" + bytes(9)))
    assert (made.width, made.height) == (300, 450)


def test_colours_are_those_of_its_profile() -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    _made, image = drawn(picture(icc_profile=srgb))
    assert near(image, (9, 9), (180, 40, 40))
    _made, image = drawn(picture(icc_profile=b"no profile at all" * 20))
    assert near(image, (9, 9), (180, 40, 40))
    # A profile of another kind of colours does not fit.
    _made, image = drawn(picture(mode="L", colour=90, icc_profile=srgb))
    assert near(image, (9, 9), (90, 90, 90))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "cover-kind"),
        (SVG, "cover-kind"),
        (b"%PDF-1.7\n" + bytes(999), "cover-kind"),
        (picture("BMP"), "cover-kind"),
        (picture("TIFF"), "cover-kind"),
        (picture()[:12], "cover-broken"),
        (picture(size=(600, 900))[:1500], "cover-broken"),
        (picture("PNG")[:300], "cover-broken"),
        (picture("WEBP", lossless=True)[:-20], "cover-broken"),
        (png_that_claims(300, 450)[:60], "cover-broken"),
        (picture(size=(1, 1)), "cover-small"),
        (picture(size=(2000, 20)), "cover-small"),
        (png_that_claims(8000, 5001), "cover-pixels"),
        (picture("WEBP", (4000, 4001), lossless=True, method=0), "cover-pixels"),
        (png_that_claims(60_000, 60_000), "cover-pixels"),
        (png_that_claims(2**31 - 1, 2**31 - 1), "cover-pixels"),
        (bytes((8 << 20) + 1), "cover-size"),
    ],
    ids=lambda value: value if isinstance(value, str) else f"{len(value)} bytes",
)
def test_what_is_no_cover_is_refused(content: bytes, code: str) -> None:
    began = process_time()
    with pytest.raises(Refusal) as refusal:
        redraw(content)
    assert [reason.code for reason in refusal.value.reasons] == [code]
    assert process_time() - began < 1


@pytest.mark.parametrize(
    ("kind", "about"),
    [
        ("PNG", {}),
        ("PNG", {"mode": "RGBA", "colour": (180, 40, 40, 255)}),
        ("PNG", {"mode": "I;16", "colour": 9000}),
        ("GIF", {"mode": "P", "colour": 0, "transparency": 0}),
    ],
)
def test_a_picture_at_the_bound_is_drawn_and_without_seams(kind: str, about: dict[str, object]) -> None:
    made, image = drawn(picture(kind, (8000, 5000), **about))
    assert (made.width, made.height) == (900, 562)
    assert all(high - low <= 2 for low, high in image.getextrema())  # type: ignore[misc]


def test_what_lies_where_stays_there_in_bands() -> None:
    image = Image.new("RGBA", (4001, 5003), (0, 0, 0, 0))
    image.paste((0, 0, 200, 255), (2000, 2500, 4001, 5003))
    out = BytesIO()
    image.save(out, "PNG", compress_level=1)
    _made, seen = drawn(out.getvalue())
    white, blue = (255, 255, 255), (0, 0, 200)
    middle = (seen.width // 2, seen.height // 2)
    for place, colour in (((-5, -5), white), ((5, -5), white), ((-5, 5), white), ((5, 5), blue)):
        assert near(seen, (middle[0] + place[0], middle[1] + place[1]), colour)
