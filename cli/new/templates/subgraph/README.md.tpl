# __Name__

Wraps one system that knows something of articles. Stateless; adapters: `__vendor__`, and `none` for a company without such a system.

| Entity    | Fields      |
| --------- | ----------- |
| `Product` | `__camel__` |

## Settings

| Setting | Meaning |
| --- | --- |
| `__NAME___ADAPTER` | `__vendor__`; unset or `none`: nothing is asked, the field answers `NOT_SUPPORTED` |
| `__NAME___URL`, `__NAME___TOKEN` | where the system is, and the token that is sent with each request |
| `__NAME___DISPLAY_TTL_MS`, `__NAME___STALE_IF_ERROR_MS` | 60000, 600000: how old a shown value may be, and how much older while the system fails |
| `__NAME___TIMEOUT_MS`, `__NAME___CONCURRENCY` | 5000, 8: for one request; requests at once |

## What it costs

One request for up to 50 articles. What is told of an article is nobody's own, so what was read is shared by all for
`__NAME___DISPLAY_TTL_MS`. Nothing is read in the background.

## Failure

The field answers a typed error at its own path. A value that was known before is shown, marked stale, for `__NAME___STALE_IF_ERROR_MS`.
