"""A subgraph in Python: reviews of products. `python main.py [port]`; SUBGRAPH_SECRET set: only signed calls are answered."""

import asyncio
import json
import os
import sys

import uvicorn
from ariadne import QueryType, graphql, load_schema_from_path
from ariadne.contrib.federation import FederatedObjectType, make_federated_schema

from signature import Refused, caller_of, verify

NAME = "reviews"
SECRET = os.environ.get("SUBGRAPH_SECRET")
MOST_BYTES = 8 * 1024 * 1024
LONGEST_SECONDS = 60

# In place of a database: stars by article.
STARS = {"N00001": [5, 4, 5], "N00002": [3], "N00003": [4, 4]}

query = QueryType()
product = FederatedObjectType("Product")


@query.field("mostReviewed")
def most_reviewed(_root, _info, first):
    ranked = sorted(STARS, key=lambda sku: -len(STARS[sku]))
    return [{"sku": sku} for sku in ranked[: max(0, first)]]


@product.reference_resolver
def product_by_key(_type, _info, representation):
    sku = representation.get("sku")
    if not isinstance(sku, str) or sku == "":
        # Returned, it is an error at this place; raised, it would be the end of the whole list.
        return ValueError("A product has a sku.")
    return {"sku": sku}


@product.field("reviewSummary")
def review_summary(parent, _info):
    stars = STARS.get(parent["sku"])
    return None if stars is None else {"count": len(stars), "averageStars": sum(stars) / len(stars)}


schema = make_federated_schema(load_schema_from_path("schema.graphql"), query, product)


def format_error(error, debug=False):
    """What was meant for the caller, with its path; never where in the code it happened."""
    return error.formatted


class Refusal(Exception):
    def __init__(self, status, message):
        super().__init__(message)
        self.status = status


async def read_body(headers, receive):
    if int(headers.get("content-length", "0")) > MOST_BYTES:
        raise Refusal(413, "The body is too long.")
    body = b""
    while True:
        event = await receive()
        if event["type"] == "http.disconnect":
            raise asyncio.CancelledError
        body += event.get("body", b"")
        if len(body) > MOST_BYTES:
            raise Refusal(413, "The body is too long.")
        if not event.get("more_body"):
            return body


async def answer(scope, receive):
    headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
    if scope["path"] != "/graphql":
        raise Refusal(404, "It is at /graphql.")
    if scope["method"] != "POST":
        raise Refusal(405, "Only POST.")
    body = await read_body(headers, receive)
    context = headers.get("x-samklang-context", "")
    if SECRET is not None:
        try:
            verify(headers.get("x-samklang-signature", ""), body, context, NAME, SECRET)
        except Refused as cause:
            raise Refusal(401, f"The call is not the gateway's: {cause}.") from cause
    try:
        data = json.loads(body)
    except ValueError as cause:
        raise Refusal(400, "The body is no JSON.") from cause
    if not isinstance(data, dict) or not isinstance(data.get("query"), str):
        raise Refusal(400, "The body has no query.")
    seconds = min(int(headers.get("x-samklang-deadline-ms", "60000")) / 1000, LONGEST_SECONDS)
    caller = caller_of(context) if context else None
    async with asyncio.timeout(seconds):
        _ok, result = await graphql(schema, data, context_value={"caller": caller}, error_formatter=format_error)
    return 200 if "data" in result else 400, result


async def app(scope, receive, send):
    if scope["type"] != "http":
        return
    try:
        status, result = await answer(scope, receive)
    except Refusal as refusal:
        status, result = refusal.status, {"errors": [{"message": str(refusal)}]}
    except TimeoutError:
        status, result = 504, {"errors": [{"message": "The deadline has passed."}]}
    except asyncio.CancelledError:
        return
    headers = [(b"content-type", b"application/json; charset=utf-8")]
    if status == 413:
        headers.append((b"connection", b"close"))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": json.dumps(result).encode()})


if __name__ == "__main__":
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 9001
    uvicorn.run(app, host="127.0.0.1", port=port, lifespan="off", log_level="warning")
