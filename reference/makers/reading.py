"""Records image files of every awkward kind, and the pixels that Keras' load_img reads from them.

Each entry has the file's bytes and the result of `keras.utils.load_img(color_mode="rgb", target_size=(16, 16))` for either
interpolation, as RGB bytes row by row. Like the study's loader, PIL drops alpha, ignores EXIF orientation and colour profiles,
and reduces 16 bits to 8 in its own way.
"""

import base64
import io
import struct
import zlib

import keras
import numpy as np
from keras.utils import load_img
from PIL import Image, ImageCms, ImageOps
from PIL import __version__ as pillow_version

from counter import uniform

SIZE = 16


def make():
    return {
        "about": "Image files (base64) and the RGB pixels (base64, 16 x 16, row by row) that keras.utils.load_img reads",
        "versions": {"keras": keras.__version__, "pillow": pillow_version},
        "size": SIZE,
        "files": [described(name, what, content) for name, what, content in files()],
    }


def described(name, what, content):
    def read(interpolation):
        image = load_img(io.BytesIO(content), target_size=(SIZE, SIZE), interpolation=interpolation)
        return text(np.asarray(image).tobytes())

    image = Image.open(io.BytesIO(content))
    upright = ImageOps.exif_transpose(image).convert("RGB").resize((SIZE, SIZE), Image.Resampling.NEAREST)
    facts = {
        "name": name,
        "what": what,
        "pillowMode": image.mode,
        "width": image.width,
        "height": image.height,
        "content": text(content),
        "nearest": read("nearest"),
        "bilinear": read("bilinear"),
    }
    if image.getexif().get(ORIENTATION, 1) != 1:
        facts["nearestUpright"] = text(upright.tobytes())
    return facts


def text(content):
    return base64.b64encode(content).decode()


ORIENTATION = 0x0112
WIDTH, HEIGHT = 37, 23  # not multiples of 16, so that rounding has an effect


def files():
    rgb = picture(3)
    grey = picture(1)[..., 0]
    alpha = picture(1, seed=77)[..., 0]
    colour = Image.fromarray(rgb)
    palette = colour.quantize(8)

    yield "rgb.png", "8 bits, RGB", saved(colour, "PNG")
    yield "small.png", "smaller than what is asked for", saved(Image.fromarray(rgb[:5, :7]), "PNG")
    yield "exact.png", "of the size that is asked for", saved(Image.fromarray(rgb[:SIZE, :SIZE]), "PNG")
    yield "grey.png", "8 bits, grey", saved(Image.fromarray(grey), "PNG")
    yield "grey-alpha.png", "grey with alpha, which is dropped", saved(
        Image.merge("LA", [Image.fromarray(grey), Image.fromarray(alpha)]), "PNG"
    )
    yield "rgba.png", "colours under transparent and half-transparent pixels stay", saved(
        Image.merge("RGBA", [*colour.split(), Image.fromarray(alpha)]), "PNG"
    )
    yield "palette.png", "palette", saved(palette, "PNG")
    yield "palette-transparent.png", "palette, its entries more or less transparent", saved(
        palette, "PNG", transparency=bytes([0, 90, 180, 255, 255, 128, 0, 255])
    )
    yield "bilevel.png", "1 bit", saved(Image.fromarray(grey).convert("1"), "PNG")
    yield "grey-16.png", "16 bits, grey: values from 0 to 65,535", saved(sixteen_bits(1)[..., 0], "PNG")
    yield "grey-16-dark.png", "16 bits, grey: values from 0 to 400", saved(sixteen_bits(1)[..., 0] % 401, "PNG")
    yield "rgb-16.png", "16 bits, RGB", png_of_16_bits(sixteen_bits(3))
    yield "rgb.jpg", "baseline, 4:2:0", saved(colour, "JPEG", quality=90)
    yield "fine.jpg", "baseline, 4:4:4", saved(colour, "JPEG", quality=95, subsampling=0)
    yield "grey.jpg", "one component", saved(Image.fromarray(grey), "JPEG", quality=90)
    yield "progressive.jpg", "progressive, 4:2:0", saved(colour, "JPEG", quality=90, progressive=True)
    cmyk = saved(colour.convert("CMYK"), "JPEG", quality=95)
    yield "cmyk-adobe.jpg", "CMYK, inverted, with Adobe's marker, as PIL and Photoshop write it", cmyk
    yield "cmyk.jpg", "the same without the marker: PIL inverts it nevertheless", without_adobe_marker(cmyk)
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    yield "orientation-6.jpg", "to be turned 90 degrees clockwise; Keras does not", saved(
        colour, "JPEG", quality=90, exif=exif
    )
    yield "profile.jpg", "colour profile with red and green swapped; Keras ignores it", saved(
        colour, "JPEG", quality=90, icc_profile=swapped_profile()
    )
    yield "profile.png", "the same in a PNG", saved(colour, "PNG", icc_profile=swapped_profile())
    yield "still.gif", "palette of 8 colours", saved(palette, "GIF")
    yield "transparent.gif", "one colour of the palette transparent", saved(palette, "GIF", transparency=2)
    yield "moving.gif", "two frames: the first counts", saved(
        palette, "GIF", save_all=True, append_images=[Image.fromarray(rgb[::-1, ::-1]).quantize(8)]
    )
    yield "lossless.webp", "lossless", saved(colour, "WEBP", lossless=True)
    yield "alpha.webp", "lossless with alpha", saved(
        Image.merge("RGBA", [*colour.split(), Image.fromarray(alpha)]), "WEBP", lossless=True, exact=True
    )
    yield "lossy.webp", "lossy", saved(colour, "WEBP", quality=90)
    yield "rgb.bmp", "24 bits", saved(colour, "BMP")
    yield "palette.bmp", "palette", saved(palette, "BMP")


def picture(channels, seed=11):
    """Returns a slope with grain: smooth enough for JPEG, uneven enough for neighbouring pixels to differ."""
    rows, columns, channel = np.mgrid[0:HEIGHT, 0:WIDTH, 0:channels]
    slope = 255 * (np.sin(rows / 7 + channel) + np.cos(columns / 9 - channel) + 2) / 4
    grain = 40 * (uniform(seed, slope.shape) - 0.5)
    return np.clip(slope + grain, 0, 255).astype(np.uint8)


def sixteen_bits(channels):
    return np.floor(uniform(5, (HEIGHT, WIDTH, channels)) * 65536).astype(np.uint16)


def saved(image, kind, **options):
    if isinstance(image, np.ndarray):
        image = Image.fromarray(image)
    content = io.BytesIO()
    image.save(content, kind, **options)
    return content.getvalue()


def png_of_16_bits(pixels):
    """Writes a PNG of three chunks, because PIL cannot write 16-bit colour."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    height, width, _ = pixels.shape
    rows = b"".join(b"\0" + row.astype(">u2").tobytes() for row in pixels)
    header = struct.pack(">IIBBBBB", width, height, 16, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def without_adobe_marker(jpeg):
    """Returns the file without its APP14 segment."""
    start = jpeg.index(b"\xff\xee")
    length = struct.unpack(">H", jpeg[start + 2 : start + 4])[0]
    return jpeg[:start] + jpeg[start + 2 + length :]


def swapped_profile():
    """Returns sRGB's profile with the primaries of red and green exchanged. A reader that applies it swaps the two colours."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    profile = profile[:24] + struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + profile[36:]  # replaces the date, which would be today's
    return profile.replace(b"rXYZ", b"????", 1).replace(b"gXYZ", b"rXYZ", 1).replace(b"????", b"gXYZ", 1)
