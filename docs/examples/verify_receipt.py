# Verifies a receipt in a back end outside the cloud, with PyJWT 2. To try it:
#   REALNAME_RECEIPT_SECRET=… REALNAME_APPID=wx… OPENID=… REFERENCE=… python3 verify_receipt.py < receipt
import json
import os
import sys

# snippet
import hashlib
from datetime import datetime, timedelta, timezone

import jwt

LEEWAY = timedelta(seconds=60)  # clocks differ; without it PyJWT refuses an iat that is a second ahead
MAX_AGE = timedelta(days=365)  # of the check itself: yours to decide


def verify_receipt(receipt, secrets, appid, openid, reference):
    """The receipt's claims. Raises unless it proves that this person is verified, for this order."""
    keys = [secret.strip().encode() for secret in secrets.split(",")]
    # An empty secret, too, signs: without this line a forgotten variable would let everybody in.
    if any(len(key) < 32 for key in keys) or not (appid and openid and reference):
        raise ValueError("not set up")
    kid = jwt.get_unverified_header(receipt).get("kid")
    key = next((each for each in keys if hashlib.sha256(each).hexdigest()[:8] == kid), None)
    if key is None:
        raise ValueError("signed with a secret that is not ours")
    claims = jwt.decode(
        receipt,
        key,
        algorithms=["HS256"],  # without it the receipt itself would choose
        issuer=appid,
        leeway=LEEWAY,
        options={"require": ["sub", "iat", "exp", "jti", "vid"]},
    )
    if claims["sub"] != openid:
        raise ValueError("of another person")
    if claims.get("outcome") != "verified":
        raise ValueError("not verified")
    if claims.get("ref") != reference:
        raise ValueError("for another order")
    checked_at = datetime.fromisoformat(claims["checkedAt"].replace("Z", "+00:00"))
    if not -LEEWAY <= datetime.now(timezone.utc) - checked_at <= MAX_AGE:
        raise ValueError("checked too long ago")
    return claims  # now store claims["jti"], and refuse it the next time
# end of snippet


try:
    claims = verify_receipt(
        sys.stdin.read().strip(),
        os.environ.get("REALNAME_RECEIPT_SECRET", ""),
        os.environ.get("REALNAME_APPID", ""),
        os.environ.get("OPENID", ""),
        os.environ.get("REFERENCE", ""),
    )
    names = {"openid": "sub", "reference": "ref", "verificationId": "vid", "receiptId": "jti"}
    print(json.dumps({name: claims[claim] for name, claim in names.items()}))
except Exception as error:
    print(f"refused: {error}", file=sys.stderr)
    sys.exit(1)
