"""The gateway's signature: a JWT (HS256) over the bytes of the body and of the context header."""

import base64
import hashlib
import hmac
import json
import time

TOLERANCE_SECONDS = 5


class Refused(Exception):
    """The call was not signed by the gateway for this subgraph."""


def _base64url(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode("ascii")


def _from_base64url(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def verify(token: str, body: bytes, context: str, subgraph: str, secret: str) -> None:
    """Raises Refused unless the gateway signed exactly this body and this context, for this subgraph, within the last minute."""
    try:
        header, payload, signature = token.split(".")
        if json.loads(_from_base64url(header)).get("alg") != "HS256":
            raise Refused("another algorithm")
        claims = json.loads(_from_base64url(payload))
        given = _from_base64url(signature)
    except (ValueError, AttributeError) as cause:
        raise Refused("no signature") from cause
    expected = hmac.new(secret.encode(), f"{header}.{payload}".encode(), hashlib.sha256).digest()
    if not hmac.compare_digest(expected, given):
        raise Refused("another secret")
    now = time.time()
    if claims["exp"] < now - TOLERANCE_SECONDS or claims["iat"] > now + TOLERANCE_SECONDS:
        raise Refused("another time")
    wanted = {
        "iss": "samklang-gateway",
        "aud": subgraph,
        "body": _base64url(hashlib.sha256(body).digest()),
        "ctx": _base64url(hashlib.sha256(context.encode()).digest()),
    }
    if any(claims.get(name) != value for name, value in wanted.items()):
        raise Refused("another call")


def caller_of(context: str) -> dict:
    """The request's context: market, locale, channel, caller, buyerId, now. To be believed only once the call is verified."""
    return json.loads(_from_base64url(context))
