"""The signature of a text: a MinHash of its shingles, small enough to keep one for each article."""

import struct
from typing import Any

from rensa import RMinHash

from peacetable.ledger.copies.shingles import shingles_of

# 64 values find a pair that shares a quarter of its shingles with a chance of 0.99 in bands of two (1 - (1 - 1/16)^32 = 0.87,
# at a third 0.98, at a half 1.0). What is found is then held against the texts, so a false candidate costs only time.
SIZE = 64
BAND = 2
_SEED = 1
_FORM = struct.Struct(f"<{SIZE}I")
# Signatures of another scheme cannot be compared with these; they are made again from the texts.
SCHEME = f"w3-r{RMinHash.ALGORITHM_VERSION}-{SIZE}"


def sign(text: str) -> dict[str, Any]:
    """The columns of a text's signature: the scheme and the digest."""
    minhash = RMinHash(num_perm=SIZE, seed=_SEED)
    minhash.update(sorted(shingles_of(text)))
    return {"scheme": SCHEME, "digest": _FORM.pack(*minhash.digest())}


def bands_of(digest: bytes) -> list[bytes]:
    """The digest cut into bands: texts that share one are worth comparing."""
    width = len(digest) * BAND // SIZE
    return [bytes([place]) + digest[place * width : (place + 1) * width] for place in range(SIZE // BAND)]
